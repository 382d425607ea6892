//! Why a person in the sandbox cannot do what was asked.

use std::fmt;

/// A refusal of the control interface: a code that stays, and a sentence in Russian for the person at the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    code: &'static str,
    text: String,
}

impl Refusal {
    pub(crate) fn new(code: &'static str, text: impl Into<String>) -> Self {
        let text = text.into();
        Refusal { code, text }
    }

    /// A word for programs: `no_person`, `missing_field`…
    pub fn code(&self) -> &'static str {
        self.code
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl std::error::Error for Refusal {}

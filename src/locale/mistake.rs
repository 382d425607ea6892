//! Mistakes in texts: where, and what is wrong.

use std::fmt;

/// Something in a file that cannot be said as it stands.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub struct Mistake {
    /// Its name below `locales`: `ru/start.ftl`.
    pub file: String,
    /// From one; zero: the file as a whole.
    pub line: usize,
    pub what: String,
    /// The rest of the file can be used.
    pub harmless: bool,
}

impl Mistake {
    pub(super) fn new(file: &str, line: usize, what: impl fmt::Display) -> Self {
        Self {
            file: file.into(),
            line,
            what: what.to_string(),
            harmless: false,
        }
    }

    /// The same, but nothing is lost by it.
    pub(super) fn harmless(self) -> Self {
        Self {
            harmless: true,
            ..self
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.file, self.what),
            line => write!(f, "{}:{line}: {}", self.file, self.what),
        }
    }
}

/// The line of a place in a text, from one.
pub(super) fn line_at(text: &str, offset: usize) -> usize {
    let before = text.as_bytes().iter().take(offset);
    1 + before.filter(|byte| **byte == b'\n').count()
}

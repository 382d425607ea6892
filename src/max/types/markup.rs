//! What in a text is bold, a link, a mention.

use serde::{Deserialize, Serialize};

use super::UserId;
use super::object::object;

object! {
    /// A stretch of text that looks or does other than the rest. Stretches may overlap.
    pub struct Markup {
        /// How.
        pub style: Option<Style> = "type",
        /// Where it begins, from 0.
        pub from: Option<i64>,
        /// How long it is.
        pub length: Option<i64>,
        /// Where a [`Style::Link`] leads.
        pub url: Option<String>,
        /// `@nick` of a [`Style::UserMention`].
        pub user_link: Option<String>,
        /// Who a [`Style::UserMention`] is about, when there is no nick.
        pub user_id: Option<UserId>,
    }
}

/// How a stretch of text looks, or what it does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Style {
    /// Bold.
    Strong,
    /// Italic.
    Emphasized,
    /// Crossed out.
    Strikethrough,
    /// Underlined.
    Underline,
    /// Code.
    Monospaced,
    /// Marked with a colour.
    Highlighted,
    /// A heading.
    Heading,
    /// A quotation.
    Quote,
    /// A link.
    Link,
    /// A mention of a person or bot.
    UserMention,
    /// A style this crate does not know.
    #[serde(untagged)]
    Other(String),
}

impl Markup {
    /// The stretch itself. MAX does not say what it counts; here it is UTF-16 units, as in the API it descends from.
    pub fn of<'a>(&self, text: &'a str) -> Option<&'a str> {
        let from = usize::try_from(self.from?).ok()?;
        let length = usize::try_from(self.length?).ok()?;
        text.get(byte(text, from)?..byte(text, from.checked_add(length)?)?)
    }
}

/// The byte at which this UTF-16 unit begins.
fn byte(text: &str, unit: usize) -> Option<usize> {
    let mut left = unit;
    for (at, letter) in text.char_indices() {
        if left == 0 {
            return Some(at);
        }
        left = left.checked_sub(letter.len_utf16())?;
    }
    (left == 0).then_some(text.len())
}

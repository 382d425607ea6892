//! Rows of buttons.

use super::object::object;
use super::{Button, Extra};

object! {
    /// Rows of buttons. At most 30 rows, 7 buttons in a row, 3 if the row has a link, a contact, a place or an app.
    #[derive(Default)]
    pub struct Keyboard {
        /// The rows.
        pub buttons: Vec<Vec<Button>>,
    }
}

impl Keyboard {
    /// No buttons yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// One more row.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        self.buttons.push(buttons.into_iter().collect());
        self
    }

    /// The rows.
    pub fn rows(&self) -> &[Vec<Button>] {
        &self.buttons
    }

    /// Whether there is nothing to press.
    pub fn is_empty(&self) -> bool {
        self.buttons.iter().all(Vec::is_empty)
    }
}

impl FromIterator<Vec<Button>> for Keyboard {
    fn from_iter<I: IntoIterator<Item = Vec<Button>>>(rows: I) -> Self {
        Self {
            buttons: rows.into_iter().collect(),
            extra: Extra::default(),
        }
    }
}

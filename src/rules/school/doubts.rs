//! Doubts about a text: how often it was called wrong since it was last checked.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// How often a text was called wrong since the day it was last checked.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
#[serde(from = "Counted")]
pub struct Doubts {
    count: u32,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    checked: Option<Date>,
}

/// Doubts as they are read; the day was not always kept.
#[derive(Deserialize)]
#[serde(untagged)]
enum Counted {
    Ever(u32),
    Since { count: u32, checked: Option<Date> },
}

impl From<Counted> for Doubts {
    fn from(counted: Counted) -> Self {
        match counted {
            Counted::Ever(count) => Self {
                count,
                checked: None,
            },
            Counted::Since { count, checked } => Self { count, checked },
        }
    }
}

impl Doubts {
    /// How many there are about the text that was checked on this day.
    #[must_use]
    pub fn since(&self, checked: Date) -> u32 {
        if self.checked == Some(checked) {
            self.count
        } else {
            0
        }
    }

    /// One more; a text that was checked anew is counted anew.
    pub(crate) fn add(&mut self, checked: Date) {
        self.count = self.since(checked) + 1;
        self.checked = Some(checked);
    }
}

//! The regulation of the school: its clauses, where to find one, and what is wrong with the text. Without one of its own a school
//! has a model of ours.

mod check;
mod clauses;

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

pub(crate) use check::{Flaw, check};
pub(crate) use clauses::clauses;

use crate::{Moment, PersonId, RecordKey, School};

/// One clause: its number and its words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Clause {
    pub edition: u32,
    pub order: u32,
    /// «2.9».
    pub number: String,
    pub text: String,
}

/// One version of the text.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Edition {
    pub number: u32,
    /// The beginning of the SHA-256 of all clauses.
    pub hash: String,
    pub at: Moment,
    pub by: PersonId,
    pub clauses: u32,
}

/// The editions there were, oldest first, the last of which holds; and one that nobody has accepted yet.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Regulation {
    #[serde(default)]
    pub editions: Vec<Edition>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub draft: Option<Edition>,
}

impl Regulation {
    pub(crate) fn is_none(&self) -> bool {
        self.editions.is_empty() && self.draft.is_none()
    }
}

impl Clause {
    #[must_use]
    pub fn key(&self) -> RecordKey {
        RecordKey::Clause(self.edition, self.order)
    }

    /// Whether it is this clause or a part of it: 2.9 and 2.9.1 are of 2.9.
    pub(crate) fn is_of(&self, number: &str) -> bool {
        let rest = self.number.strip_prefix(number);
        rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
    }

    /// A number of its own makes a section: «2. Права».
    pub(crate) fn is_section(&self) -> bool {
        !self.number.contains('.')
    }
}

static MODEL: LazyLock<Vec<Clause>> = LazyLock::new(|| {
    let lines = include_str!("../../commands/regulation.txt").lines();
    clauses(&lines.map(str::to_owned).collect::<Vec<_>>(), 0)
});

/// The clauses that hold: of the school's own edition, else of the model.
pub(crate) fn holding(school: &School) -> Vec<&Clause> {
    match school.edition() {
        Some(edition) => school.clauses(edition.number).collect(),
        None => MODEL.iter().collect(),
    }
}

/// The hash by which an edition is known.
pub(crate) fn hash(clauses: &[Clause]) -> String {
    use sha2::{Digest, Sha256};
    let mut whole = Sha256::new();
    for clause in clauses {
        whole.update(format!("{}\t{}\n", clause.number, clause.text));
    }
    data_encoding::HEXLOWER.encode(&whole.finalize()[..4])
}

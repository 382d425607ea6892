//! The regulation: editions, and the clauses of the one that holds and of a draft.

use super::{Record, RecordKey, School};
use crate::{Clause, Edition, Rulebook};

impl School {
    /// The edition that holds, once the school has one of its own.
    #[must_use]
    pub fn edition(&self) -> Option<&Edition> {
        self.meta.regulation.editions.last()
    }

    /// The clauses of an edition, in their order.
    pub fn clauses(&self, edition: u32) -> impl Iterator<Item = &Clause> {
        let all = (edition, 0)..(edition + 1, 0);
        self.clauses.range(all).map(|(_, clause)| clause)
    }

    pub(super) fn rulebook(&mut self, rulebook: &Rulebook) -> Vec<RecordKey> {
        match rulebook {
            Rulebook::Begun(edition) => {
                let mut keys = self.without_draft_of_rules();
                let begun = self.meta_with(|m| m.regulation.draft = Some(edition.clone()));
                keys.extend(self.put(begun));
                keys
            }
            Rulebook::Read(clause) if self.drafted_edition() == Some(clause.edition) => {
                self.put(vec![Record::Clause(clause.clone())])
            }
            Rulebook::Read(_) => Vec::new(),
            Rulebook::Accepted { .. } => self.rules_accepted(),
            Rulebook::Dropped => self.without_draft_of_rules(),
            Rulebook::Acknowledged { person, hash, at } => {
                let read = self.person_with(*person, |p| {
                    p.acknowledged = Some((hash.clone(), *at));
                });
                self.put(read)
            }
        }
    }

    fn drafted_edition(&self) -> Option<u32> {
        self.meta.regulation.draft.as_ref().map(|d| d.number)
    }

    /// Of an edition that holds no more its number, day and hash stay.
    fn rules_accepted(&mut self) -> Vec<RecordKey> {
        let Some(draft) = self.meta.regulation.draft.clone() else {
            return Vec::new();
        };
        let old = self.edition().map(|edition| edition.number);
        let mut keys = old.map_or_else(Vec::new, |old| self.without_clauses(old));
        let accepted = self.meta_with(|m| {
            m.regulation.draft = None;
            m.regulation.editions.push(draft);
        });
        keys.extend(self.put(accepted));
        keys
    }

    fn without_draft_of_rules(&mut self) -> Vec<RecordKey> {
        let draft = self.drafted_edition();
        let mut keys = draft.map_or_else(Vec::new, |draft| self.without_clauses(draft));
        let none = self.meta_with(|m| m.regulation.draft = None);
        keys.extend(self.put(none));
        keys
    }

    fn without_clauses(&mut self, edition: u32) -> Vec<RecordKey> {
        let gone = self.clauses(edition).map(Clause::key);
        let gone: Vec<RecordKey> = gone.collect();
        gone.iter().for_each(|key| self.remove(key));
        gone
    }
}

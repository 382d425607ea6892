//! The list of the school: its pages, and a draft that takes their place when it is applied.

use super::{Record, RecordKey, School};
use crate::{Draft, Listed, Listing, Page};

impl School {
    /// A page of the list as it was applied.
    #[must_use]
    pub fn listed(&self, page: Page) -> Option<&Listed> {
        self.listed.get(&(false, page))
    }

    /// Whether there is a list of who works here.
    #[must_use]
    pub fn lists_staff(&self) -> bool {
        let from = (false, Page::Staff('\0'));
        self.listed
            .range(from..)
            .next()
            .is_some_and(|((draft, _), _)| !draft)
    }

    /// The pages of classes that name a class teacher.
    pub fn led_pages(&self) -> impl Iterator<Item = &Listed> {
        let named = |listed: &&Listed| !listed.draft && listed.teacher.is_some();
        let staff = (false, Page::Staff('\0'));
        self.listed
            .range(..staff)
            .map(|(_, listed)| listed)
            .filter(named)
    }

    /// The pages of the draft.
    pub fn drafted(&self) -> impl Iterator<Item = &Listed> {
        self.listed.values().filter(|listed| listed.draft)
    }

    pub(super) fn listing(&mut self, listing: &Listing) -> Vec<RecordKey> {
        match listing {
            Listing::Begun { by, at } => {
                let mut keys = self.without_draft();
                let (by, at) = (*by, *at);
                let begun = self.meta_with(|m| m.draft = Some(Draft { by, at }));
                keys.extend(self.put(begun));
                keys
            }
            Listing::Read(listed) if self.meta.draft.is_some() && listed.draft => {
                self.put(vec![Record::Listed(listed.clone())])
            }
            Listing::Read(_) => Vec::new(),
            Listing::Applied { .. } => self.list_applied(),
            Listing::Dropped => self.without_draft(),
        }
    }

    /// Who is not among the staff of a new list of it is not on the list; classes that are not in it stay.
    fn list_applied(&mut self) -> Vec<RecordKey> {
        let drafted: Vec<Listed> = self.drafted().cloned().collect();
        let mut keys = self.without_draft();
        let staff = |page: &Page| matches!(page, Page::Staff(_));
        if drafted.iter().any(|listed| staff(&listed.page)) {
            let old = self.listed.keys().filter(|(_, page)| staff(page));
            keys.extend(self.taken_away(old.cloned().collect()));
        }
        let live = drafted.into_iter().map(|listed| {
            Record::Listed(Listed {
                draft: false,
                ..listed
            })
        });
        keys.extend(self.put(live.collect()));
        keys
    }

    fn without_draft(&mut self) -> Vec<RecordKey> {
        let drafted = self.listed.keys().filter(|(draft, _)| *draft);
        let mut keys = self.taken_away(drafted.cloned().collect());
        let none = self.meta_with(|m| m.draft = None);
        keys.extend(self.put(none));
        keys
    }

    fn taken_away(&mut self, pages: Vec<(bool, Page)>) -> Vec<RecordKey> {
        let gone = pages
            .into_iter()
            .map(|(draft, page)| RecordKey::Listed(draft, page));
        let gone: Vec<RecordKey> = gone.collect();
        gone.iter().for_each(|key| self.remove(key));
        gone
    }
}

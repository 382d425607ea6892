//! Groups and who is in them: binding to a class, coming and going, the count of those who came.

use super::{ClassChat, Presence, Record, School};
use crate::{Audience, ChatId, ClassName, JoinRequest, Moment, PersonId, RequestId, State};

impl School {
    pub(super) fn bound(&self, chat: ChatId, class: &ClassName, audience: Audience) -> Vec<Record> {
        let mut records = self.group_with(chat, |g| g.bound = Some((class.clone(), audience)));
        let before = self.groups.get(&chat).and_then(|g| g.bound.clone());
        match before {
            // Another chat of the same class: both places are in one record.
            Some((old, old_audience)) if old == *class => {
                records.extend(self.class_with(class, |c| {
                    c.chats.entry(old_audience).or_default().group = None;
                    c.chats.entry(audience).or_default().group = Some(chat);
                }))
            }
            elsewhere => {
                if let Some((old, old_audience)) = elsewhere {
                    records.extend(self.class_with(&old, |c| {
                        c.chats.entry(old_audience).or_default().group = None
                    }));
                }
                records.extend(self.class_with(class, |c| {
                    c.chats.entry(audience).or_default().group = Some(chat)
                }));
            }
        }
        records
    }

    pub(super) fn admitted(
        &self,
        place: (ChatId, PersonId),
        at: Moment,
        request: Option<RequestId>,
    ) -> Vec<Record> {
        let (chat, person) = place;
        let before = self.presences.get(&place);
        let counted = before.is_some_and(|p| p.admitted && p.here);
        let mut records = vec![Record::Presence(Presence {
            chat,
            person,
            since: at,
            request,
            admitted: true,
            here: true,
        })];
        records.extend(
            request
                .map(|id| self.request_with(id, came_in))
                .into_iter()
                .flatten(),
        );
        if !counted {
            records.extend(self.count_entered(chat, 1));
        }
        records
    }

    pub(super) fn left(&self, chat: ChatId, person: PersonId) -> Vec<Record> {
        let Some(before) = self.presences.get(&(chat, person)) else {
            return Vec::new();
        };
        let mut records = vec![Record::Presence(Presence {
            here: false,
            ..before.clone()
        })];
        records.extend(
            before
                .request
                .map(|id| self.request_with(id, |r| r.state = State::Left))
                .into_iter()
                .flatten(),
        );
        if before.admitted && before.here {
            records.extend(self.count_entered(chat, -1));
        }
        records
    }

    fn count_entered(&self, chat: ChatId, by: i32) -> Vec<Record> {
        let Some((class, audience)) = self.groups.get(&chat).and_then(|g| g.bound.clone()) else {
            return Vec::new();
        };
        self.class_with(&class, |c| {
            let chat: &mut ClassChat = c.chats.entry(audience).or_default();
            chat.entered = chat.entered.saturating_add_signed(by);
        })
    }
}

/// The name was for the person who decides and for the card; with the entry its time is over.
fn came_in(request: &mut JoinRequest) {
    request.state = State::Entered;
    request.name.clear();
}

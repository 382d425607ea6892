//! Groups and who is in them: binding to a class, coming and going, the count of those who came.

use super::{Class, ClassChat, Presence, Record, School};
use crate::{Audience, ChatId, ClassName, JoinRequest, Moment, PersonId, RequestId, State};

impl School {
    /// A group that is bound anew leaves its old place, and takes its own link along.
    pub(super) fn bound(&self, chat: ChatId, class: &ClassName, audience: Audience) -> Vec<Record> {
        let known = self.groups.get(&chat);
        let own = known
            .and_then(|g| g.facts.as_ref())
            .and_then(|f| f.link.clone());
        let before = known
            .and_then(|g| g.bound.clone())
            .filter(|place| *place != (class.clone(), audience));
        let mut moved = None;
        let mut leave = |c: &mut Class, from: Audience| {
            let old = c.chats.entry(from).or_default();
            old.group = None;
            moved = old.link.take_if(|link| own.as_ref() == Some(link));
        };
        let mut records = self.group_with(chat, |g| g.bound = Some((class.clone(), audience)));
        let mut place = self.class_or_new(class);
        match before {
            Some((old, from)) if old == *class => leave(&mut place, from),
            Some((old, from)) => records.extend(self.class_with(&old, |c| leave(c, from))),
            None => {}
        }
        let chat_record = place.chats.entry(audience).or_default();
        chat_record.group = Some(chat);
        chat_record.link = moved.or(chat_record.link.take());
        records.push(Record::Class(place));
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

    pub(super) fn count_entered(&self, chat: ChatId, by: i32) -> Vec<Record> {
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

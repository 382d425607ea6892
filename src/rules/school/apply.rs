//! Folding a change into the school: the one place where anything becomes true.

use super::{Class, ClassChat, Group, Presence, Record, RecordKey, School};
use crate::{
    Audience, Change, ChatId, ClassName, JoinRequest, Membership, Moment, Person, PersonId,
    RequestId, Role, Seat, State,
};

impl School {
    /// Makes the change true and names the records it touched. A change about something unknown touches nothing.
    pub fn apply(&mut self, change: &Change) -> Vec<RecordKey> {
        self.version += 1;
        let touched = self.touch(change);
        let keys = touched.iter().map(Record::key).collect();
        touched.into_iter().for_each(|record| self.insert(record));
        keys
    }

    fn touch(&self, change: &Change) -> Vec<Record> {
        match change {
            Change::FirstCodeIssued { hash, until } => {
                self.meta_with(|m| m.first_code = Some((hash.clone(), *until)))
            }
            Change::SchoolOpened { name, by, at } => self.opened(name, *by, *at),
            Change::GuideDoubted { guide } => {
                self.meta_with(|m| *m.doubts.entry(guide.clone()).or_default() += 1)
            }
            Change::SupportRouted { topic } => {
                self.meta_with(|m| *m.support.entry(topic.clone()).or_default() += 1)
            }
            Change::ClassOpened { class } => vec![Record::Class(self.class_or_new(class))],
            Change::ClassTeacherAssigned { class, teacher } => {
                self.class_with(class, |c| c.teacher = Some(*teacher))
            }
            Change::ChatLinked {
                class,
                audience,
                link,
            } => self.class_with(class, |c| {
                c.chats.entry(*audience).or_default().link = Some(link.clone())
            }),
            Change::Invited(invitation) => {
                let mut records =
                    self.meta_with(|m| m.invitations = m.invitations.max(invitation.id.0));
                records.push(Record::Invitation(invitation.clone()));
                records
            }
            Change::InvitationRevoked { id, at } => {
                let revoked = self.invitations.get(id).map(|i| {
                    Record::Invitation(crate::Invitation {
                        revoked: Some(*at),
                        ..i.clone()
                    })
                });
                revoked.into_iter().collect()
            }
            Change::JoinRequested(_)
            | Change::Approved { .. }
            | Change::Declined { .. }
            | Change::ApplicantAsked { .. }
            | Change::ApplicantAnswered { .. }
            | Change::LinkGiven { .. } => self.touch_request(change),
            Change::GroupSeen { .. }
            | Change::GroupBound { .. }
            | Change::GroupLost { .. }
            | Change::GroupInspected { .. }
            | Change::Admitted { .. }
            | Change::StrangerEntered { .. }
            | Change::LeftChat { .. } => self.touch_group(change),
            Change::CodeMissed { .. }
            | Change::Questioned { .. }
            | Change::RoleConfirmed { .. }
            | Change::SafeModeReported { .. }
            | Change::AlternativeChosen { .. }
            | Change::AlternativeDropped { .. } => self.touch_person(change),
        }
    }

    fn touch_person(&self, change: &Change) -> Vec<Record> {
        match change {
            Change::CodeMissed {
                person,
                at,
                pause_until,
            } => self.person_with(*person, |p| {
                let fresh = p.guesses.wrong == 0
                    || at.0 - p.guesses.since.max(p.guesses.pause_until)
                        > crate::member::GUESS_WINDOW_MS;
                p.guesses.wrong = if fresh { 1 } else { p.guesses.wrong + 1 };
                p.guesses.since = if fresh { at.0 } else { p.guesses.since };
                p.guesses.pause_until = pause_until.0;
            }),
            Change::Questioned { person, question } => {
                self.person_with(*person, |p| p.question.clone_from(question))
            }
            Change::RoleConfirmed {
                person,
                seat,
                full_name,
                at,
            } => self.person_with(*person, |p| {
                if full_name.is_some() {
                    p.full_name.clone_from(full_name);
                }
                join(p, seat, *at);
            }),
            Change::SafeModeReported { person, device, at } => {
                self.person_with(*person, |p| p.safe_mode = Some((*device, *at)))
            }
            Change::AlternativeChosen { person, way, at } => {
                self.person_with(*person, |p| p.alternative = Some((*way, *at)))
            }
            Change::AlternativeDropped { person } => {
                self.person_with(*person, |p| p.alternative = None)
            }
            _ => Vec::new(),
        }
    }

    fn touch_request(&self, change: &Change) -> Vec<Record> {
        match change {
            Change::JoinRequested(request) => self.requested(request),
            Change::Approved { id, by, at } => self.decided(*id, (*by, *at), State::Approved),
            Change::Declined { id, by, at, reason } => {
                self.decided(*id, (*by, *at), State::Declined(*reason))
            }
            Change::ApplicantAsked { id, by } => self.request_with(*id, |r| r.asked_by = Some(*by)),
            Change::ApplicantAnswered { id } => self.request_with(*id, |r| r.asked_by = None),
            Change::LinkGiven { id } => self.request_with(*id, |r| r.state = State::LinkGiven),
            _ => Vec::new(),
        }
    }

    fn touch_group(&self, change: &Change) -> Vec<Record> {
        match change {
            Change::GroupSeen { chat, added_by } => {
                let bound = self.groups.get(chat).and_then(|g| g.bound.clone());
                vec![Record::Group(Group {
                    id: *chat,
                    added_by: *added_by,
                    bound,
                    facts: None,
                })]
            }
            Change::GroupBound {
                chat,
                class,
                audience,
            } => self.bound(*chat, class, *audience),
            Change::GroupLost { chat } => self.group_with(*chat, |g| g.facts = None),
            Change::GroupInspected { chat, facts } => {
                self.group_with(*chat, |g| g.facts = Some(facts.clone()))
            }
            Change::Admitted {
                chat,
                person,
                at,
                request,
            } => self.admitted((*chat, *person), *at, *request),
            Change::StrangerEntered { chat, person, at } => vec![Record::Presence(Presence {
                chat: *chat,
                person: *person,
                since: *at,
                request: None,
                admitted: false,
                here: true,
            })],
            Change::LeftChat { chat, person, .. } => self.left(*chat, *person),
            _ => Vec::new(),
        }
    }

    fn opened(&self, name: &str, by: PersonId, at: Moment) -> Vec<Record> {
        let mut records = self.meta_with(|m| {
            m.name = Some(name.into());
            m.first_code = None;
        });
        records.extend(self.person_with(by, |p| {
            join(
                p,
                &Seat {
                    role: Role::Administrator,
                    class: None,
                },
                at,
            )
        }));
        records
    }

    fn requested(&self, request: &JoinRequest) -> Vec<Record> {
        let mut records = self.meta_with(|m| m.requests = m.requests.max(request.id.0));
        records.extend(self.person_with(request.person, |p| p.requests.push(request.id)));
        if let Some(invitation) = request.invitation.and_then(|id| self.invitations.get(&id)) {
            let (used, queued) = (invitation.used + 1, invitation.queued + 1);
            records.push(Record::Invitation(crate::Invitation {
                used,
                queued,
                ..invitation.clone()
            }));
        }
        records.push(Record::Request(request.clone()));
        records
    }

    fn decided(&self, id: RequestId, decided: (PersonId, Moment), state: State) -> Vec<Record> {
        let Some(request) = self.requests.get(&id) else {
            return Vec::new();
        };
        let mut records = self.request_with(id, |r| {
            r.state = state;
            r.decided = Some(decided);
            r.child = None;
            r.asked_by = None;
        });
        if let Some(invitation) = request.invitation.and_then(|id| self.invitations.get(&id)) {
            let queued = invitation.queued.saturating_sub(1);
            records.push(Record::Invitation(crate::Invitation {
                queued,
                ..invitation.clone()
            }));
        }
        if state == State::Approved {
            records.extend(self.person_with(request.person, |p| {
                join(p, &request.seat, decided.1);
                if matches!(request.seat.role, Role::Teacher | Role::Staff) {
                    p.full_name = Some(request.name.clone());
                }
            }));
        }
        records
    }

    fn bound(&self, chat: ChatId, class: &ClassName, audience: Audience) -> Vec<Record> {
        let mut records = self.group_with(chat, |g| g.bound = Some((class.clone(), audience)));
        // A group that was bound elsewhere leaves its old place.
        if let Some((old_class, old_audience)) =
            self.groups.get(&chat).and_then(|g| g.bound.clone())
        {
            if (&old_class, old_audience) != (class, audience) {
                records.extend(self.class_with(&old_class, |c| {
                    c.chats.entry(old_audience).or_default().group = None
                }));
            }
        }
        let mut new_class = records
            .iter()
            .find_map(|r| {
                if let Record::Class(c) = r {
                    (c.name == *class).then(|| c.clone())
                } else {
                    None
                }
            })
            .unwrap_or_else(|| self.class_or_new(class));
        new_class.chats.entry(audience).or_default().group = Some(chat);
        records.retain(|r| r.key() != RecordKey::Class(class.clone()));
        records.push(Record::Class(new_class));
        records
    }

    fn admitted(
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
                .map(|id| self.request_with(id, |r| r.state = State::Entered))
                .into_iter()
                .flatten(),
        );
        if !counted {
            records.extend(self.count_entered(chat, 1));
        }
        records
    }

    fn left(&self, chat: ChatId, person: PersonId) -> Vec<Record> {
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

    fn meta_with(&self, edit: impl FnOnce(&mut super::Meta)) -> Vec<Record> {
        let mut meta = self.meta.clone();
        edit(&mut meta);
        vec![Record::Meta(meta)]
    }

    fn class_or_new(&self, name: &ClassName) -> Class {
        let new = || Class {
            name: name.clone(),
            teacher: None,
            chats: std::collections::BTreeMap::new(),
        };
        self.classes.get(name).cloned().unwrap_or_else(new)
    }

    fn class_with(&self, name: &ClassName, edit: impl FnOnce(&mut Class)) -> Vec<Record> {
        let mut class = self.class_or_new(name);
        edit(&mut class);
        vec![Record::Class(class)]
    }

    fn person_with(&self, id: PersonId, edit: impl FnOnce(&mut Person)) -> Vec<Record> {
        let mut person = self
            .people
            .get(&id)
            .cloned()
            .unwrap_or_else(|| Person::new(id));
        edit(&mut person);
        vec![Record::Person(person)]
    }

    fn request_with(&self, id: RequestId, edit: impl FnOnce(&mut JoinRequest)) -> Vec<Record> {
        let Some(mut request) = self.requests.get(&id).cloned() else {
            return Vec::new();
        };
        edit(&mut request);
        vec![Record::Request(request)]
    }

    fn group_with(&self, id: ChatId, edit: impl FnOnce(&mut Group)) -> Vec<Record> {
        let Some(mut group) = self.groups.get(&id).cloned() else {
            return Vec::new();
        };
        edit(&mut group);
        vec![Record::Group(group)]
    }
}

/// Adds the membership of a seat, once.
fn join(person: &mut Person, seat: &Seat, at: Moment) {
    if person.membership(seat.role, seat.class.as_ref()).is_none() {
        person.memberships.push(Membership {
            role: seat.role,
            class: seat.class.clone(),
            since: at,
        });
    }
    person.alternative = None;
}

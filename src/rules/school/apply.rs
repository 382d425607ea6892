//! Folding a change into the school: the one place where anything becomes true.

use super::{Group, Presence, Record, RecordKey, Rolled, School};
use crate::{
    Change, Invitation, InvitationId, Moment, Move, PersonId, Role, Seat, State, Structure,
};

impl School {
    /// Makes the change true and names the records it touched. A change about something unknown touches nothing.
    pub fn apply(&mut self, change: &Change) -> Vec<RecordKey> {
        self.version += 1;
        if let Change::PersonForgotten { person } = change {
            return self.forget(*person);
        }
        if let Change::Erased(erasure) = change {
            return self.erase(erasure);
        }
        if let Change::Listing(listing) = change {
            return self.listing(listing);
        }
        if let Change::Rulebook(rulebook) = change {
            return self.rulebook(rulebook);
        }
        if let Change::Structure(Structure::UnitClosed { class, .. }) = change {
            return self.closed(class);
        }
        if let Change::Moved(Move::YearRolled {
            renamed,
            by,
            at,
            back,
        }) = change
        {
            let rolled = Rolled {
                renamed: renamed.clone(),
                by: *by,
                at: *at,
            };
            return self.roll(rolled, *back);
        }
        let touched = self.touch(change);
        self.put(touched)
    }

    #[expect(
        clippy::too_many_lines,
        reason = "a table: one line or two for each change"
    )]
    fn touch(&self, change: &Change) -> Vec<Record> {
        match change {
            Change::FirstCodeIssued { hash, until } => {
                self.meta_with(|m| m.first_code = Some((hash.clone(), *until)))
            }
            Change::SchoolOpened { name, by, at } => self.opened(name, *by, *at),
            Change::TextDoubted { text, checked } => {
                self.meta_with(|m| m.doubts.entry(text.clone()).or_default().add(*checked))
            }
            Change::ClassReminded { class, at, .. } => {
                self.class_with(class, |c| c.reminded = Some(*at))
            }
            // For the audit trail only.
            Change::Announced { .. } => Vec::new(),
            Change::Office(office) => self.at_the_office(office),
            Change::Paused(pause) => self.paused(pause),
            Change::Training(training) => self.trained(training),
            Change::Moved(moved) => self.moved(moved),
            Change::Posting(posting) => self.posted(posting),
            Change::Ranked(rank) => self.ranked(rank),
            Change::Structure(structure) => self.structured(structure),
            Change::Passing(passing) => self.passing(passing),
            Change::ActionProposed(action) => self.meta_with(|m| {
                m.last_action = m.last_action.max(action.id);
                m.actions.retain(|known| known.id != action.id);
                m.actions.push(action.clone());
                m.proposed.retain(|(_, at)| at.plus_minutes(60) > action.at);
                m.proposed.push((action.by, action.at));
            }),
            Change::ActionEnded { action, .. } => {
                self.meta_with(|m| m.actions.retain(|known| known.id != *action))
            }
            // Taken away, not only put in their places: see `apply`.
            Change::PersonForgotten { .. }
            | Change::Listing(_)
            | Change::Rulebook(_)
            | Change::Erased(_) => Vec::new(),
            Change::IncidentReported { id, kind, .. } => {
                self.meta_with(|m| m.incident_reported(*id, kind))
            }
            Change::IncidentTaken { id, kind, .. } => {
                self.meta_with(|m| m.incident_taken(*id, kind))
            }
            Change::SchoolDescribed { field, value, .. } => {
                self.meta_with(|m| m.describe(field, value))
            }
            Change::ManagementChatMarked { chat, .. } => {
                self.meta_with(|m| m.management.extend([chat.clone()]))
            }
            Change::SupportRouted { topic, .. } => {
                self.meta_with(|m| *m.support.entry(topic.clone()).or_default() += 1)
            }

            Change::CodeMissed {
                person,
                at,
                pause_until,
            } => self.person_with(*person, |p| p.guesses.miss(*at, *pause_until)),
            Change::Questioned { person, question } => {
                self.person_with(*person, |p| p.question.clone_from(question))
            }
            Change::RoleConfirmed {
                person,
                seat,
                full_name,
                at,
            } => self.person_with(*person, |p| {
                p.full_name = full_name.clone().or(p.full_name.take());
                p.join(seat, *at);
            }),
            Change::SafeModeReported {
                person,
                device,
                child,
                at,
            } => self.person_with(*person, |p| {
                let whose = if *child {
                    &mut p.safe_child
                } else {
                    &mut p.safe_mode
                };
                *whose = Some((*device, *at));
            }),
            Change::AlternativeChosen {
                person,
                way,
                class,
                at,
            } => self.person_with(*person, |p| {
                p.alternative = Some((*way, *at));
                p.alternative_class.clone_from(class);
            }),
            Change::AlternativeDropped { person } => self.person_with(*person, |p| {
                p.alternative = None;
                p.alternative_class = None;
            }),
            Change::Consented {
                person,
                edition,
                at,
            } => self.person_with(*person, |p| p.consent = Some((edition.clone(), *at))),
            Change::AlternativeRecorded { class, way, .. } => {
                self.class_with(class, |c| *c.on_paper.entry(*way).or_default() += 1)
            }

            Change::ClassOpened { class } => self.class_with(class, |_| {}),
            Change::ClassTeacherAssigned {
                class,
                teacher,
                at,
                until,
            } => self.class_with(class, |c| c.assigned(*teacher, *at, *until)),
            Change::ChatLinked {
                class,
                audience,
                link,
            } => self.class_with(class, |c| {
                c.chats.entry(*audience).or_default().link = Some(link.clone())
            }),

            Change::Invited(invitation) => self.invited(invitation),
            Change::InvitationRevoked { id, at } => self.revoked(*id, *at),
            Change::JoinRequested(request) => self.requested(request),
            Change::Approved { id, by, at } => self.decided(*id, (*by, *at), State::Approved),
            Change::Declined { id, by, at, reason } => {
                self.decided(*id, (*by, *at), State::Declined(*reason))
            }
            Change::ApplicantAsked { id, by } => self.request_with(*id, |r| r.asked_by = Some(*by)),
            Change::Escalated { id } => self.request_with(*id, |r| r.escalated = true),
            Change::ApplicantAnswered { id } => self.request_with(*id, |r| r.asked_by = None),
            Change::PhoneCompared { id, listed } => {
                self.request_with(*id, |r| r.phone = Some(*listed))
            }
            Change::LinkGiven { id } => self.request_with(*id, |r| r.state = State::LinkGiven),

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
        }
    }

    fn opened(&self, name: &str, by: PersonId, at: Moment) -> Vec<Record> {
        let mut records = self.meta_with(|m| {
            m.name = Some(name.into());
            m.chief = Some(by);
            m.first_code = None;
        });
        records.extend(self.person_with(by, |p| {
            p.join(
                &Seat {
                    role: Role::Administrator,
                    class: None,
                },
                at,
            )
        }));
        records
    }

    fn invited(&self, invitation: &Invitation) -> Vec<Record> {
        let mut records = self.meta_with(|m| m.invitations = m.invitations.max(invitation.id.0));
        records.push(Record::Invitation(invitation.clone()));
        records
    }

    fn revoked(&self, id: InvitationId, at: Moment) -> Vec<Record> {
        let known = self.invitations.get(&id);
        known
            .map(|i| {
                Record::Invitation(Invitation {
                    revoked: Some(at),
                    ..i.clone()
                })
            })
            .into_iter()
            .collect()
    }
}

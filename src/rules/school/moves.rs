//! Folding movement into the school: a seat that is given up, classes that are called anew.

use super::{Record, School};
use crate::{Group, JoinRequest, Move, PersonId, Presence, Seat, State};

impl School {
    pub(super) fn moved(&self, change: &Move) -> Vec<Record> {
        match change {
            Move::RoleEnded { person, seat, .. } => self.ended(*person, seat),
            Move::TeacherReleased { class, at, .. } => self.class_with(class, |c| {
                c.released(*at);
                c.substitute.take_if(|s| s.until <= *at);
            }),
            Move::NotRemoved { chat, person, at } => {
                let gone = self.presence(*chat, *person).filter(|p| !p.here);
                let stayed = |p: &Presence| Presence {
                    since: *at,
                    request: None,
                    admitted: false,
                    here: true,
                    ..p.clone()
                };
                gone.map(stayed).map(Record::Presence).into_iter().collect()
            }
            // Classes are taken away, too: see `apply`.
            Move::YearRolled { .. } => Vec::new(),
        }
    }

    /// The seat, the request it came by, and the trust to come in again.
    pub(super) fn ended(&self, person: PersonId, seat: &Seat) -> Vec<Record> {
        let Some(known) = self.people.get(&person) else {
            return Vec::new();
        };
        let mut records = Vec::new();
        let mut left = known.clone();
        left.memberships
            .retain(|m| m.role != seat.role || m.class != seat.class);
        records.push(Record::Person(left));
        let live = |r: &&JoinRequest| {
            let is_in = matches!(r.state, State::Approved | State::LinkGiven | State::Entered);
            r.seat == *seat && is_in
        };
        records.extend(self.requests_of(person).filter(live).map(|request| {
            Record::Request(JoinRequest {
                state: State::Left,
                name: String::new(),
                ..request.clone()
            })
        }));
        records.extend(self.mistrusted(person, seat));
        records
    }

    fn mistrusted(&self, person: PersonId, seat: &Seat) -> Vec<Record> {
        let group = seat
            .chat()
            .and_then(|(class, audience)| self.chat(class, audience)?.group);
        let presence = group.and_then(|group| self.presence(group, person));
        let Some(presence) = presence.filter(|p| p.admitted) else {
            return Vec::new();
        };
        let mut records = vec![Record::Presence(Presence {
            admitted: false,
            request: None,
            ..presence.clone()
        })];
        if presence.here {
            records.extend(self.count_entered(presence.chat, -1));
        }
        records
    }

    /// The groups of classes this person is in.
    #[must_use]
    pub fn groups_with(&self, person: PersonId) -> Vec<&Group> {
        let here = |g: &&Group| self.presence(g.id, person).is_some_and(|p| p.here);
        self.groups.values().filter(here).collect()
    }
}

//! What a request changes besides itself: the applicant, the invitation it came by.

use super::{Record, School};
use crate::{Invitation, JoinRequest, Moment, PersonId, RequestId, Role, State};

impl School {
    pub(super) fn requested(&self, request: &JoinRequest) -> Vec<Record> {
        let mut records = self.meta_with(|m| m.requests = m.requests.max(request.id.0));
        records.extend(self.person_with(request.person, |p| p.requests.push(request.id)));
        if let Some(invitation) = request.invitation.and_then(|id| self.invitations.get(&id)) {
            let (used, queued) = (invitation.used + 1, invitation.queued + 1);
            records.push(Record::Invitation(Invitation {
                used,
                queued,
                ..invitation.clone()
            }));
        }
        records.push(Record::Request(request.clone()));
        records
    }

    pub(super) fn decided(
        &self,
        id: RequestId,
        decided: (PersonId, Moment),
        state: State,
    ) -> Vec<Record> {
        let Some(request) = self.requests.get(&id) else {
            return Vec::new();
        };
        let mut records = self.request_with(id, |r| {
            r.state = state;
            r.decided = Some(decided);
            r.child = None;
            if state != State::Approved {
                r.name.clear();
            }
            r.asked_by = None;
        });
        if let Some(invitation) = request.invitation.and_then(|id| self.invitations.get(&id)) {
            let queued = invitation.queued.saturating_sub(1);
            records.push(Record::Invitation(Invitation {
                queued,
                ..invitation.clone()
            }));
        }
        if state == State::Approved {
            records.extend(self.person_with(request.person, |p| {
                p.join(&request.seat, decided.1);
                if matches!(request.seat.role, Role::Teacher | Role::Staff) {
                    p.full_name = Some(request.name.clone());
                }
            }));
        }
        records
    }
}

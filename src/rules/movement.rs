//! Leaving: what a person holds is written down as one checklist, then done at once, so that no role, request, invitation or chat
//! is forgotten.

use crate::{
    Audience, Change, ChatFacts, ChatId, ClassName, Decision, Effect, Group, Invitation,
    JoinRequest, Move, Person, PersonId, Reason, Refusal, RequestId, Role, Scene, Seat, State,
    Text, reception, text,
};

/// What goes when somebody leaves a seat, or all of them.
pub(crate) struct Leaving<'a> {
    person: PersonId,
    seats: Vec<Seat>,
    waiting: Vec<&'a JoinRequest>,
    led: Vec<&'a ClassName>,
    invitations: Vec<&'a Invitation>,
    groups: Vec<&'a Group>,
}

/// The request by which a family is in a class.
///
/// # Errors
/// There is none of this number, or it is over.
pub(crate) fn held<'a>(scene: &Scene<'a>, id: RequestId) -> Result<&'a JoinRequest, Refusal> {
    let is_in = |r: &&JoinRequest| {
        let held = matches!(r.state, State::Approved | State::LinkGiven | State::Entered);
        held && matches!(r.seat.role, Role::Parent | Role::Pupil)
    };
    let request = scene.school.request(id).filter(is_in);
    request.ok_or(Refusal::RequestUnknown)
}

impl<'a> Leaving<'a> {
    /// One seat, and a pupil's in the chats of subjects of that class: a family leaves a class.
    pub(crate) fn seat(scene: &Scene<'a>, person: PersonId, seat: &Seat) -> Self {
        let mut seats = vec![seat.clone()];
        seats.extend(of_subjects(scene, person, seat));
        let group = |seat: &Seat| {
            let (class, audience) = seat.chat()?;
            scene.school.chat(class, audience)?.group
        };
        let left: Vec<ChatId> = seats.iter().filter_map(group).collect();
        let mut groups = scene.school.groups_with(person);
        groups.retain(|g| left.contains(&g.id));
        Self {
            person,
            seats,
            waiting: Vec::new(),
            led: Vec::new(),
            invitations: Vec::new(),
            groups,
        }
    }

    /// Everything an employee holds.
    pub(crate) fn all(scene: &Scene<'a>, person: &Person) -> Self {
        let school = scene.school;
        let seat = |m: &crate::Membership| Seat {
            role: m.role,
            class: m.class.clone(),
        };
        let waits = |r: &&JoinRequest| r.state == State::Waiting;
        let issued = |i: &&Invitation| i.issued_by == person.id && i.is_alive(scene.now);
        Self {
            person: person.id,
            seats: person.memberships.iter().map(seat).collect(),
            waiting: school.requests_of(person.id).filter(waits).collect(),
            led: school.classes_of(person.id),
            invitations: school.invitations().filter(issued).collect(),
            groups: school.groups_with(person.id),
        }
    }

    pub(crate) fn person(&self) -> PersonId {
        self.person
    }

    /// The checklist, a line each.
    pub(crate) fn lines(&self) -> Vec<Text> {
        let seats = self.seats.iter().map(|seat| {
            let class = reception::class_word(seat);
            text!("leaving-role", role = seat.role, class = class)
        });
        let led = self
            .led
            .iter()
            .map(|class| text!("leaving-led", class = *class));
        let mut lines: Vec<Text> = seats.chain(led).collect();
        lines.extend(self.groups.iter().filter_map(|group| {
            let (class, audience) = group.bound.as_ref()?;
            let by = if may_remove(group) { "bot" } else { "hand" };
            Some(text!(
                "leaving-chat",
                class = class,
                audience = *audience,
                by = by
            ))
        }));
        let (waiting, issued) = (self.waiting.len(), self.invitations.len());
        lines.extend((waiting > 0).then(|| text!("leaving-requests", count = waiting)));
        lines.extend((issued > 0).then(|| text!("leaving-invitations", count = issued)));
        lines
    }

    /// The chats somebody has to be removed from by hand.
    pub(crate) fn by_hand(&self) -> Vec<(&ClassName, Audience)> {
        let left = self.groups.iter().filter(|group| !may_remove(group));
        let bound = left.filter_map(|group| group.bound.as_ref());
        bound.map(|(class, audience)| (class, *audience)).collect()
    }

    /// All of it; `who` leaves, as it is said to whoever reads of it.
    pub(crate) fn done(&self, scene: &Scene, by: PersonId, who: &Text) -> Decision {
        let (person, at) = (self.person, scene.now);
        let mut done = Decision::new();
        for request in &self.waiting {
            done = done.and(reception::reject(scene, by, request, Reason::Other));
        }
        for seat in &self.seats {
            let seat = seat.clone();
            done = done.change(Change::Moved(Move::RoleEnded { person, seat, by }));
        }
        for class in &self.led {
            let class = (*class).clone();
            done = done.change(Change::Moved(Move::TeacherReleased { class, by, at }));
        }
        for invitation in &self.invitations {
            let id = invitation.id;
            done = done.change(Change::InvitationRevoked { id, at });
        }
        for group in self.groups.iter().filter(|group| may_remove(group)) {
            let chat = group.id;
            done =
                done.change(Change::LeftChat { chat, person, at })
                    .effect(Effect::RemoveFromChat {
                        chat,
                        person,
                        name: who.clone(),
                    });
        }
        done
    }
}

fn of_subjects<'a>(
    scene: &Scene<'a>,
    person: PersonId,
    seat: &'a Seat,
) -> impl Iterator<Item = Seat> + use<'a> {
    let known = scene.school.person(person);
    let held = known.into_iter().flat_map(|p| &p.memberships);
    let of_class = |m: &&crate::Membership| {
        let subject = m.class.as_ref().and_then(ClassName::subject);
        m.role == seat.role && subject.is_some_and(|(_, class)| seat.class == Some(class))
    };
    held.filter(of_class).map(|m| Seat {
        role: m.role,
        class: m.class.clone(),
    })
}

fn may_remove(group: &Group) -> bool {
    let facts = group.facts.as_ref();
    facts.is_some_and(|f| f.has(ChatFacts::REMOVES))
}

/// Whether nobody else could open the school again.
pub(crate) fn is_last_administrator(scene: &Scene, person: PersonId) -> bool {
    let school = scene.school;
    school.is(person, Role::Administrator) && school.administrators().count() == 1
}

//! A school in memory: small records by key, indexes over them, and the questions decisions ask. [`School::apply`] is the only way
//! it changes; a store writes the records a change touched and gives them back to [`School::insert`] at the next start.

mod apply;
mod doubts;
mod edit;
mod erase;
mod forget;
mod groups;
mod index;
mod key;
mod lists;
mod moves;
mod rank;
mod record;
mod requests;
mod rules;
mod terms;
mod training;
mod units;
mod year;

use std::collections::{BTreeMap, BTreeSet};

pub use doubts::Doubts;
pub use key::RecordKey;
pub use record::{Action, Class, ClassChat, Group, Meta, Presence, Record, Rolled};
pub use terms::{Planned, Substitute, Term};

use crate::{
    Audience, ChatId, ClassName, Clause, Invitation, InvitationId, JoinRequest, Listed, Moment,
    Page, Person, PersonId, RequestId, Role, Seat, State, seal,
};
use index::Index;

/// Everything the bot knows of one school.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct School {
    meta: Meta,
    classes: BTreeMap<ClassName, Class>,
    people: BTreeMap<PersonId, Person>,
    invitations: BTreeMap<InvitationId, Invitation>,
    requests: BTreeMap<RequestId, JoinRequest>,
    groups: BTreeMap<ChatId, Group>,
    presences: BTreeMap<(ChatId, PersonId), Presence>,
    listed: BTreeMap<(bool, Page), Listed>,
    clauses: BTreeMap<(u32, u32), Clause>,
    index: Index,
    version: u64,
}

impl School {
    /// Moves with every change; a decision made on another version is made again.
    #[must_use]
    pub fn version(&self) -> u64 {
        self.version
    }

    #[must_use]
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// The name, once somebody has opened the school.
    #[must_use]
    pub fn name(&self) -> Option<&str> {
        self.meta.name.as_deref()
    }

    #[must_use]
    pub fn class(&self, name: &ClassName) -> Option<&Class> {
        self.classes.get(name)
    }

    /// The classes that are taught, preschool groups among them; those that left school are kept, and not among them.
    pub fn classes(&self) -> impl Iterator<Item = &Class> {
        let taught = |c: &&Class| c.kind.is_taught() && !c.name.has_graduated();
        self.classes.values().filter(taught)
    }

    #[must_use]
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.get(&id)
    }

    #[must_use]
    pub fn request(&self, id: RequestId) -> Option<&JoinRequest> {
        self.requests.get(&id)
    }

    #[must_use]
    pub fn invitation(&self, id: InvitationId) -> Option<&Invitation> {
        self.invitations.get(&id)
    }

    #[must_use]
    pub fn group(&self, id: ChatId) -> Option<&Group> {
        self.groups.get(&id)
    }

    #[must_use]
    pub fn presence(&self, chat: ChatId, person: PersonId) -> Option<&Presence> {
        self.presences.get(&(chat, person))
    }

    /// The chat of a class for an audience, if anything is known of it.
    #[must_use]
    pub fn chat(&self, class: &ClassName, audience: Audience) -> Option<&ClassChat> {
        self.classes.get(class)?.chats.get(&audience)
    }

    /// Whether this person holds this role, in any class, and is not suspended.
    #[must_use]
    pub fn is(&self, person: PersonId, role: Role) -> bool {
        self.person(person)
            .is_some_and(|p| p.is(role) && !p.suspended)
    }

    /// Whether a reminder may go to this person: neither a family without MAX (1.7) nor somebody who wants quiet.
    #[must_use]
    pub fn may_remind(&self, person: PersonId, now: Moment) -> bool {
        let wants_none =
            |p: &Person| p.alternative.is_some() || p.quiet_until.is_some_and(|until| now < until);
        !self.person(person).is_some_and(wants_none)
    }

    /// Whether this person answers for a class that is there: its class teacher, or an administrator.
    #[must_use]
    pub fn keeps(&self, who: PersonId, class: &ClassName) -> bool {
        let class = self.class(class);
        let leads = |c: &Class| c.teacher == Some(who) && !self.is_suspended(who);
        class.is_some_and(|c| leads(c) || self.is(who, Role::Administrator))
    }

    /// The classes this person is class teacher of.
    #[must_use]
    pub fn classes_of(&self, teacher: PersonId) -> Vec<&ClassName> {
        let led = self.index.classes_of.get(&teacher);
        led.filter(|_| !self.is_suspended(teacher))
            .into_iter()
            .flatten()
            .collect()
    }

    pub fn administrators(&self) -> impl Iterator<Item = PersonId> {
        self.index.administrators.iter().copied()
    }

    /// Confirmed teachers, for appointing class teachers.
    pub fn teachers(&self) -> impl Iterator<Item = &Person> {
        self.index
            .teachers
            .iter()
            .filter_map(|id| self.people.get(id))
    }

    /// Requests that wait, oldest first: of one class, or of everything without a class (`None`).
    pub fn waiting_in(&self, class: Option<&ClassName>) -> impl Iterator<Item = &JoinRequest> {
        let ids = self
            .index
            .waiting
            .get(&class.cloned())
            .into_iter()
            .flatten();
        ids.filter_map(|id| self.requests.get(id))
    }

    /// All requests that wait, oldest first.
    #[must_use]
    pub fn waiting(&self) -> Vec<&JoinRequest> {
        let ids: BTreeSet<_> = self.index.waiting.values().flatten().collect();
        ids.into_iter()
            .filter_map(|id| self.requests.get(id))
            .collect()
    }

    /// The requests approved before their chat had a link.
    pub fn owed_links(
        &self,
        class: &ClassName,
        audience: Audience,
    ) -> impl Iterator<Item = &JoinRequest> {
        let ids = self
            .index
            .owed
            .get(&(class.clone(), audience))
            .into_iter()
            .flatten();
        ids.filter_map(|id| self.requests.get(id))
    }

    /// The class a person is known in as one of a family, or asked to be, if it is one.
    #[must_use]
    pub fn only_class(&self, who: PersonId) -> Option<ClassName> {
        let person = self.person(who)?;
        let joined = person.memberships.iter().filter_map(|m| m.class.clone());
        let asked = self.requests_of(who).filter_map(|r| r.seat.class.clone());
        self.only(joined.chain(asked))
    }

    /// The class a person was let into, if it is one.
    #[must_use]
    pub fn joined_class(&self, who: PersonId) -> Option<ClassName> {
        let person = self.person(who)?;
        self.only(person.memberships.iter().filter_map(|m| m.class.clone()))
    }

    fn only(&self, classes: impl Iterator<Item = ClassName>) -> Option<ClassName> {
        let taught = |c: &ClassName| !c.has_graduated() && self.kind(c).is_taught();
        let mut classes: BTreeSet<ClassName> = classes.filter(taught).collect();
        let first = classes.pop_first()?;
        classes.is_empty().then_some(first)
    }

    /// All requests ever made, oldest first; for reports, which may walk through the school.
    pub fn requests(&self) -> impl Iterator<Item = &JoinRequest> {
        self.requests.values()
    }

    /// How many families of a class keep in touch without MAX (clause 1.7): by their own choice and on paper.
    #[must_use]
    pub fn without_max(&self, class: &ClassName) -> u32 {
        let on_paper = self.class(class).map(|c| c.on_paper.values().sum::<u32>());
        let own = self.index.elsewhere.get(class).map_or(0, BTreeSet::len);
        on_paper.unwrap_or_default() + u32::try_from(own).unwrap_or(u32::MAX)
    }

    /// Whether this person keeps in touch about the class without MAX.
    #[must_use]
    pub fn keeps_away(&self, person: PersonId, class: &ClassName) -> bool {
        let known = self.index.elsewhere.get(class);
        known.is_some_and(|people| people.contains(&person))
    }

    /// The requests of one person, oldest first.
    pub fn requests_of(&self, person: PersonId) -> impl Iterator<Item = &JoinRequest> {
        self.people
            .get(&person)
            .into_iter()
            .flat_map(|p| &p.requests)
            .filter_map(|id| self.requests.get(id))
    }

    /// The person's latest request for this seat that is not over.
    #[must_use]
    pub fn live_request(&self, person: PersonId, seat: &Seat) -> Option<&JoinRequest> {
        self.requests_of(person)
            .filter(|r| r.seat == *seat && !matches!(r.state, State::Declined(_) | State::Left))
            .last()
    }

    /// Invitations that nobody revoked, oldest first; some of them may be expired or used up.
    pub fn invitations(&self) -> impl Iterator<Item = &Invitation> {
        self.index
            .unrevoked
            .iter()
            .filter_map(|id| self.invitations.get(id))
    }

    /// The invitation of a token or a code, alive or not.
    #[must_use]
    pub fn invitation_by(&self, secret: &seal::Secret, written: &str) -> Option<&Invitation> {
        let hash = seal::hash(secret, written);
        self.invitations.get(self.index.by_hash.get(&hash)?)
    }

    /// Whether a hash of a code is taken by any invitation.
    #[must_use]
    pub fn is_taken(&self, hash: &str) -> bool {
        self.index.by_hash.contains_key(hash)
    }

    /// The chat a link belongs to already.
    #[must_use]
    pub fn chat_of_link(&self, link: &str) -> Option<&(ClassName, Audience)> {
        self.index.by_link.get(link)
    }

    #[must_use]
    pub fn next_request(&self) -> RequestId {
        RequestId(self.meta.requests + 1)
    }

    #[must_use]
    pub fn next_invitation(&self) -> InvitationId {
        InvitationId(self.meta.invitations + 1)
    }

    /// The code that opens the school or gives it another chief, while nobody has used it and it has not expired.
    #[must_use]
    pub fn first_code(&self, now: Moment) -> Option<&str> {
        let (hash, until) = self.meta.first_code.as_ref()?;
        (now < *until).then_some(hash.as_str())
    }
}

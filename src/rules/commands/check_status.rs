//! Where things stand: for a person, for a class, for the school; each sees what is his.

mod office;

use serde::Deserialize;

use super::{Command, list_classes::teacher};
use crate::{
    Asked, Audience, Button, Call, Class, ClassName, Decision, JoinRequest, PersonId, Reason,
    Refusal, Role, Scene, School, Seat, State, Stop, Term, Text, aging, local_date, names, suggest,
    text,
};

/// A person's requests beyond the latest few are history.
const REQUESTS_SHOWN: usize = 10;
const TERMS_SHOWN: usize = 3;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    /// Of the administrator in «Сферум».
    role: Option<String>,
    number: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if args.role.is_some() {
        return Ok(office::number(scene, call, args.number.as_deref()));
    }
    let Some(name) = args.class else {
        let text = text!("check-status", lines = own(scene, who));
        return Ok(Decision::new().say_with(who, text, menu(scene, who)));
    };
    let class = school.class(&name).ok_or(Refusal::ClassUnknown)?;
    let mut lines = vec![of_class(school, class)];
    if school.keeps(who, &name) {
        lines.extend(terms(scene, class));
    }
    let text = text!("check-status", lines = lines);
    Ok(Decision::new().say_with(who, text, next_steps(school, class)))
}

/// What the state of a class calls for.
fn next_steps(school: &School, class: &Class) -> Vec<Vec<Button>> {
    let waits = kept_waiting(school, &class.name) > 0;
    let mut audiences = class.kind.audiences().iter();
    let linkless = audiences.any(|a| class.chats.get(a).is_none_or(|c| c.link.is_none()));
    let mut steps = Vec::new();
    if waits {
        steps.push(Command::ListRequests);
    }
    if linkless {
        steps.push(Command::AddLink);
    }
    let button = |command: Command| {
        Button::keep(
            Text::named(format!("{}-title", command.stem())),
            Asked::new(command).with("class", &class.name),
        )
    };
    steps.into_iter().map(|c| vec![button(c)]).collect()
}

/// How many requests wait for this person to decide them.
pub(super) fn waiting_for(school: &School, who: PersonId) -> usize {
    if school.is(who, Role::Administrator) {
        return school.waiting().len();
    }
    let mine = school.classes_of(who);
    mine.into_iter().map(|c| kept_waiting(school, c)).sum()
}

fn kept_waiting(school: &School, class: &ClassName) -> usize {
    school
        .waiting_in(Some(class))
        .filter(|r| school.kept_by(r).is_some())
        .count()
}

fn menu(scene: &Scene, who: PersonId) -> Vec<Vec<Button>> {
    let usual = suggest::usual(scene, who).iter();
    usual
        .filter(|c| **c != Command::CheckStatus)
        .map(|c| vec![suggest::button(*c)])
        .collect()
}

/// The lines about a person: the school at a glance, the roles, the classes led, the requests.
fn own(scene: &Scene, who: PersonId) -> Vec<Text> {
    let school = scene.school;
    let mut lines = Vec::new();
    if school.is(who, Role::Administrator) {
        lines.extend(of_school(scene));
    }
    if school.is_suspended(who) {
        lines.push(text!("check-status-suspended"));
    }
    lines.extend(roles(scene, who));
    lines.extend(in_sferum(scene, who));
    let away = school.person(who).and_then(|p| p.alternative);
    lines.extend(away.map(|(way, at)| {
        let date = local_date(at, school.meta().zone_minutes);
        text!("my-data-alternative", way = way, date = date)
    }));
    lines.extend(
        school
            .classes_of(who)
            .into_iter()
            .filter_map(|c| school.class(c))
            .map(|c| led(school, c)),
    );
    let requests: Vec<_> = school.requests_of(who).collect();
    let latest = requests.len().saturating_sub(REQUESTS_SHOWN);
    lines.extend(requests[latest..].iter().map(|r| request(scene, r)));
    if lines.is_empty() {
        lines.push(text!("check-status-guest"));
    }
    lines
}

/// Whether «Сферум» has confirmed a status that is confirmed here.
fn in_sferum(scene: &Scene, who: PersonId) -> Option<Text> {
    let zone = scene.school.meta().zone_minutes;
    let person = scene.school.person(who)?;
    let employed =
        |m: &&crate::Membership| matches!(m.role, Role::Teacher | Role::Staff) && m.class.is_none();
    let since = person.memberships.iter().find(employed)?.since;
    let confirmed = if person.sferum.is_some() { "yes" } else { "no" };
    let date = local_date(person.sferum.unwrap_or(since), zone);
    Some(text!(
        "check-status-sferum",
        confirmed = confirmed,
        date = date
    ))
}

/// The confirmed roles of a person, each with the day since when.
pub(super) fn roles(scene: &Scene, who: PersonId) -> Vec<Text> {
    let memberships = scene
        .school
        .person(who)
        .into_iter()
        .flat_map(|p| &p.memberships);
    memberships
        .map(|m| {
            text!(
                "check-status-role",
                role = m.role,
                class = class_word(m.class.as_ref()),
                date = local_date(m.since, scene.school.meta().zone_minutes)
            )
        })
        .collect()
}

/// A request in one line, for its applicant.
pub(super) fn request(scene: &Scene, request: &JoinRequest) -> Text {
    let Seat { role, class } = &request.seat;
    let reason = if let State::Declined(reason) = request.state {
        reason
    } else {
        Reason::Other
    };
    let at = request.decided.map_or(request.at, |(_, at)| at);
    text!(
        "check-status-request",
        number = request.id.0,
        role = *role,
        class = class_word(class.as_ref()),
        state = request.state.word(),
        reason = reason.word(),
        days = scene.school.meta().waited(request, scene.now),
        told = if request.escalated { "yes" } else { "no" },
        date = local_date(at, scene.school.meta().zone_minutes)
    )
}

fn led(school: &School, class: &Class) -> Text {
    text!(
        "check-status-led",
        class = &class.name,
        links = class.chats.values().filter(|c| c.link.is_some()).count(),
        chats = class.kind.audiences().len(),
        kind = class.kind.word(),
        waiting = kept_waiting(school, &class.name)
    )
}

fn of_school(scene: &Scene) -> Vec<Text> {
    let school = scene.school;
    let classes = school.classes().count();
    let headless = school.classes().filter(|c| c.teacher.is_none()).count();
    let linkless: usize = school.classes().map(Class::linkless).sum();
    let audiences = school.classes().map(|c| c.kind.audiences().len());
    let invitations = school
        .invitations()
        .filter(|i| i.is_alive(scene.now))
        .count();
    let mut lines = vec![text!(
        "check-status-school",
        school = school.name().unwrap_or_default(),
        classes = classes,
        headless = headless,
        teachers = school.teachers().count(),
        waiting = school.waiting().len(),
        chats = audiences.sum::<usize>(),
        linkless = linkless,
        invitations = invitations
    )];
    let doubts: u32 = aging::all(scene).iter().map(|text| text.doubts).sum();
    lines.extend(office::orderless(school));
    if doubts > 0 {
        lines.push(text!("check-status-doubts", count = doubts));
    }
    lines
}

fn of_class(school: &School, class: &Class) -> Text {
    let audiences = class.kind.audiences().iter();
    let chats: Vec<Text> = audiences.map(|a| of_chat(school, class, *a)).collect();
    text!(
        "check-status-class",
        class = &class.name,
        teacher = teacher(school, class),
        chats = chats
    )
}

/// Who kept the class before, the latest few.
fn terms(scene: &Scene, class: &Class) -> Vec<Text> {
    let zone = scene.school.meta().zone_minutes;
    let line = |term: &Term| {
        let full = scene.school.person(term.teacher)?.full_name.as_deref()?;
        Some(text!(
            "check-status-term",
            name = names::short(full),
            from = local_date(term.from, zone),
            to = local_date(term.to?, zone)
        ))
    };
    let over = class.terms.iter().rev().filter_map(line);
    over.take(TERMS_SHOWN).collect()
}

fn of_chat(school: &School, class: &Class, audience: Audience) -> Text {
    let chat = class.chats.get(&audience);
    let group = chat.and_then(|c| c.group).and_then(|id| school.group(id));
    let facts = group.and_then(|g| g.facts.as_ref());
    let seat = Seat::of_chat(class.name.clone(), audience);
    let waiting = school
        .waiting_in(Some(&class.name))
        .filter(|r| r.seat == seat)
        .count();
    text!(
        "check-status-chat",
        audience = audience,
        link = if chat.is_some_and(|c| c.link.is_some()) {
            "yes"
        } else {
            "no"
        },
        bot = if facts.is_some() { "yes" } else { "no" },
        members = facts.map_or(0, |f| f.members),
        entered = chat.map_or(0, |c| c.entered),
        waiting = waiting
    )
}

/// A class in a text, or `none`.
fn class_word(class: Option<&ClassName>) -> &str {
    class.map_or("none", ClassName::as_str)
}

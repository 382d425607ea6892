//! «/чат_класса 5А»: a member gets the link again, a class teacher the state of the chats, anybody else the way in.

use std::collections::BTreeSet;

use serde::Deserialize;

use crate::{
    Asked, Audience, Button, Call, Change, ClassKind, ClassName, Decision, JoinRequest, Refusal,
    Role, Scene, Seat, State, Stop, Text, commands::Command, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let school = scene.school;
    let mine = match &args.class {
        Some(class) if school.keeps(call.who(), class) => vec![class],
        Some(_) => Vec::new(),
        None => school.classes_of(call.who()),
    };
    if !mine.is_empty() {
        return Ok(state(scene, call, &mine));
    }
    if let Some(seat) = args.class.as_ref().and_then(|c| open_seat(scene, call, c)) {
        return Ok(Decision::new().say(call.who(), link(scene, &seat)));
    }
    let seats: Vec<Seat> = seats(scene, call)
        .into_iter()
        .filter(|s| args.class.is_none() || s.class == args.class)
        .collect();
    let classes: BTreeSet<_> = seats.iter().filter_map(|s| s.class.as_ref()).collect();
    match classes.len() {
        0 => Err(way_in(scene, call, args.class)),
        1 => Ok(seats.iter().fold(Decision::new(), |decision, seat| {
            decision.say(call.who(), link(scene, seat))
        })),
        _ => Ok(which(call, classes)),
    }
}

/// The seat of anybody who works here, in a unit that is open to all of them.
fn open_seat(scene: &Scene, call: &Call, class: &ClassName) -> Option<Seat> {
    let (school, who) = (scene.school, call.who());
    let works = school.is(who, Role::Teacher) || school.is(who, Role::Staff);
    let open = works && school.kind(class) == ClassKind::Staff;
    open.then(|| Seat::of_chat(class.clone(), Audience::Teachers))
}

/// For somebody who is in no such class: the request he has made already, or a new one.
fn way_in(scene: &Scene, call: &Call, class: Option<ClassName>) -> Stop {
    let waits =
        |r: &&JoinRequest| r.state == State::Waiting && (class.is_none() || r.seat.class == class);
    if let Some(request) = scene.school.requests_of(call.who()).find(waits) {
        let number = request.id.0;
        return Refusal::AlreadyRequested { number }.into();
    }
    let join = Asked::new(Command::RequestJoin);
    Stop::Become(
        class
            .iter()
            .fold(join, |asked, class| asked.with("class", class)),
    )
}

fn which(call: &Call, classes: BTreeSet<&ClassName>) -> Decision {
    let button = |class: &ClassName| {
        let asked = call.asked().clone().with("class", class);
        Button::keep(text!("button-class", class = class), asked)
    };
    let buttons = classes.into_iter().map(button).collect();
    Decision::new().say_with(call.who(), text!("class-chat-which"), vec![buttons])
}

/// What this person was let into.
fn seats(scene: &Scene, call: &Call) -> Vec<Seat> {
    let memberships = scene
        .school
        .person(call.who())
        .map(|p| p.memberships.clone())
        .unwrap_or_default();
    let seats = memberships.into_iter().map(|m| Seat {
        role: m.role,
        class: m.class,
    });
    let taught = |seat: &Seat| seat.chat().is_some_and(|(class, _)| !class.has_graduated());
    seats.filter(taught).collect()
}

/// Who was let in, chose another way and wants to come after all: the link, and reminders as for everybody.
pub(super) fn come_back(scene: &Scene, call: &Call, seat: &Seat) -> Option<Decision> {
    let person = scene.school.person(call.who())?;
    person.alternative?;
    person.membership(seat.role, seat.class.as_ref())?;
    let dropped = Change::AlternativeDropped { person: person.id };
    Some(
        Decision::new()
            .change(dropped)
            .say(person.id, link(scene, seat)),
    )
}

fn link(scene: &Scene, seat: &Seat) -> Text {
    let Some((class, audience)) = seat.chat() else {
        return text!("unknown");
    };
    match scene
        .school
        .chat(class, audience)
        .and_then(|c| c.link.as_deref())
    {
        Some(link) => text!(
            "class-chat-link",
            class = class,
            audience = audience,
            link = link
        ),
        None => text!("class-chat-no-link", class = class, audience = audience),
    }
}

/// Which chats exist, which link is missing, how many came.
pub(super) fn state(scene: &Scene, call: &Call, classes: &[&ClassName]) -> Decision {
    let lines: Vec<Text> = classes
        .iter()
        .flat_map(|class| {
            let audiences = scene.school.kind(class).audiences().iter();
            audiences.map(|audience| line(scene, class, *audience))
        })
        .collect();
    let waiting: usize = classes
        .iter()
        .map(|class| scene.school.waiting_in(Some(class)).count())
        .sum();
    let title = classes
        .iter()
        .map(ToString::to_string)
        .collect::<Vec<_>>()
        .join(", ");
    let text = text!(
        "class-chat-state",
        classes = title,
        lines = lines,
        waiting = waiting
    );
    Decision::new().say_with(call.who(), text, vec![next_steps(scene, classes, waiting)])
}

fn next_steps(scene: &Scene, classes: &[&ClassName], waiting: usize) -> Vec<Button> {
    let lacks = |class: &ClassName| scene.school.class(class).is_some_and(|c| c.linkless() > 0);
    let mut row = vec![crate::suggest::button(Command::Invite)];
    if waiting > 0 {
        row.insert(0, crate::suggest::button(Command::ListRequests));
    }
    if classes.iter().any(|class| lacks(class)) {
        let mut asked = Asked::new(Command::AddLink);
        if let [class] = classes {
            asked = asked.with("class", class);
        }
        row.push(Button::keep(text!("add-link-title"), asked));
    }
    row
}

fn line(scene: &Scene, class: &ClassName, audience: Audience) -> Text {
    let chat = scene.school.chat(class, audience);
    let group = chat
        .and_then(|c| c.group)
        .and_then(|id| scene.school.group(id));
    text!(
        "class-chat-line",
        class = class,
        audience = audience,
        link = if chat.is_some_and(|c| c.link.is_some()) {
            "yes"
        } else {
            "no"
        },
        bot = match group.and_then(|g| g.facts.as_ref()) {
            Some(facts) if facts.missing().is_empty() => "yes",
            Some(_) => "weak",
            None => "no",
        },
        entered = chat.map_or(0, |c| c.entered),
        members = group
            .and_then(|g| g.facts.as_ref())
            .map_or(0, |f| f.members),
    )
}

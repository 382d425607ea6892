//! «/чат_класса 5А»: a member gets the link again, a class teacher the state of the chats, anybody else the way in.

use serde::Deserialize;

use crate::{
    Asked, Audience, Button, Call, ClassName, Decision, Refusal, Role, Scene, Seat, State, Stop, Text, commands::Command, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let school = scene.school;
    let keeps = |class: &ClassName| school.class(class).is_some_and(|c| c.teacher == Some(call.who()));
    if let Some(class) = args.class.as_ref().filter(|c| keeps(c) || (school.is(call.who(), Role::Administrator) && school.class(c).is_some())) {
        return Ok(state(scene, call, &[class]));
    }
    let mine = school.classes_of(call.who());
    if args.class.is_none() && !mine.is_empty() {
        return Ok(state(scene, call, &mine));
    }
    let seats: Vec<Seat> = seats(scene, call).into_iter().filter(|s| args.class.is_none() || s.class == args.class).collect();
    if seats.is_empty() {
        let waits = |r: &&crate::JoinRequest| r.state == State::Waiting && (args.class.is_none() || r.seat.class == args.class);
        if let Some(request) = school.requests_of(call.who()).find(waits) {
            return Err(Refusal::AlreadyRequested { number: request.id.0 }.into());
        }
        let join = Asked::new(Command::RequestJoin);
        return Err(Stop::Become(args.class.iter().fold(join, |asked, class| asked.with("class", class))));
    }
    let classes: std::collections::BTreeSet<_> = seats.iter().filter_map(|s| s.class.as_ref()).collect();
    if classes.len() > 1 {
        let button = |class: &ClassName| Button::keep(text!("button-class", class = class), call.asked().clone().with("class", class));
        return Ok(Decision::new().say_with(call.who(), text!("class-chat-which"), vec![classes.into_iter().map(button).collect()]));
    }
    Ok(seats.iter().fold(Decision::new(), |decision, seat| decision.say(call.who(), link(scene, seat))))
}

/// What this person was let into.
fn seats(scene: &Scene, call: &Call) -> Vec<Seat> {
    let memberships = scene.school.person(call.who()).map(|p| p.memberships.clone()).unwrap_or_default();
    let seats = memberships.into_iter().map(|m| Seat { role: m.role, class: m.class });
    seats.filter(|seat| seat.chat().is_some()).collect()
}

fn link(scene: &Scene, seat: &Seat) -> Text {
    let Some((class, audience)) = seat.chat() else { return text!("unknown") };
    match scene.school.chat(class, audience).and_then(|c| c.link.as_deref()) {
        Some(link) => text!("class-chat-link", class = class, audience = audience, link = link),
        None => text!("class-chat-no-link", class = class, audience = audience),
    }
}

/// Which chats exist, which link is missing, how many came.
pub(super) fn state(scene: &Scene, call: &Call, classes: &[&ClassName]) -> Decision {
    let lines: Vec<Text> = classes.iter().flat_map(|class| Audience::ALL.map(|audience| line(scene, class, audience))).collect();
    let waiting: usize = classes.iter().map(|class| scene.school.waiting_in(Some(class)).count()).sum();
    let title = classes.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    let text = text!("class-chat-state", classes = title, lines = lines, waiting = waiting);
    let mut row = vec![crate::suggest::button(Command::Invite)];
    if waiting > 0 {
        row.insert(0, crate::suggest::button(Command::ListRequests));
    }
    let missing = classes.iter().flat_map(|class| Audience::ALL.map(|a| ((*class).clone(), a)));
    let missing: Vec<_> = missing.filter(|(class, a)| scene.school.chat(class, *a).is_none_or(|c| c.link.is_none())).collect();
    if !missing.is_empty() {
        let mut asked = Asked::new(Command::AddLink);
        if let [class] = classes {
            asked = asked.with("class", class);
        }
        row.push(Button::keep(text!("add-link-title"), asked));
    }
    Decision::new().say_with(call.who(), text, vec![row])
}

fn line(scene: &Scene, class: &ClassName, audience: Audience) -> Text {
    let chat = scene.school.chat(class, audience);
    let group = chat.and_then(|c| c.group).and_then(|id| scene.school.group(id));
    text!(
        "class-chat-line",
        class = class,
        audience = audience,
        link = if chat.is_some_and(|c| c.link.is_some()) { "yes" } else { "no" },
        bot = match group.and_then(|g| g.facts.as_ref()) {
            Some(facts) if facts.missing().is_empty() => "yes",
            Some(_) => "weak",
            None => "no",
        },
        entered = chat.map_or(0, |c| c.entered),
        members = group.and_then(|g| g.facts.as_ref()).map_or(0, |f| f.members),
    )
}

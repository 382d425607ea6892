//! People come and go in a bound group: the expected are welcomed, strangers are pointed out within a second.

use super::keepers;
use crate::{
    Asked, Audience, Button, Change, ChatId, ClassKind, ClassName, Decision, Effect, Event,
    JoinRequest, Person, PersonId, Presence, Role, Scene, Seat, State, Text, commands::Command,
    reception, text,
};

pub(super) fn entered(scene: &Scene, event: &Event, chat: ChatId) -> Decision {
    let Some((class, audience)) = scene.school.group(chat).and_then(|g| g.bound.clone()) else {
        return Decision::new();
    };
    let who = event.who.id;
    let seat = Seat::of_chat(class.clone(), audience);
    let staff = (audience == Audience::Teachers).then(|| Seat {
        role: Role::Staff,
        ..seat.clone()
    });
    let live = |seat: &Seat| scene.school.live_request(who, seat);
    let request = live(&seat).or_else(|| live(staff.as_ref()?));
    match request {
        Some(r) if matches!(r.state, State::Approved | State::LinkGiven | State::Entered) => {
            admitted(scene, event, r, (chat, &class, audience))
        }
        Some(_) | None if is_trusted(scene, who, (chat, &class, audience)) => {
            returned(scene, who, (chat, &class))
        }
        waiting => alarm(scene, event, (chat, &class, audience), waiting),
    }
}

/// Somebody who was let in earlier is there again; a teacher is counted only where the whole staff is expected.
fn returned(scene: &Scene, who: PersonId, (chat, class): (ChatId, &ClassName)) -> Decision {
    let expected = scene.school.kind(class) == ClassKind::Staff;
    match scene.school.presence(chat, who) {
        None if expected => Decision::new().change(Change::Admitted {
            chat,
            person: who,
            at: scene.now,
            request: None,
        }),
        Some(p) if p.admitted && !p.here => Decision::new().change(Change::Admitted {
            chat,
            person: who,
            at: scene.now,
            request: p.request,
        }),
        _ => Decision::new(),
    }
}

fn admitted(
    scene: &Scene,
    event: &Event,
    request: &JoinRequest,
    bound: (ChatId, &ClassName, Audience),
) -> Decision {
    let (chat, class, audience) = bound;
    let entered = Change::Admitted {
        chat,
        person: request.person,
        at: scene.now,
        request: Some(request.id),
    };
    let welcome = text!("welcome", class = class, audience = audience);
    // The name he gave is not kept for ever.
    let name = Some(&request.name).filter(|name| !name.is_empty());
    let name = name.unwrap_or(&event.who.name);
    let card = text!(
        "request-entered",
        number = request.id.0,
        name = name,
        role = request.seat.role,
        class = class,
        at = crate::local_date(scene.now, scene.school.meta().zone_minutes),
    );
    let rewrite = |decision: Decision, to| {
        let card_name = reception::card_name(request.id);
        decision.effect(Effect::Edit {
            to,
            card: card_name,
            text: card.clone(),
            buttons: Vec::new(),
        })
    };
    let said = Decision::new().change(entered).say(request.person, welcome);
    reception::deciders(scene, request)
        .into_iter()
        .fold(said, rewrite)
}

/// Teachers of the class, administrators, and whoever was let in earlier are never alarmed about.
fn is_trusted(scene: &Scene, who: PersonId, bound: (ChatId, &ClassName, Audience)) -> bool {
    let (chat, class, audience) = bound;
    let teaches = |p: &Person| {
        let open = match scene.school.kind(class) {
            ClassKind::Staff => p.is(Role::Teacher) || p.is(Role::Staff),
            ClassKind::Class | ClassKind::Preschool => {
                audience == Audience::Teachers && p.is(Role::Teacher)
            }
            ClassKind::Subject | ClassKind::Unit | ClassKind::Committee | ClassKind::Council => {
                false
            }
        };
        open || p.membership(Role::Teacher, Some(class)).is_some()
    };
    scene.school.is(who, Role::Administrator)
        || scene
            .school
            .class(class)
            .is_some_and(|c| c.teacher == Some(who))
        || scene.school.person(who).is_some_and(teaches)
        || scene.school.presence(chat, who).is_some_and(|p| p.admitted)
}

fn alarm(
    scene: &Scene,
    event: &Event,
    bound: (ChatId, &ClassName, Audience),
    waiting: Option<&JoinRequest>,
) -> Decision {
    let (chat, class, audience) = bound;
    let who = &event.who;
    let number = waiting.map_or(0, |r| r.id.0);
    let text = text!(
        "stranger",
        name = &who.name,
        class = class,
        audience = audience,
        number = number
    );
    let buttons = vec![alarm_buttons(chat, event, waiting)];
    let entered = Decision::new().change(Change::StrangerEntered {
        chat,
        person: who.id,
        at: scene.now,
    });
    keepers(scene, class)
        .into_iter()
        .fold(entered, |decision, to| {
            let card = Some(alarm_name(chat, who.id));
            decision.effect(Effect::Say {
                to,
                text: text.clone(),
                buttons: buttons.clone(),
                card,
            })
        })
}

/// The name rides in the sealed buttons: it is needed on the card once more, and is stored nowhere.
fn alarm_buttons(chat: ChatId, event: &Event, waiting: Option<&JoinRequest>) -> Vec<Button> {
    let who = &event.who;
    let about = |command| {
        Asked::new(command)
            .with("chat", chat)
            .with("person", who.id)
            .with("name", &who.name)
    };
    let approve = |r: &JoinRequest| {
        Button::keep(
            text!("button-approve"),
            Asked::new(Command::Approve).with("ids", r.id),
        )
    };
    waiting
        .map(approve)
        .into_iter()
        .chain([
            Button::keep(text!("button-keep"), about(Command::KeepEntrant)),
            Button::keep(text!("button-remove"), about(Command::RemoveEntrant)),
        ])
        .collect()
}

fn alarm_name(chat: ChatId, person: PersonId) -> String {
    format!("entrant/{chat}/{person}")
}

/// Says on the alarm what became of it.
pub(crate) fn rewrite_alarm(scene: &Scene, stranger: &Presence, text: &Text) -> Decision {
    let class = scene
        .school
        .group(stranger.chat)
        .and_then(|g| g.bound.as_ref())
        .map(|(class, _)| class);
    let card = alarm_name(stranger.chat, stranger.person);
    class
        .map(|c| keepers(scene, c))
        .unwrap_or_default()
        .into_iter()
        .fold(Decision::new(), |decision, to| {
            decision.effect(Effect::Edit {
                to,
                card: card.clone(),
                text: text.clone(),
                buttons: Vec::new(),
            })
        })
}

pub(super) fn left(scene: &Scene, event: &Event, chat: ChatId) -> Decision {
    match scene.school.presence(chat, event.who.id) {
        Some(presence) if presence.here => Decision::new().change(Change::LeftChat {
            chat,
            person: event.who.id,
            at: scene.now,
        }),
        _ => Decision::new(),
    }
}

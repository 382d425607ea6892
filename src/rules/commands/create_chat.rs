//! «/создать_чат 7Б родители» (2.5/3): a person makes the chat, so these are the steps on his device, what to set, and how I get to
//! know it.

use serde::Deserialize;

use super::{Command, faq};
use crate::{
    Asked, Audience, Button, Call, ClassName, Decision, Device, PersonId, Refusal, Role, Scene,
    Stop, suggest, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    audience: Option<String>,
    subject: Option<String>,
    platform: Option<Device>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let school = scene.school;
    let teaches = school.is(who, Role::Teacher) || school.is(who, Role::Administrator);
    let unit = args.class.as_ref().is_some_and(ClassName::is_unit);
    if args.subject.is_some() && !unit {
        return Err(Stop::Become(if teaches {
            of_subject(call)
        } else {
            faq::asked("subject_chat")
        }));
    }
    let leads = school.leads(who);
    if !leads || args.audience.as_deref() == Some("staff") {
        return Err(Stop::Become(faq::asked("create_chat")));
    }
    let class = args.class.or_else(|| only(scene, who));
    let class = class.ok_or(Stop::Ask("class"))?;
    if !scene.school.keeps(who, &class) {
        return Err(Refusal::ClassUnknown.into());
    }
    let named = args.audience.ok_or(Stop::Ask("audience"))?;
    let audience = Audience::ALL.into_iter().find(|a| a.word() == named);
    let audience = audience.ok_or(Stop::Ask("audience"))?;
    let device = args.platform.ok_or(Stop::Ask("platform"))?;
    Ok(steps(scene, call, (&class, audience, device)))
}

/// The steps on this device, what to set, and the two ways to show me the chat.
fn steps(scene: &Scene, call: &Call, chat: (&ClassName, Audience, Device)) -> Decision {
    let (class, audience, device) = chat;
    let of_it = |command| {
        Asked::new(command)
            .with("class", class)
            .with("audience", audience.word())
    };
    let steps = text!(
        "create-chat-steps",
        guide = text!("guide", device = format!("chat_{}", device.word())),
        class = class,
        audience = audience,
        name = if class.is_unit() {
            class.bare()
        } else {
            "none"
        },
        bot = scene.nick
    );
    let bind = Button::Copy {
        label: suggest::title(Command::BindChat),
        text: text!("create-chat-bind", class = class, audience = audience),
    };
    let link = Button::keep(suggest::title(Command::AddLink), of_it(Command::AddLink));
    Decision::new().say_with(call.who(), steps, vec![vec![bind], vec![link]])
}

/// The same words, as the chat of a subject.
fn of_subject(call: &Call) -> Asked {
    let given = ["subject", "class", "classes", "grades"];
    let given = given
        .into_iter()
        .filter_map(|name| Some((name, call.asked().get(name)?)));
    given.fold(Asked::new(Command::SubjectChat), |asked, (name, value)| {
        asked.with(name, value)
    })
}

/// The class of a class teacher who has but one, and does not see to the others.
fn only(scene: &Scene, who: PersonId) -> Option<ClassName> {
    match scene.school.classes_of(who)[..] {
        [class] if !scene.school.is(who, Role::Administrator) => Some(class.clone()),
        _ => None,
    }
}

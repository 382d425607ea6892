//! Support (clause 3.1): an answer where there is one, and the way to whoever knows, with a text to paste that names nobody.

use serde::Deserialize;

use super::Command;
use crate::{
    Button, Call, Change, Decision, PersonId, Role, Scene, Stop, Text, local_date, suggest, text,
};

pub(super) const HELPER: &str = "https://max.ru/sferum_help";
pub(super) const LESSONS: &str = "https://prof-sferum.ru";

#[derive(Deserialize)]
pub(super) struct Args {
    topic: Topic,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Topic {
    Login,
    NoSferum,
    ClassChat,
    Role,
    Other,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let topic = args.topic;
    let answer = match topic {
        Topic::Login => text!("support-about-entering"),
        Topic::NoSferum => text!("support-about-sferum"),
        Topic::ClassChat => text!("support-about-chat"),
        Topic::Role => text!("support-about-role"),
        Topic::Other => text!("support-about-other"),
    };
    let routed = Change::SupportRouted {
        topic: topic.word().into(),
    };
    Ok(Decision::new()
        .change(routed)
        .say_with(who, answer, ways(scene, who, topic)))
}

/// One way to a row: what the bot does itself, the official helper, the text to paste.
fn ways(scene: &Scene, who: PersonId, topic: Topic) -> Vec<Vec<Button>> {
    let copy = Button::Copy {
        label: text!("support-button-copy"),
        text: paste(scene, who, topic),
    };
    let ways = match topic {
        Topic::ClassChat => vec![suggest::button(Command::ClassChat), copy],
        Topic::Role => vec![suggest::button(Command::CheckStatus), copy],
        Topic::Login | Topic::NoSferum => {
            vec![link(text!("support-button-helper"), HELPER), copy]
        }
        Topic::Other => vec![
            link(text!("support-button-helper"), HELPER),
            link(text!("support-button-lessons"), LESSONS),
            copy,
        ],
    };
    ways.into_iter().map(|way| vec![way]).collect()
}

pub(super) fn link(label: Text, url: &str) -> Button {
    Button::Link {
        label,
        url: url.into(),
    }
}

/// School, role, topic, a line for the device, the day. No phone, no name, no child.
fn paste(scene: &Scene, who: PersonId, topic: Topic) -> Text {
    text!(
        "support-paste",
        school = scene.school.name().unwrap_or_default(),
        role = role_word(scene, who),
        topic = topic.word(),
        date = local_date(scene.now, scene.school.meta().zone_minutes)
    )
}

/// The first of the person's roles, as the texts know it.
pub(super) fn role_word(scene: &Scene, who: PersonId) -> &'static str {
    let role = [
        Role::Administrator,
        Role::Teacher,
        Role::Staff,
        Role::Parent,
        Role::Pupil,
    ]
    .into_iter()
    .find(|role| scene.school.is(who, *role));
    role.map_or("guest", Role::word)
}

impl Topic {
    fn word(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::NoSferum => "no_sferum",
            Self::ClassChat => "class_chat",
            Self::Role => "role",
            Self::Other => "other",
        }
    }
}

//! Support (clause 3.1): what, where and on which device; then an answer where there is one, and the way to whoever knows, with a text to
//! paste and a letter that name nobody.

use serde::Deserialize;

use super::Command;
use crate::{
    Button, Call, Change, Decision, PersonId, Role, Scene, Stop, Text, faq::Route, local_date,
    suggest, text,
};

pub(super) const HELPER: &str = "https://max.ru/sferum_help";
pub(super) const LESSONS: &str = "https://prof-sferum.ru";

#[derive(Deserialize)]
pub(super) struct Args {
    topic: Topic,
    /// In which part of MAX it happens.
    place: String,
    /// Left empty by whoever does not know it.
    platform: String,
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
    let hours = scene.school.meta().said("school_hours");
    let answer = match args.topic {
        Topic::Login => text!("support-about-entering"),
        Topic::NoSferum => text!("support-about-sferum"),
        Topic::ClassChat => text!("support-about-chat"),
        Topic::Role => text!("support-about-role"),
        Topic::Other => text!("support-about-other"),
    };
    let answer = text!("support-answer", about = answer, hours = hours);
    let routed = Change::SupportRouted {
        topic: args.topic.word().into(),
        route: args.topic.route().word().into(),
    };
    Ok(Decision::new()
        .change(routed)
        .say_with(who, answer, ways(scene, who, &args)))
}

/// One way to a row: what the bot does itself, the official helper, the text to paste, the letter.
fn ways(scene: &Scene, who: PersonId, args: &Args) -> Vec<Vec<Button>> {
    let own = match args.topic {
        Topic::ClassChat => Some(suggest::button(Command::ClassChat)),
        Topic::Role => Some(suggest::button(Command::CheckStatus)),
        Topic::Other => Some(suggest::button(Command::Instructions)),
        Topic::Login | Topic::NoSferum => None,
    };
    let paste = paste(scene, who, args);
    let letter = text!(
        "support-letter",
        school = scene.school.name().unwrap_or_default(),
        paste = paste.clone()
    );
    let copy = |label, text| Button::Copy { label, text };
    let ways = own.into_iter().chain([
        link(text!("support-button-helper"), HELPER),
        copy(text!("support-button-copy"), paste),
        copy(text!("support-button-letter"), letter),
    ]);
    ways.map(|way| vec![way]).collect()
}

pub(super) fn link(label: Text, url: &str) -> Button {
    Button::Link {
        label,
        url: url.into(),
    }
}

/// School, role, what, where and on what, the day. No phone, no name, no child.
fn paste(scene: &Scene, who: PersonId, args: &Args) -> Text {
    text!(
        "support-paste",
        school = scene.school.name().unwrap_or_default(),
        role = role_word(scene, who),
        topic = args.topic.word(),
        place = &args.place,
        platform = &args.platform,
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

    /// Who knows most of it.
    fn route(self) -> Route {
        match self {
            Self::ClassChat => Route::ClassTeacher,
            Self::Role => Route::Administrator,
            Self::Login | Self::NoSferum | Self::Other => Route::Helper,
        }
    }
}

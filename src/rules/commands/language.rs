//! For whom Russian is hard: a line in the own language, the few things that matter as numbers to press or to type.

use serde::Deserialize;

use super::Command;
use crate::{Asked, Button, Call, Change, Decision, Question, Scene, Stop, Text, text};

#[derive(Deserialize)]
pub(super) struct Args {
    language: Option<String>,
    choice: Option<Choice>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    One,
    Two,
    Three,
    Four,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(choice) = args.choice {
        return Err(Stop::Become(choice.command()));
    }
    let all = [Choice::One, Choice::Two, Choice::Three, Choice::Four];
    let buttons = all.map(|choice| vec![Button::once(choice.label(), choice.command())]);
    let language = args.language.unwrap_or_else(|| "other".into());
    let question = Question {
        asked: Asked::new(Command::Language),
        argument: "choice".into(),
        at: scene.now,
    };
    Ok(Decision::new()
        .change(Change::Questioned {
            person: call.who(),
            question: Some(question),
        })
        .say_with(
            call.who(),
            text!("language-choose", language = language),
            buttons.into(),
        ))
}

impl Choice {
    fn command(self) -> Asked {
        match self {
            Self::One => Asked::new(Command::ClassChat),
            Self::Two => Asked::new(Command::CheckStatus),
            Self::Three => Asked::new(Command::RedeemCode),
            Self::Four => Asked::new(Command::Support).with("topic", "other"),
        }
    }

    fn label(self) -> Text {
        match self {
            Self::One => text!("language-button-chat"),
            Self::Two => text!("language-button-status"),
            Self::Three => text!("language-button-code"),
            Self::Four => text!("language-button-person"),
        }
    }
}

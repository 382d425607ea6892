//! «/письмо_сферум» (2.3/1): a letter to info@sferum.ru to copy or to print. The bot sends no mail and keeps no names; it keeps the
//! day the letter went, and asks after five working days whether there is an answer.

use serde::Deserialize;

use super::{Command, admin_order};
use crate::{
    Asked, Button, Call, Change, Decision, Letter, Office, Paper, Refusal, Scene, Sheet, Stop,
    Text, Timer, at_hour, local_date, text,
};

/// An answer is asked for after so many working days, at this hour.
const DAYS: u32 = 5;
const HOUR: i8 = 10;

#[derive(Deserialize)]
pub(super) struct Args {
    letter: Letter,
    step: Option<Step>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    File,
    Sent,
    Answered,
    Silent,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (letter, who) = (args.letter, call.who());
    let by = |fact: fn(Letter, crate::PersonId, crate::Moment) -> Office| {
        Decision::new().change(Change::Office(fact(letter, who, scene.now)))
    };
    Ok(match args.step {
        None => draft(scene, call, letter),
        Some(Step::File) => {
            Decision::new().send(who, paper(scene, letter), text!("sferum-letter-file-ready"))
        }
        Some(Step::Sent) => by(|letter, by, at| Office::LetterSent { letter, by, at })
            .and(ask_later(scene, letter))
            .say(who, text!("sferum-letter-sent", days = DAYS)),
        Some(Step::Answered) => {
            if !scene.school.meta().letters.contains_key(&letter) {
                return Err(Refusal::ButtonStale.into());
            }
            by(|letter, by, _| Office::LetterAnswered { letter, by })
                .say(who, text!("sferum-letter-answered"))
        }
        Some(Step::Silent) => {
            ask_later(scene, letter).say(who, text!("sferum-letter-silent", days = DAYS))
        }
    })
}

/// The text to copy, and what can be done with it.
fn draft(scene: &Scene, call: &Call, letter: Letter) -> Decision {
    let step = |label, step: &str| {
        let asked = Asked::new(Command::SferumLetter)
            .with("letter", letter.word())
            .with("step", step);
        vec![Button::keep(label, asked)]
    };
    let words = words(scene, letter);
    let copy = Button::Copy {
        label: text!("sferum-letter-button-copy"),
        text: words.clone(),
    };
    let buttons = vec![
        vec![copy],
        step(text!("sferum-letter-button-file"), "file"),
        step(text!("sferum-letter-button-sent"), "sent"),
    ];
    let has_order = admin_order::order(scene.school).is_some();
    let order = if has_order { "known" } else { "none" };
    let draft = text!("sferum-letter-draft", words = words, order = order);
    Decision::new().say_with(call.who(), draft, buttons)
}

fn words(scene: &Scene, letter: Letter) -> Text {
    let order = match admin_order::order(scene.school) {
        Some((number, date)) => text!("sferum-letter-order", number = number, date = date),
        None => text!("sferum-letter-no-order"),
    };
    text!(
        "sferum-letter-words",
        letter = letter.word(),
        school = scene.school.name().unwrap_or_default(),
        address = scene.school.meta().said("school_address"),
        order = order
    )
}

fn paper(scene: &Scene, letter: Letter) -> Paper {
    Paper {
        name: text!("sferum-letter-file", letter = letter.word()),
        sheet: Sheet::Letter(words(scene, letter)),
    }
}

fn ask_later(scene: &Scene, letter: Letter) -> Decision {
    let zone = scene.school.meta().zone_minutes;
    let calendar = scene.school.meta().calendar();
    let day = calendar.after(local_date(scene.now, zone), DAYS);
    Decision::new().timer(at_hour(day, HOUR, zone), Timer::Mail(letter))
}

/// The time for an answer is over: the administrators are asked, once.
pub(crate) fn due(scene: &Scene, letter: Letter) -> Decision {
    let sent = scene.school.meta().letters.get(&letter);
    let zone = scene.school.meta().zone_minutes;
    let calendar = scene.school.meta().calendar();
    let is_over = |since| calendar.after(since, DAYS) <= local_date(scene.now, zone);
    // One that was sent again meanwhile has a later timer of its own.
    let silent = sent.filter(|sent| !sent.answered && is_over(local_date(sent.at, zone)));
    let Some(sent) = silent else {
        return Decision::new();
    };
    let answer = |label, step: &str| {
        let asked = Asked::new(Command::SferumLetter)
            .with("letter", letter.word())
            .with("step", step);
        Button::once(label, asked)
    };
    let buttons = vec![vec![
        answer(text!("sferum-letter-button-answered"), "answered"),
        answer(text!("sferum-letter-button-silent"), "silent"),
    ]];
    let date = local_date(sent.at, zone);
    let ask = text!("sferum-letter-due", letter = letter.word(), date = date);
    scene
        .school
        .administrators()
        .fold(Decision::new(), |asked, one| {
            asked.say_with(one, ask.clone(), buttons.clone())
        })
}

//! «/код 4827 1935», a deep link, or the code alone: opens the card of an invitation, or the school itself with the first code.

use serde::Deserialize;

use super::replace_chief;
use crate::{
    Asked, Button, Call, Change, ClassName, Decision, Invitation, Moment, Refusal, Role, Scene,
    Stop, commands::Command, reception, retention, seal, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    code: String,
    school: Option<String>,
}

/// So many wrong codes in a row, and the person waits; each further row doubles the wait.
const GUESSES: u32 = 5;
const PAUSE_MINUTES: i64 = 15;
const LONGEST_PAUSE_MINUTES: i64 = 24 * 60;
/// Marks a first code that was right already; what follows is its keyed hash, so that the code itself is never stored.
const PROVEN: char = '#';

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let pause = scene
        .school
        .person(call.who())
        .map_or(0, |p| p.guesses.pause_until)
        - scene.now.0;
    if pause > 0 {
        return Err(Refusal::TooManyGuesses {
            minutes: pause / 60_000 + 1,
        }
        .into());
    }
    if let Some(hash) = first_code(scene, &args.code) {
        if scene.school.name().is_some() {
            return Ok(replace_chief::take_over(scene, call.who()));
        }
        return open_school(scene, call, args.school, &hash);
    }
    let written = seal::canonical(&args.code);
    match scene
        .school
        .invitation_by(scene.secret, &written)
        .filter(|i| i.is_alive(scene.now))
    {
        Some(invitation) => Ok(show(scene, call, invitation)),
        // The same invitation may be opened again by somebody who used it: he hears how his request stands.
        None => repeated(scene, call, &written).unwrap_or_else(|| Ok(missed(scene, call))),
    }
}

/// The hash of the first code, if this is it.
fn first_code(scene: &Scene, written: &str) -> Option<String> {
    let expected = scene.school.first_code(scene.now)?;
    let tried = [
        written.strip_prefix(PROVEN).map(ToOwned::to_owned),
        Some(seal::hash(scene.secret, written.trim())),
        Some(seal::hash(scene.secret, &seal::canonical(written))),
    ];
    tried.into_iter().flatten().find(|hash| hash == expected)
}

fn open_school(
    scene: &Scene,
    call: &Call,
    school: Option<String>,
    hash: &str,
) -> Result<Decision, Stop> {
    let proven = format!("{PROVEN}{hash}");
    let Some(name) = school else {
        if call.asked().get("code") == Some(&proven) {
            return Err(Stop::Ask("school"));
        }
        return Err(Stop::Become(
            Asked::new(Command::RedeemCode).with("code", proven),
        ));
    };
    let name = school_name(&name).ok_or(Refusal::Misfit { kind: "school" })?;
    let opened = text!("school-opened", school = &name);
    let buttons = [Command::CreateClass, Command::Invite, Command::Help]
        .map(crate::suggest::button)
        .to_vec();
    let (night, retention) = retention::next(scene);
    Ok(Decision::new()
        .timer(night, retention)
        .change(Change::SchoolOpened {
            name,
            by: call.who(),
            at: scene.now,
        })
        .say_with(call.who(), opened, vec![buttons]))
}

/// «Лицей № 5», «МБОУ СОШ им. Гагарина»: one line of up to 100 characters, no links, no markup; quotation marks around it are ours.
fn school_name(written: &str) -> Option<String> {
    let line: String = written
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    let name = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let inner = name
        .strip_prefix('«')
        .and_then(|n| n.strip_suffix('»'))
        .filter(|n| !n.contains(['«', '»']));
    let name = inner.map_or(name.clone(), ToOwned::to_owned);
    let sound = name.chars().any(char::is_alphanumeric)
        && !name.contains("://")
        && !name.contains(['<', '>']);
    (sound && name.chars().count() <= 100).then_some(name)
}

fn show(scene: &Scene, call: &Call, invitation: &Invitation) -> Decision {
    let seat = &invitation.seat;
    let command = if matches!(seat.role, Role::Parent | Role::Pupil) {
        Command::RequestJoin
    } else {
        Command::RequestRole
    };
    // Who works here comes as what he is.
    let school = scene.school;
    let works = seat.class.as_ref().is_some_and(ClassName::is_unit)
        && seat.role == Role::Teacher
        && school.is(call.who(), Role::Staff)
        && !school.is(call.who(), Role::Teacher);
    let role = if works { Role::Staff } else { seat.role };
    let mut asked = Asked::new(command)
        .with("role", role.word())
        .with("invitation", invitation.id);
    if let Some(class) = &seat.class {
        asked = asked.with("class", class);
    }
    let card = text!(
        "invitation-card",
        school = scene.school.name().unwrap_or_default(),
        role = seat.role,
        class = reception::class_word(seat),
    );
    let buttons = vec![
        Button::once(text!("button-apply"), asked),
        Button::once(text!("button-mistake"), Asked::new(Command::Cancel)),
    ];
    Decision::new().say_with(call.who(), card, vec![buttons])
}

fn repeated(scene: &Scene, call: &Call, written: &str) -> Option<Result<Decision, Stop>> {
    let invitation = scene.school.invitation_by(scene.secret, written)?;
    let request = scene.school.live_request(call.who(), &invitation.seat)?;
    Some(match reception::check(scene, call, &request.seat, None) {
        Err(stop) => Err(stop),
        Ok(()) => return None,
    })
}

/// Wrong, expired, exhausted, revoked, foreign: one answer, and one more guess counted.
fn missed(scene: &Scene, call: &Call) -> Decision {
    let guesses = scene
        .school
        .person(call.who())
        .map(|p| p.guesses)
        .unwrap_or_default();
    let wrong = guesses.with_one_more(scene.now);
    let pause = if wrong.is_multiple_of(GUESSES) {
        (PAUSE_MINUTES << (wrong / GUESSES - 1).min(10)).min(LONGEST_PAUSE_MINUTES)
    } else {
        0
    };
    let pause_until = if pause > 0 {
        scene.now.plus_minutes(pause)
    } else {
        Moment(guesses.pause_until)
    };
    let mut decision = Decision::new()
        .change(Change::CodeMissed {
            person: call.who(),
            at: scene.now,
            pause_until,
        })
        .say(call.who(), Refusal::CodeInvalid.text());
    decision.refused = Some(Refusal::CodeInvalid.name());
    decision
}

//! «/новый_учебный_год» (2.3/11): every class moves up at once, the 9th and 11th leave school and are kept apart. A preview first, the
//! number typed, a second administrator; for seven days it can be taken back.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, ClassKind, ClassName, Decision, Move, Rolled, Scene, Stop, Text,
    dangerous, local_date, text,
};

/// So long it may be taken back.
const UNDO_DAYS: i64 = 7;
/// Sooner than this there is no other school year.
const NEXT_DAYS: i64 = 180;

#[derive(Deserialize)]
pub(super) struct Args {
    undo: Option<String>,
    sure: Option<String>,
}

type Renamed = Vec<(ClassName, ClassName)>;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let meta = scene.school.meta();
    let rolled = meta.rolled.as_ref();
    let recent = rolled.filter(|r| scene.now < r.at.plus_days(NEXT_DAYS));
    let renamed = renamed(scene);
    let waiting = leavers_waiting(scene, &renamed);
    let say = |text| Ok(Decision::new().say(call.who(), text));
    match recent {
        Some(rolled) if args.undo.is_some() => return Ok(undo(scene, call, rolled)),
        Some(rolled) => return Ok(already(scene, call, rolled)),
        None if renamed.is_empty() => return say(text!("year-rollover-none")),
        None if waiting > 0 => return say(text!("year-rollover-waiting", count = waiting)),
        None => {}
    }
    if args.sure.is_none() {
        return Ok(preview(scene, call, &renamed));
    }
    dangerous::typed(call, classes(&renamed))?;
    Ok(dangerous::unless_allowed(scene, call).unwrap_or_else(|| roll(scene, call, renamed)))
}

/// Each class with the name it gets, the highest first.
fn renamed(scene: &Scene) -> Renamed {
    let date = local_date(scene.now, scene.school.meta().zone_minutes);
    let pair = |class: &crate::Class| {
        let name = class.name.clone();
        let new = name
            .next_year()
            .unwrap_or_else(|| name.graduated(date.year()));
        (name != new).then_some((name, new))
    };
    let of_subjects = |class: &&crate::Class| class.kind == ClassKind::Subject;
    let classes = scene.school.classes();
    let grown = classes.filter(|class| class.kind == ClassKind::Class);
    let subjects = scene.school.units().filter(of_subjects);
    let mut renamed: Renamed = grown.chain(subjects).filter_map(pair).collect();
    renamed.reverse();
    renamed
}

/// How many classes: the chats of subjects only go with them.
fn classes(renamed: &Renamed) -> usize {
    renamed.iter().filter(|(old, _)| !old.is_unit()).count()
}

/// Requests that would go with the classes that leave.
fn leavers_waiting(scene: &Scene, renamed: &Renamed) -> usize {
    let leavers = renamed.iter().filter(|(_, new)| new.has_graduated());
    leavers
        .map(|(old, _)| scene.school.waiting_in(Some(old)).count())
        .sum()
}

fn preview(scene: &Scene, call: &Call, renamed: &Renamed) -> Decision {
    let line = |(old, new): &(ClassName, ClassName)| -> Text {
        let waiting = scene.school.waiting_in(Some(old)).count();
        let led = scene.school.class(old).is_some_and(|c| c.teacher.is_some());
        text!(
            "year-rollover-line",
            old = old,
            new = if new.has_graduated() {
                "none"
            } else {
                new.as_str()
            },
            waiting = waiting,
            led = if led { "yes" } else { "no" }
        )
    };
    let taught = renamed.iter().filter(|(old, _)| !old.is_unit());
    let lines: Vec<Text> = taught.map(line).collect();
    let sure = Asked::new(Command::YearRollover).with("sure", "yes");
    let buttons = vec![
        Button::once(text!("year-rollover-button"), sure),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let text = text!(
        "year-rollover-preview",
        count = classes(renamed),
        subjects = renamed.len() - classes(renamed),
        lines = lines
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

fn roll(scene: &Scene, call: &Call, renamed: Renamed) -> Decision {
    let school = scene.school;
    let leaves = |class: &ClassName| {
        let pair = renamed.iter().find(|(old, _)| old == class);
        pair.is_some_and(|(_, new)| new.has_graduated())
    };
    let leaving = school
        .invitations()
        .filter(|i| i.seat.class.as_ref().is_some_and(leaves));
    let revoked = leaving.fold(Decision::new(), |done, invitation| {
        let (id, at) = (invitation.id, scene.now);
        done.change(Change::InvitationRevoked { id, at })
    });
    let count = classes(&renamed);
    let told = tell_teachers(scene, revoked, &renamed);
    let by = crate::reception::signature(scene, call.who());
    let done = told.change(Change::Moved(Move::YearRolled {
        renamed,
        by: call.who(),
        at: scene.now,
        back: false,
    }));
    school.administrators().fold(done, |told, one| {
        let text = text!(
            "year-rollover-done",
            count = count,
            days = UNDO_DAYS,
            by = &by
        );
        told.say_with(one, text, vec![vec![back()]])
    })
}

fn back() -> Button {
    let undo = Asked::new(Command::YearRollover).with("undo", "yes");
    Button::once(text!("year-rollover-button-back"), undo)
}

fn tell_teachers(scene: &Scene, decision: Decision, renamed: &Renamed) -> Decision {
    renamed.iter().fold(decision, |told, (old, new)| {
        let teacher = scene.school.class(old).and_then(|c| c.teacher);
        let Some(teacher) = teacher else { return told };
        let new = if new.has_graduated() {
            "none"
        } else {
            new.as_str()
        };
        told.say(
            teacher,
            text!("year-rollover-teacher", old = old, new = new),
        )
    })
}

/// It was done lately: when, and the way back while there is one.
fn already(scene: &Scene, call: &Call, rolled: &Rolled) -> Decision {
    let date = local_date(rolled.at, scene.school.meta().zone_minutes);
    let open = scene.now < rolled.at.plus_days(UNDO_DAYS);
    let buttons = if open { vec![vec![back()]] } else { Vec::new() };
    let text = text!("year-rollover-already", date = date);
    Decision::new().say_with(call.who(), text, buttons)
}

/// The old names again, unless one of them was given to a new class meanwhile.
fn undo(scene: &Scene, call: &Call, rolled: &Rolled) -> Decision {
    if scene.now >= rolled.at.plus_days(UNDO_DAYS) {
        return already(scene, call, rolled);
    }
    let school = scene.school;
    let back: Renamed = rolled
        .renamed
        .iter()
        .map(|(old, new)| (new.clone(), old.clone()))
        .collect();
    let moves = |name: &ClassName| back.iter().any(|(from, _)| from == name);
    let taken = back
        .iter()
        .find(|(_, to)| school.class(to).is_some() && !moves(to));
    if let Some((_, class)) = taken {
        let text = text!("year-rollover-taken", class = class);
        return Decision::new().say(call.who(), text);
    }
    let by = crate::reception::signature(scene, call.who());
    let undone = Decision::new().change(Change::Moved(Move::YearRolled {
        renamed: back,
        by: call.who(),
        at: scene.now,
        back: true,
    }));
    school.administrators().fold(undone, |told, one| {
        told.say(one, text!("year-rollover-undone", by = &by))
    })
}

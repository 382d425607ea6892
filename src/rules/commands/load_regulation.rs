//! «/загрузить_положение»: the text of the school's regulation out of a sent document. It is shown with what is wrong in it first.

use serde::Deserialize;

use super::regulation::flaws;
use crate::{
    Asked, Button, Call, Change, Clause, Decision, Edition, PersonId, Reading, Refusal, Rulebook,
    Scene, SentFile, Stop, Text, Timer, commands::Command, file, local_date, regulation, text,
};

/// A text with fewer clauses has numbers that its program draws and does not write.
const FEWEST: usize = 3;

#[derive(Deserialize)]
pub(super) struct Args {
    file: Option<String>,
    edition: Option<String>,
    accept: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(edition) = args.edition {
        return Ok(drafted(scene, call.who(), &edition, args.accept.is_some())?);
    }
    let file = args.file.as_deref().and_then(SentFile::from_written);
    let file = file.ok_or(Refusal::ButtonForged)?;
    Ok(file::taken(call.who(), &file, (Reading::Text, None))?)
}

/// The document was read.
pub(crate) fn read(scene: &Scene, who: PersonId, paragraphs: &[String]) -> Decision {
    let tell = |text| Decision::new().effect(file::told(who, text, Vec::new()));
    let kept = &scene.school.meta().regulation;
    let number = kept.editions.last().map_or(1, |last| last.number + 1);
    let clauses = regulation::clauses(paragraphs, number);
    if clauses.len() < FEWEST {
        return tell(text!("load-regulation-no-clauses"));
    }
    let hash = regulation::hash(&clauses);
    if scene.school.edition().is_some_and(|held| held.hash == hash) {
        return tell(text!("load-regulation-same"));
    }
    let asked = Asked::new(Command::LoadRegulation).with("edition", &hash);
    let accept = asked.clone().with("accept", "yes");
    let buttons = vec![
        Button::once(text!("load-regulation-accept"), accept),
        Button::once(text!("load-regulation-cancel"), asked),
    ];
    let shown = file::told(who, preview(scene, &clauses), vec![buttons]);
    let edition = Edition {
        number,
        hash,
        at: scene.now,
        by: who,
        clauses: u32::try_from(clauses.len()).unwrap_or(u32::MAX),
    };
    let begun = Change::Rulebook(Rulebook::Begun(edition));
    let begun = Decision::new().change(begun).effect(shown);
    let clauses = clauses.into_iter().map(Rulebook::Read);
    clauses.map(Change::Rulebook).fold(begun, Decision::change)
}

fn preview(scene: &Scene, clauses: &[Clause]) -> Text {
    let numbers: Vec<&str> = clauses
        .iter()
        .map(|clause| clause.number.as_str())
        .collect();
    let found = flaws(scene, clauses.iter());
    text!(
        "load-regulation-preview",
        clauses = clauses.len(),
        numbers = numbers.join(", ").chars().take(600).collect::<String>(),
        flaws = found.len(),
        lines = found,
    )
}

/// The draft a button names is accepted or dropped, if it is the one there is.
fn drafted(scene: &Scene, who: PersonId, hash: &str, accept: bool) -> Result<Decision, Refusal> {
    let draft = scene.school.meta().regulation.draft.as_ref();
    let draft = draft
        .filter(|draft| draft.hash == hash)
        .ok_or(Refusal::ButtonStale)?;
    if !accept {
        let dropped = Change::Rulebook(Rulebook::Dropped);
        return Ok(Decision::new()
            .change(dropped)
            .say(who, text!("load-regulation-dropped")));
    }
    let at = scene.now;
    let day = local_date(at, scene.school.meta().zone_minutes);
    let done = text!(
        "load-regulation-accepted",
        number = draft.number,
        date = day,
        hash = &draft.hash,
    );
    Ok(Decision::new()
        .change(Change::Rulebook(Rulebook::Accepted { by: who, at }))
        .say(who, done)
        .timer(at, Timer::Regulation))
}

/// The staff are asked to read the edition that holds, in the morning if it is night.
pub(crate) fn due(scene: &Scene) -> Decision {
    let Some(edition) = scene.school.edition() else {
        return Decision::new();
    };
    let has_read = |hash: &(String, crate::Moment)| hash.0 == edition.hash;
    let employees = scene.school.employees();
    let unread = employees.filter(|person| !person.acknowledged.as_ref().is_some_and(has_read));
    let unread = unread.filter(|person| scene.school.may_remind(person.id, scene.now));
    let asked = unread.fold(Decision::new(), |told, person| {
        let asked = Asked::new(Command::Acknowledge).with("edition", &edition.hash);
        let done = Button::once(text!("acknowledge-button"), asked);
        let show = Button::keep(text!("acknowledge-show"), Asked::new(Command::Regulation));
        let asks = text!("acknowledge-asked", number = edition.number);
        told.say_with(person.id, asks, vec![vec![done, show]])
    });
    let head = text!("acknowledge-sent", number = edition.number);
    asked.counted(scene.now, edition.by, head)
}

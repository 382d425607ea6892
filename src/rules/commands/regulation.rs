//! «/положение»: a clause by its number, clauses by a word, the editions there were, and what is wrong in the text.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, Clause, Decision, Edition, Refusal, Role, Scene, Stop, Text,
    commands::Command,
    local_date,
    regulation::{self, Flaw},
    text,
};

/// So many clauses are shown to a word, and so many letters of each.
const MOST_FOUND: usize = 6;
const GLANCE: usize = 160;
/// A message holds so many letters of clauses.
const LONGEST: usize = 3200;
/// A word is looked for without its ending.
const ENDING: usize = 2;
const SHORTEST: usize = 4;

#[derive(Deserialize)]
pub(super) struct Args {
    clause: Option<String>,
    view: Option<String>,
    text: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let clauses = regulation::holding(scene.school);
    let said = match (args.view.as_deref(), args.clause, args.text) {
        (Some("check"), ..) if scene.school.is(who, Role::Administrator) => {
            let lines = flaws(scene, clauses.iter().copied());
            text!("regulation-check", flaws = lines.len(), lines = lines)
        }
        (Some("check"), ..) => return Err(Refusal::NotAllowed.into()),
        (Some(_), ..) => versions(scene),
        (None, Some(number), _) => clause(&clauses, &number),
        (None, None, Some(number)) if is_number(&number) => clause(&clauses, &number),
        (None, None, Some(word)) => found(&clauses, &word),
        (None, None, None) => return Ok(contents(scene, call, &clauses)),
    };
    Ok(Decision::new().say(who, said))
}

/// «2»: a whole section.
fn is_number(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The sections, whose text it is, and what can be asked.
fn contents(scene: &Scene, call: &Call, clauses: &[&Clause]) -> Decision {
    let sections = clauses.iter().filter(|clause| clause.is_section());
    let sections: Vec<Text> = sections.map(|clause| line(clause, GLANCE)).collect();
    let school = scene.school;
    let edition = school.edition();
    let said = text!(
        "regulation-contents",
        number = edition.map_or(0, |edition| edition.number),
        since = edition.map_or_else(|| "none".into(), |edition| day(scene, edition)),
        sections = sections,
    );
    let employed = school.person(call.who());
    let employed = employed.filter(|p| p.is(Role::Teacher) || p.is(Role::Staff));
    let read = |hash: &str| {
        employed
            .and_then(|p| p.acknowledged.as_ref())
            .is_some_and(|(read, _)| read == hash)
    };
    let asks = edition.filter(|edition| employed.is_some() && !read(&edition.hash));
    let button = asks.map(|edition| {
        let asked = Asked::new(Command::Acknowledge).with("edition", &edition.hash);
        vec![Button::once(text!("acknowledge-button"), asked)]
    });
    Decision::new().say_with(call.who(), said, button.into_iter().collect())
}

fn day(scene: &Scene, edition: &Edition) -> String {
    let day = local_date(edition.at, scene.school.meta().zone_minutes);
    day.strftime("%d.%m.%Y").to_string()
}

fn line(clause: &Clause, most: usize) -> Text {
    let cut = clause.text.chars().count() > most;
    let mut words: String = clause.text.chars().take(most).collect();
    if cut {
        words.push('…');
    }
    text!("regulation-clause", number = &clause.number, words = words)
}

/// A clause with its parts.
fn clause(clauses: &[&Clause], number: &str) -> Text {
    let number = number.split('/').next().unwrap_or(number);
    let mut room = LONGEST;
    let mut lines = Vec::new();
    for clause in clauses.iter().filter(|clause| clause.is_of(number)) {
        lines.push(line(clause, room.max(1)));
        room = room.saturating_sub(clause.text.chars().count());
        if room == 0 {
            break;
        }
    }
    if lines.is_empty() {
        text!("regulation-unknown")
    } else {
        text!("regulation-shown", lines = lines)
    }
}

/// The clauses in which each of the words stands, in any of its forms.
fn found(clauses: &[&Clause], said: &str) -> Text {
    let fold = |text: &str| text.to_lowercase().replace('ё', "е");
    let said = fold(said);
    let words = said
        .split(|c: char| !c.is_alphanumeric())
        .filter(|w| w.chars().count() > 2);
    let stem = |word: &str| {
        let letters = word.chars().count().saturating_sub(ENDING).max(SHORTEST);
        word.chars().take(letters).collect::<String>()
    };
    let stems: Vec<String> = words.map(stem).collect();
    let has = |clause: &&&Clause| {
        let text = fold(&clause.text);
        !stems.is_empty() && stems.iter().all(|stem| text.contains(stem))
    };
    let lines: Vec<Text> = clauses
        .iter()
        .filter(has)
        .map(|c| line(c, GLANCE))
        .collect();
    let count = lines.len();
    if count == 0 {
        return text!("regulation-not-found");
    }
    let lines: Vec<Text> = lines.into_iter().take(MOST_FOUND).collect();
    text!("regulation-found", count = count, lines = lines)
}

fn versions(scene: &Scene) -> Text {
    let editions = scene.school.meta().regulation.editions.iter().rev();
    let lines: Vec<Text> = editions
        .map(|edition| {
            text!(
                "regulation-version",
                number = edition.number,
                date = local_date(edition.at, scene.school.meta().zone_minutes),
                clauses = edition.clauses,
                hash = &edition.hash,
            )
        })
        .collect();
    text!("regulation-versions", count = lines.len(), lines = lines)
}

/// What is wrong in these clauses, a line each.
pub(super) fn flaws<'a>(
    scene: &Scene,
    clauses: impl Iterator<Item = &'a Clause> + Clone,
) -> Vec<Text> {
    let diary = scene.school.meta().said("school_diary").to_lowercase();
    regulation::check(clauses, &diary)
        .into_iter()
        .map(flaw)
        .collect()
}

fn flaw(flaw: Flaw) -> Text {
    let (address, region) = flaw.diary.unwrap_or(("none", "none"));
    text!(
        "regulation-flaw",
        clause = flaw.clause.as_deref().unwrap_or("none"),
        what = flaw.what,
        address = address,
        region = region,
    )
}

//! The journal as people read it: who did what, when, by which clause. The store keeps it; a page is read and comes back as an event.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::{
    Asked, Button, ClassName, Decision, Event, Moment, PersonId, Refusal, Role, Scene, Text,
    commands::Command, local_date, local_time, member::Membership, text,
};

/// So many entries fit into a message.
pub const ON_A_PAGE: usize = 8;
/// So much of a hash is shown: a witness outside the store that people can compare.
const SUM: usize = 16;

/// One entry of the audit trail: ids, words of the program, no names.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Entry {
    pub seq: u64,
    pub at: Moment,
    pub who: Option<PersonId>,
    pub command: Option<String>,
    pub refused: bool,
    pub facts: Vec<String>,
}

/// Which entries a page shows: those before a number, the newest first; all, or what one person did.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Pick {
    #[serde(default)]
    pub before: Option<u64>,
    #[serde(default)]
    pub of: Option<PersonId>,
}

/// A page as it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page {
    pub pick: Pick,
    pub entries: Vec<Entry>,
    /// There may be more before this number.
    pub before: Option<u64>,
    /// The hash of the newest entry of these.
    pub sum: String,
}

/// Shows a page to whoever asked for it, if he still may.
pub(crate) fn shown(scene: &Scene, event: &Event, page: &Page) -> Decision {
    let who = event.who.id;
    let of = page.pick.of;
    if of != Some(who) && !scene.school.oversees(who) {
        return Decision::new().say(who, Refusal::NotAllowed.text());
    }
    let (all, whose) = match of {
        None => (true, text!("journal-whose-school")),
        Some(one) if one == who => (false, text!("journal-whose-own")),
        Some(_) => (false, text!("journal-whose-one", name = by(scene, of))),
    };
    let seen = page.entries.iter().filter(|e| is_for(scene, who, e));
    let lines = seen.map(|entry| line(scene, entry, all));
    let lines: Vec<Text> = lines.collect();
    let newest = page.entries.first();
    let text = if lines.is_empty() {
        text!("journal-none", whose = whose)
    } else {
        let first = all && page.pick.before.is_none();
        let short: String = page.sum.chars().take(SUM).collect();
        text!(
            "journal-page",
            whose = whose,
            lines = lines,
            number = newest.map_or(0, |newest| newest.seq).to_string(),
            sum = if first { &short } else { "none" }
        )
    };
    Decision::new().say_with(who, text, vec![buttons(scene, who, page)])
}

/// Who appoints and removes administrators, and what left the school as a file, is for the chief and the director.
fn is_for(scene: &Scene, who: PersonId, entry: &Entry) -> bool {
    let grave = [
        Command::AppointAdmin,
        Command::AcceptAppointment,
        Command::RemoveAdmin,
        Command::ReplaceChief,
        Command::ExportJournal,
    ];
    let command = entry.command.as_deref().and_then(Command::by_stem);
    let above = scene.school.is_chief(who) || scene.school.director() == Some(who);
    above || entry.who == Some(who) || !command.is_some_and(|c| grave.contains(&c))
}

fn buttons(scene: &Scene, who: PersonId, page: &Page) -> Vec<Button> {
    let of = page.pick.of;
    let mut buttons = Vec::new();
    if let Some(before) = page.before {
        let earlier = Asked::new(Command::Journal).with("before", before);
        let earlier = match of {
            None => earlier,
            Some(one) if one == who => earlier.with("scope", "mine"),
            Some(one) => earlier.with("person", one).with("account", one),
        };
        buttons.push(Button::keep(text!("journal-button-earlier"), earlier));
    }
    if of.is_none() && scene.school.is_chief(who) {
        let export = Asked::new(Command::ExportJournal);
        buttons.push(Button::keep(text!("journal-button-export"), export));
    }
    buttons
}

fn line(scene: &Scene, entry: &Entry, all: bool) -> Text {
    let zone = scene.school.meta().zone_minutes;
    let (date, time) = (local_date(entry.at, zone), local_time(entry.at, zone));
    let command = entry.command.as_deref().and_then(Command::by_stem);
    let what = command.map_or_else(
        || text!("journal-happened", kind = kind(entry)),
        |command| Text::named(format!("{}-title", command.stem())),
    );
    let clause = command.map_or_else(String::new, |c| c.manifest().clause.join(", "));
    let clause = if clause.is_empty() { "none" } else { &clause };
    let refused = if entry.refused { "yes" } else { "no" };
    let (kind, of) = about(&entry.facts);
    if all {
        let who = by(scene, entry.who);
        text!(
            "journal-line",
            date = date,
            time = time,
            who = who,
            what = what,
            kind = kind,
            of = of,
            clause = clause,
            refused = refused
        )
    } else {
        text!(
            "journal-own-line",
            date = date,
            time = time,
            what = what,
            kind = kind,
            of = of,
            clause = clause,
            refused = refused
        )
    }
}

/// Who did it: staff by name, families by role and class.
fn by(scene: &Scene, who: Option<PersonId>) -> Text {
    let Some(who) = who else {
        return text!("journal-by-bot");
    };
    let Some(person) = scene.school.person(who) else {
        return text!("journal-by-somebody");
    };
    let employed = [Role::Administrator, Role::Teacher, Role::Staff];
    let name = person.full_name.as_ref();
    if let Some(name) = name.filter(|_| employed.iter().any(|role| person.is(*role))) {
        return text!("plain", text = name);
    }
    let seat = |m: &Membership| {
        let class = m.class.as_ref().map_or("none".into(), ToString::to_string);
        text!("seat-nom", role = m.role, class = class)
    };
    let first = person.memberships.first();
    first.map_or_else(|| text!("journal-by-somebody"), seat)
}

/// What an entry is about, from its facts: numbers of requests or invitations, else classes.
fn about(facts: &[String]) -> (&'static str, String) {
    let numbers = |of| {
        facts
            .iter()
            .filter_map(|fact| number_after(fact, of))
            .collect()
    };
    let words = facts.iter().flat_map(|fact| fact.split([' ', ',', ':']));
    let is_class =
        |word: &&str| word.contains(char::is_alphabetic) && ClassName::parse(word).is_some();
    let kinds: [(&'static str, BTreeSet<String>); 3] = [
        ("requests", numbers("request")),
        ("invitations", numbers("invitation")),
        ("class", words.filter(is_class).map(Into::into).collect()),
    ];
    let known = kinds.into_iter().find(|(_, of)| !of.is_empty());
    let (kind, of) = known.unwrap_or(("none", BTreeSet::new()));
    let of: Vec<String> = of.into_iter().collect();
    (kind, of.join(", "))
}

/// «request 12 approved» → 12.
fn number_after(fact: &str, word: &str) -> Option<String> {
    let mut words = fact.split([' ', ':', ',']);
    words.find(|w| *w == word)?;
    words
        .next()
        .filter(|n| n.parse::<u32>().is_ok())
        .map(Into::into)
}

/// What happened without a command, by the words of its first fact (`change/audit.rs`).
fn kind(entry: &Entry) -> &'static str {
    let exported = |fact: &String| fact.starts_with("journal exported");
    if entry.facts.iter().any(exported) {
        return "exported";
    }
    let Some(fact) = entry.facts.first() else {
        return "denied";
    };
    let kinds = [
        ("first code issued", "first_code"),
        ("without a request", "stranger"),
        (" entered ", "entered"),
        (" left ", "left"),
        ("bot added", "bot_added"),
        ("bot removed", "bot_removed"),
        (" members, rights ", "inspected"),
        ("action ", "action"),
        (" reminded", "reminded"),
    ];
    let known = kinds.iter().find(|(words, _)| fact.contains(words));
    known.map_or("other", |(_, kind)| kind)
}

//! «/сообщить» (3.5): the safe thing to do first, then the school, without a word of what was written; whoever answers for it takes it.

use serde::Deserialize;

use super::{Command, faq};
use crate::{
    Asked, Button, Call, Change, ClassName, Decision, Effect, PersonId, Refusal, Scene, Stop,
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    kind: Kind,
    class: Option<ClassName>,
    /// The person wants the school to know.
    pass: Option<String>,
    /// Who reported it: somebody who answers for the class takes it.
    take: Option<String>,
    id: Option<String>,
}

/// An incident as the button that takes it names it.
struct About {
    id: u32,
    reporter: PersonId,
    class: Option<ClassName>,
}

#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Kind {
    Fraud,
    Stranger,
    Insult,
    Danger,
    File,
    Bullying,
}

impl Kind {
    fn word(self) -> &'static str {
        match self {
            Self::Fraud => "fraud",
            Self::Stranger => "stranger",
            Self::Insult => "insult",
            Self::Danger => "danger",
            Self::File => "file",
            Self::Bullying => "bullying",
        }
    }

    /// The question whose checked answer says what to do.
    fn topic(self) -> Option<&'static str> {
        match self {
            Self::Fraud => Some("fraud_call"),
            Self::File => Some("dangerous_file"),
            Self::Bullying | Self::Danger => Some("bullying"),
            Self::Stranger | Self::Insult => None,
        }
    }

    /// The head must know at once, not the class teacher alone.
    fn is_grave(self) -> bool {
        matches!(self, Self::Danger | Self::Bullying)
    }
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let taking = args.take.is_some();
    let (school, who) = (scene.school, call.who());
    let known = || school.joined_class(who).or_else(|| school.only_class(who));
    let own = || known().filter(|_| !taking);
    let class = args.class.or_else(own);
    let number = |written: Option<String>| written.and_then(|id| id.parse::<i64>().ok());
    if let Some(reporter) = number(args.take) {
        let id = number(args.id).and_then(|id| u32::try_from(id).ok());
        let about = About {
            id: id.unwrap_or_default(),
            reporter: PersonId(reporter),
            class,
        };
        return take(scene, call, args.kind, about);
    }
    if args.pass.is_some() {
        return Ok(pass(scene, call, args.kind, class.as_ref()));
    }
    let mut asked = Asked::new(Command::ReportIncident)
        .with("kind", args.kind.word())
        .with("pass", "yes");
    if let Some(class) = &class {
        asked = asked.with("class", class);
    }
    let pass = Button::once(text!("report-incident-button-pass"), asked);
    let topic = args.kind.topic().and_then(|topic| scene.faq.get(topic));
    let (first, ways) = match topic {
        Some(entry) => (
            faq::urgent(scene, entry),
            faq::ways(scene, call.who(), entry),
        ),
        None => (
            text!("report-incident-first", kind = args.kind.word()),
            Vec::new(),
        ),
    };
    let buttons = std::iter::once(vec![pass]).chain(ways).collect();
    Ok(Decision::new().say_with(call.who(), first, buttons))
}

/// Whoever answers for the class, and the administrators where it is grave or nobody does.
fn keepers(scene: &Scene, kind: Kind, class: Option<&ClassName>) -> Vec<PersonId> {
    let teacher = teacher(scene, class);
    let grave = kind.is_grave() || teacher.is_none();
    let administrators = scene.school.administrators().filter(|_| grave);
    let mut keepers: Vec<PersonId> = teacher.into_iter().chain(administrators).collect();
    keepers.sort_unstable();
    keepers.dedup();
    keepers
}

fn teacher(scene: &Scene, class: Option<&ClassName>) -> Option<PersonId> {
    let teacher = scene.school.class(class?)?.teacher;
    teacher.filter(|t| !scene.school.is_suspended(*t))
}

fn pass(scene: &Scene, call: &Call, kind: Kind, class: Option<&ClassName>) -> Decision {
    let card = text!(
        "report-incident-card",
        kind = kind.word(),
        class = class.map_or("none", ClassName::as_str),
        name = call.name()
    );
    let id = scene.school.meta().last_incident + 1;
    let mut take = Asked::new(Command::ReportIncident)
        .with("kind", kind.word())
        .with("take", call.who())
        .with("id", id);
    if let Some(class) = class {
        take = take.with("class", class);
    }
    let say = |to| Effect::Say {
        to,
        text: card.clone(),
        buttons: vec![vec![Button::once(
            text!("report-incident-button-take"),
            take.clone(),
        )]],
        card: Some(card_name(id)),
    };
    let reported = Change::IncidentReported {
        id,
        kind: kind.word().into(),
        class: class.cloned(),
    };
    let keepers = keepers(scene, kind, class).into_iter();
    let told = keepers
        .filter(|keeper| *keeper != call.who())
        .fold(Decision::new(), |told, keeper| told.effect(say(keeper)));
    let by_teacher = teacher(scene, class).is_some();
    let passed = text!(
        "report-incident-passed",
        teacher = if by_teacher { "yes" } else { "no" }
    );
    told.change(reported).say(call.who(), passed)
}

fn card_name(id: u32) -> String {
    format!("incident/{id}")
}

/// One takes it; the others' cards say who.
fn take(scene: &Scene, call: &Call, kind: Kind, about: About) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if !school.leads(who) {
        return Err(Refusal::NotAllowed.into());
    }
    let toast = |text| Effect::Answer {
        toast: Some(text),
        clear: true,
    };
    if !school.meta().untaken.contains(&about.id) {
        return Ok(Decision::new().effect(toast(text!("report-incident-taken-before"))));
    }
    let taken = Change::IncidentTaken {
        id: about.id,
        kind: kind.word().into(),
        by: who,
    };
    let by = reception::signature(scene, who);
    let card = text!(
        "report-incident-card-taken",
        kind = kind.word(),
        class = about.class.as_ref().map_or("none", ClassName::as_str),
        by = &by
    );
    let rewrite = |to| Effect::Edit {
        to,
        card: card_name(about.id),
        text: card.clone(),
        buttons: Vec::new(),
    };
    let keepers = keepers(scene, kind, about.class.as_ref()).into_iter();
    let told = keepers
        .filter(|keeper| *keeper != about.reporter)
        .fold(Decision::new(), |told, keeper| told.effect(rewrite(keeper)));
    Ok(told
        .change(taken)
        .effect(toast(text!("report-incident-taken-toast")))
        .say(about.reporter, text!("report-incident-taken", by = by)))
}

//! «/сообщить» (3.5): the safe thing to do first, then the school, without a word of what was written; whoever answers for it takes it.

use serde::Deserialize;

use super::{Command, faq};
use crate::{
    Asked, Button, Call, Change, ClassName, Decision, Effect, PersonId, Refusal, Role, Scene, Stop,
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
    let class = args.class.or_else(|| scene.school.only_class(call.who()));
    if let Some(reporter) = args.take.and_then(|id| id.parse().ok()) {
        return take(scene, call, args.kind, PersonId(reporter));
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

/// Tells whoever answers for the class, and the administrators where it is grave.
fn pass(scene: &Scene, call: &Call, kind: Kind, class: Option<&ClassName>) -> Decision {
    let school = scene.school;
    let teacher = class
        .and_then(|class| school.class(class))
        .and_then(|c| c.teacher);
    let grave = kind.is_grave() || teacher.is_none();
    let administrators = school.administrators().filter(|_| grave);
    let mut keepers: Vec<PersonId> = teacher.into_iter().chain(administrators).collect();
    keepers.sort_unstable();
    keepers.dedup();
    let card = text!(
        "report-incident-card",
        kind = kind.word(),
        class = class.map_or("none", ClassName::as_str),
        name = call.name()
    );
    let take = Asked::new(Command::ReportIncident)
        .with("kind", kind.word())
        .with("take", call.who());
    let button = || Button::once(text!("report-incident-button-take"), take.clone());
    let reported = Change::IncidentReported {
        kind: kind.word().into(),
        class: class.cloned(),
    };
    let told = keepers
        .into_iter()
        .filter(|keeper| *keeper != call.who())
        .fold(Decision::new(), |told, keeper| {
            told.say_with(keeper, card.clone(), vec![vec![button()]])
        });
    told.change(reported).say(
        call.who(),
        text!(
            "report-incident-passed",
            teacher = if teacher.is_some() { "yes" } else { "no" }
        ),
    )
}

fn take(scene: &Scene, call: &Call, kind: Kind, reporter: PersonId) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if !school.is(who, Role::Administrator) && school.classes_of(who).is_empty() {
        return Err(Refusal::NotAllowed.into());
    }
    let taken = Change::IncidentTaken {
        kind: kind.word().into(),
        by: who,
    };
    let by = reception::signature(scene, who);
    Ok(Decision::new()
        .change(taken)
        .effect(Effect::Answer {
            toast: Some(text!("report-incident-taken-toast")),
            clear: true,
        })
        .say(reporter, text!("report-incident-taken", by = by)))
}

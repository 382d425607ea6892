//! Without MAX (clause 1.7): an equal choice, kept without a motive; reminders stop with it. Whoever answers for the class records
//! what a family wrote on paper: a count, no name.

use serde::Deserialize;

use super::withdraw_request::taken_back;
use crate::{
    Button, Call, Change, ClassName, Decision, JoinRequest, Role, Scene, State, Stop, Text, Way,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    alternative: Choice,
    /// Empty: the person would not say.
    class: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Choice {
    PaperDiary,
    Meeting,
    Assembly,
    Phone,
    Look,
}

impl Choice {
    /// `None`: nothing is chosen, only looked at.
    fn way(self) -> Option<Way> {
        match self {
            Self::PaperDiary => Some(Way::Diary),
            Self::Meeting => Some(Way::Meeting),
            Self::Assembly => Some(Way::Gatherings),
            Self::Phone => Some(Way::Phone),
            Self::Look => None,
        }
    }
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let Some(way) = args.alternative.way() else {
        return Ok(look(scene, call));
    };
    let (school, who) = (scene.school, call.who());
    let class = args.class.as_deref().and_then(ClassName::written);
    if let Some(class) = class.as_ref().filter(|class| school.keeps(who, class)) {
        return Ok(record(scene, call, class, way));
    }
    let known = class.or_else(|| school.only_class(who));
    if known.is_none() && args.class.is_none() && school.classes().next().is_some() {
        return Err(Stop::Ask("class"));
    }
    let waiting = waiting(scene, call, known.as_ref());
    let chosen = Decision::new().change(Change::AlternativeChosen {
        person: who,
        way,
        class: known,
        at: scene.now,
    });
    let number = waiting.first().map_or(0, |request| request.id.0);
    let said = text!(
        "alternatives-chosen",
        way = way,
        withdrawn = number,
        school = own_ways(scene)
    );
    let back = |decision: Decision, request| decision.and(taken_back(scene, request));
    Ok(waiting.into_iter().fold(chosen.say(who, said), back))
}

/// What a family has asked for and need not any more.
fn waiting<'a>(scene: &Scene<'a>, call: &Call, class: Option<&ClassName>) -> Vec<&'a JoinRequest> {
    let of = |r: &&JoinRequest| {
        let family = matches!(r.seat.role, Role::Parent | Role::Pupil);
        let there = class.is_none() || r.seat.class.as_ref() == class;
        family && there && r.state == State::Waiting
    };
    scene.school.requests_of(call.who()).filter(of).collect()
}

/// How this school keeps in touch without MAX, by its card.
fn own_ways<'a>(scene: &Scene<'a>) -> &'a str {
    scene.school.meta().said("school_alternatives")
}

fn look(scene: &Scene, call: &Call) -> Decision {
    let choose = |label: Text, way: Way| {
        let asked = call.asked().clone().with("alternative", way.word());
        vec![Button::once(label, asked)]
    };
    let ways = vec![
        choose(text!("alternatives-alternative-paper-diary"), Way::Diary),
        choose(text!("alternatives-alternative-meeting"), Way::Meeting),
        choose(text!("alternatives-alternative-assembly"), Way::Gatherings),
        choose(text!("alternatives-alternative-phone"), Way::Phone),
    ];
    Decision::new().say_with(
        call.who(),
        text!("alternatives-look", school = own_ways(scene)),
        ways,
    )
}

fn record(scene: &Scene, call: &Call, class: &ClassName, way: Way) -> Decision {
    let count = scene.school.without_max(class) + 1;
    let recorded = Change::AlternativeRecorded {
        class: class.clone(),
        way,
        by: call.who(),
    };
    Decision::new().change(recorded).say(
        call.who(),
        text!(
            "alternatives-recorded",
            class = class,
            way = way,
            count = count
        ),
    )
}

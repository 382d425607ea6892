//! «/ознакомлен» (3.4): an employee says that he has read the regulation; an administrator sees how many have.

use serde::Deserialize;

use crate::{Call, Change, Decision, Refusal, Role, Rulebook, Scene, Stop, local_date, text};

#[derive(Deserialize)]
pub(super) struct Args {
    /// The edition under whose button it was said.
    edition: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let Some(edition) = school.edition() else {
        return Ok(Decision::new().say(who, text!("acknowledge-model")));
    };
    if args.edition.is_some_and(|hash| hash != edition.hash) {
        return Err(Refusal::ButtonStale.into());
    }
    let known = school.person(who).and_then(|p| p.acknowledged.as_ref());
    let earlier = known
        .filter(|(hash, _)| *hash == edition.hash)
        .map(|(_, at)| *at);
    let read = Change::Rulebook(Rulebook::Acknowledged {
        person: who,
        hash: edition.hash.clone(),
        at: scene.now,
    });
    let day = local_date(earlier.unwrap_or(scene.now), school.meta().zone_minutes);
    let noted = text!(
        "acknowledge-noted",
        number = edition.number,
        hash = &edition.hash,
        date = day,
    );
    let mut decision = Decision::new();
    if earlier.is_none() {
        decision = decision.change(read);
    }
    decision = decision.say(who, noted);
    if school.is(who, Role::Administrator) {
        let (done, all) = counted(scene, &edition.hash, call);
        decision = decision.say(who, text!("acknowledge-report", done = done, all = all));
    }
    Ok(decision)
}

/// How many employees have read it, this one among them.
fn counted(scene: &Scene, hash: &str, call: &Call) -> (usize, usize) {
    let mut counts = (0, 0);
    for person in scene.school.employees() {
        let read = person
            .acknowledged
            .as_ref()
            .is_some_and(|(read, _)| read == hash);
        counts.0 += usize::from(read || person.id == call.who());
        counts.1 += 1;
    }
    counts
}

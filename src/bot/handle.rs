//! One event: load, answer, render, commit. Repeated when the school has moved; given up after three failures.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rules::{
    Decision, Directory, Event, Here, Moment, PersonId, Place, Scene, SchoolId, Schools, Timer,
};

use super::{core::Core, counters::Counters, decode, render::Pen};
use crate::{
    locale::Voice,
    store::{Cause, Commit, Committed, Outgoing, OutgoingId, Store, StoreError},
};

/// So many failures, and an event is put aside.
const FAILURES: u32 = 3;

/// An event, and what else its commit settles.
#[derive(Debug)]
pub(super) struct Job {
    pub event: Event,
    /// The school it belongs to, where that is known beforehand.
    pub school: Option<SchoolId>,
    pub dialogue: Option<(PersonId, rules::ChatId)>,
    pub fired: Option<(Moment, Timer)>,
    pub settled: Option<OutgoingId>,
}

/// What a decision is made on.
#[derive(Clone, Copy)]
struct Made {
    here: Here,
    version: u64,
    /// Who stands in this school from now on, of several.
    stands: Option<PersonId>,
}

/// How a try ended that did not fail.
enum Tried {
    Done(Committed),
    /// The decision panicked.
    Broken,
}

impl Job {
    pub(super) fn new(event: Event) -> Self {
        Self {
            event,
            school: None,
            dialogue: None,
            fired: None,
            settled: None,
        }
    }
}

impl<S: Store> Core<S> {
    /// Handles an event until it is durable, and returns what goes out. `Err`: the store failed, and nothing may be acknowledged.
    pub(super) async fn handle(&self, job: &Job) -> Result<Vec<Outgoing>, StoreError> {
        if job.settled.is_none() && self.store.seen(job.event.key)? {
            return Ok(self.seen());
        }
        let mut failures = 0;
        while failures < FAILURES {
            match self.attempt(job).await? {
                Tried::Done(Committed::Applied(rows)) => return Ok(rows),
                Tried::Done(Committed::Seen) => return Ok(self.seen()),
                Tried::Done(Committed::Stale) => Counters::add(&self.pulse.counters.stale),
                Tried::Broken => failures += 1,
            }
        }
        self.quarantine(job).await
    }

    async fn attempt(&self, job: &Job) -> Result<Tried, StoreError> {
        let voice = self.locale.now();
        let Some((made, decision)) = self.decide(job, &voice) else {
            return Ok(Tried::Broken);
        };
        let pen = self.pen(&job.event, &voice, made.here.school);
        let bodies = catch_unwind(AssertUnwindSafe(|| pen.bodies(&decision)));
        let Ok(outgoing) = bodies else {
            return Ok(Tried::Broken);
        };
        if let Some(refusal) = &decision.refused {
            Counters::add(&self.pulse.counters.refused);
            tracing::debug!(refusal, "refused");
        }
        let tally = decision.tally.as_ref();
        let commit = Commit {
            tally: tally.map(|tally| tally.said(|text| voice.plain(text))),
            outgoing,
            ..commit(job, made, decision)
        };
        self.store.commit(commit).await.map(Tried::Done)
    }

    /// The decision and what it was made on; `None`: it panicked.
    fn decide(&self, job: &Job, voice: &Voice) -> Option<(Made, Decision)> {
        let mut random = [0; 32];
        if let Err(error) = getrandom::fill(&mut random) {
            tracing::error!(%error, "there is no randomness");
            return None;
        }
        let event = &job.event;
        let answer = |schools: &Schools| {
            let made = self.made(job, schools);
            let scene = Scene {
                now: event.at,
                school: schools.get(made.here.school),
                directory: Directory::new(schools, made.here),
                operators: &self.operators,
                nick: &self.me.nick,
                secret: &self.secret,
                random,
                guides: voice.guides(),
                faq: voice.faq(),
            };
            (made, rules::answer(&scene, event))
        };
        // Caught inside, so that no lock of the store is poisoned.
        self.store
            .schools(|schools| catch_unwind(AssertUnwindSafe(|| answer(schools))))
            .ok()
    }

    /// In which school an event is decided, and on what version of it.
    fn made(&self, job: &Job, schools: &Schools) -> Made {
        let here = match job.school {
            Some(school) => Here::sure(school),
            None => schools.here(&job.event, &self.me.nick, &self.secret),
        };
        let chosen = schools.are_several() && !here.open && job.school.is_none();
        let direct = job.event.place == Place::Direct && job.event.who.id.0 != 0;
        Made {
            here,
            version: schools.get(here.school).version(),
            stands: (chosen && direct).then_some(job.event.who.id),
        }
    }

    /// Puts an event aside: its key is kept, whoever caused it hears an apology, and the lane goes on.
    async fn quarantine(&self, job: &Job) -> Result<Vec<Outgoing>, StoreError> {
        let (key, kind) = (decode::shown(job.event.key), decode::kind(&job.event.what));
        tracing::error!(key, kind, "an event failed three times and is put aside");
        Counters::add(&self.pulse.counters.quarantined);
        let voice = self.locale.now();
        let pen = self.pen(&job.event, &voice, SchoolId::FIRST);
        let outgoing = catch_unwind(AssertUnwindSafe(|| pen.sorry()));
        let outgoing = outgoing.unwrap_or_default();
        loop {
            let mut decision = Decision::new();
            decision.refused = Some("quarantined".into());
            let made = self.store.schools(|schools| self.made(job, schools));
            let commit = Commit {
                outgoing: outgoing.clone(),
                ..commit(job, made, decision)
            };
            match self.store.commit(commit).await? {
                Committed::Applied(rows) => return Ok(rows),
                Committed::Seen => return Ok(self.seen()),
                Committed::Stale => Counters::add(&self.pulse.counters.stale),
            }
        }
    }

    fn pen<'a>(&'a self, event: &'a Event, voice: &'a Voice, school: SchoolId) -> Pen<'a> {
        Pen {
            school,
            voice,
            secret: &self.secret,
            event,
        }
    }

    fn seen(&self) -> Vec<Outgoing> {
        Counters::add(&self.pulse.counters.duplicates);
        Vec::new()
    }
}

/// The commit of a decision, all but what goes out.
fn commit(job: &Job, made: Made, decision: Decision) -> Commit {
    let who = Some(job.event.who.id).filter(|id| id.0 != 0);
    Commit {
        key: job.event.key,
        school: made.here.school,
        version: made.version,
        at: job.event.at,
        changes: decision.changes,
        cause: Cause {
            who,
            command: decision.command,
            refused: decision.refused,
        },
        outgoing: Vec::new(),
        tally: None,
        timers: decision.timers,
        fired: job.fired,
        settled: job.settled,
        dialogue: job.dialogue,
        stands: made.stands,
    }
}

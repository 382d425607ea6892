//! One event: load, answer, render, commit. Repeated when the school has moved; given up after three failures.

use std::panic::{AssertUnwindSafe, catch_unwind};

use rules::{Decision, Event, Moment, PersonId, Scene, School, Timer};

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
    pub dialogue: Option<(PersonId, rules::ChatId)>,
    pub fired: Option<(Moment, Timer)>,
    pub settled: Option<OutgoingId>,
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
        let Some((version, decision)) = self.decide(&job.event, &voice) else {
            return Ok(Tried::Broken);
        };
        let pen = self.pen(&job.event, &voice);
        let bodies = catch_unwind(AssertUnwindSafe(|| pen.bodies(&decision)));
        let Ok(outgoing) = bodies else {
            return Ok(Tried::Broken);
        };
        if let Some(refusal) = &decision.refused {
            Counters::add(&self.pulse.counters.refused);
            tracing::debug!(refusal, "refused");
        }
        let commit = Commit {
            outgoing,
            ..commit(job, version, decision)
        };
        self.store.commit(commit).await.map(Tried::Done)
    }

    /// The decision and the version it was made on; `None`: it panicked.
    fn decide(&self, event: &Event, voice: &Voice) -> Option<(u64, Decision)> {
        let mut random = [0; 32];
        if let Err(error) = getrandom::fill(&mut random) {
            tracing::error!(%error, "there is no randomness");
            return None;
        }
        let answer = |school: &School| {
            let scene = Scene {
                now: event.at,
                school,
                nick: &self.me.nick,
                secret: &self.secret,
                random,
                guides: voice.guides(),
                faq: voice.faq(),
            };
            (school.version(), rules::answer(&scene, event))
        };
        // Caught inside, so that no lock of the store is poisoned.
        self.store
            .look(|school| catch_unwind(AssertUnwindSafe(|| answer(school))))
            .ok()
    }

    /// Puts an event aside: its key is kept, whoever caused it hears an apology, and the lane goes on.
    async fn quarantine(&self, job: &Job) -> Result<Vec<Outgoing>, StoreError> {
        let (key, kind) = (decode::shown(job.event.key), decode::kind(&job.event.what));
        tracing::error!(key, kind, "an event failed three times and is put aside");
        Counters::add(&self.pulse.counters.quarantined);
        let voice = self.locale.now();
        let outgoing = catch_unwind(AssertUnwindSafe(|| self.pen(&job.event, &voice).sorry()));
        let outgoing = outgoing.unwrap_or_default();
        loop {
            let mut decision = Decision::new();
            decision.refused = Some("quarantined".into());
            let version = self.store.look(School::version);
            let commit = Commit {
                outgoing: outgoing.clone(),
                ..commit(job, version, decision)
            };
            match self.store.commit(commit).await? {
                Committed::Applied(rows) => return Ok(rows),
                Committed::Seen => return Ok(self.seen()),
                Committed::Stale => Counters::add(&self.pulse.counters.stale),
            }
        }
    }

    fn pen<'a>(&'a self, event: &'a Event, voice: &'a Voice) -> Pen<'a> {
        Pen {
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
fn commit(job: &Job, version: u64, decision: Decision) -> Commit {
    let who = Some(job.event.who.id).filter(|id| id.0 != 0);
    Commit {
        key: job.event.key,
        version,
        at: job.event.at,
        changes: decision.changes,
        cause: Cause {
            who,
            command: decision.command,
            refused: decision.refused,
        },
        outgoing: Vec::new(),
        timers: decision.timers,
        fired: job.fired,
        settled: job.settled,
        dialogue: job.dialogue,
    }
}

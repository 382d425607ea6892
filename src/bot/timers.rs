//! What is due by the clock: timers one after another as events, and the sweep of old keys.

use std::{sync::Arc, time::Duration};

use rules::{Event, Moment, Place, SchoolId, Timer, What};

use super::{
    core::Core,
    decode::{key, nobody},
    handle::Job,
    shards::Shards,
};
use crate::store::Store;

/// The clock is looked at again so often; it may be somebody else's.
const LOOK: Duration = Duration::from_secs(1);
const SWEEP: Duration = Duration::from_secs(3600);

/// Fires timers until the bot closes.
pub(super) async fn run<S: Store>(core: Arc<Core<S>>, shards: Shards) {
    let closing = &core.pulse.closing;
    while !closing.is_cancelled() {
        if let Some(timer) = due(&core) {
            let fired = fire(&core, &shards, timer).await;
            if fired && due(&core) != Some(timer) {
                continue;
            }
            tracing::error!("a timer could not be fired: it is tried again");
        }
        tokio::select! {
            () = closing.cancelled() => {}
            () = core.clock.until_moved() => {}
            () = tokio::time::sleep(LOOK) => {}
        }
    }
}

/// Forgets old keys every hour until the bot closes.
pub(super) async fn sweep<S: Store>(core: Arc<Core<S>>) {
    loop {
        tokio::select! {
            () = core.pulse.closing.cancelled() => return,
            () = tokio::time::sleep(SWEEP) => {}
        }
        core.checked(core.store.sweep(core.now()).await);
    }
}

/// The next timer, if its time has come.
pub(super) fn due<S: Store>(core: &Core<S>) -> Option<(Moment, SchoolId, Timer)> {
    let next = core.store.next_timer();
    next.filter(|(at, ..)| *at <= core.now())
}

async fn fire<S: Store>(
    core: &Core<S>,
    shards: &Shards,
    (at, school, what): (Moment, SchoolId, Timer),
) -> bool {
    let (kind, number) = match what {
        Timer::Decision(id) => ("decision", id.0),
        Timer::Entry(id) => ("entry", id.0),
        Timer::Letter(id) => ("letter", id.0),
        Timer::Action(id) => ("action", id),
        Timer::Mail(letter) => ("mail", letter as u32),
        Timer::Draft => ("draft", 0),
        Timer::Webinar(id) => ("webinar", id),
        Timer::Regulation => ("regulation", 0),
        Timer::Retention => ("retention", 0),
        Timer::Post(id) => ("post", id),
        Timer::Terms => ("terms", 0),
        Timer::Lessons => ("lessons", 0),
        Timer::Passed(id) => ("passed", id),
    };
    let mut key = key("due").text(kind).number(i64::from(number)).number(at.0);
    if school != SchoolId::FIRST {
        key = key.number(i64::from(school.0));
    }
    let event = Event {
        key: key.done(),
        at: core.now(),
        who: nobody(),
        place: Place::Direct,
        what: What::Due(what),
    };
    let job = Job {
        fired: Some((at, what)),
        school: Some(school),
        ..Job::new(event)
    };
    shards.take(core, job).await.await.is_ok()
}

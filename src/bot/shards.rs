//! Order: events of one person or one group go one after another, through a fixed number of lanes side by side.

use std::sync::Arc;

use rules::Place;
use tokio::sync::{mpsc, oneshot};
use tokio_util::task::TaskTracker;

use super::{core::Core, deliver::Deliver, handle::Job};
use crate::store::Store;

const SHARDS: usize = 8;
const WAITING: usize = 64;

/// The way in for events. Clones lead to the same lanes.
#[derive(Clone)]
pub(super) struct Shards(Arc<[mpsc::Sender<Taken>]>);

/// An event, and whom to tell when it is durable.
type Taken = (Job, oneshot::Sender<()>);

/// Ends when the event is durable; an error: it is not, and must not be acknowledged.
pub(super) type Durable = oneshot::Receiver<()>;

impl Shards {
    pub(super) fn start<S: Store>(
        core: &Arc<Core<S>>,
        deliver: &Deliver<S>,
        tasks: &TaskTracker,
    ) -> Self {
        let lane = |_| {
            let (into, out) = mpsc::channel(WAITING);
            tasks.spawn(run(Arc::clone(core), deliver.clone(), out));
            into
        };
        Self((0..SHARDS).map(lane).collect())
    }

    /// Takes an event in; waits while its lane is full.
    pub(super) async fn take<S: Store>(&self, core: &Core<S>, job: Job) -> Durable {
        let (durable, done) = oneshot::channel();
        core.pulse.hand.take(1);
        if self.0[shard(&job)].send((job, durable)).await.is_err() {
            core.pulse.hand.drop_one();
        }
        done
    }
}

async fn run<S: Store>(core: Arc<Core<S>>, deliver: Deliver<S>, mut jobs: mpsc::Receiver<Taken>) {
    while let Some((job, durable)) = next(&core, &mut jobs).await {
        if let Some(rows) = core.checked(core.handle(&job).await) {
            core.pulse.hand.take(rows.len());
            deliver.push(rows);
            if job.settled.is_some() {
                core.pulse.hand.drop_one();
            }
            let _ = durable.send(());
        }
        core.pulse.hand.drop_one();
    }
}

async fn next<S: Store, T>(core: &Core<S>, jobs: &mut mpsc::Receiver<T>) -> Option<T> {
    tokio::select! {
        biased;
        () = core.pulse.stopped.cancelled() => None,
        job = jobs.recv() => job,
    }
}

fn shard(job: &Job) -> usize {
    let lane = match job.event.place {
        Place::Direct => job.event.who.id.0,
        Place::Group(chat) => chat.0,
    };
    usize::try_from(lane.unsigned_abs() % SHARDS as u64).unwrap_or_default()
}

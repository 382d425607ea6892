//! The shared heart: the world behind its lock, and those who wait for it to change.

use std::sync::{Mutex, PoisonError};

use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;

use crate::ledger::Happening;
use crate::options::Options;
use crate::world::World;

/// What every handle and every connection shares.
pub(crate) struct Inner {
    world: Mutex<World>,
    pub(crate) url: String,
    pub(crate) token: String,
    version: watch::Sender<u64>,
    pub(crate) moved: watch::Sender<i64>,
    pub(crate) news: broadcast::Sender<Happening>,
    stop: CancellationToken,
}

impl Inner {
    pub(crate) fn new(options: Options, url: String) -> Self {
        let token = options.token.clone();
        let world = World::new(options, url.clone());
        let moved = watch::Sender::new(world.time.now());
        Inner {
            world: Mutex::new(world),
            url,
            token,
            version: watch::Sender::new(0),
            moved,
            news: broadcast::Sender::new(1024),
            stop: CancellationToken::new(),
        }
    }

    /// Looks at the world or changes it; whoever waits is told when the lock is free again.
    pub(crate) fn with<R>(&self, act: impl FnOnce(&mut World) -> R) -> R {
        let mut world = self.world.lock().unwrap_or_else(PoisonError::into_inner);
        let result = act(&mut world);
        let happenings = std::mem::take(&mut world.happenings);
        let moved = std::mem::take(&mut world.clock_moved).then(|| world.time.now());
        drop(world);
        if let Some(now) = moved {
            self.moved.send_replace(now);
        }
        for happening in happenings {
            let _ = self.news.send(happening);
        }
        self.version.send_modify(|version| *version += 1);
        result
    }

    /// Looks without waking anybody.
    pub(crate) fn look<R>(&self, act: impl FnOnce(&World) -> R) -> R {
        act(&self.world.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Something that can be awaited until the world changes.
    pub(crate) fn changed(&self) -> watch::Receiver<u64> {
        self.version.subscribe()
    }

    /// Until this moment of this MAX, if its clock is moved that far.
    pub(crate) async fn passed(&self, moment: i64) {
        let mut changed = self.changed();
        loop {
            changed.borrow_and_update();
            if self.look(|world| world.time.now()) >= moment {
                return;
            }
            let _ = changed.changed().await;
        }
    }

    pub(crate) fn stop(&self) {
        self.stop.cancel();
    }

    pub(crate) async fn stopped(&self) {
        self.stop.cancelled().await;
    }
}

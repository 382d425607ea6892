//! What time it is. Timers and give-up times ask it; decisions take their moment from the event.

use std::{
    sync::Arc,
    time::{SystemTime, UNIX_EPOCH},
};

use rules::Moment;
use tokio::sync::Notify;

/// A clock that may be somebody else's: a sandbox moves its own.
#[derive(Clone)]
pub struct Clock {
    now: Arc<dyn Fn() -> i64 + Send + Sync>,
    moved: Arc<Notify>,
}

impl Clock {
    /// The clock of this machine.
    #[must_use]
    pub fn system() -> Self {
        Self::new(|| {
            let since = SystemTime::now()
                .duration_since(UNIX_EPOCH)
                .unwrap_or_default();
            i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
        })
    }

    /// A clock told by a function, in Unix milliseconds. Whoever moves it calls [`Clock::moved`] after.
    pub fn new(now: impl Fn() -> i64 + Send + Sync + 'static) -> Self {
        Self {
            now: Arc::new(now),
            moved: Arc::default(),
        }
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        Moment((self.now)())
    }

    /// The clock was moved: whoever waits looks again.
    pub fn moved(&self) {
        self.moved.notify_one();
    }

    pub(super) async fn until_moved(&self) {
        self.moved.notified().await;
    }
}

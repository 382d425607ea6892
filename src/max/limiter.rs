//! The pace: so many requests in a second for the token, so many of one operation into one chat. Who waits longer goes
//! first; a chat that waits holds up nobody else.

use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex as SyncMutex, MutexGuard, PoisonError};
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::{Instant, sleep_until};

use crate::settings::Pace;

const SECOND: Duration = Duration::from_secs(1);
/// The server counts when a request arrives, and the way there is not always equally long.
const SECOND_IN_CHAT: Duration = Duration::from_millis(1050);
const FIRST_SWEEP: usize = 256;

/// What MAX counts apart within one chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Operation {
    Send,
    Edit,
    Delete,
    Answer,
    Comment,
    EditComment,
    DeleteComment,
    Poll,
}

/// Where it is counted. One dialogue addressed as a person and as a chat is two places: the bot's id, which links them,
/// is not known here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    User(i64),
    Chat(i64),
    Queue,
}

pub(crate) type Lane = (Operation, Place);

pub(crate) struct Limiter {
    pace: Pace,
    overall: Gate,
    lanes: SyncMutex<Lanes>,
    paused_until: SyncMutex<Option<Instant>>,
}

/// The last moments at which something went through. Its lock is fair, and whoever waits for room holds it: that is the
/// queue. Dropping a waiting request leaves no trace.
#[derive(Default)]
struct Gate(Mutex<VecDeque<Instant>>);

struct Lanes {
    gates: HashMap<Lane, Arc<Gate>>,
    sweep_at: usize,
}

impl Limiter {
    pub(crate) fn new(pace: Pace) -> Self {
        Self {
            pace: Pace {
                overall: pace.overall.max(1),
                per_chat: pace.per_chat.max(1),
            },
            overall: Gate::default(),
            lanes: SyncMutex::new(Lanes {
                gates: HashMap::new(),
                sweep_at: FIRST_SWEEP,
            }),
            paused_until: SyncMutex::new(None),
        }
    }

    /// Waits for this request's turn.
    pub(crate) async fn pass(&self, lane: Option<Lane>) {
        let Some(lane) = lane else {
            self.pass_overall().await;
            return;
        };
        let gate = lock(&self.lanes).gate(lane);
        let mut passed = gate.0.lock().await;
        make_room(&mut passed, self.pace.per_chat, SECOND_IN_CHAT).await;
        let now = self.pass_overall().await;
        passed.push_back(now);
    }

    /// Nobody goes for this long.
    pub(crate) fn pause(&self, wait: Duration) {
        let until = Instant::now() + wait;
        let mut paused = lock(&self.paused_until);
        *paused = Some(paused.map_or(until, |already| already.max(until)));
    }

    /// How many chats are remembered.
    #[cfg(test)]
    pub(crate) fn remembered(&self) -> usize {
        lock(&self.lanes).gates.len()
    }

    async fn pass_overall(&self) -> Instant {
        let mut passed = self.overall.0.lock().await;
        make_room(&mut passed, self.pace.overall, SECOND).await;
        while let Some(until) = self.pause_left() {
            sleep_until(until).await;
        }
        let now = Instant::now();
        passed.push_back(now);
        now
    }

    fn pause_left(&self) -> Option<Instant> {
        lock(&self.paused_until).filter(|until| *until > Instant::now())
    }
}

impl Lanes {
    fn gate(&mut self, lane: Lane) -> Arc<Gate> {
        if self.gates.len() >= self.sweep_at {
            self.gates
                .retain(|_, gate| Arc::strong_count(gate) > 1 || gate.is_warm());
            self.sweep_at = (self.gates.len() * 2).max(FIRST_SWEEP);
        }
        self.gates.entry(lane).or_default().clone()
    }
}

impl Gate {
    /// Whether what went through lately still counts.
    fn is_warm(&self) -> bool {
        let Ok(passed) = self.0.try_lock() else {
            return true;
        };
        passed
            .back()
            .is_some_and(|last| last.elapsed() < SECOND_IN_CHAT)
    }
}

/// Waits until one more may pass; forgets what no longer counts.
async fn make_room(passed: &mut VecDeque<Instant>, most: usize, window: Duration) {
    while passed.len() >= most {
        let Some(oldest) = passed.front().copied() else {
            break;
        };
        sleep_until(oldest + window).await;
        passed.pop_front();
    }
}

fn lock<T>(mutex: &SyncMutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "tests/unit/limiter.rs"]
mod tests;

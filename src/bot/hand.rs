//! What is in hand: events not yet committed and rows not yet sent, counted, so that one can wait for none.

use tokio::sync::watch;

pub(super) struct Hand(watch::Sender<usize>);

impl Hand {
    pub(super) fn new() -> Self {
        Self(watch::Sender::new(0))
    }

    pub(super) fn take(&self, more: usize) {
        if more > 0 {
            self.0.send_modify(|count| *count += more);
        }
    }

    pub(super) fn drop_one(&self) {
        self.0.send_modify(|count| *count = count.saturating_sub(1));
    }

    pub(super) fn changes(&self) -> watch::Receiver<usize> {
        self.0.subscribe()
    }
}

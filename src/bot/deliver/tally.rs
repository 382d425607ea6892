//! A message to many, counted: each row that ends is told to the rules, but not oftener than people read.

use std::collections::BTreeMap;

use rules::{Count, PersonId, Place, SchoolId, What};
use tokio::time::Instant;

use super::{Deliver, Row, lock};
use crate::store::{Outgoing, Store};

/// What is being counted, by whose card it is on. A count of an earlier run begins anew: what it missed is not known any more.
pub(super) type Tallies = BTreeMap<Name, Going>;
type Name = (SchoolId, PersonId, String);

/// One of them on its way.
#[derive(Debug)]
pub(super) struct Going {
    count: Count,
    told: Instant,
}

fn name(outgoing: &Outgoing) -> Option<Name> {
    let tally = outgoing.tally.as_ref()?;
    Some((outgoing.school, tally.to, tally.card.clone()))
}

/// A row that will be counted.
pub(super) fn expect(tallies: &mut Tallies, outgoing: &Outgoing) {
    if let Some(name) = name(outgoing) {
        let going = tallies.entry(name).or_insert_with(|| Going {
            count: Count::default(),
            told: Instant::now(),
        });
        going.count.left += 1;
    }
}

impl<S: Store> Deliver<S> {
    /// A row came to its end; `missed`: MAX would not take it. Told before the row leaves the outbox, so that no end is lost.
    pub(super) async fn count(&self, row: &Row, missed: bool) {
        let Some(tally) = &row.outgoing.tally else {
            return;
        };
        // One after another: the last word on a card is the last of them.
        let _turn = self.0.telling.lock().await;
        let Some(count) = self.counted(&row.outgoing, missed) else {
            return;
        };
        let what = What::Counted {
            tally: tally.clone(),
            count,
        };
        self.tell(row, (tally.to, Place::Direct, what), None).await;
    }

    /// How far it is, if that is to be told now.
    fn counted(&self, outgoing: &Outgoing, missed: bool) -> Option<Count> {
        let name = name(outgoing)?;
        let mut tallies = lock(&self.0.tallies);
        let going = tallies.get_mut(&name)?;
        going.count.left = going.count.left.saturating_sub(1);
        going.count.missed += u32::from(missed);
        let (count, now) = (going.count, Instant::now());
        if count.left == 0 {
            tallies.remove(&name);
        } else if now.duration_since(going.told) < self.core().pace.between_counts {
            return None;
        } else {
            going.told = now;
        }
        Some(count)
    }
}

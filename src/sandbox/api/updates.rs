//! `GET /updates`: long polling. A marker acknowledges everything before it.

use std::time::Duration;

use serde_json::{Value, json};

use super::{Answer, ApiError, Call};
use crate::inner::Inner;
use crate::knobs::Knobs;
use crate::world::{Wanted, World};

pub(super) async fn poll(inner: &Inner, call: &Call) -> Answer {
    let (wanted, timeout) = read(call, &inner.look(|world| world.knobs().clone()))?;
    inner.with(|world| -> Result<(), ApiError> {
        no_hooks(world)?;
        if !world.within_rate() || !world.within_poll_rate() {
            return Err(ApiError::too_many());
        }
        let (now, age) = (world.time.now(), world.knobs().update_age_ms);
        world.queue.expire(now - age, now);
        if let Some(marker) = wanted.marker {
            world.acknowledge(marker);
        }
        Ok(())
    })?;
    let mut changed = inner.changed();
    let wait = async {
        loop {
            changed.borrow_and_update();
            let (updates, marker) =
                inner.look(|world| no_hooks(world).map(|()| batch(world, &wanted)))?;
            if !updates.is_empty() {
                return Ok(json!({"updates": updates, "marker": marker}));
            }
            let _ = changed.changed().await;
        }
    };
    tokio::select! {
        answer = wait => answer,
        () = tokio::time::sleep(timeout) => Ok(nothing(inner, &wanted)),
        () = inner.stopped() => Ok(nothing(inner, &wanted)),
    }
}

fn nothing(inner: &Inner, wanted: &Wanted) -> Value {
    let (updates, marker) = inner.look(|world| batch(world, wanted));
    json!({"updates": updates, "marker": marker})
}

/// A poll beside a webhook, where it is let through, brings nothing.
fn batch(world: &World, wanted: &Wanted) -> (Vec<Value>, i64) {
    let (updates, marker) = world.queue.batch(wanted);
    if world.hooks.list.is_empty() {
        (updates, marker)
    } else {
        (Vec::new(), marker)
    }
}

fn no_hooks(world: &World) -> Result<(), ApiError> {
    if world.hooks.list.is_empty() || world.knobs().silent_poll {
        return Ok(());
    }
    Err(ApiError::new(
        405,
        "method.not.allowed",
        "Long polling is not available while there is a webhook subscription",
    ))
}

fn read(call: &Call, knobs: &Knobs) -> Result<(Wanted, Duration), ApiError> {
    let limit = call.number("limit")?.unwrap_or(100);
    let timeout = call.number("timeout")?.unwrap_or(30);
    if !(1..=1000).contains(&limit) || !(0..=90).contains(&timeout) {
        return Err(ApiError::bad("limit is 1 to 1000, timeout is 0 to 90"));
    }
    let (most, longest) = if knobs.legacy_polls {
        (1000, 90)
    } else {
        (100, 30)
    };
    let types = call
        .text("types")
        .map(|types| types.split(',').map(str::to_owned).collect());
    let wanted = Wanted {
        marker: call.number("marker")?,
        limit: limit.min(most).unsigned_abs() as usize,
        types,
        only_last: knobs.only_last,
        reversed: knobs.troubles.reorder,
    };
    Ok((
        wanted,
        Duration::from_secs(timeout.min(longest).unsigned_abs()),
    ))
}

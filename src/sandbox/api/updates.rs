//! `GET /updates`: long polling. A marker acknowledges everything before it.

use std::sync::PoisonError;
use std::time::Duration;

use serde_json::json;

use super::{Answer, ApiError, Call};
use crate::inner::Inner;
use crate::world::{Wanted, World};

pub(super) async fn poll(inner: &Inner, call: &Call) -> Answer {
    let (wanted, timeout) = read(call)?;
    if !inner
        .rates
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .poll()
    {
        return Err(ApiError::too_many());
    }
    inner.with(|world| -> Result<(), ApiError> {
        no_hooks(world)?;
        let now = world.time.now();
        world.queue.expire(now);
        if let Some(marker) = wanted.marker {
            world.queue.commit(marker, now);
        }
        Ok(())
    })?;
    let mut changed = inner.changed();
    let wait = async {
        loop {
            changed.borrow_and_update();
            let (updates, marker) =
                inner.look(|world| no_hooks(world).map(|()| world.queue.batch(&wanted)))?;
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

fn nothing(inner: &Inner, wanted: &Wanted) -> serde_json::Value {
    let (updates, marker) = inner.look(|world| world.queue.batch(wanted));
    json!({"updates": updates, "marker": marker})
}

fn no_hooks(world: &World) -> Result<(), ApiError> {
    if world.hooks.list.is_empty() {
        return Ok(());
    }
    Err(ApiError::new(
        405,
        "method.not.allowed",
        "Long polling is not available while there is a webhook subscription",
    ))
}

fn read(call: &Call) -> Result<(Wanted, Duration), ApiError> {
    let limit = call.number("limit")?.unwrap_or(100);
    let timeout = call.number("timeout")?.unwrap_or(30);
    if !(1..=1000).contains(&limit) || !(0..=90).contains(&timeout) {
        return Err(ApiError::bad("limit is 1 to 1000, timeout is 0 to 90"));
    }
    let types = call
        .text("types")
        .map(|types| types.split(',').map(str::to_owned).collect());
    let wanted = Wanted {
        marker: call.number("marker")?,
        limit: limit.min(100).unsigned_abs() as usize,
        types,
    };
    Ok((wanted, Duration::from_secs(timeout.min(30).unsigned_abs())))
}

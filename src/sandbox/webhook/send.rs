//! Sends what is due: one update per POST with the secret; the answer has thirty seconds by either clock.

use std::sync::Arc;
use std::time::Duration;

use futures_util::StreamExt;
use futures_util::stream::FuturesUnordered;
use reqwest::Client;

use super::{Delivery, here};
use crate::inner::Inner;
use crate::ledger::Handed;
use crate::world::World;

const NAP: Duration = Duration::from_secs(1);
const ANSWER_WITHIN_MS: u32 = 30_000;

/// Sends for as long as the sandbox lives.
pub(crate) async fn run(inner: Arc<Inner>) {
    let client = Client::builder().redirect(reqwest::redirect::Policy::none());
    let Ok(client) = client.no_proxy().build() else {
        return;
    };
    let mut changed = inner.changed();
    let mut flying = FuturesUnordered::new();
    loop {
        changed.borrow_and_update();
        if inner.look(has_work) {
            while let Some((delivery, secret)) = inner.with(next) {
                flying.push(deliver(&inner, &client, delivery, secret));
            }
        }
        let nap = if inner.look(ripens_by_itself) {
            NAP
        } else {
            Duration::MAX
        };
        tokio::select! {
            Some((delivery, status)) = flying.next() => inner.with(|world| settle(world, &delivery, status)),
            _ = changed.changed() => {}
            () = tokio::time::sleep(nap) => inner.with(|world| world.hooks.give_up(world.time.now())),
            () = inner.stopped() => return,
        }
    }
}

fn has_work(world: &World) -> bool {
    let now = world.time.now();
    let hooked = !world.hooks.list.is_empty();
    hooked && (world.queue.uncommitted() || world.hooks.ripe(now, world.knobs().hooks_at_once))
}

/// A retry whose time comes although nobody moves the clock.
fn ripens_by_itself(world: &World) -> bool {
    !world.time.frozen() && !world.hooks.idle()
}

fn next(world: &mut World) -> Option<(Delivery, Option<String>)> {
    let now = world.time.now();
    if !world.hooks.list.is_empty() {
        for update in world.queue.drain(now) {
            world.hooks.take_on(&update, now);
        }
    }
    let knobs = &world.options.knobs;
    let (most, newest) = (knobs.hooks_at_once, knobs.troubles.reorder);
    world.hooks.next(now, most, newest)
}

/// Sends one update; answers the status, 0 if there was none in time.
async fn deliver(
    inner: &Inner,
    client: &Client,
    delivery: Delivery,
    secret: Option<String>,
) -> (Delivery, u16) {
    let mut request = client.post(plain(&delivery.url)).json(&delivery.update);
    if let Some(secret) = secret {
        request = request.header("X-Max-Bot-Api-Secret", secret);
    }
    let limit = Duration::from_millis(ANSWER_WITHIN_MS.into());
    let deadline = inner.look(|world| world.time.now()) + i64::from(ANSWER_WITHIN_MS);
    let status = tokio::select! {
        answer = request.timeout(limit).send() => answer.map_or(0, |answer| answer.status().as_u16()),
        () = inner.passed(deadline) => 0,
    };
    (delivery, status)
}

/// To this machine there is no TLS, whatever the address says.
fn plain(url: &str) -> String {
    let here = reqwest::Url::parse(url).is_ok_and(|parsed| here(&parsed));
    match url.strip_prefix("https:").filter(|_| here) {
        Some(rest) => format!("http:{rest}"),
        None => url.to_owned(),
    }
}

fn settle(world: &mut World, delivery: &Delivery, status: u16) {
    if world.hooks.forgot(delivery) {
        return;
    }
    world.handed(Handed {
        update: delivery.update.clone(),
        to: delivery.url.clone(),
        attempt: delivery.tries + 1,
        status: Some(status),
        marker: None,
    });
    let at_once = if world.time.frozen() {
        world.knobs().retries_at_once
    } else {
        0
    };
    if status == 200 {
        world.hooks.accepted(delivery);
    } else {
        world.hooks.refused(delivery, at_once);
    }
    world.hooks.give_up(world.time.now());
}

//! Webhooks: one update per POST with the secret, retries by the clock of this MAX, dropped after eight hours of silence.

use std::sync::Arc;
use std::time::Duration;

use serde_json::{Value, json};

use crate::inner::Inner;
use crate::ledger::Handed;
use crate::world::World;

const RETRIES: u32 = 10;
const FIRST_DELAY_MS: i64 = 60_000;
const GIVE_UP_MS: i64 = 8 * 60 * 60 * 1000;
const NAP: Duration = Duration::from_secs(1);
const ANSWER_WITHIN: Duration = Duration::from_secs(30);

/// A subscription.
#[derive(Debug, Clone)]
pub(crate) struct Hook {
    pub(crate) url: String,
    pub(crate) secret: Option<String>,
    pub(crate) types: Option<Vec<String>>,
    pub(crate) since: i64,
    /// Since when nothing has been accepted.
    failing: Option<i64>,
}

/// One update on its way to one address.
#[derive(Debug, Clone)]
struct Delivery {
    n: u64,
    url: String,
    update: Value,
    tries: u32,
    due: i64,
}

/// Subscriptions and what is on its way to them.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    pub(crate) list: Vec<Hook>,
    waiting: Vec<Delivery>,
    count: u64,
}

impl Hooks {
    pub(crate) fn idle(&self) -> bool {
        self.waiting.is_empty()
    }

    pub(crate) fn urls(&self) -> Vec<&str> {
        self.list.iter().map(|hook| hook.url.as_str()).collect()
    }

    /// Adds a subscription, or replaces the one with the same address unless it may stand twice.
    pub(crate) fn subscribe(&mut self, mut hook: Hook, twice: bool) {
        let known = self
            .list
            .iter_mut()
            .find(|one| one.url == hook.url && !twice);
        match known {
            Some(one) => {
                hook.since = one.since;
                *one = hook;
            }
            None => self.list.push(hook),
        }
    }

    pub(crate) fn unsubscribe(&mut self, url: &str) -> bool {
        let before = self.list.len();
        self.list.retain(|hook| hook.url != url);
        self.waiting.retain(|one| one.url != url);
        self.list.len() < before
    }

    fn accepted(&mut self, delivery: &Delivery) {
        let hook = self.list.iter_mut().find(|hook| hook.url == delivery.url);
        if let Some(hook) = hook {
            hook.failing = None;
        }
        self.waiting.retain(|one| one.n != delivery.n);
    }

    fn silent_since(&mut self, url: &str, now: i64) -> i64 {
        let hook = self.list.iter_mut().find(|hook| hook.url == url);
        hook.map_or(now, |hook| *hook.failing.get_or_insert(now))
    }

    /// Tries again: at once while the frozen clock allows, then later and later, then never.
    fn retry(&mut self, delivery: &Delivery, now: i64, at_once: u32) {
        let tries = delivery.tries + 1;
        let late = tries.saturating_sub(at_once);
        if late > RETRIES {
            self.waiting.retain(|one| one.n != delivery.n);
        }
        for one in self.waiting.iter_mut().filter(|one| one.n == delivery.n) {
            one.tries = tries;
            one.due = now + if late == 0 { 0 } else { delay(late - 1) };
        }
    }

    fn take_on(&mut self, update: &Value, now: i64) {
        let kind = update["update_type"].as_str().unwrap_or_default();
        for hook in &self.list {
            if hook
                .types
                .as_ref()
                .is_none_or(|types| types.iter().any(|one| one == kind))
            {
                self.count += 1;
                let (n, url, update) = (self.count, hook.url.clone(), update.clone());
                self.waiting.push(Delivery {
                    n,
                    url,
                    update,
                    tries: 0,
                    due: now,
                });
            }
        }
    }
}

impl Hook {
    pub(crate) fn new(url: &str, now: i64) -> Self {
        Hook {
            url: url.to_owned(),
            secret: None,
            types: None,
            since: now,
            failing: None,
        }
    }

    pub(crate) fn json(&self) -> Value {
        let mut value = json!({"url": self.url, "time": self.since});
        if let Some(types) = &self.types {
            value["update_types"] = json!(types);
        }
        value
    }
}

/// Sends what is due, for as long as the sandbox lives.
pub(crate) async fn run(inner: Arc<Inner>) {
    let client = reqwest::Client::builder()
        .timeout(ANSWER_WITHIN)
        .redirect(reqwest::redirect::Policy::none())
        .build();
    let Ok(client) = client else { return };
    let mut changed = inner.changed();
    loop {
        changed.borrow_and_update();
        if inner.look(has_work) {
            let Some((delivery, secret)) = inner.with(next) else {
                continue;
            };
            let sending = send(&client, &delivery, secret);
            let status =
                tokio::select! { status = sending => status, () = inner.stopped() => return };
            inner.with(|world| settle(world, delivery, status));
            continue;
        }
        let nap = if inner.look(ripens_by_itself) {
            NAP
        } else {
            Duration::MAX
        };
        tokio::select! { _ = changed.changed() => {}, () = tokio::time::sleep(nap) => {}, () = inner.stopped() => return }
    }
}

fn has_work(world: &World) -> bool {
    let now = world.time.now();
    let fresh = !world.hooks.list.is_empty() && world.queue.uncommitted();
    fresh || world.hooks.waiting.iter().any(|one| one.due <= now)
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
    let mut due = world.hooks.waiting.iter().filter(|one| one.due <= now);
    let next = if world.faults.set.reorder {
        due.next_back()
    } else {
        due.next()
    }?
    .clone();
    let secret = world
        .hooks
        .list
        .iter()
        .find(|hook| hook.url == next.url)
        .and_then(|hook| hook.secret.clone());
    Some((next, secret))
}

async fn send(client: &reqwest::Client, delivery: &Delivery, secret: Option<String>) -> u16 {
    let mut request = client.post(&delivery.url).json(&delivery.update);
    if let Some(secret) = secret {
        request = request.header("X-Max-Bot-Api-Secret", secret);
    }
    request
        .send()
        .await
        .map_or(0, |answer| answer.status().as_u16())
}

fn settle(world: &mut World, delivery: Delivery, status: u16) {
    let now = world.time.now();
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
        world.hooks.accepted(&delivery);
    } else if world.hooks.silent_since(&delivery.url, now) <= now - GIVE_UP_MS {
        world.hooks.unsubscribe(&delivery.url);
    } else {
        world.hooks.retry(&delivery, now, at_once);
    }
}

/// 60 s, 150 s, 375 s…
fn delay(n: u32) -> i64 {
    (FIRST_DELAY_MS as f64 * 2.5_f64.powi(n.cast_signed())) as i64
}

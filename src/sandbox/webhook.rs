//! Webhooks: who has subscribed, what is on its way, when it is tried again, when a subscription is dropped.

mod send;

use reqwest::Url;
use serde_json::{Value, json};

pub(crate) use send::run;

const RETRIES: u32 = 10;
const FIRST_DELAY_MS: i64 = 60_000;
const GIVE_UP_MS: i64 = 8 * 60 * 60 * 1000;

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
pub(crate) struct Delivery {
    n: u64,
    url: String,
    update: Value,
    tries: u32,
    due: i64,
    /// It is being sent right now.
    flying: bool,
}

/// Subscriptions and what is on its way to them.
#[derive(Debug, Default)]
pub(crate) struct Hooks {
    pub(crate) list: Vec<Hook>,
    waiting: Vec<Delivery>,
    count: u64,
    /// Deliveries up to this number belong to what was forgotten.
    forgotten: u64,
}

impl Hooks {
    pub(crate) fn idle(&self) -> bool {
        self.waiting.is_empty()
    }

    /// For a world that begins anew: nothing on its way.
    pub(crate) fn after(&self, keep: bool) -> Self {
        let kept = self.list.iter().filter(|_| keep);
        let fresh = |hook: &Hook| Hook {
            failing: None,
            ..hook.clone()
        };
        Hooks {
            list: kept.map(fresh).collect(),
            waiting: Vec::new(),
            count: self.count,
            forgotten: self.count,
        }
    }

    fn forgot(&self, delivery: &Delivery) -> bool {
        delivery.n <= self.forgotten
    }

    pub(crate) fn urls(&self) -> Vec<&str> {
        self.list.iter().map(|hook| hook.url.as_str()).collect()
    }

    /// Adds a subscription, or replaces the one with the same address unless it may stand twice.
    pub(crate) fn subscribe(&mut self, mut hook: Hook, twice: bool) {
        let mut known = self.list.iter_mut();
        match known.find(|one| one.url == hook.url && !twice) {
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

    /// An update for everybody who wants its kind.
    fn take_on(&mut self, update: &Value, now: i64) {
        let kind = update["update_type"].as_str().unwrap_or_default();
        for hook in self.list.iter().filter(|hook| hook.wants(kind)) {
            self.count += 1;
            self.waiting.push(Delivery {
                n: self.count,
                url: hook.url.clone(),
                update: update.clone(),
                tries: 0,
                due: now,
                flying: false,
            });
        }
    }

    /// Something whose time has come, while fewer than `most` are on their way.
    fn next(&mut self, now: i64, most: usize, newest: bool) -> Option<(Delivery, Option<String>)> {
        if !self.ripe(now, most) {
            return None;
        }
        let waiting = self.waiting.iter_mut();
        let mut due = waiting.filter(|one| !one.flying && one.due <= now);
        let next = if newest { due.next_back() } else { due.next() }?;
        next.flying = true;
        let next = next.clone();
        let hook = self.list.iter().find(|hook| hook.url == next.url);
        let secret = hook.and_then(|hook| hook.secret.clone());
        Some((next, secret))
    }

    fn ripe(&self, now: i64, most: usize) -> bool {
        let flying = self.waiting.iter().filter(|one| one.flying).count();
        let mut waiting = self.waiting.iter();
        flying < most && waiting.any(|one| !one.flying && one.due <= now)
    }

    fn accepted(&mut self, delivery: &Delivery) {
        let hooks = self.list.iter_mut();
        for hook in hooks.filter(|hook| hook.url == delivery.url) {
            hook.failing = None;
        }
        self.waiting.retain(|one| one.n != delivery.n);
    }

    /// Tries again later and later, then never; `at_once` retries do not wait.
    fn refused(&mut self, delivery: &Delivery, at_once: u32) {
        let hooks = self.list.iter_mut();
        for hook in hooks.filter(|hook| hook.url == delivery.url) {
            hook.failing.get_or_insert(delivery.due);
        }
        let tries = delivery.tries + 1;
        let late = tries.saturating_sub(at_once);
        if late > RETRIES {
            self.waiting.retain(|one| one.n != delivery.n);
        }
        for one in self.waiting.iter_mut().filter(|one| one.n == delivery.n) {
            one.tries = tries;
            one.flying = false;
            one.due += if late == 0 { 0 } else { delay(late - 1) };
        }
    }

    /// Drops whoever has accepted nothing for eight hours, once everything due by now was tried.
    pub(crate) fn give_up(&mut self, now: i64) {
        if self.waiting.iter().any(|one| one.due <= now) {
            return;
        }
        let silent = |hook: &&Hook| hook.failing.is_some_and(|since| since + GIVE_UP_MS <= now);
        let silent = self.list.iter().filter(silent);
        let silent: Vec<String> = silent.map(|hook| hook.url.clone()).collect();
        for url in silent {
            self.unsubscribe(&url);
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

    fn wants(&self, kind: &str) -> bool {
        let chosen = |types: &Vec<String>| types.iter().any(|one| one == kind);
        self.types.as_ref().is_none_or(chosen)
    }

    pub(crate) fn json(&self) -> Value {
        let mut value = json!({"url": self.url, "time": self.since});
        if let Some(types) = &self.types {
            value["update_types"] = json!(types);
        }
        value
    }
}

/// Whether an address is on this very machine.
pub(crate) fn here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    let ip = host.trim_matches(['[', ']']).parse::<std::net::IpAddr>();
    host == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

/// 60 s, 150 s, 375 s…
fn delay(n: u32) -> i64 {
    (FIRST_DELAY_MS as f64 * 2.5_f64.powi(n.cast_signed())) as i64
}

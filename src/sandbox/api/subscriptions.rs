//! `/subscriptions`: where updates are to be sent.

use serde::Deserialize;
use serde_json::{Value, json};

use super::request::{failure, paced, success};
use super::{Answer, ApiError, Call};
use crate::webhook::{Hook, here};
use crate::world::World;

#[derive(Deserialize)]
struct Wish {
    url: String,
    secret: Option<String>,
    update_types: Option<Vec<String>>,
}

pub(super) fn list(world: &World) -> Value {
    json!({"subscriptions": world.hooks.list.iter().map(Hook::json).collect::<Vec<_>>()})
}

pub(super) fn add(world: &mut World, call: &Call) -> Answer {
    let wish: Wish = call.object()?;
    if !acceptable(&wish.url, world.knobs().plain_http) {
        let text = "url: must start with https:// and have no port";
        return Err(ApiError::bad(text));
    }
    if !wish.secret.as_deref().is_none_or(good_secret) {
        return Err(ApiError::bad("secret: must match ^[a-zA-Z0-9_-]{5,256}$"));
    }
    paced(world)?;
    let mut hook = Hook::new(&wish.url, world.time.now());
    (hook.secret, hook.types) = (wish.secret, wish.update_types);
    let twice = world.knobs().twice_subscribed;
    world.hooks.subscribe(hook, twice);
    Ok(success())
}

pub(super) fn delete(world: &mut World, call: &Call) -> Answer {
    let url = call.text("url");
    let url = url.ok_or_else(|| ApiError::bad("Missing parameter url"))?;
    paced(world)?;
    Ok(if world.hooks.unsubscribe(url) {
        success()
    } else {
        failure("Subscription not found")
    })
}

/// `https` on its own port; to this very machine anything, if it may be plain.
fn acceptable(url: &str, plain: bool) -> bool {
    let Ok(parsed) = reqwest::Url::parse(url) else {
        return false;
    };
    match parsed.scheme() {
        "http" | "https" if plain && here(&parsed) => true,
        "https" => parsed.port().is_none(),
        _ => false,
    }
}

fn good_secret(secret: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    (5..=256).contains(&secret.len()) && secret.chars().all(sign)
}

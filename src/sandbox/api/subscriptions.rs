//! `/subscriptions`: where updates are to be sent.

use serde_json::{Value, json};

use super::request::{failure, success};
use super::{Answer, ApiError, Call};
use crate::webhook::Hook;
use crate::world::World;

pub(super) fn list(world: &World) -> Value {
    json!({"subscriptions": world.hooks.list.iter().map(Hook::json).collect::<Vec<_>>()})
}

pub(super) fn add(world: &mut World, call: &Call) -> Answer {
    let body = call.object()?;
    let url = body["url"].as_str().ok_or_else(ApiError::shape)?;
    if !acceptable(url) {
        return Err(ApiError::bad(
            "url: must start with https:// and have no port",
        ));
    }
    let mut hook = Hook::new(url, world.time.now());
    hook.secret = match &body["secret"] {
        Value::Null => None,
        Value::String(secret) if good_secret(secret) => Some(secret.clone()),
        _ => return Err(ApiError::bad("secret: must match ^[a-zA-Z0-9_-]{5,256}$")),
    };
    hook.types =
        serde_json::from_value(body["update_types"].clone()).map_err(|_| ApiError::shape())?;
    let twice = world.knobs().twice_subscribed;
    world.hooks.subscribe(hook, twice);
    Ok(success())
}

pub(super) fn delete(world: &mut World, call: &Call) -> Answer {
    let url = call
        .text("url")
        .ok_or_else(|| ApiError::bad("Missing parameter url"))?;
    Ok(if world.hooks.unsubscribe(url) {
        success()
    } else {
        failure("Subscription not found")
    })
}

/// `https` on its own port; plain HTTP only to this very machine.
fn acceptable(url: &str) -> bool {
    let Ok(parsed) = reqwest::Url::parse(url) else {
        return false;
    };
    let host = parsed.host_str().unwrap_or_default();
    match parsed.scheme() {
        "https" => parsed.port().is_none(),
        "http" => {
            host == "localhost"
                || host
                    .parse::<std::net::IpAddr>()
                    .is_ok_and(|ip| ip.is_loopback())
                || host == "[::1]"
        }
        _ => false,
    }
}

fn good_secret(secret: &str) -> bool {
    let sign = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-');
    (5..=256).contains(&secret.len()) && secret.chars().all(sign)
}

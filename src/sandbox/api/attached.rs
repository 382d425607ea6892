//! What is attached to a message: how it is sent, and how it is received.

use serde_json::{Value, json};

use super::request::id;
use super::{Answer, ApiError, uploads};
use crate::wire;
use crate::world::{FileKind, Person, World};

/// Checks one attachment other than the keyboard.
pub(super) fn check(value: &Value) -> Result<(), ApiError> {
    let kind = value["type"].as_str().ok_or_else(ApiError::shape)?;
    let payload = &value["payload"];
    let given = |field: &str| !payload[field].is_null();
    let missing = |field: &str| ApiError::bad(format!("Missing `{field}` in {kind} attachment"));
    match kind {
        "location" if value["latitude"].is_number() && value["longitude"].is_number() => Ok(()),
        "location" => Err(ApiError::bad("latitude cannot be null")),
        _ if !payload.is_object() && !payload.is_null() => Err(ApiError::shape()),
        "image" if given("url") || given("token") || given("photos") => Ok(()),
        "video" | "audio" | "file" if given("token") => Ok(()),
        "image" | "video" | "audio" | "file" => Err(missing("token")),
        "sticker" if given("code") || given("url") => Ok(()),
        "sticker" => Err(missing("code")),
        "share" if given("url") || given("token") => Ok(()),
        "share" => Err(missing("url")),
        "contact" if payload.is_object() => Ok(()),
        _ => Err(ApiError::shape()),
    }
}

/// What must stand alone, but for a keyboard.
pub(super) fn alone(attachments: &[&Value]) -> Result<(), ApiError> {
    let alone = ["file", "audio", "sticker", "contact"];
    let kinds = attachments.iter().filter_map(|one| one["type"].as_str());
    match kinds.into_iter().find(|kind| alone.contains(kind)) {
        Some(kind) if attachments.len() > 1 => Err(ApiError::bad(format!(
            "Must be only one {kind} attachment in message"
        ))),
        _ => Ok(()),
    }
}

/// What was sent, in the form in which it is received.
pub(super) fn received(world: &mut World, list: Vec<Value>) -> Result<Vec<Value>, ApiError> {
    list.iter().map(|one| shown(world, one)).collect()
}

fn shown(world: &mut World, sent: &Value) -> Answer {
    let payload = &sent["payload"];
    let kind = sent["type"].as_str().unwrap_or_default();
    match (kind, FileKind::named(kind)) {
        ("image", _) if payload["url"].is_string() => elsewhere(world, &payload["url"]),
        (_, Some(kind)) => uploads::attach(world, kind, token(payload)?),
        ("sticker", _) => Ok(sticker(payload)),
        ("contact", _) => Ok(contact(world, payload)),
        ("share", _) => Ok(json!({"type": kind, "payload": given(payload, &["url", "token"])})),
        _ => {
            Ok(json!({"type": kind, "latitude": sent["latitude"], "longitude": sent["longitude"]}))
        }
    }
}

/// The token of a file, or of the first image that an upload has brought.
fn token(payload: &Value) -> Result<&str, ApiError> {
    let photos = payload["photos"].as_object();
    let photo = photos.and_then(|photos| photos.values().next());
    let token = photo.map_or(&payload["token"], |photo| &photo["token"]);
    token.as_str().ok_or_else(ApiError::shape)
}

/// An image by its address.
fn elsewhere(world: &mut World, url: &Value) -> Answer {
    if world.knobs().no_image_urls {
        let text = "Key: errors.process.attachment.file.not.found";
        return Err(ApiError::bad(text));
    }
    let token = world.keep_address(url.as_str().unwrap_or_default());
    Ok(world.received(&token))
}

fn sticker(payload: &Value) -> Value {
    let code = payload["code"].as_str().unwrap_or("6bd3a");
    let made = format!("https://i.oneme.ru/getSmile?smileId={code}&smileType=4");
    let url = payload["url"].as_str().unwrap_or(&made);
    json!({"type": "sticker", "payload": {"url": url, "code": code}, "width": 256, "height": 256})
}

/// A card: as it was written, or made of a name and a phone; with the account, if it is one.
fn contact(world: &World, payload: &Value) -> Value {
    let whose = id(&payload["contact_id"]).filter(|id| world.people.contains_key(id));
    let card = || {
        let phone = payload["vcf_phone"].as_str().unwrap_or_default();
        Person::card(payload["name"].as_str().unwrap_or_default(), phone)
    };
    let written = payload["vcf_info"].as_str().map(str::to_owned);
    let mut shown = json!({"vcf_info": written.unwrap_or_else(card)});
    if let Some(id) = whose {
        shown["max_info"] = wire::user(world, id);
    }
    json!({"type": "contact", "payload": shown})
}

fn given(payload: &Value, fields: &[&str]) -> Value {
    let fields = fields.iter().filter(|field| !payload[**field].is_null());
    let fields = fields.map(|field| ((*field).to_owned(), payload[*field].clone()));
    Value::Object(fields.collect())
}

//! `/answers`: what the bot replies to a press.

use serde::Deserialize;

use super::draft::{Draft, Written};
use super::recipient::writable;
use super::request::{limit, success};
use super::{Answer, ApiError, Call};
use crate::world::World;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Body {
    message: Option<Written>,
    notification: Option<String>,
}

pub(super) fn answer(world: &mut World, call: &Call) -> Answer {
    let body: Body = call.object()?;
    let draft = body.message.map(Draft::read).transpose()?;
    let toast = body.notification.filter(|text| !text.is_empty());
    if draft.is_none() && toast.is_none() {
        return Err(ApiError::bad("`message` or `notification` required"));
    }
    let callback = call.text("callback_id");
    let callback = callback.ok_or_else(|| ApiError::bad("Missing parameter callback_id"))?;
    let callback = world.press_of(callback).cloned();
    let callback = callback.ok_or_else(|| ApiError::new(404, "not.found", "Callback not found"))?;
    let message = world.message(&callback.mid);
    let message = message.ok_or_else(ApiError::no_message)?;
    let (chat, removed) = (message.chat, message.removed);
    if draft.is_some() && removed {
        return Err(ApiError::no_message());
    }
    writable(world, chat)?;
    limit(world, chat, "answer")?;
    if let Some(draft) = draft {
        draft.revise(world, &callback.mid)?;
        world.echo_edit(&callback.mid);
    }
    if let Some(text) = toast {
        world.toast(callback.user, &text);
    }
    Ok(success())
}

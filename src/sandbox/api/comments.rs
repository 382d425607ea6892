//! `/messages/{postId}/comments`: what is written under the posts of a channel.

use serde_json::{Value, json};

use super::draft::{Draft, Written};
use super::request::{limit, success};
use super::{Answer, ApiError, Call};
use crate::wire;
use crate::world::{Message, Post, World};

const EDITABLE_MS: i64 = 26 * 60 * 60 * 1000;

pub(super) fn list(world: &World, call: &Call, post: &str) -> Answer {
    let count = call.number("count")?.unwrap_or(50);
    if !(1..=100).contains(&count) {
        return Err(ApiError::bad("count: must be between 1 and 100"));
    }
    let before = call.number("before")?.unwrap_or(i64::MAX);
    let after = call.number("after")?.unwrap_or(i64::MIN);
    let chosen: Option<Vec<&str>> = call.text("comment_ids").map(|ids| ids.split(',').collect());
    let (chat, post) = commented(world, post, "read_all_messages")?;
    let here = world.chats.get(&chat).map(|chat| chat.comments.as_slice());
    let wanted = |one: &&(String, Message)| {
        one.0 == post
            && !one.1.removed
            && match &chosen {
                Some(ids) => ids.contains(&one.1.mid.as_str()),
                None => (after..=before).contains(&one.1.at),
            }
    };
    let found = here.unwrap_or_default().iter().rev().filter(wanted);
    let shown = found.map(|(post, one)| wire::comment(world, post, one));
    let shown: Vec<Value> = shown.take(count.unsigned_abs() as usize).collect();
    Ok(json!({"messages": shown}))
}

pub(super) fn one(world: &World, post: &str, id: &str) -> Answer {
    let (_, post) = commented(world, post, "read_all_messages")?;
    let (_, comment) = under(world, &post, id)?;
    Ok(wire::comment(world, &post, comment))
}

pub(super) fn send(world: &mut World, call: &Call, post: &str) -> Answer {
    let draft = words(call)?;
    draft.not_empty()?;
    let (chat, post) = commented(world, post, "write")?;
    if let Some(id) = draft.answers() {
        under(world, &post, id)?;
    }
    limit(world, chat, "comment")?;
    let bot = world.bot.user_id;
    let text = draft.text.unwrap_or_default();
    let id = world.put_comment(
        &post,
        bot,
        Post {
            text,
            ..Post::default()
        },
    );
    let (_, comment) = under(world, &post, &id)?;
    Ok(json!({"message": wire::comment(world, &post, comment)}))
}

pub(super) fn edit(world: &mut World, call: &Call, post: &str) -> Answer {
    let draft = words(call)?;
    let id = named(call)?;
    let (chat, post) = commented(world, post, "edit")?;
    let (_, comment) = under(world, &post, id)?;
    if comment.sender != Some(world.bot.user_id) {
        return Err(ApiError::forbidden("edit comment"));
    }
    if world.time.now() - comment.at > EDITABLE_MS {
        let code = "comments.timeout_exceeded";
        return Err(ApiError::new(
            422,
            code,
            "Comment can be edited within 26 hours",
        ));
    }
    limit(world, chat, "edit comment")?;
    world.revise_comment(id, |comment| {
        if let Some(text) = draft.text {
            (comment.text, comment.marks) = (text.text, text.marks);
        }
    });
    Ok(success())
}

pub(super) fn delete(world: &mut World, call: &Call, post: &str) -> Answer {
    let id = named(call)?;
    let (chat, post) = commented(world, post, "delete")?;
    under(world, &post, id)?;
    limit(world, chat, "delete comment")?;
    world.remove_comment(id);
    Ok(success())
}

/// A body that has words only: no attachments, mentions or links.
fn words(call: &Call) -> Result<Draft, ApiError> {
    let written: Written = call.object()?;
    if written.attachments.is_some() {
        return Err(ApiError::bad("attachments: not allowed in comments"));
    }
    let draft = Draft::read(written)?;
    let mut marks = draft.text.iter().flat_map(|text| &text.marks);
    if marks.any(|mark| mark.url.is_some()) {
        return Err(ApiError::bad("text: links are not allowed in comments"));
    }
    Ok(draft)
}

fn named(call: &Call) -> Result<&str, ApiError> {
    call.text("comment_id")
        .ok_or_else(|| ApiError::bad("Missing parameter comment_id"))
}

/// A post of a channel in which the bot holds this right; the channel, and the post's full name.
fn commented(world: &World, post: &str, permission: &str) -> Result<(i64, String), ApiError> {
    let full = if post.starts_with("mid.") {
        post.to_owned()
    } else {
        format!("mid.{post}")
    };
    let message = world.message(&full).filter(|message| !message.removed);
    let chat = world
        .chats
        .get(&message.ok_or_else(ApiError::no_message)?.chat);
    let chat = chat
        .filter(|chat| chat.channel())
        .ok_or_else(ApiError::no_message)?;
    let bot = world.bot.user_id;
    if !chat.members.contains_key(&bot) {
        Err(ApiError::outside())
    } else if chat.admin(bot) && chat.may(bot, permission) {
        Ok((chat.chat_id, full))
    } else {
        Err(ApiError::forbidden(permission))
    }
}

fn under<'a>(world: &'a World, post: &str, id: &str) -> Result<(&'a str, &'a Message), ApiError> {
    let found = world.comment(id).filter(|(under, _)| under == post);
    found
        .map(|(post, one)| (post.as_str(), one))
        .ok_or_else(ApiError::no_message)
}

//! The Bot API: one entrance, the order of checks of the real server, one list of methods.

mod admins;
mod answers;
mod attached;
mod chats;
mod comments;
mod draft;
mod entry;
mod error;
mod keyboard;
mod legacy;
mod me;
mod members;
mod messages;
mod pins;
mod recipient;
pub(crate) mod record;
mod request;
mod subscriptions;
mod updates;
pub(crate) mod uploads;

use serde_json::Value;

pub(crate) use entry::serve;
pub(crate) use error::ApiError;
pub(crate) use request::Call;

use crate::world::World;

type Answer = Result<Value, ApiError>;

fn route(world: &mut World, call: &Call) -> Answer {
    let path: Vec<&str> = call.path.split('/').skip(1).collect();
    match (call.method.as_str(), path.as_slice()) {
        ("GET", ["me"]) => Ok(crate::wire::bot(world)),
        ("PATCH", ["me", "commands"]) => me::commands(world, call),
        ("GET", ["chats", id]) if id.parse::<i64>().is_ok() => chats::get(world, id),
        ("PATCH", ["chats", id]) => chats::patch(world, call, id),
        ("POST", ["chats", id, "actions"]) => chats::action(world, call, id),
        ("GET", ["chats", id, "pin"]) => pins::get(world, id),
        ("PUT", ["chats", id, "pin"]) => pins::put(world, call, id),
        ("DELETE", ["chats", id, "pin"]) => pins::delete(world, id),
        ("GET", ["chats", id, "members", "me"]) => members::me(world, id),
        ("DELETE", ["chats", id, "members", "me"]) => members::leave(world, id),
        ("GET", ["chats", id, "members", "admins"]) => admins::get(world, id),
        ("POST", ["chats", id, "members", "admins"]) => admins::grant(world, call, id),
        ("DELETE", ["chats", id, "members", "admins", user]) => admins::revoke(world, id, user),
        ("GET", ["chats", id, "members"]) => members::get(world, call, id),
        ("DELETE", ["chats", id, "members"]) => members::delete(world, call, id),
        ("GET", ["messages"]) => messages::list(world, call),
        ("POST", ["messages"]) => messages::send(world, call),
        ("PUT", ["messages"]) => messages::edit(world, call),
        ("DELETE", ["messages"]) => messages::delete(world, call),
        ("GET", ["messages", mid]) => messages::one(world, mid),
        ("GET", ["messages", post, "comments"]) => comments::list(world, call, post),
        ("GET", ["messages", post, "comments", id]) => comments::one(world, post, id),
        ("POST", ["messages", post, "comments"]) => comments::send(world, call, post),
        ("PUT", ["messages", post, "comments"]) => comments::edit(world, call, post),
        ("DELETE", ["messages", post, "comments"]) => comments::delete(world, call, post),
        ("GET", ["videos", token]) => uploads::video(world, token),
        ("POST", ["answers"]) => answers::answer(world, call),
        ("POST", ["uploads"]) => uploads::begin(world, call),
        ("GET", ["subscriptions"]) => Ok(subscriptions::list(world)),
        ("POST", ["subscriptions"]) => subscriptions::add(world, call),
        ("DELETE", ["subscriptions"]) => subscriptions::delete(world, call),
        (_, path) if world.knobs().legacy_methods => legacy::route(world, call, path),
        _ => Err(ApiError::no_method(&call.path)),
    }
}

//! The control interface over HTTP: every verb is `POST /sandbox/<verb>`; only pages of this very server may use it.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Query, Request, State};
use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, StatusCode, Uri};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use data_encoding::BASE64;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::inner::Inner;
use crate::ledger::Asked;
use crate::refusal::Refusal;
use crate::world::{FileKind, World};

type Answer = Result<Value, Refusal>;

/// Carries out one verb.
pub(crate) async fn act(State(inner): State<Arc<Inner>>, uri: Uri, body: Bytes) -> Response {
    let verb = uri.path().trim_start_matches('/');
    let body = if body.is_empty() {
        Ok(json!({}))
    } else {
        serde_json::from_slice(&body)
    };
    let Ok(body) = body else {
        return refused(&Refusal::new("not_json", "Тело запроса не JSON"));
    };
    let answer = inner.with(|world| verbs(world, verb, body));
    if verb == "clock" && answer.is_ok() {
        inner
            .moved
            .send_replace(inner.look(|world| world.time.now()));
    }
    match answer {
        Ok(value) => Json(value).into_response(),
        Err(refusal) => refused(&refusal),
    }
}

fn refused(refusal: &Refusal) -> Response {
    (
        StatusCode::BAD_REQUEST,
        Json(json!({"error": refusal.to_string(), "code": refusal.code()})),
    )
        .into_response()
}

pub(crate) async fn state(State(inner): State<Arc<Inner>>) -> Json<Value> {
    Json(inner.look(World::state))
}

pub(crate) async fn turned(State(inner): State<Arc<Inner>>) -> Json<Value> {
    Json(inner.look(|world| json!(world.knobs())))
}

/// Which entries of the ledger are wanted.
#[derive(Deserialize)]
pub(crate) struct Entries {
    after: Option<u64>,
    limit: Option<usize>,
    kind: Option<String>,
}

pub(crate) async fn ledger(
    State(inner): State<Arc<Inner>>,
    Query(Entries { after, limit, kind }): Query<Entries>,
) -> Json<Value> {
    let asked = Asked { after, limit, kind };
    Json(inner.look(|world| world.ledger.page(asked)))
}

/// Lets in only requests to a loopback name, and from no foreign page (DNS rebinding, forged forms).
pub(crate) async fn only_here(request: Request, next: Next) -> Response {
    if !from_here(request.headers()) {
        let text = "Управлять песочницей можно только с этого компьютера";
        return (
            StatusCode::FORBIDDEN,
            Json(json!({"error": text, "code": "not_here"})),
        )
            .into_response();
    }
    next.run(request).await
}

fn from_here(headers: &HeaderMap) -> bool {
    let header = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let host = header(HOST).unwrap_or_default();
    let foreign = header(ORIGIN).is_some_and(|origin| origin.split("://").nth(1) != Some(host));
    loopback(host) && !foreign
}

fn loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    name == "localhost"
        || name
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

/// All fields of all verbs; each verb takes its own.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Words {
    user: i64,
    chat: Option<i64>,
    text: String,
    reply_to: Option<String>,
    mid: String,
    first_name: String,
    last_name: String,
    title: String,
    owner: i64,
    public_link: Option<bool>,
    kind: String,
    of: Option<i64>,
    row: usize,
    column: usize,
    payload: Option<String>,
    url: String,
    inviter: Option<i64>,
    permissions: Vec<String>,
    admin: bool,
    act: String,
    forward_ms: i64,
    name: String,
    data: String,
}

fn read<T: DeserializeOwned>(body: Value) -> Result<T, Refusal> {
    serde_json::from_value(body)
        .map_err(|error| Refusal::new("wrong_field", format!("Неверное поле запроса: {error}")))
}

fn verbs(world: &mut World, verb: &str, body: Value) -> Answer {
    match verb {
        "troubles" => troubles(world, body),
        "knobs" => knobs(world, body),
        "inject" => {
            world.emit(body);
            Ok(json!({}))
        }
        _ => {
            let words = read(body)?;
            alone(world, verb, &words)
                .or_else(|| together(world, verb, &words))
                .unwrap_or_else(|| {
                    Err(Refusal::new(
                        "unknown_verb",
                        format!("Такого действия нет: {verb}"),
                    ))
                })
        }
    }
}

/// Verbs of one person, mostly with the bot.
fn alone(world: &mut World, verb: &str, words: &Words) -> Option<Answer> {
    let Words {
        user,
        chat,
        mid,
        text,
        ..
    } = words;
    let (user, chat) = (*user, *chat);
    let said = |mid: Result<String, Refusal>| mid.map(|mid| json!({"mid": mid}));
    Some(match verb {
        "person" if words.first_name.trim().is_empty() => Err(Refusal::new("missing_field", "Нужно имя: first_name")),
        "person" => Ok(json!({"user_id": world.add_person(words.first_name.trim(), words.last_name.trim())})),
        "say" => said(match &words.reply_to {
            Some(to) => world.reply(user, to, text),
            None => world.say(user, chat, text),
        }),
        "forward" => said(world.forward(user, chat, mid)),
        "edit" => done(world.edit(user, mid, text)),
        "delete" => done(world.delete(user, mid)),
        "voice" => done(world.voice(user, chat)),
        "file" => said(sent_file(world, words)),
        "attach" => said(world.attach(user, chat, &words.kind)),
        "contact" => said(world.contact(user, chat, words.of)),
        "press" => world.press(user, mid, (words.row, words.column)).map(|pressed| {
            let all = [("open", pressed.open), ("copied", pressed.copied), ("toast", pressed.toast)];
            all.into_iter().filter_map(|(name, value)| Some((name.to_owned(), json!(value?)))).collect()
        }),
        "start" => world.begin(user, words.payload.as_deref()).map(|(chat, _)| json!({"chat_id": chat})),
        "stop" => done(world.halt(user)),
        "dialog" => done(world.dialog_act(user, &words.act)),
        "open" => world
            .open(user, &words.url)
            .map(|opened| json!({"chat_id": opened.chat_id, "entered": opened.entered, "started": opened.started})),
        "clock" => Ok(json!({"now": world.forward_clock(words.forward_ms)})),
        _ => return None,
    })
}

/// A file whose bytes come in base64.
fn sent_file(world: &mut World, words: &Words) -> Result<String, Refusal> {
    let bytes = BASE64
        .decode(words.data.as_bytes())
        .map_err(|_| Refusal::new("wrong_field", "Поле data — не base64"))?;
    let file = (words.name.as_str(), bytes);
    world.send_file((words.user, words.chat), FileKind::File, file)
}

/// Verbs about a group.
fn together(world: &mut World, verb: &str, words: &Words) -> Option<Answer> {
    let (user, chat) = (words.user, words.chat.unwrap_or_default());
    Some(match verb {
        "group" if words.title.trim().is_empty() => {
            Err(Refusal::new("missing_field", "Нужно название: title"))
        }
        "group" => world
            .add_group(
                words.title.trim(),
                words.owner,
                words.public_link.unwrap_or(true),
            )
            .map(|group| json!({"chat_id": group.chat_id, "link": group.link})),
        "channel" if words.title.trim().is_empty() => {
            Err(Refusal::new("missing_field", "Нужно название: title"))
        }
        "channel" => world
            .add_channel(words.title.trim(), words.owner)
            .map(|channel| json!({"chat_id": channel.chat_id, "link": channel.link})),
        "comment" => world
            .say_comment(user, &words.mid, &words.text)
            .map(|id| json!({"mid": id})),
        "edit_comment" => done(world.edit_comment(user, &words.mid, &words.text)),
        "delete_comment" => done(world.delete_comment(user, &words.mid)),
        "enter" => done(world.enter(user, chat, words.inviter)),
        "leave" => done(world.leave(user, chat)),
        "add_bot" => done(world.add_bot(user, chat)),
        "remove_bot" => done(world.remove_bot(user, chat)),
        "rights" => done(world.set_rights(user, chat, &words.permissions)),
        "admin" => done(world.set_admin(user, chat, words.admin)),
        "rename" => done(world.rename(user, chat, &words.title)),
        "refresh_link" => world
            .refresh_link(user, chat)
            .map(|link| json!({"link": link})),
        "read" => done(world.mark_read(user, chat)),
        _ => return None,
    })
}

fn done(result: Result<(), Refusal>) -> Answer {
    result.map(|()| json!({}))
}

/// Changes the named settings, keeps the others; an unknown name is refused.
fn merged<T: Serialize + DeserializeOwned>(now: &T, body: Value) -> Result<T, Refusal> {
    let mut all = json!(now);
    merge(&mut all, body);
    read(all)
}

fn merge(all: &mut Value, asked: Value) {
    match (all, asked) {
        (Value::Object(all), Value::Object(asked)) => {
            for (name, value) in asked {
                merge(all.entry(name).or_insert(Value::Null), value);
            }
        }
        (all, asked) => *all = asked,
    }
}

fn troubles(world: &mut World, body: Value) -> Answer {
    let set = merged(&world.knobs().troubles, body)?;
    world.trouble(set);
    Ok(json!(world.knobs().troubles))
}

fn knobs(world: &mut World, body: Value) -> Answer {
    let knobs = merged(world.knobs(), body)?;
    world.turn(knobs);
    Ok(json!(world.knobs()))
}

//! `POST /sandbox/wait`: so that tests in any language need not sleep.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::fields::{checked, read};
use super::{Answer, verbs};
use crate::inner::Inner;
use crate::ledger::Asked;
use crate::refusal::Refusal;
use crate::world::World;

/// What is waited for.
#[derive(Deserialize)]
struct Wish {
    #[serde(rename = "for")]
    what: What,
    user: Option<i64>,
    chat: Option<i64>,
    #[serde(default)]
    after: Value,
    #[serde(default)]
    text: String,
    method: Option<String>,
    path: Option<String>,
    timeout_ms: Option<u64>,
}

#[derive(Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    /// The bot polls or has a webhook.
    Bot,
    /// It has acknowledged everything.
    Delivered,
    /// It has written.
    Message,
    /// It has called.
    Call,
}

pub(super) async fn wait(inner: &Inner, body: Value) -> Answer {
    let wish: Wish = read(Value::Object(checked(verbs::takes("wait"), body)?))?;
    let longest = Duration::from_millis(wish.timeout_ms.unwrap_or(5000).min(600_000));
    let mut changed = inner.changed();
    let come = async {
        loop {
            changed.borrow_and_update();
            if let Some(found) = inner.look(|world| granted(world, &wish))? {
                return Ok(found);
            }
            let _ = changed.changed().await;
        }
    };
    tokio::select! {
        found = come => found,
        () = tokio::time::sleep(longest) => Err(Refusal::new("timeout", "Не дождались")),
        () = inner.stopped() => Err(Refusal::new("timeout", "Песочница остановлена")),
    }
}

fn granted(world: &World, wish: &Wish) -> Result<Option<Value>, Refusal> {
    let when = |so: bool| so.then(|| json!({}));
    Ok(match wish.what {
        What::Bot => when(world.polls > 0 || !world.hooks.list.is_empty()),
        What::Delivered => when(world.all_delivered()),
        What::Message => {
            let chat = world.meant(wish.chat, wish.user)?;
            let messages = world.shown_after(chat, wish.after.as_str());
            let wanted = |one: &Value| {
                let text = one["text"].as_str().unwrap_or_default();
                one["sender"] == world.bot.user_id && text.contains(&wish.text)
            };
            let found = messages.into_iter().find(wanted);
            found.map(|message| json!({"message": message}))
        }
        What::Call => {
            let asked = Asked {
                after: Some(wish.after.as_u64().unwrap_or(0)),
                kind: Some("call".to_owned()),
                ..Asked::default()
            };
            let as_wished = |wished: &Option<String>, is: &Value| {
                wished.as_deref().is_none_or(|wished| is == wished)
            };
            let wanted = |one: &Value| {
                as_wished(&wish.method, &one["method"]) && as_wished(&wish.path, &one["path"])
            };
            let found = world.ledger.entries(&asked).into_iter().find(wanted);
            found.map(|entry| json!({"entry": entry}))
        }
    })
}

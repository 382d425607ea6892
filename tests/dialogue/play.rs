//! Does on the stage what an act says.

use anyhow::{Context, Result, anyhow, bail};
use max_sandbox::{Pressed, Refusal, Seen};
use serde_json::json;

use super::acts::Act;
use super::cast::Cast;
use super::files;
use super::lines::{Block, Kind, Lane};
use super::stage::Stage;

/// What the app itself showed to the person who acted.
pub(crate) type AppSaid = Vec<(Kind, String)>;

/// Carries out an act; texts are filled in already.
pub(crate) async fn act(
    stage: &Stage,
    cast: &mut Cast,
    who: Option<&str>,
    act: &Act,
) -> Result<AppSaid> {
    let Some(who) = who else {
        match act {
            Act::Wait(ms) => stage.wait(*ms),
            Act::Text { file, words } => stage.write(file, words.as_deref()).await?,
            other => bail!("nobody does this: {other:?}"),
        }
        return Ok(Vec::new());
    };
    let user = cast.person(&stage.sandbox, who);
    match act {
        Act::Press { label, under } => press(stage, user, label, under.as_deref()),
        Act::Forge(payload) => forge(stage, user, payload).await,
        other => match in_dialogue(stage, cast, user, other).transpose() {
            Some(done) => done,
            None => in_group(stage, cast, user, other),
        },
    }
}

fn in_dialogue(stage: &Stage, cast: &mut Cast, user: i64, act: &Act) -> Result<Option<AppSaid>> {
    let sandbox = &stage.sandbox;
    let place = |cast: &Cast, group: &Option<String>| {
        group
            .as_ref()
            .map(|title| cast.group(title))
            .transpose()
            .map_err(|mistake| anyhow!(mistake))
    };
    let done = match act {
        Act::Say { group, text } => sandbox.say(user, place(cast, group)?, text).map(drop),
        Act::Voice(group) => sandbox.voice(user, place(cast, group)?),
        Act::Attach { group, kind } => sandbox.attach(user, place(cast, group)?, kind).map(drop),
        Act::File { name, words } => {
            let bytes = files::named(name)?;
            let file = (name.as_str(), bytes.as_slice(), words.as_str());
            sandbox.captioned(user, None, file).map(drop)
        }
        Act::Start => sandbox.press_start(user, None).map(drop),
        Act::Stop => sandbox.stop_bot(user),
        Act::Open(url) => sandbox.open(user, url).map(drop),
        Act::Forward(text) => {
            let from = if text.is_none() {
                Some(sandbox.bot_id())
            } else {
                None
            };
            sandbox
                .forward(user, None, &latest(stage, user, from, text.as_deref())?.mid)
                .map(drop)
        }
        Act::Edit(text) => sandbox.edit(user, &latest(stage, user, Some(user), None)?.mid, text),
        Act::Delete => sandbox.delete(user, &latest(stage, user, Some(user), None)?.mid),
        Act::Contact(of) => {
            let of = of.as_ref().map(|name| cast.person(sandbox, name));
            sandbox.contact(user, None, of).map(drop)
        }
        _ => return Ok(None),
    };
    app(done).map(Some)
}

fn in_group(stage: &Stage, cast: &mut Cast, user: i64, act: &Act) -> Result<AppSaid> {
    let sandbox = &stage.sandbox;
    let chat = |cast: &Cast, title: &str| cast.group(title).map_err(|mistake| anyhow!(mistake));
    let done = match act {
        Act::MakeGroup(title) => sandbox
            .group(title, user, true)
            .map(|group| cast.add_group(title, group.chat_id)),
        Act::Enter(group) => sandbox.enter(user, chat(cast, group)?, None),
        Act::Leave(group) => sandbox.leave(user, chat(cast, group)?),
        Act::Bring { whom, group } => {
            let whom = cast.person(sandbox, whom);
            sandbox.enter(whom, chat(cast, group)?, Some(user))
        }
        Act::AddBot(group) => sandbox.add_bot(user, chat(cast, group)?),
        Act::RemoveBot(group) => sandbox.remove_bot(user, chat(cast, group)?),
        Act::Rights { group, permissions } => {
            let permissions: Vec<&str> = permissions.iter().map(String::as_str).collect();
            sandbox.rights(user, chat(cast, group)?, &permissions)
        }
        Act::RefreshLink(group) => sandbox.refresh_link(user, chat(cast, group)?).map(drop),
        other => bail!("nobody can do this: {other:?}"),
    };
    app(done)
}

fn app(done: Result<(), Refusal>) -> Result<AppSaid> {
    Ok(done
        .err()
        .map(|refusal| (Kind::Refused, refusal.to_string()))
        .into_iter()
        .collect())
}

/// Presses the latest button of this label that the person can see.
pub(crate) fn press(stage: &Stage, user: i64, label: &str, under: Option<&str>) -> Result<AppSaid> {
    let messages = stage.sandbox.dialog(user);
    let visible = messages
        .iter()
        .rev()
        .filter(|seen| !seen.removed && under.is_none_or(|text| seen.text.starts_with(text)));
    let found = visible
        .clone()
        .find_map(|seen| Some((seen, place(seen, label)?)));
    let (seen, at) = found.with_context(|| {
        let labels: Vec<&str> = visible
            .flat_map(|seen| seen.buttons.iter().flatten())
            .map(|button| button.text.as_str())
            .collect();
        format!("no button [{label}] to press; there are {labels:?}")
    })?;
    let pressed = stage
        .sandbox
        .press(user, &seen.mid, at)
        .map_err(|refusal| anyhow!("[{label}]: {refusal}"))?;
    Ok(app_did(pressed))
}

fn place(seen: &Seen, label: &str) -> Option<(usize, usize)> {
    let rows = seen.buttons.iter().enumerate();
    let mut places = rows.flat_map(|(row, buttons)| {
        buttons
            .iter()
            .enumerate()
            .map(move |(column, button)| (row, column, button))
    });
    places
        .find(|(_, _, button)| button.text == label)
        .map(|(row, column, _)| (row, column))
}

fn app_did(pressed: Pressed) -> AppSaid {
    let copied = pressed.copied.map(|text| (Kind::Copied, text));
    let opened = pressed.open.map(|url| (Kind::Opened, url));
    copied.into_iter().chain(opened).collect()
}

fn latest(stage: &Stage, user: i64, from: Option<i64>, text: Option<&str>) -> Result<Seen> {
    let messages = stage.sandbox.dialog(user);
    let wanted = |seen: &&Seen| {
        !seen.removed
            && !seen.system
            && from.is_none_or(|sender| seen.sender == sender)
            && text.is_none_or(|text| seen.text.starts_with(text))
    };
    messages
        .iter()
        .rev()
        .find(wanted)
        .cloned()
        .context("there is no such message")
}

/// A button with a payload of somebody's own making, under a message that is taken away again.
async fn forge(stage: &Stage, user: i64, payload: &str) -> Result<AppSaid> {
    let sandbox = &stage.sandbox;
    let before = sandbox.troubles_now();
    sandbox.troubles(max_sandbox::Troubles::default());
    let button = json!([[{"type": "callback", "text": "Подделка", "payload": payload}]]);
    let body = json!({"text": "Подделка", "attachments": [{"type": "inline_keyboard", "payload": {"buttons": button}}]});
    let url = format!("{}/messages?user_id={user}", sandbox.url());
    let client = reqwest::Client::new();
    let sent = client
        .post(url)
        .header("Authorization", sandbox.token())
        .json(&body)
        .send()
        .await?;
    sandbox.troubles(before);
    if !sent.status().is_success() {
        bail!("the forged button was refused: {}", sent.text().await?);
    }
    press(stage, user, "Подделка", None)
}

/// What the app said, as seen by the person who acted.
pub(crate) fn blocks(said: AppSaid, who: &str) -> Vec<Block> {
    let block = |(kind, text): (Kind, String)| Block {
        lane: Lane::Person(who.to_owned()),
        kind,
        text: text.lines().map(str::to_owned).collect(),
        buttons: Vec::new(),
    };
    said.into_iter().map(block).collect()
}

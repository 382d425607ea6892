//! What people newly saw: the log of the sandbox, told as blocks.

use std::collections::BTreeMap;

use max_sandbox::{Sandbox, Seen, Shown};

use super::cast::Cast;
use super::lines::{Block, Kind, Lane};

/// Remembers how far the log was read and how each message looked.
#[derive(Default)]
pub(crate) struct Watch {
    read: usize,
    looks: BTreeMap<String, Look>,
    /// What each button of a chat has carried last, by its label.
    payloads: BTreeMap<(i64, String), String>,
}

type Look = (Vec<String>, Vec<String>);

impl Watch {
    /// Everything the bot has shown anybody since the last time.
    pub(crate) fn news(&mut self, sandbox: &Sandbox, cast: &Cast) -> Vec<Block> {
        let log = sandbox.log_since(self.read);
        self.read += log.len();
        log.iter()
            .filter_map(|shown| self.block(sandbox, cast, shown))
            .collect()
    }

    fn block(&mut self, sandbox: &Sandbox, cast: &Cast, shown: &Shown) -> Option<Block> {
        match shown {
            Shown::Message { from, .. } if *from != sandbox.bot_id() => None,
            Shown::Message { chat, mid, .. } => {
                let seen = message(sandbox, *chat, mid)?;
                self.remember(*chat, &seen);
                let look = look(&seen);
                self.looks.insert(mid.clone(), look.clone());
                Some(block(cast.lane(sandbox, *chat)?, Kind::Message, look))
            }
            Shown::Edited { chat, mid } => self.edited(sandbox, cast, (*chat, mid)),
            Shown::Deleted { chat, mid } => {
                let before = self.looks.remove(mid)?;
                Some(block(
                    cast.lane(sandbox, *chat)?,
                    Kind::Deleted,
                    (before.0, Vec::new()),
                ))
            }
            Shown::Toast { user, text } => {
                let name = cast.short(*user)?.to_owned();
                Some(block(
                    Lane::Person(name),
                    Kind::Toast,
                    (lines(text), Vec::new()),
                ))
            }
            Shown::Removed { chat, user, .. } => {
                let name = cast.short(*user)?.to_owned();
                Some(block(
                    cast.lane(sandbox, *chat)?,
                    Kind::Removed,
                    (vec![name], Vec::new()),
                ))
            }
        }
    }

    /// What a button carried that may be gone by now.
    pub(crate) fn payload(&self, chat: i64, label: &str) -> Option<&str> {
        self.payloads
            .get(&(chat, label.to_owned()))
            .map(String::as_str)
    }

    fn remember(&mut self, chat: i64, seen: &Seen) {
        for button in seen.buttons.iter().flatten() {
            if let Some(payload) = &button.payload {
                self.payloads
                    .insert((chat, button.text.clone()), payload.clone());
            }
        }
    }

    fn edited(
        &mut self,
        sandbox: &Sandbox,
        cast: &Cast,
        (chat, mid): (i64, &str),
    ) -> Option<Block> {
        let seen = message(sandbox, chat, mid).filter(|seen| seen.sender == sandbox.bot_id())?;
        self.remember(chat, &seen);
        let now = look(&seen);
        let before = self.looks.insert(mid.to_owned(), now.clone())?;
        if before == now {
            return None;
        }
        let lane = cast.lane(sandbox, chat)?;
        if before.0 == now.0 && now.1.is_empty() {
            return Some(block(lane, Kind::Cleared, Look::default()));
        }
        Some(block(lane, Kind::Edit, now))
    }
}

fn block(lane: Lane, kind: Kind, look: Look) -> Block {
    Block {
        lane,
        kind,
        text: look.0,
        buttons: look.1,
    }
}

fn message(sandbox: &Sandbox, chat: i64, mid: &str) -> Option<Seen> {
    sandbox
        .messages(chat)
        .into_iter()
        .find(|seen| seen.mid == mid)
}

fn look(seen: &Seen) -> Look {
    let labels = seen
        .buttons
        .iter()
        .flatten()
        .map(|button| button.text.clone());
    let mut text = lines(&seen.text);
    text.extend(seen.files.iter().map(|name| format!("[файл «{name}»]")));
    let pictures = seen.attachments.iter().filter(|kind| *kind == "image");
    text.extend(pictures.map(|_| "[картинка]".to_owned()));
    (text, labels.collect())
}

fn lines(text: &str) -> Vec<String> {
    text.split('\n')
        .map(|line| line.trim_end().to_owned())
        .collect()
}

//! Links as the app opens them: to the bot, with or without a word for it, and into groups.

use super::World;
use crate::hash::opaque;
use crate::refusal::Refusal;
use crate::view::Opened;

impl World {
    /// Gives a group a new link; the old one dies.
    pub(crate) fn new_link(&mut self, chat: i64) -> Result<String, Refusal> {
        let group = self.chat_mut(chat)?;
        group.links_made += 1;
        let link = format!(
            "https://max.ru/join/{}",
            opaque(&format!("link {chat} {}", group.links_made), 43)
        );
        group.link = Some(link.clone());
        self.changed(chat);
        Ok(link)
    }

    /// A person with the right to it makes a new link.
    pub(crate) fn refresh_link(&mut self, user: i64, chat: i64) -> Result<String, Refusal> {
        if !self.own_chat(user, chat)?.may(user, "edit_link") || self.chat(chat)?.dialog() {
            return Err(Refusal::new(
                "no_right",
                "Ссылку меняет владелец чата или администратор с этим правом",
            ));
        }
        self.new_link(chat)
    }

    /// Opens a link.
    pub(crate) fn open(&mut self, user: i64, url: &str) -> Result<Opened, Refusal> {
        self.person(user)?;
        let bare = url
            .trim()
            .trim_start_matches("https://")
            .trim_start_matches("http://")
            .trim_start_matches("www.");
        let path = bare
            .strip_prefix("max.ru/")
            .ok_or_else(|| Refusal::new("not_a_link", "Это не ссылка на чат или бота в MAX"))?;
        if let Some(hash) = path.strip_prefix("join/") {
            return self.join(user, hash.split(['?', '#']).next().unwrap_or_default());
        }
        if let Some(channel) = self.channel_at(path) {
            return self.enter_once(user, channel);
        }
        let (nick, query) = path.split_once('?').unwrap_or((path, ""));
        let nick = nick.trim_start_matches('@').trim_end_matches('/');
        if !nick.eq_ignore_ascii_case(&self.bot.nick) {
            return Err(Refusal::new(
                "nobody_there",
                "По этой ссылке в песочнице никого нет",
            ));
        }
        let payload = query
            .split('&')
            .find_map(|pair| pair.strip_prefix("start="))
            .map(decoded);
        let (chat_id, started) = self.begin(user, payload.as_deref())?;
        Ok(Opened {
            chat_id,
            entered: false,
            started,
        })
    }

    fn join(&mut self, user: i64, hash: &str) -> Result<Opened, Refusal> {
        let link = format!("https://max.ru/join/{}", hash.trim_end_matches('/'));
        let found = self
            .chats
            .values()
            .find(|chat| chat.link.as_ref() == Some(&link));
        let chat = found.ok_or_else(|| Refusal::new("dead_link", "Ссылка больше не действует"))?;
        self.enter_once(user, chat.chat_id)
    }

    fn channel_at(&self, path: &str) -> Option<i64> {
        let link = format!("https://max.ru/{}", path.trim_end_matches('/'));
        let mut chats = self.chats.values();
        let found = chats.find(|chat| chat.channel() && chat.link.as_ref() == Some(&link));
        found.map(|chat| chat.chat_id)
    }

    fn enter_once(&mut self, user: i64, chat_id: i64) -> Result<Opened, Refusal> {
        let entered = !self.chat(chat_id)?.members.contains_key(&user);
        if entered {
            self.enter(user, chat_id, None)?;
        }
        Ok(Opened {
            chat_id,
            entered,
            started: false,
        })
    }
}

fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let hex = after
            .get(..2)
            .filter(|_| *first == b'%')
            .and_then(|hex| std::str::from_utf8(hex).ok());
        match hex.and_then(|hex| u8::from_str_radix(hex, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

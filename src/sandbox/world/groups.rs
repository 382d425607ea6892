//! Groups: who is in, who holds which rights, and what the bot is told of it.

use serde_json::{Value, json};

use super::{Chat, Kind, World, permissions};
use crate::refusal::Refusal;
use crate::view::{Group, Shown};

impl World {
    pub(crate) fn add_group(
        &mut self,
        title: &str,
        owner: i64,
        linked: bool,
    ) -> Result<Group, Refusal> {
        let chat_id = self.found(Kind::Group, title, owner)?;
        let link = if linked {
            Some(self.new_link(chat_id)?)
        } else {
            None
        };
        Ok(Group { chat_id, link })
    }

    pub(crate) fn add_channel(&mut self, title: &str, owner: i64) -> Result<Group, Refusal> {
        let chat_id = self.found(Kind::Channel, title, owner)?;
        let link = Some(format!(
            "https://max.ru/channel{}",
            chat_id.unsigned_abs() % 100_000
        ));
        self.chat_mut(chat_id)?.link.clone_from(&link);
        Ok(Group { chat_id, link })
    }

    /// A group or a channel with nobody in it but its owner.
    fn found(&mut self, kind: Kind, title: &str, owner: i64) -> Result<i64, Refusal> {
        self.person(owner)?;
        let chat_id = -70_801_090_403_050 - 7_919 * self.groups;
        self.groups += 1;
        let now = self.time.tick();
        let mut chat = Chat::new(chat_id, kind, owner);
        title.clone_into(&mut chat.title);
        chat.last_event = now;
        chat.join(owner, now);
        if let Some(member) = chat.members.get_mut(&owner) {
            member.admin = true;
        }
        self.chats.insert(chat_id, chat);
        self.changed(chat_id);
        Ok(chat_id)
    }

    fn group(&self, chat: i64) -> Result<&Chat, Refusal> {
        self.chat(chat).and_then(|chat| {
            if chat.dialog() {
                Err(Refusal::new("not_a_group", "Это диалог, а не группа"))
            } else {
                Ok(chat)
            }
        })
    }

    /// Puts a person into a group; who was blocked comes in only by invitation of a member.
    pub(crate) fn enter(
        &mut self,
        user: i64,
        chat: i64,
        inviter: Option<i64>,
    ) -> Result<(), Refusal> {
        self.person(user)?;
        let group = self.group(chat)?;
        if group.members.contains_key(&user) {
            return Err(Refusal::new("already_in_chat", "Этот человек уже в чате"));
        }
        match inviter {
            Some(inviter) if !group.members.contains_key(&inviter) => {
                return Err(Refusal::new("not_in_chat", "Приводит тот, кто сам в чате"));
            }
            None if group.blocked.contains(&user) => {
                return Err(Refusal::new(
                    "blocked",
                    "Этого человека удалили без права вернуться",
                ));
            }
            _ => {}
        }
        let now = self.time.now();
        let chat_of = self.chat_mut(chat)?;
        chat_of.blocked.remove(&user);
        chat_of.join(user, now);
        let line = format!("{} теперь в чате", self.name(user));
        self.note(chat, &line);
        self.emit_heard(
            "user_added",
            (chat, user),
            inviter.map_or(Value::Null, |inviter| json!({"inviter_id": inviter})),
        );
        Ok(())
    }

    pub(crate) fn leave(&mut self, user: i64, chat: i64) -> Result<(), Refusal> {
        self.own_chat(user, chat)?;
        if self.group(chat)?.owner == user {
            return Err(Refusal::new(
                "owner_stays",
                "Владелец не может выйти из своего чата",
            ));
        }
        self.drop_member(chat, user);
        self.emit_heard("user_removed", (chat, user), Value::Null);
        Ok(())
    }

    fn drop_member(&mut self, chat: i64, user: i64) {
        if let Ok(group) = self.chat_mut(chat) {
            group.members.remove(&user);
        }
        let line = format!("{} больше не в чате", self.name(user));
        self.note(chat, &line);
    }

    /// The bot removes a person. On the owner it does nothing; `block` needs a group with a link.
    pub(crate) fn expel(&mut self, chat: i64, user: i64, block: bool) {
        let bot = self.bot.user_id;
        let Some(group) = self
            .chats
            .get_mut(&chat)
            .filter(|group| group.owner != user)
        else {
            return;
        };
        let blocked = block && group.link.is_some();
        if blocked {
            group.blocked.insert(user);
        }
        self.drop_member(chat, user);
        self.log.push(Shown::Removed {
            chat,
            user,
            blocked,
        });
        self.emit_heard("user_removed", (chat, user), json!({"admin_id": bot}));
    }

    pub(crate) fn add_bot(&mut self, user: i64, chat: i64) -> Result<(), Refusal> {
        self.own_chat(user, chat)?;
        let bot = self.bot.user_id;
        if self.group(chat)?.members.contains_key(&bot) {
            return Err(Refusal::new("bot_already_in_chat", "Бот уже в чате"));
        }
        let now = self.time.now();
        self.chat_mut(chat)?.join(bot, now);
        self.note(chat, "Бот теперь в чате");
        self.emit_chat("bot_added", (chat, user), Value::Null);
        Ok(())
    }

    pub(crate) fn remove_bot(&mut self, user: i64, chat: i64) -> Result<(), Refusal> {
        let bot = self.bot.user_id;
        if !self.own_chat(user, chat)?.members.contains_key(&bot) || self.chat(chat)?.dialog() {
            return Err(Refusal::new("bot_not_in_chat", "Бота нет в этом чате"));
        }
        self.drop_member(chat, bot);
        self.emit_chat("bot_removed", (chat, user), Value::Null);
        Ok(())
    }

    /// The bot leaves by itself; nobody tells it so.
    pub(crate) fn bot_leaves(&mut self, chat: i64) {
        let bot = self.bot.user_id;
        self.drop_member(chat, bot);
    }

    /// An administrator makes the bot administrator with these rights, or an ordinary member with none.
    pub(crate) fn set_rights(
        &mut self,
        user: i64,
        chat: i64,
        asked: &[String],
    ) -> Result<(), Refusal> {
        let bot = self.bot.user_id;
        let group = self.group(chat)?;
        if !group.may(user, "add_admins") {
            return Err(Refusal::new(
                "no_right",
                "Права раздаёт владелец чата или администратор с этим правом",
            ));
        }
        if !group.members.contains_key(&bot) {
            return Err(Refusal::new("bot_not_in_chat", "Бота нет в этом чате"));
        }
        let granted = if asked.is_empty() {
            None
        } else {
            Some(permissions(group.kind, asked).map_err(|_| wrong_rights())?)
        };
        let admin = granted.is_some();
        if let Some(member) = self.chat_mut(chat)?.members.get_mut(&bot) {
            member.admin = admin;
            member.permissions = granted.unwrap_or_default();
        }
        self.note(
            chat,
            if admin {
                "Бот стал администратором"
            } else {
                "Бот больше не администратор"
            },
        );
        self.emit_rights(chat, user);
        Ok(())
    }

    /// A person makes another one administrator, or an ordinary member.
    pub(crate) fn set_admin(&mut self, user: i64, chat: i64, admin: bool) -> Result<(), Refusal> {
        self.own_chat(user, chat)?;
        let rights = self.group(chat)?.kind.rights();
        if let Some(member) = self.chat_mut(chat)?.members.get_mut(&user) {
            member.admin = admin;
            member.permissions = if admin {
                rights.iter().map(|&one| one.to_owned()).collect()
            } else {
                Default::default()
            };
        }
        self.changed(chat);
        Ok(())
    }

    pub(crate) fn rename(&mut self, user: i64, chat: i64, title: &str) -> Result<(), Refusal> {
        self.own_chat(user, chat)?;
        if !self.group(chat)?.may(user, "change_chat_info") {
            return Err(Refusal::new("no_right", "Название меняет администратор"));
        }
        title.clone_into(&mut self.chat_mut(chat)?.title);
        self.note(chat, &format!("Чат теперь называется «{title}»"));
        self.emit_heard("chat_title_changed", (chat, user), json!({"title": title}));
        Ok(())
    }
}

fn wrong_rights() -> Refusal {
    Refusal::new(
        "wrong_rights",
        "Таких прав нет, или для них сначала нужно право read_all_messages",
    )
}

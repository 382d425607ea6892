//! A dialogue or a group, its members and their rights.

use std::collections::{BTreeMap, BTreeSet};

use super::Message;

/// What kind of chat it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Dialog,
    Group,
    Channel,
}

impl Kind {
    /// The word of the API.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Kind::Dialog => "dialog",
            Kind::Group => "chat",
            Kind::Channel => "channel",
        }
    }

    /// Rights that can be granted.
    pub(crate) fn rights(self) -> &'static [&'static str] {
        match self {
            Kind::Dialog => &[],
            Kind::Group => &[
                "read_all_messages",
                "add_remove_members",
                "add_admins",
                "change_chat_info",
                "pin_message",
                "edit_link",
                "write",
            ],
            Kind::Channel => &[
                "read_all_messages",
                "add_remove_members",
                "add_admins",
                "change_chat_info",
                "pin_message",
                "write",
                "edit",
                "delete",
            ],
        }
    }
}

/// A person or the bot in a chat.
#[derive(Debug, Clone, Default)]
pub(crate) struct Member {
    pub(crate) joined: i64,
    pub(crate) admin: bool,
    pub(crate) permissions: BTreeSet<String>,
    pub(crate) alias: Option<String>,
    /// Everything up to this `seq` has been read.
    pub(crate) read: i64,
}

/// A chat.
#[derive(Debug, Clone)]
pub(crate) struct Chat {
    pub(crate) chat_id: i64,
    pub(crate) kind: Kind,
    pub(crate) title: String,
    pub(crate) description: String,
    pub(crate) owner: i64,
    pub(crate) link: Option<String>,
    pub(crate) links_made: u32,
    /// A dialogue may be written into; a group always.
    pub(crate) active: bool,
    pub(crate) members: BTreeMap<i64, Member>,
    pub(crate) blocked: BTreeSet<i64>,
    pub(crate) messages: Vec<Message>,
    /// Comments under posts, each with the post it stands under.
    pub(crate) comments: Vec<(String, Message)>,
    pub(crate) pinned: Option<String>,
    pub(crate) icon: Option<String>,
    pub(crate) last_event: i64,
}

impl Chat {
    pub(crate) fn new(chat_id: i64, kind: Kind, owner: i64) -> Self {
        Chat {
            chat_id,
            kind,
            title: String::new(),
            description: String::new(),
            owner,
            link: None,
            links_made: 0,
            active: true,
            members: BTreeMap::new(),
            blocked: BTreeSet::new(),
            messages: Vec::new(),
            comments: Vec::new(),
            pinned: None,
            icon: None,
            last_event: 0,
        }
    }

    pub(crate) fn dialog(&self) -> bool {
        self.kind == Kind::Dialog
    }

    pub(crate) fn channel(&self) -> bool {
        self.kind == Kind::Channel
    }

    pub(crate) fn join(&mut self, user: i64, at: i64) {
        self.members.insert(
            user,
            Member {
                joined: at,
                ..Member::default()
            },
        );
    }

    pub(crate) fn admin(&self, user: i64) -> bool {
        user == self.owner || self.members.get(&user).is_some_and(|member| member.admin)
    }

    /// Whether this member holds a right; the owner holds all.
    pub(crate) fn may(&self, user: i64, permission: &str) -> bool {
        let granted = |member: &Member| member.admin && member.permissions.contains(permission);
        user == self.owner || self.members.get(&user).is_some_and(granted)
    }

    /// Whether messages and entries of this chat reach the bot.
    pub(crate) fn heard_by(&self, bot: i64) -> bool {
        self.dialog() || self.may(bot, "read_all_messages")
    }

    /// The people here, without the bot and without one of them.
    pub(crate) fn people(&self, bot: i64, except: Option<i64>) -> Vec<i64> {
        self.members
            .keys()
            .copied()
            .filter(|user| *user != bot && Some(*user) != except)
            .collect()
    }

    pub(crate) fn unread(&self, user: i64) -> usize {
        let read = self.members.get(&user).map_or(0, |member| member.read);
        let new = |one: &&Message| {
            one.seq > read && !one.removed && one.sender.is_some_and(|sender| sender != user)
        };
        self.messages.iter().filter(new).count()
    }
}

/// The set of rights as the server keeps it: `can_call` comes by itself; most rights rest on reading.
pub(crate) fn permissions(kind: Kind, asked: &[String]) -> Result<BTreeSet<String>, String> {
    const REST_ON_READING: [&str; 4] = ["write", "edit", "delete", "pin_message"];
    let known = |one: &&String| kind.rights().contains(&one.as_str()) || *one == "can_call";
    if let Some(unknown) = asked.iter().find(|one| !known(one)) {
        return Err(format!("Unknown permission {unknown}"));
    }
    let mut granted: BTreeSet<String> = asked.iter().cloned().collect();
    let rests = REST_ON_READING.iter().any(|one| granted.contains(*one));
    if rests && !granted.contains("read_all_messages") {
        return Err("Permission read_all_messages is required".to_owned());
    }
    granted.insert("can_call".to_owned());
    Ok(granted)
}

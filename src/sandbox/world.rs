//! Everything this MAX knows: accounts, chats, messages, the queue of updates. No I/O.

mod anew;
mod attached;
mod chat;
mod comments;
mod dialogs;
mod emit;
mod file;
mod groups;
mod links;
mod message;
mod person;
mod posts;
mod presses;
mod queue;
mod seen;
mod strange;

use std::collections::BTreeMap;

pub(crate) use chat::{Chat, Kind, Member, permissions};
pub(crate) use file::{File, FileKind, LARGEST};
pub(crate) use message::{Linked, Message, chat_of};
pub(crate) use person::{Bot, Person};
pub(crate) use posts::Post;
pub(crate) use presses::Callback;
pub(crate) use queue::{Entry, Queue, Wanted};

use crate::clock::Time;
use crate::faults::{Faults, Troubles};
use crate::knobs::Knobs;
use crate::ledger::{Happening, Ledger};
use crate::options::Options;
use crate::rates::Rates;
use crate::refusal::Refusal;
use crate::view::Shown;
use crate::webhook::Hooks;

/// The state behind one lock.
pub(crate) struct World {
    pub(crate) options: Options,
    pub(crate) bot: Bot,
    pub(crate) time: Time,
    pub(crate) people: BTreeMap<i64, Person>,
    pub(crate) chats: BTreeMap<i64, Chat>,
    pub(crate) queue: Queue,
    pub(crate) hooks: Hooks,
    pub(crate) callbacks: BTreeMap<String, Callback>,
    pub(crate) files: BTreeMap<String, File>,
    /// Where this MAX is: files are fetched from there.
    pub(crate) url: String,
    pub(crate) faults: Faults,
    pub(crate) rates: Rates,
    /// The call that is being carried out comes over the limit.
    pub(crate) spent: bool,
    pub(crate) ledger: Ledger,
    /// How many polls of the bot wait.
    pub(crate) polls: usize,
    pub(crate) log: Vec<Shown>,
    /// What the page is to be told when the lock is released.
    pub(crate) happenings: Vec<Happening>,
    /// Whoever follows the clock is to be told.
    pub(crate) clock_moved: bool,
    pub(crate) groups: i64,
    pub(crate) accounts: i64,
    /// How it was set up.
    first: Options,
}

impl World {
    pub(crate) fn new(options: Options, url: String) -> Self {
        let time = Time::new(options.clock);
        World {
            bot: Bot::new(&options, time.now()),
            time,
            people: BTreeMap::new(),
            chats: BTreeMap::new(),
            queue: Queue::default(),
            hooks: Hooks::default(),
            callbacks: BTreeMap::new(),
            files: BTreeMap::new(),
            url,
            faults: Faults::default(),
            rates: Rates::default(),
            spent: false,
            ledger: Ledger::default(),
            polls: 0,
            log: Vec::new(),
            happenings: Vec::new(),
            clock_moved: false,
            groups: 0,
            accounts: 0,
            first: options.clone(),
            options,
        }
    }

    pub(crate) fn knobs(&self) -> &Knobs {
        &self.options.knobs
    }

    /// Turns the knobs; other troubles than before count from the beginning.
    pub(crate) fn turn(&mut self, knobs: Knobs) {
        if knobs.troubles != self.knobs().troubles {
            self.faults = Faults::default();
        }
        self.options.knobs = knobs;
        self.changed(0);
    }

    /// Switches troubles on and off; they count from the beginning.
    pub(crate) fn trouble(&mut self, troubles: Troubles) {
        self.faults = Faults::default();
        self.options.knobs.troubles = troubles;
        self.changed(0);
    }

    pub(crate) fn person(&self, user: i64) -> Result<&Person, Refusal> {
        self.people
            .get(&user)
            .ok_or_else(|| Refusal::new("no_person", "Такого человека нет"))
    }

    pub(crate) fn chat(&self, chat: i64) -> Result<&Chat, Refusal> {
        self.chats
            .get(&chat)
            .ok_or_else(|| Refusal::new("no_chat", "Такого чата нет"))
    }

    pub(crate) fn chat_mut(&mut self, chat: i64) -> Result<&mut Chat, Refusal> {
        self.chats
            .get_mut(&chat)
            .ok_or_else(|| Refusal::new("no_chat", "Такого чата нет"))
    }

    /// The chat, if this person is in it.
    pub(crate) fn own_chat(&self, user: i64, chat: i64) -> Result<&Chat, Refusal> {
        self.person(user)?;
        let found = self.chat(chat)?;
        if found.members.contains_key(&user) {
            Ok(found)
        } else {
            Err(Refusal::new("not_in_chat", "Этого человека нет в чате"))
        }
    }

    /// A message anywhere, deleted ones included.
    pub(crate) fn message(&self, mid: &str) -> Option<&Message> {
        self.chats
            .get(&chat_of(mid)?)?
            .messages
            .iter()
            .find(|one| one.mid == mid)
    }

    pub(crate) fn message_mut(&mut self, mid: &str) -> Option<&mut Message> {
        self.chats
            .get_mut(&chat_of(mid)?)?
            .messages
            .iter_mut()
            .find(|one| one.mid == mid)
    }

    /// The chat of a person with the bot: `user_id XOR bot_id`.
    pub(crate) fn dialog_id(&self, user: i64) -> i64 {
        user ^ self.bot.user_id
    }

    pub(crate) fn name(&self, user: i64) -> String {
        match self.people.get(&user) {
            Some(person) => person.name(),
            None if user == self.bot.user_id => self.bot.name.clone(),
            None => String::new(),
        }
    }

    pub(crate) fn changed(&mut self, chat: i64) {
        self.happenings.push(Happening::Change(chat));
    }

    /// Moves the clock; what is too old leaves the queue, and a webhook too silent its subscription.
    pub(crate) fn forward_clock(&mut self, ms: i64) -> i64 {
        let now = self.time.forward(ms.max(0));
        let age = self.knobs().update_age_ms;
        self.queue.expire(now - age, now);
        self.hooks.give_up(now);
        self.clock_moved = true;
        self.changed(0);
        now
    }

    /// Whether the bot has been told everything and has said so.
    pub(crate) fn all_delivered(&self) -> bool {
        self.queue.all_committed() && self.hooks.idle()
    }

    /// Takes one of the calls a second that are allowed altogether.
    pub(crate) fn within_rate(&mut self) -> bool {
        let (counted, most) = (self.knobs().rates, self.knobs().overall);
        !counted || self.rates.take((0, ""), most)
    }

    /// The same for polls.
    pub(crate) fn within_poll_rate(&mut self) -> bool {
        let counted = self.knobs().rates && !self.knobs().legacy_polls;
        let most = self.knobs().polls;
        !counted || self.rates.take((0, "poll"), most)
    }

    /// Whether the answer to this carried out send is lost.
    pub(crate) fn loses_answer(&mut self) -> bool {
        self.faults.cuts_send(&self.options.knobs.troubles)
    }
}

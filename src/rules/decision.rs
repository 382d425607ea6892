//! What comes out: changes, effects and timers; texts as keys with arguments, because the rules speak no language.

use std::borrow::Cow;

use jiff::civil::Date;

use crate::{
    Asked, Audience, Change, ChatId, ClassName, Device, Moment, Paper, PersonId, Reading, Refusal,
    Relation, Role, Tally, Timer, Way, journal::Pick,
};

/// What the school decided to do about an event.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Decision {
    pub changes: Vec<Change>,
    pub effects: Vec<Effect>,
    pub timers: Vec<(Moment, Timer)>,
    /// What is said to others is counted on a card.
    pub tally: Option<Tally>,
    /// For the log and the audit: the command that was understood, and the refusal if it was one.
    pub command: Option<&'static str>,
    pub refused: Option<String>,
}

/// Something to do in MAX, in the imperative.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Effect {
    /// Say it to a person, in the dialogue. A `card` can be edited later under its name.
    Say {
        to: PersonId,
        text: Text,
        buttons: Vec<Vec<Button>>,
        card: Option<String>,
    },
    /// Send a file to a person, in the dialogue, with words and buttons under it.
    SendPaper {
        to: PersonId,
        paper: Box<Paper>,
        caption: Text,
        buttons: Vec<Vec<Button>>,
    },
    /// Say one neutral line in a group, or pin there what was said; `What::Undone` comes back if MAX refuses to pin.
    SayInGroup { chat: ChatId, text: Text, pin: bool },
    /// Rewrite the card of this name in the person's dialogue; nothing if it was never sent.
    Edit {
        to: PersonId,
        card: String,
        text: Text,
        buttons: Vec<Vec<Button>>,
    },
    /// Answer the press of a button; every press is answered exactly once, so a second answer replaces the first.
    Answer { toast: Option<Text>, clear: bool },
    /// Read what MAX says of a group; comes back as `What::Inspected`.
    Inspect { chat: ChatId },
    /// Read a page of the journal; comes back as `What::JournalRead`.
    ReadJournal { to: PersonId, pick: Pick },
    /// Fetch a file and read it, in a process of its own; comes back as `What::FileRead`.
    ReadFile {
        to: PersonId,
        url: String,
        reading: Reading,
        class: Option<ClassName>,
    },
    /// Remove somebody from a group and keep him out; comes back as `What::Undone` if MAX refuses.
    RemoveFromChat {
        chat: ChatId,
        person: PersonId,
        name: Text,
    },
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Button {
    /// A command typed for the person. `keep`: the keyboard stays after the press.
    Press {
        label: Text,
        asked: Asked,
        keep: bool,
    },
    Copy {
        label: Text,
        text: Text,
    },
    Link {
        label: Text,
        url: String,
    },
    /// Sends one's own visiting card.
    Contact {
        label: Text,
    },
}

/// A sentence: a key of `locales` and what stands in its gaps. Made by [`text!`](crate::text).
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Text {
    pub key: Cow<'static, str>,
    pub args: Vec<(&'static str, Arg)>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Arg {
    /// Written by a person or a word of a closed set; never read as markup.
    Word(String),
    Number(i64),
    Date(Date),
    Text(Box<Text>),
    Lines(Vec<Text>),
}

/// `text!("invite-ready", class = class, count = 25)`: the key in code is the key in the file, so a search finds both.
#[macro_export]
macro_rules! text {
    ($key:literal $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::Text { key: ::std::borrow::Cow::Borrowed($key), args: vec![$((stringify!($name), $crate::Arg::from($value))),*] }
    };
}

/// Why a command was not done.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Stop {
    Refuse(Refusal),
    /// An argument is missing: ask for it.
    Ask(&'static str),
    /// This is really another command: authorize and decide that.
    Become(crate::Asked),
}

impl Text {
    /// A text whose key is put together from names of the manifests: `ask-request-join-relation`.
    #[must_use]
    pub fn named(key: String) -> Self {
        Self {
            key: Cow::Owned(key.replace('_', "-")),
            args: Vec::new(),
        }
    }
}

impl Decision {
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    #[must_use]
    pub fn change(mut self, change: Change) -> Self {
        self.changes.push(change);
        self
    }

    #[must_use]
    pub fn effect(mut self, effect: Effect) -> Self {
        self.effects.push(effect);
        self
    }

    /// Says it in the person's dialogue.
    #[must_use]
    pub fn say(self, to: PersonId, text: Text) -> Self {
        self.say_with(to, text, Vec::new())
    }

    /// Says it with rows of buttons.
    #[must_use]
    pub fn say_with(self, to: PersonId, text: Text, buttons: Vec<Vec<Button>>) -> Self {
        self.effect(Effect::Say {
            to,
            text,
            buttons,
            card: None,
        })
    }

    #[must_use]
    pub fn toast(self, text: Text) -> Self {
        self.effect(Effect::Answer {
            toast: Some(text),
            clear: false,
        })
    }

    #[must_use]
    pub fn timer(mut self, at: Moment, timer: Timer) -> Self {
        self.timers.push((at, timer));
        self
    }

    /// Appends another decision.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.changes.extend(other.changes);
        self.effects.extend(other.effects);
        self.timers.extend(other.timers);
        self.tally = self.tally.or(other.tally);
        self
    }
}

impl Button {
    /// A button whose keyboard goes away with the press.
    #[must_use]
    pub fn once(label: Text, asked: Asked) -> Self {
        Self::Press {
            label,
            asked,
            keep: false,
        }
    }

    /// A button that can be pressed again.
    #[must_use]
    pub fn keep(label: Text, asked: Asked) -> Self {
        Self::Press {
            label,
            asked,
            keep: true,
        }
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refuse(refusal)
    }
}

macro_rules! arg_from {
    ($($type:ty => |$value:ident| $arg:expr;)*) => {$(
        impl From<$type> for Arg {
            fn from($value: $type) -> Self {
                $arg
            }
        }
    )*};
}

arg_from! {
    String => |s| Self::Word(s);
    &str => |s| Self::Word(s.into());
    &String => |s| Self::Word(s.clone());
    u32 => |n| Self::Number(i64::from(n));
    i64 => |n| Self::Number(n);
    usize => |n| Self::Number(i64::try_from(n).unwrap_or(i64::MAX));
    Date => |d| Self::Date(d);
    Text => |t| Self::Text(Box::new(t));
    Vec<Text> => |l| Self::Lines(l);
    &ClassName => |c| Self::Word(c.to_string());
    ClassName => |c| Self::Word(c.to_string());
    Audience => |a| Self::Word(a.word().into());
    Role => |r| Self::Word(r.word().into());
    Relation => |r| Self::Word(r.word().into());
    Device => |d| Self::Word(d.word().into());
    Way => |w| Self::Word(w.word().into());
}

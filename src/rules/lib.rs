//! The pure core: what a school's bot decides. One function, [`answer`], turns a scene and an event into a decision; it does no
//! I/O, reads no clock and draws no randomness, so it can be repeated, tested as a table and read without a debugger.
#![warn(clippy::wildcard_enum_match_arm)]
#![warn(clippy::unwrap_used, clippy::expect_used)]
#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

mod admission;
mod aging;
mod answer;
mod authorize;
mod calendar;
mod change;
mod class;
mod colleagues;
pub mod commands;
mod dangerous;
mod decision;
mod event;
pub mod faq;
mod file;
mod happenings;
mod id;
pub mod journal;
mod link;
pub mod manifest;
mod member;
mod movement;
mod names;
mod own_data;
mod paper;
mod passed;
mod pupils;
mod question;
pub mod read;
mod reception;
mod refusal;
mod regulation;
mod retention;
mod roster;
mod said;
mod school;
mod schools;
pub mod seal;
mod suggest;
mod talk;
mod tally;
mod time;
mod unit;

pub use admission::{Duty, Invitation, JoinRequest, Reason, Relation, Seat, State};
pub use answer::answer;
pub use authorize::Call;
pub use calendar::Calendar;
pub use change::{
    Change, ChatFacts, Erasure, Lesson, Letter, Listing, Move, Office, Passing, Pause, Post,
    Posting, Question, Rank, Rulebook, Sent, Structure, Training, Webinar,
};
pub use class::{Audience, ClassName};
pub use decision::{Arg, Button, Decision, Effect, Stop, Text};
pub use event::{Asked, Event, EventKey, Place, Scene, Timer, Undone, What, Who};
pub use file::{Content, LARGEST, Reading, SentFile, Table, Unread};
pub use id::{ChatId, InvitationId, Moment, PersonId, RequestId, SchoolId};
pub use member::{Device, Membership, Person, Role, Way};
pub use own_data::own_data;
pub use paper::{Cards, Counts, Format, Kept, Paper, Sheet};
pub use passed::Passed;
pub use pupils::SIMPLER;
pub use refusal::Refusal;
pub use regulation::{Clause, Edition, Regulation};
pub use roster::{Draft, Entry, Listed, Page, Size};
pub use school::{
    Action, Class, ClassChat, Doubts, Group, Meta, Planned, Presence, Record, RecordKey, Rolled,
    School, Substitute, Term,
};
pub use schools::{Directory, Here, Schools};
pub use tally::{Count, Tally};
pub use time::{at_hour, day_end, local_date, local_time, parse_date, quiet_end};
pub use unit::ClassKind;

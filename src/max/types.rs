//! What the server says, as types. Every field but the identifying ones may be missing, every enum may grow.

mod attachment;
mod chat;
mod ids;
mod keyboard;
pub(crate) mod lenient;
mod message;
mod raw;
mod subscription;
mod update;
mod user;

pub use attachment::{Attachment, Contact, Media};
pub use chat::{Chat, ChatMember, ChatStatus, ChatType, MemberPage, Permission};
pub use ids::{ChatId, Mid, UserId};
pub use keyboard::{Button, Keyboard};
pub use message::{Body, Destination, LinkKind, LinkedMessage, Message};
pub use raw::{Extra, Raw};
pub use subscription::Subscription;
pub use update::{Callback, Update, UpdateKind};
pub use user::{BotInfo, User};

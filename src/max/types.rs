//! What the server says, as types. Every field but the identifying ones may be missing, every enum may grow, and what was
//! read is written back as it came: `member` and `object` say how.

mod attachment;
mod button;
mod chat;
mod chat_member;
mod contact;
mod ids;
mod keyboard;
mod markup;
pub(crate) mod member;
mod message;
pub(crate) mod object;
mod permission;
mod raw;
mod subscription;
mod update;
mod update_kind;
mod user;
mod video;

pub use attachment::{Attachment, Media, Thumbnail};
pub use button::Button;
pub use chat::{Chat, ChatStatus, ChatType, Icon};
pub use chat_member::{ChatMember, MemberPage};
pub use contact::Contact;
pub use ids::{CallbackId, ChatId, CommentId, Mid, PostId, UserId};
pub use keyboard::Keyboard;
pub use markup::{Markup, Style};
pub use message::{Body, Destination, LinkKind, LinkedMessage, Message, Statistics};
pub use permission::Permission;
pub use raw::{Extra, Raw};
pub use subscription::Subscription;
pub use update::Update;
pub use update_kind::{Callback, UpdateKind};
pub use user::{BotInfo, User};
pub use video::{VideoInfo, VideoUrls};

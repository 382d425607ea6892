//! Rights.

use serde::{Deserialize, Serialize};

/// What an administrator may do.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Permission {
    /// Read everything; without it most other rights do nothing.
    ReadAllMessages,
    /// Add and remove people. Bots can only remove.
    AddRemoveMembers,
    /// Make others administrators.
    AddAdmins,
    /// Title, icon, description.
    ChangeChatInfo,
    /// Pin messages.
    PinMessage,
    /// Change the link of the chat. No operation does it.
    EditLink,
    /// Group: edit and delete messages. Channel: publish.
    Write,
    /// Channel: edit posts.
    Edit,
    /// Channel: delete posts.
    Delete,
    /// Start calls; the server gives it to every administrator.
    CanCall,
    /// See the statistics of a channel.
    ViewStats,
    /// The old name of [`Write`](Self::Write). Comes in answers, is not to be sent.
    PostEditDeleteMessage,
    /// The old name of [`Edit`](Self::Edit). Comes in answers, is not to be sent.
    EditMessage,
    /// The old name of [`Delete`](Self::Delete). Comes in answers, is not to be sent.
    DeleteMessage,
    /// A right this crate does not know.
    #[serde(untagged)]
    Other(String),
}

impl Permission {
    /// The right by its name of today.
    #[must_use]
    pub fn today(&self) -> &Self {
        match self {
            Self::PostEditDeleteMessage => &Self::Write,
            Self::EditMessage => &Self::Edit,
            Self::DeleteMessage => &Self::Delete,
            right => right,
        }
    }
}

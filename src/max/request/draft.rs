//! The content of a message as MAX takes it. Absent is unchanged, empty is removed.

use serde::Serialize;

use super::attach::{NewAttachment, What};
use crate::call::Call;
use crate::invalid::Invalid;
use crate::types::{Keyboard, LinkKind, Mid};
use crate::validate;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// Tags; `& < >` are escaped. The one to prefer: nothing else in it is special.
    Html,
    /// Signs; mind `_` in the names of commands.
    Markdown,
}

/// What MAX calls `NewMessageBody`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub(crate) struct Draft {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) text: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) attachments: Option<Vec<NewAttachment>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    link: Option<Link>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) notify: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) format: Option<Format>,
    /// Stands in the query, not in the body.
    #[serde(skip)]
    pub(crate) no_preview: bool,
}

/// The message that is answered or passed on.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Link {
    #[serde(rename = "type")]
    pub(crate) kind: LinkKind,
    pub(crate) mid: Mid,
}

impl Draft {
    pub(crate) fn attach(&mut self, attachment: NewAttachment) {
        self.attachments.get_or_insert_default().push(attachment);
    }

    /// A keyboard without buttons is no keyboard.
    pub(crate) fn set_keyboard(&mut self, keyboard: Keyboard) {
        let hung = self.attachments.get_or_insert_default();
        hung.retain(|one| !matches!(one.what, What::InlineKeyboard { .. }));
        if !keyboard.is_empty() {
            hung.push(keyboard.into());
        }
    }

    pub(crate) fn set_link(&mut self, kind: LinkKind, mid: Mid) {
        self.link = Some(Link { kind, mid });
    }

    /// Whether it says nothing about anything.
    pub(crate) fn is_untouched(&self) -> bool {
        self.text.is_none() && self.attachments.is_none() && self.link.is_none()
    }

    /// Into a call, with what else the call must know of it.
    pub(crate) fn query(&self, call: Call) -> Call {
        let unfold = self.no_preview.then_some(true);
        let hung = self.attachments.iter().flatten();
        call.maybe("disable_link_preview", unfold)
            .waits_for(hung.filter_map(NewAttachment::waits_for).max())
    }

    /// The server's limits, for a new message and for a change alike.
    pub(crate) fn check(&self) -> Result<(), Invalid> {
        if let Some(text) = &self.text {
            validate::text(text)?;
        }
        if let Some(link) = &self.link {
            validate::present("the id of the message that is answered", link.mid.as_str())?;
        }
        validate::attachments(self.attachments.as_deref().unwrap_or_default())
    }

    /// A new message must have something to see.
    pub(crate) fn check_new(&self) -> Result<(), Invalid> {
        self.check()?;
        let is_forward = |link: &Link| link.kind == LinkKind::Forward;
        let hung = self.attachments.as_deref().unwrap_or_default();
        if self.has_visible_text() || !hung.is_empty() || self.link.as_ref().is_some_and(is_forward)
        {
            Ok(())
        } else {
            Err(Invalid::EmptyMessage)
        }
    }

    /// A change must change something, and must not leave nothing.
    pub(crate) fn check_change(&self) -> Result<(), Invalid> {
        self.check()?;
        let takes_all_off = self.attachments.as_ref().is_some_and(Vec::is_empty);
        let takes_text_away = self.text.is_some() && !self.has_visible_text();
        if self.is_untouched() || takes_all_off && takes_text_away && self.link.is_none() {
            Err(Invalid::EmptyMessage)
        } else {
            Ok(())
        }
    }

    fn has_visible_text(&self) -> bool {
        let text = self.text.as_deref().unwrap_or_default();
        validate::is_visible(text, self.format == Some(Format::Html))
    }
}

//! The content of a message that is being sent or changed. Absent is unchanged, empty is removed.

use serde::Serialize;

use super::attach::{NewAttachment, What};
use crate::invalid::Invalid;
use crate::types::{Keyboard, LinkKind, Mid};
use crate::validate;

const LONGEST_TEXT: usize = 4000;

/// How the text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
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
}

#[derive(Clone, Debug, PartialEq, Serialize)]
struct Link {
    #[serde(rename = "type")]
    kind: LinkKind,
    mid: Mid,
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

    /// Bytes of the largest media, for the wait until MAX has processed it.
    pub(crate) fn waits_for(&self) -> Option<u64> {
        let hung = self.attachments.iter().flatten();
        hung.filter_map(NewAttachment::waits_for).max()
    }

    pub(crate) fn set_link(&mut self, kind: LinkKind, mid: Mid) {
        self.link = Some(Link { kind, mid });
    }

    /// Whether it says nothing about anything.
    pub(crate) fn is_untouched(&self) -> bool {
        self.text.is_none() && self.attachments.is_none() && self.link.is_none()
    }

    /// The server's limits, for a new message and for a change alike.
    pub(crate) fn check(&self) -> Result<(), Invalid> {
        if let Some(text) = &self.text {
            validate::length("the text", text, (0, LONGEST_TEXT))?;
        }
        for one in self.attachments.iter().flatten() {
            if let What::InlineKeyboard { payload } = &one.what {
                validate::keyboard(payload)?;
            }
        }
        Ok(())
    }

    /// A new message must have something to see.
    pub(crate) fn check_new(&self) -> Result<(), Invalid> {
        self.check()?;
        let is_forward = self
            .link
            .as_ref()
            .is_some_and(|link| link.kind == LinkKind::Forward);
        let hangs = self
            .attachments
            .as_ref()
            .is_some_and(|hung| !hung.is_empty());
        if self.has_visible_text() || hangs || is_forward {
            Ok(())
        } else {
            Err(Invalid::EmptyMessage)
        }
    }

    /// `<b></b>` is nothing to see, and the server says so.
    fn has_visible_text(&self) -> bool {
        let text = self.text.as_deref().unwrap_or_default();
        if self.format != Some(Format::Html) {
            return !text.trim().is_empty();
        }
        let mut outside = text
            .split('<')
            .enumerate()
            .map(|(index, part)| match index {
                0 => part,
                _ => part.split_once('>').map_or("", |(_, after)| after),
            });
        outside.any(|part| !part.trim().is_empty())
    }
}

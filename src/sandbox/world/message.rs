//! A message, and the numbers that name it.

use serde_json::Value;

use crate::markup::Mark;

/// A message in a chat; it stays here after it was deleted.
#[derive(Debug, Clone)]
pub(crate) struct Message {
    pub(crate) mid: String,
    pub(crate) seq: i64,
    pub(crate) chat: i64,
    /// `None`: a line of the messenger itself.
    pub(crate) sender: Option<i64>,
    pub(crate) at: i64,
    pub(crate) edited: Option<i64>,
    pub(crate) removed: bool,
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
    /// As they are sent to the bot, without the keyboard.
    pub(crate) attachments: Vec<Value>,
    pub(crate) keyboard: Vec<Vec<Value>>,
    pub(crate) link: Option<Linked>,
}

/// The message that another one forwards or replies to.
#[derive(Debug, Clone)]
pub(crate) struct Linked {
    pub(crate) forward: bool,
    pub(crate) sender: Option<i64>,
    pub(crate) chat: i64,
    pub(crate) mid: String,
    pub(crate) seq: i64,
    pub(crate) text: String,
    pub(crate) marks: Vec<Mark>,
    pub(crate) attachments: Vec<Value>,
}

/// An attachment without the proof that it was sent by a press.
fn unproved(attachment: &Value) -> Value {
    let mut attachment = attachment.clone();
    if let Some(Value::Object(payload)) = attachment.get_mut("payload") {
        payload.remove("hash");
    }
    attachment
}

impl Message {
    /// Whether the bot may know of it: it is still there, and no line of the messenger itself.
    pub(crate) fn shown(&self) -> bool {
        !self.removed && self.sender.is_some()
    }

    /// What a forward or a reply takes along: everything but the buttons.
    pub(crate) fn linked(&self, forward: bool) -> Linked {
        let source = self.link.as_ref().filter(|link| link.forward);
        Linked {
            forward,
            sender: source.map_or(self.sender, |link| link.sender),
            chat: source.map_or(self.chat, |link| link.chat),
            mid: source.map_or(&self.mid, |link| &link.mid).clone(),
            seq: source.map_or(self.seq, |link| link.seq),
            text: source.map_or(&self.text, |link| &link.text).clone(),
            marks: source.map_or(&self.marks, |link| &link.marks).clone(),
            attachments: source
                .map_or(&self.attachments, |link| &link.attachments)
                .iter()
                .map(unproved)
                .collect(),
        }
    }
}

/// `created_ms << 16 | n`, where `n` looks random.
pub(crate) fn seq(at: i64) -> i64 {
    let noise = at.wrapping_mul(40_503) & 0xffff;
    (at << 16) | noise
}

/// `"mid." + hex(chat_id) + hex(seq)`.
pub(crate) fn mid(chat: i64, seq: i64) -> String {
    format!(
        "mid.{:016x}{:016x}",
        chat.cast_unsigned(),
        seq.cast_unsigned()
    )
}

/// The chat a message name belongs to.
pub(crate) fn chat_of(mid: &str) -> Option<i64> {
    let hex = mid.strip_prefix("mid.").unwrap_or(mid);
    let chat = hex.get(..16).filter(|_| hex.len() == 32)?;
    u64::from_str_radix(chat, 16).ok().map(u64::cast_signed)
}

#[cfg(test)]
mod tests {
    use super::{chat_of, mid};

    #[test]
    fn a_captured_name_is_made_again() {
        let name = mid(472_107_880, 116_993_690_454_357_274);
        assert_eq!(name, "mid.000000001c23cb68019fa524407e751a");
        assert_eq!(chat_of(&name), Some(472_107_880));
        assert_eq!(
            chat_of("mid.ffffbdb48e6c3775019d496b34394b84"),
            Some(-72_891_795_490_955)
        );
        assert_eq!(chat_of("mid.1"), None);
    }
}

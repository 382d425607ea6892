//! Whether a visiting card was shared by its owner, and the phone on it.

use crate::client::Client;
use crate::settings::Token;
use crate::sign::{hex_is, mac};
use crate::types::{Attachment, Contact, Message, User, UserId};
use crate::vcard;

/// Whether `hash` proves that MAX itself made this card, on a press of [`Button::RequestContact`]: a card that was typed
/// or forwarded has no such proof. `vcf` is `Contact::vcf_info` exactly as it came.
///
/// It is the sender's own only if `max_info.user_id` is the sender's too: see [`Contact::own_phone`].
///
/// [`Button::RequestContact`]: crate::Button::RequestContact
pub fn contact_hash_is_valid(token: &Token, vcf: &str, hash: &str) -> bool {
    hex_is(mac(token.reveal().as_bytes(), vcf), hash)
}

impl Contact {
    /// Whose card it is, if the person is in MAX.
    pub fn person(&self) -> Option<&User> {
        self.max_info.as_ref().or(self.tam_info.as_ref())
    }

    /// The phone on the card, as digits with the code of the country and without a plus. Anybody can write a card: for
    /// the phone of the person who sent it see [`own_phone`](Self::own_phone).
    pub fn phone(&self) -> Option<String> {
        let card = self.vcf_info.as_deref().and_then(vcard::phone);
        let old = || vcard::phone(&format!("TEL:{}", self.vcf_phone.as_deref()?));
        card.or_else(old)
    }

    /// The phone of `sender`, if MAX proves that it is: the card came from a press of
    /// [`Button::RequestContact`](crate::Button::RequestContact), and it is the sender's own.
    ///
    /// ```no_run
    /// # use max_bot_api::{Attachment, Message, Token};
    /// # fn example(token: Token, message: Message) -> Option<String> {
    /// let sender = message.sender.as_ref()?.user_id;
    /// message.attachments().iter().find_map(|one| match one {
    ///     Attachment::Contact { payload, .. } => payload.own_phone(&token, sender),
    ///     _ => None,
    /// })
    /// # }
    /// ```
    pub fn own_phone(&self, token: &Token, sender: UserId) -> Option<String> {
        let (card, hash) = (self.vcf_info.as_deref()?, self.hash.as_deref()?);
        let is_own = self.person()?.user_id == sender;
        if is_own && contact_hash_is_valid(token, card, hash) {
            vcard::phone(card)
        } else {
            None
        }
    }
}

/// Visiting cards
impl Client {
    /// The phone of who sent this message, as [`Message::own_phone`] by the token of this client.
    #[must_use]
    pub fn own_phone(&self, message: &Message) -> Option<String> {
        message.own_phone(self.token())
    }
}

impl Message {
    /// The phone of who sent this, if it came from a press of [`Button::RequestContact`](crate::Button::RequestContact).
    pub fn own_phone(&self, token: &Token) -> Option<String> {
        let sender = self.sender.as_ref()?.user_id;
        self.attachments().iter().find_map(|one| match one {
            Attachment::Contact { payload, .. } => payload.own_phone(token, sender),
            _ => None,
        })
    }
}

//! Cards to send.

use serde::Serialize;

use super::attach::{NewAttachment, What};
use crate::invalid::Invalid;
use crate::types::UserId;
use crate::validate;

/// Somebody's card to hang on a message.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NewContact {
    name: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    contact_id: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vcf_info: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    vcf_phone: Option<String>,
}

impl NewContact {
    /// A card with a name.
    pub fn new(name: impl Into<String>) -> Self {
        let name = Some(name.into());
        Self {
            name,
            ..Self::default()
        }
    }

    /// The person in MAX.
    #[must_use]
    pub fn user(mut self, user: UserId) -> Self {
        self.contact_id = Some(user);
        self
    }

    /// The phone.
    #[must_use]
    pub fn phone(mut self, phone: impl Into<String>) -> Self {
        self.vcf_phone = Some(phone.into());
        self
    }

    /// The whole card as a vCard.
    #[must_use]
    pub fn vcard(mut self, vcard: impl Into<String>) -> Self {
        self.vcf_info = Some(vcard.into());
        self
    }

    /// There must be something to call.
    pub(crate) fn check(&self) -> Result<(), Invalid> {
        let texts = [&self.name, &self.vcf_info, &self.vcf_phone];
        let said = texts
            .into_iter()
            .flatten()
            .any(|text| !text.trim().is_empty());
        self.contact_id.map_or(Ok(()), validate::user)?;
        if said || self.contact_id.is_some() {
            Ok(())
        } else {
            Err(Invalid::Missing("what the contact says"))
        }
    }
}

impl From<NewContact> for NewAttachment {
    fn from(payload: NewContact) -> Self {
        What::Contact { payload }.into()
    }
}

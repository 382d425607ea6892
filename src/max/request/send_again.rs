//! What was received, hung on another message.

use super::NewContact;
use super::attach::{NewAttachment, What};
use super::source::Source;
use crate::types::{Attachment, Contact, Media, Raw};

impl From<&Attachment> for NewAttachment {
    /// By its token, code or address. What this crate does not know goes out as it came in.
    fn from(received: &Attachment) -> Self {
        use Attachment as Got;
        match received {
            Got::Image { payload, .. } => What::Image {
                payload: again(payload),
            }
            .into(),
            Got::Video { payload, .. } => Self::video(token(payload)),
            Got::Audio { payload, .. } => Self::audio(token(payload)),
            Got::File { payload, size, .. } => {
                let bytes = size.and_then(|size| u64::try_from(size).ok());
                Self::file(token(payload)).size(bytes.unwrap_or(0))
            }
            Got::Sticker { payload, .. } => What::Sticker {
                payload: again(payload),
            }
            .into(),
            Got::Share { payload, .. } => What::Share {
                payload: payload.as_ref().map(again).unwrap_or_default(),
            }
            .into(),
            Got::Contact { payload, .. } => card(payload).into(),
            Got::InlineKeyboard { payload, .. } => payload.clone().into(),
            Got::Location {
                latitude,
                longitude,
                ..
            } => Self::location(*latitude, *longitude),
            other => Self::raw(Raw::of(other)),
        }
    }
}

impl From<Attachment> for NewAttachment {
    fn from(received: Attachment) -> Self {
        Self::from(&received)
    }
}

fn token(media: &Media) -> &str {
    media.token.as_deref().unwrap_or_default()
}

/// One name is enough, and the one that does not expire is best.
fn again(media: &Media) -> Source {
    match (&media.code, &media.token, &media.url) {
        (Some(code), _, _) => Source::code(code),
        (None, Some(token), _) => Source::token(token),
        (None, None, Some(url)) => Source::url(url),
        (None, None, None) => Source::default(),
    }
}

fn card(contact: &Contact) -> NewContact {
    let mut card = NewContact::default();
    if let Some(person) = contact.person() {
        card = NewContact::new(person.display_name()).user(person.user_id);
    }
    match &contact.vcf_info {
        Some(vcard) => card.vcard(vcard),
        None => card,
    }
}

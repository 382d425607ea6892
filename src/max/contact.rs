//! Whether a visiting card was shared by its owner.

use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::settings::Token;

/// Whether `hash` proves that MAX itself made this card, on a press of [`Button::RequestContact`]: a card that was typed
/// or forwarded has no such proof. `vcf` is `Contact::vcf_info` exactly as it came.
///
/// It is the sender's own only if `max_info.user_id` is the sender's too.
///
/// [`Button::RequestContact`]: crate::Button::RequestContact
pub fn contact_hash_is_valid(token: &Token, vcf: &str, hash: &str) -> bool {
    let Ok(hash) = HEXLOWER_PERMISSIVE.decode(hash.as_bytes()) else {
        return false;
    };
    let Ok(mac) = Hmac::<Sha256>::new_from_slice(token.reveal().as_bytes()) else {
        return false;
    };
    mac.chain_update(vcf).verify_slice(&hash).is_ok() // takes the same time, right or wrong
}

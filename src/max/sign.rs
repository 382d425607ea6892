//! Signatures of MAX: HMAC-SHA256, compared in the same time whether right or wrong.

use data_encoding::HEXLOWER_PERMISSIVE;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// A signature in the making; `None` for a key that no HMAC takes, of which there is none.
pub(crate) fn mac(key: &[u8], message: &str) -> Option<Hmac<Sha256>> {
    let mac = Hmac::<Sha256>::new_from_slice(key).ok()?;
    Some(mac.chain_update(message))
}

/// Whether a signature is the one written as hexadecimal digits.
pub(crate) fn hex_is(mac: Option<Hmac<Sha256>>, hex: &str) -> bool {
    let shown = HEXLOWER_PERMISSIVE.decode(hex.as_bytes()).ok();
    match (mac, shown) {
        (Some(mac), Some(shown)) => mac.verify_slice(&shown).is_ok(),
        _ => false,
    }
}

//! Numbers that look random and are always the same, so that a test can be repeated.

use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

/// `length` url-safe characters made from a name.
pub(crate) fn opaque(name: &str, length: usize) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::with_capacity(length);
    for block in 0.. {
        for byte in Sha256::digest(format!("{name}/{block}")) {
            if text.len() == length {
                return text;
            }
            text.push(char::from(ALPHABET[usize::from(byte & 63)]));
        }
    }
    text
}

/// A number made from a name, small enough for every client.
pub(crate) fn number(name: &str) -> i64 {
    let digest = Sha256::digest(name);
    let bytes = digest.iter().take(6).copied();
    bytes.fold(0, |number, byte| number << 8 | i64::from(byte))
}

/// The proof in a contact card: hex of HMAC-SHA-256 of the vCard under the bot's token.
pub(crate) fn contact(token: &str, vcf: &str) -> String {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(token.as_bytes()) else {
        return String::new();
    };
    mac.update(vcf.as_bytes());
    mac.finalize()
        .into_bytes()
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

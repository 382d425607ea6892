//! Stems: the part of a Russian word that its endings leave alone (Snowball).

use std::{borrow::Cow, sync::LazyLock};

use rust_stemmers::{Algorithm, Stemmer};

static RUSSIAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::Russian));

const WHICH: [&str; 10] = [
    "какой",
    "какая",
    "какое",
    "какие",
    "каких",
    "какую",
    "какого",
    "каким",
    "какому",
    "каком",
];

/// The stem of a word in small letters, «ё» as «е».
pub(super) fn stem(key: &str) -> Cow<'_, str> {
    // «какие» is no form of «как».
    if key.starts_with("как") && WHICH.contains(&key) {
        return Cow::Borrowed("какой");
    }
    RUSSIAN.stem(key)
}

pub(super) fn is_russian(key: &str) -> bool {
    key.chars().all(|c| matches!(c, 'а'..='я' | '-'))
}

/// Which letters a word has, one bit each: words that differ in many are far apart.
pub(super) fn letters(key: &str) -> u64 {
    key.chars().fold(0, |all, c| all | 1 << (u32::from(c) % 64))
}

//! Keys of events: MAX gives updates no id, so one is made of what cannot differ between two copies of the same update.

use rules::EventKey;
use sha2::{Digest, Sha256};

/// A key in the making: the kind of event, then its fields, each with its length before it.
pub(in crate::bot) struct Parts(Sha256);

/// Begins a key for this kind of event.
pub(in crate::bot) fn key(kind: &str) -> Parts {
    Parts(Sha256::new()).text(kind)
}

impl Parts {
    pub(in crate::bot) fn text(self, field: &str) -> Self {
        self.bytes(field.as_bytes())
    }

    pub(in crate::bot) fn number(self, field: i64) -> Self {
        self.bytes(&field.to_be_bytes())
    }

    pub(in crate::bot) fn done(self) -> EventKey {
        let digest = self.0.finalize();
        let mut key = [0; 16];
        key.copy_from_slice(&digest[..16]);
        EventKey(key)
    }

    fn bytes(mut self, field: &[u8]) -> Self {
        self.0.update((field.len() as u64).to_be_bytes());
        self.0.update(field);
        self
    }
}

/// A key as a log shows it.
pub(in crate::bot) fn shown(key: EventKey) -> String {
    data_encoding::HEXLOWER.encode(&key.0)
}

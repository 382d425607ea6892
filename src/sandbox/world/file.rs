//! Files: what is on the upload host, piece by piece, until it is whole.

use std::collections::BTreeMap;

/// A larger file is refused here; the real MAX takes 4 GB.
pub(crate) const LARGEST: usize = 64 << 20;
const LARGEST_IMAGE: usize = 50 << 20;

/// What a file is sent as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FileKind {
    Image,
    Video,
    Audio,
    File,
}

/// A file by its token.
#[derive(Debug, Clone)]
pub(crate) struct File {
    pub(crate) kind: FileKind,
    pub(crate) name: String,
    pub(crate) size: usize,
    /// Empty when it had to make room for others.
    pub(crate) bytes: Vec<u8>,
    /// It is not here, but at this address.
    pub(crate) address: Option<String>,
    /// Which bytes are here: the first and the one after the last.
    pieces: BTreeMap<usize, usize>,
    /// All of it is here.
    pub(crate) stored: bool,
    /// How many messages are still told that it is being processed.
    pub(crate) not_ready: u64,
    /// Until when they are told so.
    pub(crate) ready_at: i64,
    /// A person sent it, so the bot does not own it.
    pub(crate) foreign: bool,
}

impl FileKind {
    const ALL: [(&'static str, FileKind); 4] = [
        ("image", FileKind::Image),
        ("video", FileKind::Video),
        ("audio", FileKind::Audio),
        ("file", FileKind::File),
    ];

    pub(crate) fn named(name: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(known, _)| *known == name);
        found.map(|(_, kind)| *kind)
    }

    /// How many bytes it may have.
    pub(crate) fn most(self) -> usize {
        match self {
            FileKind::Image => LARGEST_IMAGE,
            _ => LARGEST,
        }
    }

    /// Whether the extension of a name is one this kind takes. A name without one passes.
    pub(crate) fn takes(self, name: &str) -> bool {
        let Some((_, extension)) = name.rsplit_once('.') else {
            return true;
        };
        let extension = extension.to_lowercase();
        match self {
            FileKind::Image => {
                ["jpg", "jpeg", "png", "gif", "tiff", "bmp", "heic"].contains(&extension.as_str())
            }
            FileKind::Video => ["mp4", "mov", "mkv", "webm"].contains(&extension.as_str()),
            FileKind::Audio => ["mp3", "m4a", "ogg", "aac", "wav"].contains(&extension.as_str()),
            FileKind::File => !["exe", "bat", "cmd", "scr", "apk"].contains(&extension.as_str()),
        }
    }
}

impl File {
    pub(crate) fn new(kind: FileKind) -> Self {
        File {
            kind,
            name: String::new(),
            size: 0,
            bytes: Vec::new(),
            address: None,
            pieces: BTreeMap::new(),
            stored: false,
            not_ready: 0,
            ready_at: 0,
            foreign: false,
        }
    }

    /// A file that a person sent.
    pub(crate) fn sent(kind: FileKind, name: &str, bytes: Vec<u8>) -> Self {
        File {
            name: name.to_owned(),
            size: bytes.len(),
            bytes,
            stored: true,
            foreign: true,
            ..File::new(kind)
        }
    }

    /// An image somewhere else.
    pub(crate) fn elsewhere(url: &str) -> Self {
        File {
            address: Some(url.to_owned()),
            stored: true,
            ..File::new(FileKind::Image)
        }
    }

    /// Lets the bytes go; pieces of an upload have to come again.
    pub(crate) fn forget(&mut self) {
        self.bytes = Vec::new();
        self.pieces.clear();
    }

    /// Puts a piece in its place; pieces come in any order. Answers how many bytes there are from the beginning without
    /// a gap, or nothing when the piece does not fit.
    pub(crate) fn put(&mut self, from: usize, total: usize, piece: &[u8]) -> Option<usize> {
        let end = from.checked_add(piece.len()).filter(|end| *end <= total)?;
        let other = !self.bytes.is_empty() && self.bytes.len() != total;
        if self.stored || other || total > self.kind.most() {
            return None;
        }
        self.size = total;
        self.bytes.resize(total, 0);
        self.bytes.get_mut(from..end)?.copy_from_slice(piece);
        let known = self.pieces.entry(from).or_default();
        *known = end.max(*known);
        let mut whole = 0;
        for (from, end) in &self.pieces {
            if *from > whole {
                break;
            }
            whole = whole.max(*end);
        }
        self.stored = whole == total;
        Some(whole)
    }
}

#[cfg(test)]
mod tests {
    use super::{File, FileKind};

    #[test]
    fn pieces_come_in_any_order_and_twice() {
        let mut file = File::new(FileKind::Video);
        assert_eq!(file.put(4, 10, b"4567"), Some(0));
        assert_eq!(file.put(0, 10, b"0123"), Some(8));
        assert_eq!(file.put(0, 10, b"0123"), Some(8));
        assert!(!file.stored);
        assert_eq!(file.put(8, 10, b"89x"), None, "beyond the end");
        assert_eq!(file.put(8, 12, b"89"), None, "of another whole");
        assert_eq!(file.put(8, 10, b"89"), Some(10));
        assert!(file.stored);
        assert_eq!(file.bytes, b"0123456789");
        assert_eq!(file.put(0, 10, b"0"), None, "it is whole");
    }
}

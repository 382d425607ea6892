//! Looks through an archive before anything believes it: every entry is unpacked once, into nothing, and counted. What an
//! archive says of its own sizes is not asked.

use std::io::{Cursor, Read};

use rules::Unread;
use zip::{ZipArchive, result::ZipError};

const MOST_ENTRIES: usize = 1000;
const ENTRY: u64 = 64 << 20;
const ALL: u64 = 160 << 20;
/// So many times its packed size an entry may have, once it has more than a little.
const RATIO: u64 = 100;
const LITTLE: u64 = 1 << 20;
/// What makes an entity, and what an entity could fetch.
const FORBIDDEN: [&[u8]; 2] = [b"<!DOCTYPE", b"<!ENTITY"];

pub(super) type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn open(bytes: &[u8]) -> Result<Archive<'_>, Unread> {
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Broken)
}

pub(super) fn look_through(bytes: &[u8]) -> Result<(), Unread> {
    let mut archive = open(bytes)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Unread::Hostile);
    }
    let mut all = 0;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(unreadable)?;
        let packed = entry.compressed_size().min(bytes.len() as u64);
        let name = entry.name().map_err(unreadable)?.to_lowercase();
        let is_xml = [".xml", ".rels", ".vml"].iter().any(|e| name.ends_with(e));
        all += unpacked(entry, packed, is_xml)?;
        if all > ALL {
            return Err(Unread::Hostile);
        }
    }
    Ok(())
}

fn unreadable(error: ZipError) -> Unread {
    match error {
        ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword => Unread::Locked,
        _ => Unread::Broken,
    }
}

/// How much an entry unpacks to; refused as soon as that is too much.
fn unpacked(mut entry: impl Read, packed: u64, is_xml: bool) -> Result<u64, Unread> {
    let longest = FORBIDDEN.iter().map(|word| word.len()).max().unwrap_or(0);
    let mut window = vec![0; 1 << 16];
    let (mut size, mut kept) = (0, 0);
    loop {
        let read = entry
            .read(&mut window[kept..])
            .map_err(|_| Unread::Broken)?;
        if read == 0 {
            return Ok(size);
        }
        size += read as u64;
        if size > ENTRY || (size > LITTLE && size > packed.saturating_mul(RATIO)) {
            return Err(Unread::Hostile);
        }
        let filled = kept + read;
        if is_xml && is_forbidden(&window[..filled]) {
            return Err(Unread::Hostile);
        }
        // A word may lie across two readings.
        kept = filled.min(longest - 1);
        window.copy_within(filled - kept..filled, 0);
    }
}

/// A declaration of entities, in any writing; a zero byte means UTF-16, in which one could hide.
fn is_forbidden(piece: &[u8]) -> bool {
    let declares = |word: &[u8]| {
        let mut windows = piece.windows(word.len());
        windows.any(|here| here.eq_ignore_ascii_case(word))
    };
    piece.contains(&0) || FORBIDDEN.iter().any(|word| declares(word))
}

//! Reads one file somebody sent, in a process of its own: limited in memory and time, without a network, a folder or a setting.
//! The bytes come by the standard input and what stood in them goes out as JSON, so a file never lies on the disk.

mod archive;
mod table;
mod text;

use std::io::{Read, Write};

use rules::{Content, LARGEST, Reading, Unread};
use rustix::process::{Resource, Rlimit, setrlimit};

const MEMORY: u64 = 512 << 20;
const SECONDS: u64 = 10;
/// What every archive of an office begins with, and what those with a password or from before 2007 do.
const ARCHIVE: &[u8] = b"PK\x03\x04";
const OLD: &[u8] = b"\xD0\xCF\x11\xE0";

type Answer = Result<Content, Unread>;

/// Reads the standard input and writes the answer.
///
/// # Errors
/// The limits cannot be set, or the answer cannot be written.
pub fn run(reading: Reading) -> anyhow::Result<()> {
    limit()?;
    let mut bytes = Vec::new();
    std::io::stdin().take(LARGEST + 1).read_to_end(&mut bytes)?;
    let answer = serde_json::to_vec(&read(reading, &bytes))?;
    std::io::stdout().write_all(&answer)?;
    Ok(())
}

/// The child sets its own limits before it has seen a byte, so the parent needs no unsafe code.
fn limit() -> anyhow::Result<()> {
    for (what, most) in [
        (Resource::As, MEMORY),
        (Resource::Cpu, SECONDS),
        (Resource::Core, 0),
        (Resource::Fsize, 0),
    ] {
        let both = Rlimit {
            current: Some(most),
            maximum: Some(most),
        };
        setrlimit(what, both)?;
    }
    Ok(())
}

fn read(reading: Reading, bytes: &[u8]) -> Answer {
    if bytes.len() as u64 > LARGEST {
        return Err(Unread::TooLarge);
    }
    if bytes.starts_with(OLD) {
        return Err(Unread::Locked);
    }
    let packed = bytes.starts_with(ARCHIVE);
    if packed {
        archive::look_through(bytes)?;
    }
    let content = match (reading, packed) {
        (Reading::Table, true) => Content::Tables(table::workbook(bytes)?),
        (Reading::Table, false) => Content::Tables(vec![table::lines(&text::decoded(bytes)?)?]),
        (Reading::Text, true) => Content::Paragraphs(text::document(bytes)?),
        (Reading::Text, false) => Content::Paragraphs(text::paragraphs(&text::decoded(bytes)?)?),
    };
    let empty = match &content {
        Content::Tables(tables) => tables.iter().all(|table| table.rows.is_empty()),
        Content::Paragraphs(paragraphs) => paragraphs.is_empty(),
    };
    if empty {
        Err(Unread::Empty)
    } else {
        Ok(content)
    }
}

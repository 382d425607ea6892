//! Papers drawn: from what the rules said to the bytes of a file. Pure, so a paper that was cut off on its way is drawn again.

mod bars;
mod canvas;
mod cards;
mod csv;
mod docx;
mod fonts;
mod pdf;
mod poster;
mod qr;
mod xlsx;

use max_bot_api::{File, UploadKind};
use rules::{Format, Kept, Paper, Sheet};

/// A file that is ready to be uploaded, and as what.
pub(super) type Drawn = (UploadKind, File);

/// Draws a paper; what is kept is read by whoever has it.
///
/// # Errors
/// A library could not write what we gave it: a mistake of ours.
pub(super) fn draw(
    paper: &Paper<String>,
    read: impl FnOnce(Kept) -> anyhow::Result<Vec<u8>>,
) -> anyhow::Result<Drawn> {
    let (kind, ending, bytes) = match &paper.sheet {
        Sheet::Counts(Format::Xlsx, counts) => (UploadKind::File, "xlsx", xlsx::table(counts)?),
        Sheet::Counts(Format::Csv, counts) => (UploadKind::File, "csv", csv::table(counts)?),
        Sheet::Counts(Format::Picture, counts) => {
            (UploadKind::Image, "png", bars::picture(counts)?)
        }
        Sheet::Cards(cards) => (UploadKind::File, "pdf", cards::sheets(cards)?),
        Sheet::Letter(words) => (UploadKind::File, "docx", docx::letter(words)?),
        Sheet::Kept(kept @ Kept::Journal) => (UploadKind::File, "jsonl", read(*kept)?),
        Sheet::Kept(kept @ Kept::OwnData) => (UploadKind::File, "json", read(*kept)?),
        Sheet::Poster(cards) => (UploadKind::Image, "png", poster::picture(cards)?),
    };
    Ok((kind, File::new(name(&paper.name, ending), bytes)))
}

/// A name every system takes: what a path could be made of is a space.
fn name(said: &str, ending: &str) -> String {
    let safe = |c: char| {
        if c.is_control() || "/\\:*?\"<>|".contains(c) {
            ' '
        } else {
            c
        }
    };
    let said: String = said.chars().take(80).map(safe).collect();
    let words: Vec<&str> = said.split_whitespace().collect();
    format!("{}.{ending}", words.join(" "))
}

#[cfg(test)]
mod tests;

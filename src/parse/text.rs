//! Texts: the paragraphs of a document for Word, and plain ones in the two writings that are met.

use std::io::{BufRead, BufReader};

use encoding_rs::{Encoding, UTF_8, WINDOWS_1251};
use quick_xml::{Reader, events::Event};
use rules::Unread;

use super::archive;

/// A regulation has some fifty thousand letters.
const MOST_LETTERS: usize = 500_000;

/// Plain text: with a mark of its writing, in UTF-8, else in Windows-1251.
pub(super) fn decoded(bytes: &[u8]) -> Result<String, Unread> {
    let marked = Encoding::for_bom(bytes).map(|(encoding, _)| encoding);
    let plain = || std::str::from_utf8(bytes).map_or(WINDOWS_1251, |_| UTF_8);
    let (text, _) = marked.unwrap_or_else(plain).decode_with_bom_removal(bytes);
    if text.contains('\0') {
        return Err(Unread::Broken);
    }
    Ok(text.into_owned())
}

pub(super) fn paragraphs(text: &str) -> Result<Vec<String>, Unread> {
    if text.len() > MOST_LETTERS * 2 {
        return Err(Unread::TooLarge);
    }
    let lines = text.lines().map(str::trim);
    Ok(lines.filter(|l| !l.is_empty()).map(str::to_owned).collect())
}

/// What stands in `word/document.xml`, a line for each paragraph.
pub(super) fn document(bytes: &[u8]) -> Result<Vec<String>, Unread> {
    let mut archive = archive::open(bytes)?;
    let entry = archive.by_name("word/document.xml");
    let entry = entry.map_err(|_| Unread::Broken)?;
    let mut text = String::new();
    collect(BufReader::new(entry), &mut text)?;
    paragraphs(&text)
}

fn collect(xml: impl BufRead, text: &mut String) -> Result<(), Unread> {
    let mut reader = Reader::from_reader(xml);
    let (mut buffer, mut says) = (Vec::new(), false);
    loop {
        let event = reader.read_event_into(&mut buffer);
        match event.map_err(|_| Unread::Broken)? {
            Event::Start(tag) if tag.local_name().as_ref() == "t" => says = true,
            Event::End(tag) if tag.local_name().as_ref() == "t" => says = false,
            Event::End(tag) if tag.local_name().as_ref() == "p" => text.push('\n'),
            Event::Empty(tag) if ["br", "cr"].contains(&tag.local_name().as_ref()) => {
                text.push('\n')
            }
            Event::Empty(tag) if tag.local_name().as_ref() == "tab" => text.push(' '),
            Event::Text(words) if says => text.push_str(&words),
            Event::GeneralRef(name) if says => text.push(entity(&name)?),
            Event::DocType(_) => return Err(Unread::Hostile),
            Event::Eof => return Ok(()),
            _ => {}
        }
        if text.len() > MOST_LETTERS * 2 {
            return Err(Unread::TooLarge);
        }
        buffer.clear();
    }
}

/// The five signs XML itself names, and signs by their numbers.
fn entity(name: &quick_xml::events::BytesRef) -> Result<char, Unread> {
    if let Ok(Some(sign)) = name.resolve_char_ref() {
        return Ok(sign);
    }
    let known = [
        ("amp", '&'),
        ("lt", '<'),
        ("gt", '>'),
        ("quot", '"'),
        ("apos", '\''),
    ];
    let found = known.iter().find(|(word, _)| *word == name.as_ref());
    found.map(|(_, sign)| *sign).ok_or(Unread::Broken)
}

//! What people see: the lines under an act, read into blocks, and a block written as lines again.

use super::acts::quoted;
use super::grammar::{Mistake, same};

/// Where something is seen. The order is kept within a lane.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Lane {
    /// In the dialogue of this person with the bot; the name is as the file writes it.
    Person(String),
    /// In the group of this title.
    Group(String),
}

/// What happened before somebody's eyes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kind {
    Message,
    Edit,
    Toast,
    /// Only the keyboard went away.
    Cleared,
    Deleted,
    Removed,
    /// A clipboard button put this into the clipboard.
    Copied,
    /// A link button or a link opened this.
    Opened,
    /// The messenger itself refused.
    Refused,
}

const MARKS: [(Kind, &str); 7] = [
    (Kind::Edit, "правка: "),
    (Kind::Toast, "всплывает: "),
    (Kind::Copied, "скопировано: "),
    (Kind::Opened, "открывается: "),
    (Kind::Refused, "MAX: "),
    (Kind::Cleared, "кнопки убраны"),
    (Kind::Deleted, "сообщение удалено"),
];

/// One thing that is seen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Block {
    pub(crate) lane: Lane,
    pub(crate) kind: Kind,
    pub(crate) text: Vec<String>,
    /// The whole keyboard, flattened.
    pub(crate) buttons: Vec<String>,
}

/// Reads the lines of a range into blocks; `who` is the person meant where no name stands.
pub(crate) fn blocks(
    source: &[String],
    range: (usize, usize),
    who: Option<&str>,
) -> Result<Vec<Block>, Mistake> {
    let mut found: Vec<Block> = Vec::new();
    for (at, line) in source.iter().enumerate().take(range.1).skip(range.0) {
        let place = |mistake: &str| format!("line {}: {mistake}", at + 1);
        let Some(rest) = line
            .strip_prefix("    ")
            .or_else(|| line.is_empty().then_some(""))
        else {
            let text = line.strip_prefix("  ").unwrap_or(line);
            if !text.starts_with('#') {
                found.push(
                    head(text, who).ok_or_else(|| place("nobody is meant, or «‹» is missing"))?,
                );
            }
            continue;
        };
        let last = found
            .last_mut()
            .ok_or_else(|| place("a text without a message"))?;
        if rest.starts_with('[') && rest.ends_with(']') && !is_attached(rest) {
            last.buttons.extend(labels(rest));
        } else {
            last.text.push(rest.to_owned());
        }
    }
    Ok(found)
}

/// What hangs on a message stands among its lines: a file by its name, a picture.
fn is_attached(line: &str) -> bool {
    line.starts_with("[файл «") || line == "[картинка]"
}

fn head(line: &str, who: Option<&str>) -> Option<Block> {
    if let Some((group, name)) = line
        .strip_prefix("удалён из ")
        .and_then(|rest| rest.split_once(": "))
    {
        let lane = Lane::Group(quoted(group)?);
        return Some(Block {
            lane,
            kind: Kind::Removed,
            text: vec![name.to_owned()],
            buttons: Vec::new(),
        });
    }
    let (name, text) = line.split_once('‹')?;
    let lane = match name.trim() {
        "" => Lane::Person(who?.to_owned()),
        name => match name.strip_prefix("в ").and_then(quoted) {
            Some(group) => Lane::Group(group),
            None => Lane::Person(name.to_owned()),
        },
    };
    let text = text.strip_prefix(' ').unwrap_or(text);
    let mark = MARKS.iter().find(|(_, mark)| text.starts_with(mark));
    let kind = mark.map_or(Kind::Message, |(kind, _)| *kind);
    let text = mark.map_or(text, |(_, mark)| &text[mark.len()..]);
    let buttons = Vec::new();
    match kind {
        Kind::Cleared => Some(Block {
            lane,
            kind,
            text: Vec::new(),
            buttons,
        }),
        _ => Some(Block {
            lane,
            kind,
            text: vec![text.to_owned()],
            buttons,
        }),
    }
}

fn labels(line: &str) -> impl Iterator<Item = String> {
    let inner = line.trim_start_matches('[').trim_end_matches(']');
    inner.split("] [").map(str::to_owned)
}

/// Writes a block as the file would have it; `who` is the person whose name need not be written.
pub(crate) fn write(block: &Block, who: Option<&str>) -> Vec<String> {
    let empty = String::new();
    let first = block.text.first().unwrap_or(&empty);
    if let (Kind::Removed, Lane::Group(group)) = (block.kind, &block.lane) {
        return vec![format!("  удалён из «{group}»: {first}")];
    }
    let to = match &block.lane {
        Lane::Person(name) if Some(name.as_str()) == who => String::new(),
        Lane::Person(name) => format!("{name} "),
        Lane::Group(group) => format!("в «{group}» "),
    };
    let mark = MARKS
        .iter()
        .find(|(kind, _)| *kind == block.kind)
        .map_or("", |(_, mark)| mark);
    let mut lines = vec![format!("  {to}‹ {mark}{first}")];
    lines.extend(block.text.iter().skip(1).map(|line| {
        if line.is_empty() {
            line.clone()
        } else {
            format!("    {line}")
        }
    }));
    lines.extend(keyboard(&block.buttons));
    lines
}

/// The keyboard in lines of a readable length.
fn keyboard(buttons: &[String]) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for label in buttons {
        match lines
            .last_mut()
            .filter(|line| line.chars().count() + label.chars().count() < 100)
        {
            Some(line) => line.push_str(&format!(" [{label}]")),
            None => lines.push(format!("    [{label}]")),
        }
    }
    lines
}

/// What is written reads as it was.
pub(crate) fn check() -> Result<(), Mistake> {
    let text = "  ‹ Раз\n\n    Два\n    [А] [Б в]\n  Ирина ‹ правка: Три\n  в «5А» ‹ Ответил лично\n  ‹ кнопки убраны\n  ‹ всплывает: Уже\n  удалён из «5А»: Пётр";
    let source: Vec<String> = text.lines().map(str::to_owned).collect();
    let read = blocks(&source, (0, source.len()), Some("Ольга"))?;
    let kinds: Vec<Kind> = read.iter().map(|block| block.kind).collect();
    same(
        &kinds,
        &vec![
            Kind::Message,
            Kind::Edit,
            Kind::Message,
            Kind::Cleared,
            Kind::Toast,
            Kind::Removed,
        ],
    )?;
    same(&read[1].lane, &Lane::Person("Ирина".into()))?;
    let written: Vec<String> = read
        .iter()
        .flat_map(|block| write(block, Some("Ольга")))
        .collect();
    same(&written, &source)?;
    same(
        &blocks(&["  ‹ Кому".to_owned()], (0, 1), None).is_err(),
        &true,
    )
}

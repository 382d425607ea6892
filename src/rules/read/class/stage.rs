//! Whole stages and preschool: «начальная школа», «подготовительная группа», «ГКП».

use super::pieces::{Piece, What};

/// What was named, and the first piece after it.
pub(super) enum Stage {
    Set(&'static str),
    Group(&'static str),
}

const GROUPS: [(&str, &str); 4] = [
    ("подготовит", "подготовительная"),
    ("старш", "старшая"),
    ("средн", "средняя"),
    ("младш", "младшая"),
];

/// The stage that begins here.
pub(super) fn read(pieces: &[Piece], at: usize) -> Option<(Stage, usize)> {
    let key = pieces.get(at).filter(|p| p.first)?.key.as_str();
    let next = pieces.get(at + 1).map_or("", |p| p.key.as_str());
    let starts = |any: &[&str]| any.iter().any(|start| next.starts_with(start));
    let set = |set| Some((Stage::Set(set), at + 2));
    match key {
        "гкп" => return Some((Stage::Group("ГКП"), at + 1)),
        "началка" | "началке" | "началки" | "началку" => {
            return Some((Stage::Set("1-4"), at + 1));
        }
        _ if key.starts_with("нулевк") || key.starts_with("подготовиш") => {
            return Some((Stage::Group("подготовительная"), at + 1));
        }
        _ if key.starts_with("старшекла") => return Some((Stage::Set("10-11"), at + 1)),
        _ if key.starts_with("начальн") && starts(&["школ", "класс", "звен"]) =>
        {
            return set("1-4");
        }
        _ if key.starts_with("младши") && starts(&["класс", "школьник"]) => {
            return set("1-4");
        }
        _ if key.starts_with("средн") && starts(&["звен", "класс"]) => {
            return set("5-9");
        }
        _ if key.starts_with("старш") && starts(&["класс", "звен", "школ"]) => {
            return set("10-11");
        }
        _ if key.starts_with("нулев") && starts(&["класс"]) => {
            return Some((Stage::Group("подготовительная"), at + 2));
        }
        _ => {}
    }
    group(pieces, at)
}

/// «подготовительная (группа)», «подг. гр.»; the other groups only with «группа» beside them.
fn group(pieces: &[Piece], at: usize) -> Option<(Stage, usize)> {
    let key = pieces[at].key.as_str();
    let mut end = at + 1;
    end += usize::from(
        pieces
            .get(end)
            .is_some_and(|p| p.what == What::Sign('.') && !p.first),
    );
    let next = pieces.get(end).map_or("", |p| p.key.as_str());
    let worded = next == "гр" || next.starts_with("групп");
    let end = end + usize::from(worded);
    if key == "подг" && worded {
        return Some((Stage::Group("подготовительная"), end));
    }
    let (start, group) = GROUPS.iter().find(|(start, _)| key.starts_with(start))?;
    (worded || *start == "подготовит").then_some((Stage::Group(group), end))
}

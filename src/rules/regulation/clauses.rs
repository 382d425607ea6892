//! From paragraphs to clauses: a number at the beginning that goes on from the one before begins a clause, anything else belongs to it.

use std::sync::LazyLock;

use regex::Regex;

use super::Clause;

/// «2.9.», «2.9 », «3)», «п. 2.9»; a bare number without a sign is no number of a clause.
static NUMBER: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"^(?:п\.? ?)?(\d{1,2}(?:\.\d{1,2}){0,3})([.)]?)[\s\u{a0}]+(\S.*)$").ok()
});
const MOST: usize = 400;
/// So many letters of a clause are kept; the longest ones of real regulations have a third of it.
const LONGEST: usize = 6000;

/// The clauses of a text, in their order.
pub(crate) fn clauses(paragraphs: &[String], edition: u32) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut at: Vec<u32> = Vec::new();
    // The last number of a list inside a clause: «1. … 2. …» under 2.3.
    let mut item = 0;
    for paragraph in paragraphs {
        let line = paragraph.trim();
        let begins = numbered(line).filter(|read| follows(&at, read, &mut item));
        match begins {
            Some((number, words)) if found.len() < MOST => {
                let order = u32::try_from(found.len()).unwrap_or(u32::MAX);
                found.push(Clause {
                    edition,
                    order,
                    number: written(&number),
                    text: words.chars().take(LONGEST).collect(),
                });
                (at, item) = (number, 0);
            }
            _ => go_on(found.last_mut(), line),
        }
    }
    found
}

/// What has no number of its own belongs to the clause before; the title before all clauses to none.
fn go_on(clause: Option<&mut Clause>, line: &str) {
    if let Some(clause) = clause
        && !line.is_empty()
        && clause.text.chars().count() + line.chars().count() < LONGEST
    {
        clause.text = format!("{}\n{line}", clause.text);
    }
}

fn numbered(line: &str) -> Option<(Vec<u32>, &str)> {
    let parts = NUMBER.as_ref()?.captures(line)?;
    let (number, sign) = (parts.get(1)?.as_str(), parts.get(2)?.as_str());
    let number: Vec<u32> = number.split('.').filter_map(|n| n.parse().ok()).collect();
    let sound = number.len() > 1 || !sign.is_empty();
    sound.then_some((number, parts.get(3)?.as_str()))
}

fn written(number: &[u32]) -> String {
    let parts: Vec<String> = number.iter().map(u32::to_string).collect();
    parts.join(".")
}

/// Whether a number goes on from the one before: a later one, of this section or the next, and no item of a list inside a clause.
fn follows(at: &[u32], (number, words): &(Vec<u32>, &str), item: &mut u32) -> bool {
    let (section, next) = (at.first().copied().unwrap_or(0), number[0]);
    let heads = next == section + 1 && is_heading(words);
    let listed = *item > 0 || (at.len() > 1 && next <= section);
    if number.len() == 1 && next == *item + 1 && listed && !heads {
        *item = next;
        return false;
    }
    number.as_slice() > at && next <= section + 1
}

/// «Права и обязанности»: a capital at the beginning and no sign at the end.
fn is_heading(words: &str) -> bool {
    words.starts_with(char::is_uppercase) && !words.trim_end().ends_with([';', '.', ',', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(lines: &[&str]) -> Vec<String> {
        let lines: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        clauses(&lines, 1).into_iter().map(|c| c.number).collect()
    }

    #[test]
    fn numbers_are_known_in_every_dress_and_dates_are_none() {
        let lines = [
            "Положение",
            "1. Общее",
            "1.1 Текст",
            "п. 1.2. Текст",
            "01.09.2026 утверждено",
            "30 человек в классе",
            "2) Права",
            "2.9.\u{a0}Родитель",
        ];
        assert_eq!(numbers(&lines), ["1", "1.1", "1.2", "2", "2.9"]);
    }

    #[test]
    fn a_list_inside_a_clause_is_part_of_it() {
        let lines = [
            "1. Общее",
            "2. Роли",
            "2.3. Администратор:",
            "1. подаёт заявку;",
            "2. вносит сведения;",
            "3. назначает.",
            "2.4. Администрация:",
            "1. смотрит;",
            "2. помогает.",
            "3. Права",
        ];
        assert_eq!(numbers(&lines), ["1", "2", "2.3", "2.4", "3"]);
        let all: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
        assert!(clauses(&all, 1)[2].text.ends_with("3. назначает."));
    }
}

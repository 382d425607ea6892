//! `UPDATE=1`: the bot's lines become what was seen, and nothing else in the file changes.

use super::compare;
use super::grammar::Dialogue;
use super::lines::{self, Block, Kind};
use super::pattern::Captures;
use super::story::Story;

/// What the file should list after a step: lines that still fit stay as they are written, in the order of the persons.
pub(crate) fn listed(expected: &[Block], seen: Vec<Block>, story: &mut Story) -> Vec<Block> {
    let mut old: Vec<Option<&Block>> = expected.iter().map(Some).collect();
    let mut lines: Vec<Block> = Vec::new();
    for block in seen {
        let same_lane = old
            .iter_mut()
            .find(|one| one.is_some_and(|one| one.lane == block.lane));
        let before = same_lane.and_then(Option::take);
        let kept = before
            .filter(|one| compare::fits(one, &block, &mut story.captures))
            .cloned();
        lines.push(kept.unwrap_or_else(|| templated(block, &mut story.captures)));
    }
    let cast = &story.cast;
    lines.sort_by_key(|block| cast.order(&block.lane));
    lines
}

/// The file with the new lines of each step that had to change.
pub(crate) fn rewritten(dialogue: &Dialogue, steps: Vec<Option<Vec<Block>>>) -> String {
    let mut source = dialogue.source.clone();
    for (step, lines) in dialogue.steps.iter().zip(steps).rev() {
        if let Some(blocks) = lines {
            let own = |block: &Block| is_own(block, step.who.as_deref());
            let (mine, others): (Vec<_>, Vec<_>) = blocks.into_iter().partition(own);
            let whose =
                |block: &Block| lines::write(block, own(block).then(|| name(block)).flatten());
            source.splice(
                step.line + 1..step.end,
                mine.iter()
                    .chain(&others)
                    .flat_map(whose)
                    .collect::<Vec<_>>(),
            );
        }
    }
    source.join("\n") + "\n"
}

fn is_own(block: &Block, who: Option<&str>) -> bool {
    let begins = |who: &str, short: &str| who == short || who.starts_with(&format!("{short} "));
    who.zip(name(block))
        .is_some_and(|(who, short)| begins(who, short))
}

fn name(block: &Block) -> Option<&str> {
    match &block.lane {
        lines::Lane::Person(name) => Some(name),
        lines::Lane::Group(_) => None,
    }
}

/// What differs from run to run, by its name.
fn templated(mut block: Block, captures: &mut Captures) -> Block {
    if block.kind != Kind::Removed {
        let text = block
            .text
            .into_iter()
            .map(|line| named(line, captures))
            .collect();
        block.text = text;
    }
    block
}

fn named(mut line: String, captures: &mut Captures) -> String {
    let deep = |word: &str| word.starts_with("https://max.ru/") && word.contains("?start=");
    let join = |word: &str| word.starts_with("https://max.ru/join/") && word.len() > 30;
    let sum = |word: &str| word.len() == 16 && word.chars().all(|c| c.is_ascii_hexdigit());
    let fresh: Vec<(&str, String)> = line
        .split(|c: char| c.is_whitespace() || "«»()".contains(c))
        .map(|word| word.trim_end_matches(['.', ',', ';', ':']))
        .filter_map(|word| {
            if deep(word) {
                Some(("ссылка", word))
            } else if sum(word) {
                Some(("сумма", word))
            } else {
                join(word).then_some(("чат", word))
            }
        })
        .map(|(name, word)| (name, word.to_owned()))
        .chain(code(&line).map(|code| ("код", code)))
        .collect();
    let joined = captures
        .iter()
        .find(|(_, value)| value.len() == 9 && value.replace(' ', "") == line);
    if let Some((name, _)) = joined {
        return format!("{{{name} слитно}}");
    }
    for (name, value) in fresh {
        let known = captures
            .iter()
            .find(|(_, known)| **known == value)
            .map(|(name, _)| name.clone());
        let name = known.unwrap_or_else(|| unused(name, captures));
        line = line.replace(&value, &format!("{{{name}}}"));
        captures.insert(name, value);
    }
    line
}

/// The name, with a number if it is taken.
pub(crate) fn unused(name: &str, captures: &Captures) -> String {
    let numbered = (2..).map(|n| format!("{name}{n}"));
    std::iter::once(name.to_owned())
        .chain(numbered)
        .find(|name| !captures.contains_key(name))
        .unwrap_or_default()
}

/// The code of every example in the texts: no real one.
const SAMPLE: &str = "4827 1935";

/// A code written like «4827 1935» somewhere in the text.
pub(crate) fn code(line: &str) -> Option<String> {
    let signs: Vec<char> = line.chars().collect();
    let digit = |at: usize| signs.get(at).is_some_and(char::is_ascii_digit);
    let fits = |at: &usize| {
        (0..4).chain(5..9).all(|n| digit(at + n))
            && signs[at + 4] == ' '
            && !digit(at + 9)
            && (*at == 0 || !digit(at - 1))
    };
    let places = (0..signs.len()).filter(fits);
    let mut codes = places.map(|at| signs[at..at + 9].iter().collect::<String>());
    codes.find(|code| code != SAMPLE)
}

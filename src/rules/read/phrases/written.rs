//! How a phrase is written, and what is wrong with it (`commands/README.md`).

use super::{super::lexicon::Collector, Phrase, Rank, Run};
use crate::manifest;

/// `=что` tells nothing by itself, `ссылк*` does.
const TELLING: usize = 6;
const NEGATIONS: [&str; 4] = ["не", "нет", "без", "ни"];

impl Phrase {
    pub(super) fn read(meaning: usize, line: &str, words: &mut Collector) -> Result<Self, String> {
        let (line, gives) = line.split_once("=>").unwrap_or((line, ""));
        let (offered, line) = line
            .strip_prefix('?')
            .map_or((false, line), |line| (true, line));
        let bare = line.trim_start_matches('!');
        let mut rank = match line.len() - bare.len() {
            0 => Rank::Said,
            1 => Rank::Turned,
            _ => Rank::Urgent,
        };
        let (mut slots, mut never) = (Vec::new(), Vec::new());
        for slot in bare.split_whitespace() {
            match slot.strip_prefix('-') {
                Some(not) => never.extend(runs(not, words)?),
                None => slots.push(runs(slot, words)?),
            }
        }
        if slots.is_empty() {
            return Err("says nothing".into());
        }
        if rank == Rank::Said && slots.iter().any(|slot| slot.iter().all(|run| run.negates)) {
            rank = Rank::Turned;
        }
        let given = |pair: &str| {
            let (name, value) = pair.split_once('=').ok_or("gives no name=value")?;
            Ok((name.to_owned(), value.to_owned()))
        };
        Ok(Self {
            meaning,
            rank,
            offered,
            slots,
            never,
            gives: gives
                .split_whitespace()
                .map(given)
                .collect::<Result<_, String>>()?,
        })
    }
}

fn runs(slot: &str, words: &mut Collector) -> Result<Vec<Run>, String> {
    let mut runs = Vec::new();
    for way in slot.split('|') {
        // A group alone may hold neighbours of its own.
        match way.strip_prefix('@').filter(|name| !name.contains('_')) {
            Some(group) => {
                for way in synonyms(group)? {
                    runs.push(run(way, words)?);
                }
            }
            None => runs.push(run(way, words)?),
        }
    }
    Ok(runs)
}

fn run(way: &str, words: &mut Collector) -> Result<Run, String> {
    let negates = NEGATIONS.iter().any(|n| way.split('_').any(|w| w == *n));
    let tells = way.split('_').any(|w| w.chars().count() >= TELLING);
    let neighbours = way.split('_').map(|word| one_of(word, words));
    Ok(Run {
        neighbours: neighbours.collect::<Result<_, _>>()?,
        negates,
        tells,
    })
}

fn one_of(word: &str, words: &mut Collector) -> Result<Vec<usize>, String> {
    let bare = word.trim_start_matches(['=', '@']).trim_end_matches('*');
    if word.starts_with('=') && word.ends_with('*') {
        return Err(format!("«{word}» is one form and any ending at once"));
    }
    if bare.is_empty() || bare.contains(|c: char| !c.is_alphanumeric() && c != '-') {
        return Err(format!("«{word}» is no word"));
    }
    let Some(group) = word.strip_prefix('@') else {
        return Ok(vec![words.number(word)]);
    };
    let all = synonyms(group)?.iter();
    let single = all.filter(|way| !way.contains('_'));
    Ok(single.map(|way| words.number(way)).collect())
}

fn synonyms(group: &str) -> Result<&'static [String], String> {
    let all = manifest::synonyms().get(group);
    all.map(Vec::as_slice)
        .ok_or_else(|| format!("no group «{group}» in synonyms.toml"))
}

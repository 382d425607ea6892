//! Turns of talk: a sign alone («+», «👍»), and several short words in a row («хорошо, да», «нет, отмена, спасибо»).

use super::{
    Context, Slot,
    intent::Intent,
    names::{self, Named},
    understood::{Confidence, Understood},
    words::Words,
};
use crate::commands::Command;

const YES: [char; 8] = ['+', '👍', '👌', '✅', '✔', '☑', '🆗', '🤝'];
const NO: [char; 5] = ['-', '👎', '❌', '✖', '🚫'];
const THANKS: [char; 6] = ['🙏', '❤', '💐', '🌹', '🥰', '😊'];

/// What a text of signs means; a thumb is a yes to a question and thanks without one.
pub(super) fn sign(text: &str, context: &Context) -> Option<Understood> {
    let skin = |c: &char| ('\u{1F3FB}'..='\u{1F3FF}').contains(c) || c.is_whitespace();
    let signs: Vec<char> = text.chars().filter(|c| !skin(c)).collect();
    let all = |of: &[char]| !signs.is_empty() && signs.iter().all(|c| of.contains(c));
    let asked = context.open == Some(Slot::Confirm);
    let intent = if all(&YES) && (asked || text.starts_with('+')) {
        Intent::CONFIRM
    } else if all(&NO) && asked {
        Intent::DENY
    } else if all(&YES) || all(&THANKS) {
        Intent("thanks")
    } else {
        return None;
    };
    Some(Understood::new(intent, Confidence::Exact))
}

/// Short words in a row and nothing else: the weightiest of them is meant.
pub(super) fn several(words: &Words) -> Option<Understood> {
    const WEIGHT: [&str; 5] = ["cancel", "deny", "confirm", "thanks", "greeting"];
    let weight = |named: &Named| WEIGHT.iter().position(|w| *w == named.intent.stem());
    let mut at = 0;
    let mut best: Option<usize> = None;
    while at < words.list.len() {
        let named = names::at(words, at)?;
        let weight = weight(&named)?;
        best = Some(best.map_or(weight, |best| best.min(weight)));
        at = named.end;
    }
    let intent = match WEIGHT[best?] {
        "cancel" => Command::Cancel.into(),
        stem => Intent(stem),
    };
    Some(Understood::new(intent, Confidence::Exact))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_weightiest_word_is_meant() {
        for (typed, stem) in [
            ("хорошо, да", Some("confirm")),
            ("нет, спасибо", Some("deny")),
            ("нет, отмена", Some("cancel")),
            ("привет, спасибо", Some("thanks")),
            ("да, чат", None),
        ] {
            let read = several(&Words::of(typed));
            assert_eq!(read.map(|r| r.intent.stem()), stem, "{typed}");
        }
    }

    #[test]
    fn a_thumb_answers_or_thanks() {
        let free = Context::new("", date(2026, 11, 22));
        let asked = Context {
            open: Some(Slot::Confirm),
            ..free
        };
        for (typed, alone, answer) in [
            ("👍🏻", Some("thanks"), Some("confirm")),
            ("+", Some("confirm"), Some("confirm")),
            ("❌", None, Some("deny")),
            ("🙏🙏", Some("thanks"), Some("thanks")),
            ("…", None, None),
        ] {
            let stem = |context| sign(typed, context).map(|r| r.intent.stem());
            assert_eq!((stem(&free), stem(&asked)), (alone, answer), "{typed}");
        }
    }
}

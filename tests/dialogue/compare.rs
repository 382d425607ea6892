//! What was seen against what is listed, in order per person and per group.

use super::lines::{self, Block, Lane};
use super::pattern::{self, Captures};

/// The differences of one step, in words; nothing if there are none.
pub(crate) fn differences(
    expected: &[Block],
    seen: &[Block],
    captures: &mut Captures,
) -> Option<String> {
    let mut lanes: Vec<&Lane> = expected
        .iter()
        .chain(seen)
        .map(|block| &block.lane)
        .collect();
    lanes.sort();
    lanes.dedup();
    let mut wrong = String::new();
    for lane in lanes {
        let of = |blocks: &[Block]| -> Vec<Block> {
            blocks
                .iter()
                .filter(|block| block.lane == *lane)
                .cloned()
                .collect()
        };
        let (listed, happened) = (of(expected), of(seen));
        for at in 0..listed.len().max(happened.len()) {
            match (listed.get(at), happened.get(at)) {
                (Some(listed), Some(happened)) if fits(listed, happened, captures) => {}
                (Some(listed), Some(happened)) => wrong.push_str(&format!(
                    "\n  listed:\n{}\n  seen:\n{}",
                    shown(listed),
                    shown(happened)
                )),
                (Some(listed), None) => {
                    wrong.push_str(&format!("\n  listed, but not seen:\n{}", shown(listed)))
                }
                (None, Some(happened)) => {
                    wrong.push_str(&format!("\n  seen, but not listed:\n{}", shown(happened)))
                }
                (None, None) => {}
            }
        }
    }
    (!wrong.is_empty()).then_some(wrong)
}

/// Whether one block is as listed; captures what is new.
pub(crate) fn fits(listed: &Block, seen: &Block, captures: &mut Captures) -> bool {
    let mut found = captures.clone();
    let same = listed.lane == seen.lane
        && listed.kind == seen.kind
        && text_fits(&listed.text, &seen.text, &mut found)
        && labels_fit(&listed.buttons, &seen.buttons, &mut found);
    if same {
        *captures = found;
    }
    same
}

/// A line that is only `…` stands for any number of lines.
fn text_fits(listed: &[String], seen: &[String], captures: &mut Captures) -> bool {
    match (listed.split_first(), seen.split_first()) {
        (None, None) => true,
        (Some((any, rest)), _) if any == "…" => {
            (0..=seen.len()).any(|skip| text_fits(rest, &seen[skip..], captures))
        }
        (Some((one, listed)), Some((line, seen))) => {
            pattern::matches(one, line, captures) && text_fits(listed, seen, captures)
        }
        (Some(_), None) | (None, Some(_)) => false,
    }
}

fn labels_fit(listed: &[String], seen: &[String], captures: &mut Captures) -> bool {
    listed.len() == seen.len()
        && listed
            .iter()
            .zip(seen)
            .all(|(one, label)| pattern::matches(one, label, captures))
}

fn shown(block: &Block) -> String {
    lines::write(block, None)
        .iter()
        .map(|line| format!("  {line}"))
        .collect::<Vec<_>>()
        .join("\n")
}

//! Which guides and answers were checked longest ago, and which people called wrong since they were.

use std::cmp::Reverse;

use serde::Deserialize;

use crate::{Call, Decision, Scene, Stop, Text, aging, text};

/// A longer list is no work for one evening.
const OLDEST: usize = 7;
const MOST_DOUBTED: usize = 7;

#[derive(Deserialize)]
pub(super) struct Args {}

pub(super) fn decide(scene: &Scene, call: &Call, _args: Args) -> Result<Decision, Stop> {
    let mut texts = aging::all(scene);
    texts.sort_by_key(|text| text.checked);
    let oldest: Vec<Text> = texts
        .iter()
        .take(OLDEST)
        .map(|text| {
            text!(
                "check-texts-old",
                title = text.title.clone(),
                date = text.checked
            )
        })
        .collect();
    let mut doubted: Vec<_> = texts.iter().filter(|text| text.doubts > 0).collect();
    doubted.sort_by_key(|text| Reverse(text.doubts));
    let doubted: Vec<Text> = doubted
        .iter()
        .take(MOST_DOUBTED)
        .map(|text| {
            text!(
                "check-texts-doubted",
                title = text.title.clone(),
                count = text.doubts
            )
        })
        .collect();
    let doubts = if doubted.is_empty() {
        text!("check-texts-no-doubts")
    } else {
        text!("check-texts-doubts", lines = doubted)
    };
    let all = text!(
        "check-texts",
        texts = texts.len(),
        lines = oldest,
        doubts = doubts
    );
    Ok(Decision::new().say(call.who(), all))
}

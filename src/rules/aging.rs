//! Texts that age, guides and answers: the day each was checked, and how often it was called wrong since.

use jiff::civil::Date;

use crate::{Change, Scene, Text, text};

/// A text that was true on the day it was checked.
pub(crate) struct Aging {
    pub(crate) title: Text,
    pub(crate) checked: Date,
    /// How often people said «Не так» since then.
    pub(crate) doubts: u32,
}

/// Every guide and every answer.
pub(crate) fn all(scene: &Scene) -> Vec<Aging> {
    let doubts = |name: &str, checked: Date| {
        let known = scene.school.meta().doubts.get(name);
        known.map_or(0, |doubts| doubts.since(checked))
    };
    let guides = scene.guides.iter().map(|(device, checked)| Aging {
        title: text!("guide-name", device = device),
        checked: *checked,
        doubts: doubts(device, *checked),
    });
    let answers = scene.faq.entries().map(|entry| Aging {
        title: text!("faq-question", topic = &entry.topic),
        checked: entry.checked,
        doubts: doubts(&of_question(&entry.topic), entry.checked),
    });
    guides.chain(answers).collect()
}

/// The name by which doubts about an answer are counted; a guide has that of its device.
pub(crate) fn of_question(topic: &str) -> String {
    format!("faq/{topic}")
}

/// Somebody says that a text is wrong.
pub(crate) fn doubted(text: String, checked: Date) -> Change {
    Change::TextDoubted { text, checked }
}

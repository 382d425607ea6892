//! A message to many: how many of them have it already, on one card of whoever wanted it.

use serde::{Deserialize, Serialize};

use crate::{Decision, Effect, Moment, PersonId, Text, text};

/// Messages that are counted, and where. `T` is a [`Text`] in a decision, and a sentence once it was said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Tally<T = Text> {
    /// Whose card it is; what goes to him is not counted.
    pub to: PersonId,
    pub card: String,
    /// What is sent: «Напоминания в 5А».
    pub head: T,
    /// How many messages there are.
    pub of: u32,
}

/// How far the sending is.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub struct Count {
    /// Not tried to the end yet.
    pub left: u32,
    /// MAX would not take them: the bot was stopped there or removed.
    pub missed: u32,
}

impl Tally {
    /// The same with its text said.
    pub fn said<U>(&self, say: impl Fn(&Text) -> U) -> Tally<U> {
        Tally {
            to: self.to,
            card: self.card.clone(),
            head: say(&self.head),
            of: self.of,
        }
    }
}

impl Decision {
    /// Counts what this decision says to others, on a card of whoever wanted it said; nothing if it says nothing.
    #[must_use]
    pub fn counted(mut self, now: Moment, to: PersonId, head: Text) -> Self {
        let others = |effect: &&Effect| {
            matches!(effect, Effect::SayInGroup { .. })
                || matches!(effect, Effect::Say { to: other, .. } if *other != to)
        };
        let of = self.effects.iter().filter(others).count();
        let of = u32::try_from(of).unwrap_or(u32::MAX);
        if of == 0 {
            return self;
        }
        let card = format!("sent/{}", now.0);
        let begun = Effect::Say {
            to,
            text: progress(
                head.clone(),
                of,
                Count {
                    left: of,
                    missed: 0,
                },
            ),
            buttons: Vec::new(),
            card: Some(card.clone()),
        };
        self.effects.insert(0, begun);
        self.tally = Some(Tally { to, card, head, of });
        self
    }
}

/// Some were sent since: the card says so.
pub(crate) fn went_on(tally: &Tally<String>, count: Count) -> Decision {
    let head = text!("plain", text = &tally.head);
    Decision::new().effect(Effect::Edit {
        to: tally.to,
        card: tally.card.clone(),
        text: progress(head, tally.of, count),
        buttons: Vec::new(),
    })
}

fn progress(head: Text, of: u32, count: Count) -> Text {
    let done = of.saturating_sub(count.left);
    text!(
        "sending",
        head = head,
        of = of,
        left = count.left,
        done = done,
        sent = done.saturating_sub(count.missed),
        missed = count.missed,
    )
}

//! Papers: the files the bot sends. The rules say what stands on one, as small as that can be said; the bot draws it when it is sent.

use serde::{Deserialize, Serialize};

use crate::{Decision, Effect, PersonId, Text};

/// A file: its name without the ending, and what it shows. `T` is a [`Text`] in a decision, and a sentence once it was said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Paper<T = Text> {
    pub name: T,
    pub sheet: Sheet<T>,
}

/// What stands on a paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet<T = Text> {
    /// Numbers by class, in one of three forms.
    Counts(Format, Counts<T>),
    /// A4 sheets of cards to tear off.
    Cards(Cards<T>),
    /// The same as one picture for the wall.
    Poster(Cards<T>),
    /// A letter to be filled in by hand, a paragraph a line.
    Letter(T),
    /// What is kept anyway, so that it is read when it is sent.
    Kept(Kept),
}

/// What the bot has at hand when it draws a paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// The whole journal with its hashes, a line each.
    Journal,
    /// [`own_data`](crate::own_data) of whom the paper goes to.
    OwnData,
}

/// The forms of the same numbers.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    Xlsx,
    Csv,
    Picture,
}

/// Numbers by class: the head names the classes' column first, then one column each.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Counts<T = Text> {
    pub title: T,
    pub head: Vec<T>,
    pub rows: Vec<(String, Vec<u32>)>,
    /// What the line of sums is called.
    pub total: T,
}

/// An invitation on paper: all that stands on a card. The link and the code are plain here and nowhere else.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Cards<T = Text> {
    pub school: String,
    pub title: T,
    pub how: T,
    pub code: String,
    pub link: String,
    pub until: T,
    pub care: T,
    pub count: u32,
}

impl Paper {
    /// The same with every text said.
    pub fn said<U>(&self, say: impl Fn(&Text) -> U) -> Paper<U> {
        let sheet = match &self.sheet {
            Sheet::Counts(format, counts) => Sheet::Counts(*format, counts.said(&say)),
            Sheet::Cards(cards) => Sheet::Cards(cards.said(&say)),
            Sheet::Poster(cards) => Sheet::Poster(cards.said(&say)),
            Sheet::Letter(words) => Sheet::Letter(say(words)),
            Sheet::Kept(kept) => Sheet::Kept(*kept),
        };
        Paper {
            name: say(&self.name),
            sheet,
        }
    }
}

impl Decision {
    /// Sends a file to a person, with words under it.
    #[must_use]
    pub fn send(self, to: PersonId, paper: Paper, caption: Text) -> Self {
        self.effect(Effect::SendPaper {
            to,
            paper: Box::new(paper),
            caption,
            buttons: Vec::new(),
        })
    }
}

impl Counts {
    fn said<U>(&self, say: impl Fn(&Text) -> U) -> Counts<U> {
        Counts {
            title: say(&self.title),
            head: self.head.iter().map(&say).collect(),
            rows: self.rows.clone(),
            total: say(&self.total),
        }
    }
}

impl<T> Cards<T> {
    /// So many fit on a sheet of A4.
    pub const ON_A_SHEET: u32 = 10;
}

impl Cards {
    fn said<U>(&self, say: impl Fn(&Text) -> U) -> Cards<U> {
        Cards {
            school: self.school.clone(),
            title: say(&self.title),
            how: say(&self.how),
            code: self.code.clone(),
            link: self.link.clone(),
            until: say(&self.until),
            care: say(&self.care),
            count: self.count,
        }
    }
}

//! What is said of classes, as arguments: one class, several, whole grades, a preschool group; from where and to where.

use std::collections::BTreeMap;

use super::{
    super::{
        class::{self, Manner, Reading, Roster},
        intent::Intent,
        units, word,
        words::Word,
    },
    Fill,
};
use crate::manifest::Kind;

/// Intents with one of these are about classes.
const ABOUT: [&str; 4] = ["class", "classes", "grade", "from"];

/// Of these a group of a kindergarten may be told by its own name.
const NAMED: [&str; 3] = ["class_chat", "request_join", "provide_class"];

/// Neither one class nor several.
fn classless(args: &BTreeMap<String, String>) -> bool {
    !["class", "classes", "grade", "grades", "class_set"]
        .iter()
        .any(|name| args.contains_key(*name))
}

/// «группы», of a kindergarten.
fn is_group(word: &Word) -> bool {
    word.key.starts_with("групп")
}

impl Fill<'_> {
    pub(super) fn classes(&mut self) {
        if !ABOUT.iter().any(|name| self.intent.takes(name)) {
            return;
        }
        if self.intent == Intent::FAQ {
            class::skip_pupils(self.words);
        }
        let times = self.times();
        times.iter().for_each(|at| self.words.take(*at, 1));
        let reading = class::take(
            self.words,
            self.manner_of_classes(),
            Roster(self.context.classes),
        );
        for at in times {
            self.words.list[at].taken = false;
        }
        if self.intent.takes("from") {
            self.moved(&reading);
        } else if self.intent.takes("class") {
            self.of_classes(reading);
        } else {
            self.of_grade(&reading);
        }
    }

    /// «01.12», «10:00» before a text that goes on: no class and no letter.
    fn times(&self) -> Vec<usize> {
        let digits = |part: &str| part.len() == 2 && part.chars().all(|c| c.is_ascii_digit());
        let is_time = |at: &usize| {
            let (hour, rest) = self
                .words
                .raw(*at)
                .split_once([':', '.'])
                .unwrap_or_default();
            let ends = rest.get(..2).is_some_and(digits);
            ends && (1..=2).contains(&hour.len()) && hour.chars().all(|c| c.is_ascii_digit())
        };
        let all = 0..self.words.list.len();
        let texted = self.intent.takes("raw");
        all.filter(|at| texted && self.words.free(*at, 1))
            .filter(is_time)
            .collect()
    }

    /// A bare number is a class only where it can be nothing else.
    fn manner_of_classes(&self) -> Manner {
        let list = self
            .intent
            .arguments()
            .iter()
            .any(|a| a.kind == Kind::Classes);
        if self.intent.takes("ids") {
            Manner::Free
        } else if list && self.manner != Manner::Free {
            Manner::List
        } else {
            self.manner
        }
    }

    /// «из 5а в 5б».
    fn moved(&mut self, reading: &Reading) {
        match &reading.classes[..] {
            [only] => {
                let words = self.words.list.windows(2);
                let out = words
                    .into_iter()
                    .any(|w| ["из", "с"].contains(&w[0].key.as_str()) && w[1].taken);
                self.set(if out { "from" } else { "to" }, Some(only.clone()));
            }
            [one, other, ..] => {
                // «в 5в из 5а»: what was said last is where from.
                let last = |word: &str| self.words.list.iter().rposition(|w| w.key == word);
                let back = last("в").is_some_and(|into| last("из") > Some(into));
                let (from, to) = if back { (other, one) } else { (one, other) };
                let (from, to) = (from.clone(), to.clone());
                self.set("from", Some(from));
                self.set("to", Some(to));
            }
            [] => {}
        }
        self.filled.ambiguous.clone_from(&reading.others);
    }

    fn of_grade(&mut self, reading: &Reading) {
        let digits = |class: &&String| class.chars().all(|c| c.is_ascii_digit());
        let grade = reading.grades.first().map(ToString::to_string);
        self.set(
            "grade",
            grade.or(reading.classes.first().filter(digits).cloned()),
        );
    }

    fn of_classes(&mut self, mut reading: Reading) {
        let named = (&reading.classes[..], self.intent.takes("raw"));
        // Who is to teach a subject there: the class itself, whatever chat it has for that.
        let itself = self.intent.takes("subject") && self.intent.takes("person");
        let units = if itself { &[] } else { self.context.units };
        if let Some(unit) = units::take(self.words, units, named) {
            return self.set("class", Some(unit));
        }
        let grades: Vec<String> = match reading.range.take() {
            Some((from, to)) if self.intent.takes("grades") => {
                (from..=to).map(|g| g.to_string()).collect()
            }
            Some((from, to)) => {
                reading.classes.push(format!("{from}-{to}"));
                Vec::new()
            }
            None => reading.grades.iter().map(ToString::to_string).collect(),
        };
        self.one_or_many(["class", "classes"], &reading.classes);
        self.one_or_many(["grade", "grades"], &grades);
        self.filled.ambiguous.extend(reading.others);
        self.set("class_set", reading.set);
        self.set("group", reading.group.map(ToOwned::to_owned));
        let list = self.intent.takes("group_name");
        let named = NAMED.contains(&self.intent.stem());
        let grouped = self.filled.args.contains_key("group")
            || (classless(&self.filled.args) && self.words.list.iter().any(is_group));
        if list || (named && grouped) {
            let name = word::group_name(self.words, list);
            self.set("group_name", name);
        }
        let classed = self.filled.args.contains_key("class") || self.intent.takes("ids");
        if list || !classed {
            let wrong = reading.wrong.map(|raw| (Intent::ERROR_CLASS, raw));
            self.filled.wrong = self.filled.wrong.take().or(wrong);
        }
    }

    fn one_or_many(&mut self, [one, many]: [&str; 2], values: &[String]) {
        match values {
            [] => {}
            [only] => self.set(one, Some(only.clone())),
            _ => self.set(many, Some(values.join(" "))),
        }
    }
}

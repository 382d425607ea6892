//! The sample school of the sandbox, set up as people would: by talking to the bot. What they say is a dialogue of `tests`, so that
//! every word of it is known to be answered.

use std::collections::BTreeMap;

use anyhow::{Context, anyhow};
use max_sandbox::Sandbox;

use crate::{bot::Bot, store::Store};

const STORY: &str = include_str!("../../tests/dialogues/sample_school.txt");
/// The first code as the story says it.
const CODE: &str = "PERVYY-KOD-2026";
const FILES: [(&str, &[u8]); 2] = [
    (
        "список.csv",                                   // house: the name of a file
        include_bytes!("../../tests/files/список.csv"), // house: the name of a file
    ),
    (
        "положение.txt",                                   // house: the name of a file
        include_bytes!("../../tests/files/положение.txt"), // house: the name of a file
    ),
];

/// What is done with a group, in the words of the grammar.
const VERBS: [&str; 4] = [MAKES, ADDS, ALLOWS, ENTERS];
const MAKES: &str = "создаёт чат"; // house: the word of the grammar
const ADDS: &str = "добавляет бота в"; // house: the word of the grammar
const ALLOWS: &str = "делает бота администратором в"; // house: the word of the grammar
const ENTERS: &str = "входит в"; // house: the word of the grammar

/// Those whom one can be; each carries what he is, so that a newcomer sees whom to choose. The first five were there before the rest.
const PEOPLE: [(&str, &str); 10] = [
    ("Ирина", "Орлова (администратор)"), // house: a name of the sample
    ("Анна", "Смирнова (учитель 5А)"),   // house: a name of the sample
    ("Ольга", "Сидорова (мама)"),        // house: a name of the sample
    ("Миша", "Сидоров (ученик)"),        // house: a name of the sample
    ("Пётр", "Чужов (посторонний)"),     // house: a name of the sample
    ("Павел", "Белов (завуч)"),          // house: a name of the sample
    ("Вера", "Кузнецова (химия)"),       // house: a name of the sample
    ("Денис", "Котов (папа в 5А)"),      // house: a name of the sample
    ("Мария", "Лисина (без MAX)"),       // house: a name of the sample
    ("Нина", "Зайцева (ждёт)"),          // house: a name of the sample
];

/// The stage on which the story is played.
struct Stage<'a, S: Store> {
    max: &'a Sandbox,
    bot: &'a Bot<S>,
    people: BTreeMap<&'static str, i64>,
    groups: BTreeMap<String, i64>,
    /// So much of what happened was seen.
    seen: usize,
}

/// Plays the story: whoever opens the page finds the school as it stands at its end.
pub(super) async fn play<S: Store>(max: &Sandbox, bot: &Bot<S>, code: &str) -> anyhow::Result<()> {
    let mut stage = Stage {
        max,
        bot,
        people: people(max),
        groups: BTreeMap::new(),
        seen: 0,
    };
    for line in STORY.lines().filter(|line| is_act(line)) {
        let done = stage.act(&line.replace(CODE, code));
        done.with_context(|| line.to_owned())?;
        stage.settle().await;
    }
    Ok(())
}

/// The accounts alone, in the order that gives each the same id in every sandbox.
pub(super) fn people(max: &Sandbox) -> BTreeMap<&'static str, i64> {
    let person = |(first, last)| (first, max.person(first, last));
    PEOPLE.map(person).into()
}

/// The name of a file and the words under it.
fn captioned(file: &str) -> Option<(&str, &str)> {
    file.split_once(" с подписью ") // house: the word of the grammar
}

fn is_act(line: &str) -> bool {
    line.starts_with("… ") || (line.contains(" › ") && !line.starts_with(['#', ' ']))
}

impl<S: Store> Stage<'_, S> {
    /// One line of the story: what somebody says, presses or does, or how time passes. `tests/README.md` has the grammar.
    fn act(&mut self, line: &str) -> anyhow::Result<()> {
        let Some((who, does)) = line.split_once(" › ") else {
            return self.pass(line);
        };
        let (who, chat) = match who.split_once(" в «") {
            Some((who, title)) => (who, Some(self.group(title.trim_end_matches('»'))?)),
            None => (who, None),
        };
        let who = *self.people.get(who).context("nobody is called so")?;
        if let Some(label) = does.strip_prefix('[') {
            let (label, _under) = label.split_once(']').context("no label")?;
            return self.press(who, label);
        }
        // house: the word of the grammar
        if let Some((name, words)) = does.strip_prefix("файл ").and_then(captioned) {
            let file = FILES.iter().find(|(known, _)| *known == name);
            let (_, bytes) = file.context("there is no such file")?;
            let sent = self.max.captioned(who, None, (name, bytes, words));
            return sent.map(drop).map_err(refused);
        }
        match does.split_once(" «") {
            Some((verb, title)) if VERBS.contains(&verb) => self.do_in_group(who, verb, title),
            _ => self.max.say(who, chat, does).map(drop).map_err(refused),
        }
    }

    /// What is done with a group: «verb «title»», and for rights «: which».
    fn do_in_group(&mut self, who: i64, verb: &str, title: &str) -> anyhow::Result<()> {
        let (title, _which) = title.split_once('»').context("no title")?;
        let rights = ["read_all_messages", "add_remove_members", "pin_message"];
        let max = self.max;
        let done = match verb {
            MAKES => max.group(title, who, true).map(|group| {
                self.groups.insert(title.to_owned(), group.chat_id);
            }),
            ADDS => max.add_bot(who, self.group(title)?),
            ALLOWS => max.rights(who, self.group(title)?, &rights),
            _ => max.enter(who, self.group(title)?, None),
        };
        done.map_err(refused)
    }

    /// Until nothing moves any more: what is delivered may bring an update in its turn.
    async fn settle(&mut self) {
        loop {
            self.max.delivered().await;
            self.bot.drain().await;
            let news = self.max.log_since(self.seen).len();
            if news == 0 {
                return;
            }
            self.seen += news;
        }
    }

    fn group(&self, title: &str) -> anyhow::Result<i64> {
        self.groups.get(title).copied().context("no such group")
    }

    /// Presses the last button with this label.
    fn press(&self, who: i64, label: &str) -> anyhow::Result<()> {
        let seen = self.max.dialog(who);
        let place = seen.iter().rev().find_map(|message| {
            let rows = message.buttons.iter().enumerate();
            let mut places = rows.flat_map(|(r, row)| {
                row.iter()
                    .enumerate()
                    .map(move |(c, button)| ((r, c), button))
            });
            let (at, _) = places.find(|(_, button)| button.text == label)?;
            Some((&message.mid, at))
        });
        let (mid, at) = place.context("there is no such button")?;
        self.max.press(who, mid, at).map_err(refused)?;
        Ok(())
    }

    /// «… прошло 2 дня».
    fn pass(&self, line: &str) -> anyhow::Result<()> {
        let mut words = line.split(' ').skip(2);
        let count: i64 = words.next().context("how long")?.parse()?;
        let minutes = match words.next().and_then(|unit| unit.chars().next()) {
            Some('м') => 1,
            Some('ч') => 60,
            _ => 24 * 60,
        };
        self.max.clock(count * minutes * 60_000);
        Ok(())
    }
}

fn refused(why: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("{why}")
}

//! `kill -9` again and again under load: nothing that was acknowledged is lost, and nothing is done twice.

#[allow(dead_code, reason = "only «Дано» of the dialogues is used here")]
mod dialogue;
#[allow(dead_code, reason = "shared with trouble.rs")]
mod program;

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use anyhow::{Context, Result, anyhow, ensure};
use dezhurny::store::{Keys, SledStore, Store};
use dialogue::stage::{Stage, Way};
use dialogue::{given, story::Story};
use max_sandbox::{Clock, Knobs, Options, Sandbox, Seen, Troubles};
use program::{Program, until};
use rules::{RequestId, SchoolId, State};
use tempfile::TempDir;
use tokio::time::timeout;

/// How often the program is killed.
const KILLS: usize = 22;
/// The class teachers: one asks and decides in each class, so that no chat is the narrow place.
const TEACHERS: [(&str, &str); 5] = [
    ("Анна Петровна Смирнова", "5А"),
    ("Олег Иванович Кузнецов", "5Б"),
    ("Вера Павловна Орлова", "6А"),
    ("Иван Сергеевич Белов", "6Б"),
    ("Нина Львовна Громова", "7А"),
];
/// A kill comes after so many calls at most, and if nothing is to be called any more, after this time.
const MOST_CALLS: usize = 24;
const QUIET: Duration = Duration::from_secs(2);

/// The people, and what they have asked for.
struct School {
    sandbox: Sandbox,
    data: TempDir,
    teachers: Vec<(i64, &'static str)>,
    pupils: Vec<i64>,
    pressed: BTreeSet<String>,
    dice: Dice,
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_again_and_again_it_loses_and_doubles_nothing() -> Result<()> {
    let mut school = open_school().await?;
    let seed = school.dice.0;
    for kill in 1..=KILLS {
        let bot = Program::start(&school.sandbox, school.data.path(), &[])?;
        let before = school.sandbox.calls().len();
        school.come_and_ask()?;
        school.decide()?;
        let calls = 2 + school.dice.below(MOST_CALLS);
        let _quiet = timeout(
            QUIET,
            school
                .sandbox
                .until(|sandbox| sandbox.calls().len() >= before + calls),
        )
        .await;
        bot.kill()
            .with_context(|| format!("kill {kill}, seed {seed}"))?;
    }
    let ended = school.work_to_the_end().await;
    let lost = |error: anyhow::Error| {
        let waits = |pupil: &&i64| said(&school.sandbox, **pupil).len() < 2;
        let waiting = school.pupils.iter().filter(waits).count();
        error.context(format!(
            "seed {seed}: {waiting} of {} pupils were acknowledged and wait in vain",
            school.pupils.len()
        ))
    };
    ended.map_err(lost)?;
    school.compare().with_context(|| format!("seed {seed}"))
}

async fn open_school() -> Result<School> {
    let options = Options {
        knobs: Knobs::unhurried(),
        clock: Clock::Running,
        ..Options::default()
    };
    let (sandbox, data) = (Sandbox::start(options).await?, tempfile::tempdir()?);
    let stage = Stage::open(sandbox, data, Way::Polling, given::house(&[])).await?;
    let mut facts = vec!["школа «Лицей № 5», классы 5А, 5Б, 6А, 6Б, 7А".to_owned()];
    facts.extend(TEACHERS.map(|(name, class)| format!("{name} — классный руководитель {class}")));
    let mut story = Story::new(stage, &[]);
    for fact in &facts {
        given::make(&mut story, fact).await?;
    }
    let teachers = TEACHERS
        .map(|(name, class)| (story.id(name), class))
        .to_vec();
    let (sandbox, data) = story.stage.leave().await?;
    sandbox.troubles(Troubles {
        duplicate_every: 4,
        cut_after_every: 9,
        ..Troubles::default()
    });
    let seed = std::env::var("CRASH_SEED")
        .ok()
        .and_then(|seed| seed.parse().ok())
        .unwrap_or(20_261_123);
    Ok(School {
        sandbox,
        data,
        teachers,
        pupils: Vec::new(),
        pressed: BTreeSet::new(),
        dice: Dice(seed),
    })
}

impl School {
    /// A pupil of each class asks for a place in its chat.
    fn come_and_ask(&mut self) -> Result<()> {
        for (_, class) in &self.teachers {
            let pupil = self
                .sandbox
                .person(&format!("Ученик {}", self.pupils.len() + 1), "");
            self.pupils.push(pupil);
            self.sandbox
                .say(pupil, None, &format!("/вступить {class} ученик"))
                .map_err(|refusal| anyhow!(refusal.to_string()))?;
        }
        Ok(())
    }

    /// The teachers approve whatever they can see, each card once.
    fn decide(&mut self) -> Result<()> {
        for (teacher, _) in &self.teachers {
            for card in self.sandbox.dialog(*teacher) {
                let approve = card
                    .buttons
                    .first()
                    .and_then(|row| row.first())
                    .filter(|button| button.text == "Одобрить");
                if approve.is_some() && self.pressed.insert(card.mid.clone()) {
                    self.sandbox
                        .press(*teacher, &card.mid, (0, 0))
                        .map_err(|refusal| anyhow!(refusal.to_string()))?;
                }
            }
        }
        Ok(())
    }

    /// The last start: everything that was begun must come to its end, and the program must then stop by itself.
    async fn work_to_the_end(&mut self) -> Result<()> {
        let bot = Program::start(&self.sandbox, self.data.path(), &[])?;
        let pupils = self.pupils.clone();
        let heard =
            |sandbox: &Sandbox| pupils.iter().all(|pupil| !said(sandbox, *pupil).is_empty());
        until(&self.sandbox, "an answer to each pupil", heard).await?;
        let teachers: Vec<i64> = self.teachers.iter().map(|(teacher, _)| *teacher).collect();
        let cards = |sandbox: &Sandbox| {
            teachers
                .iter()
                .map(|teacher| cards(sandbox, *teacher).len())
                .sum::<usize>()
        };
        until(&self.sandbox, "a card for each request", |sandbox| {
            cards(sandbox) >= pupils.len()
        })
        .await?;
        self.decide()?;
        until(&self.sandbox, "an end of each request", |sandbox| {
            pupils.iter().all(|pupil| said(sandbox, *pupil).len() >= 2)
        })
        .await?;
        bot.end_well().await
    }

    /// What people saw: each thing exactly once. Answers whose request has which number.
    fn seen(&self) -> Result<BTreeMap<u32, i64>> {
        let mut numbers: BTreeMap<u32, i64> = BTreeMap::new();
        for pupil in &self.pupils {
            let said = said(&self.sandbox, *pupil);
            ensure!(
                said.len() == 2,
                "pupil {pupil} heard not two things, but {said:#?}"
            );
            let number = number(&said[0]).with_context(|| format!("no number in {said:?}"))?;
            let other = numbers.insert(number, *pupil);
            ensure!(other.is_none(), "request {number} is of two pupils");
        }
        let first = TEACHERS.len() as u32 + 1;
        let wanted: Vec<u32> = (first..first + self.pupils.len() as u32).collect();
        ensure!(
            numbers.keys().copied().eq(wanted),
            "the numbers have gaps: {:?}",
            numbers.keys()
        );
        let mut shown: Vec<u32> = self
            .teachers
            .iter()
            .flat_map(|(teacher, _)| cards(&self.sandbox, *teacher))
            .collect();
        shown.sort_unstable();
        ensure!(
            shown.iter().eq(numbers.keys()),
            "not one card a request: {shown:?}"
        );
        Ok(numbers)
    }

    /// The same in the store.
    fn compare(&self) -> Result<()> {
        let numbers = self.seen()?;
        let (keys, _) = Keys::open_or_create(&self.data.path().join("key"))?;
        let store = SledStore::open(&self.data.path().join("data"), keys)?;
        store.verify_audit()?;
        for (number, pupil) in &numbers {
            let request = store.look(SchoolId::FIRST, |school| {
                school.request(RequestId(*number)).cloned()
            });
            let request = request.with_context(|| format!("request {number} is lost"))?;
            ensure!(
                request.person.0 == *pupil,
                "request {number} is of somebody else"
            );
            ensure!(
                !matches!(request.state, State::Waiting | State::Declined(_)),
                "request {number} is not approved"
            );
        }
        ensure!(store.outbox()?.is_empty(), "something was never sent");
        Ok(())
    }
}

/// What the bot has said to a person, messages only.
fn said(sandbox: &Sandbox, user: i64) -> Vec<String> {
    let of_bot = |seen: &Seen| seen.sender == sandbox.bot_id() && !seen.removed;
    sandbox
        .dialog(user)
        .into_iter()
        .filter(of_bot)
        .map(|seen| seen.text)
        .collect()
}

/// The numbers of the cards a class teacher was shown.
fn cards(sandbox: &Sandbox, teacher: i64) -> Vec<u32> {
    let of_pupil = |text: &String| text.contains("Ученик ");
    said(sandbox, teacher)
        .iter()
        .filter(|text| of_pupil(text))
        .filter_map(|text| number(text))
        .collect()
}

/// The number in «Заявка №17 …».
fn number(text: &str) -> Option<u32> {
    let digits: String = text
        .strip_prefix("Заявка №")?
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    digits.parse().ok()
}

/// Chance that comes out the same for the same seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % most as u64) as usize
    }
}

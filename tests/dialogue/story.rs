//! One dialogue from its first line to its last.

use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};

use super::acts::Act;
use super::cast::Cast;
use super::given::{self, Given};
use super::grammar::{self, Dialogue, Step};
use super::lines::{Block, Kind, Lane};
use super::pattern::{Captures, filled};
use super::stage::{Stage, Way};
use super::watch::Watch;
use super::{compare, keys, play, update};

/// What is going on while a dialogue is played.
pub(crate) struct Story {
    pub(crate) stage: Stage,
    pub(crate) cast: Cast,
    pub(crate) captures: Captures,
    pub(crate) watch: Watch,
    pub(crate) given: Given,
}

/// Plays a file; with `rewrite`, the bot's lines become what was seen.
pub(crate) async fn tell(path: &Path, way: Way, rewrite: bool) -> Result<()> {
    let text = std::fs::read_to_string(path)?;
    let dialogue = grammar::parse(&text).map_err(|mistake| anyhow!(mistake))?;
    let stage = Stage::start(way, given::house(&dialogue.given)).await?;
    let mut story = Story::new(stage, &dialogue.given);
    let told = story.whole(&dialogue, rewrite.then_some(path)).await;
    let told = match told {
        Ok(()) => Ok(()),
        Err(error) => Err(error.context(format!("the last calls:\n{}\n", story.stage.ledger()))),
    };
    let state = story.stage.sandbox.state();
    let menu = state["bot"]["commands"].as_array();
    menu.into_iter()
        .flatten()
        .filter_map(|line| line["description"].as_str())
        .for_each(keys::shown);
    let stopped = story.stage.stop().await;
    told.and(stopped)
}

impl Story {
    pub(crate) fn new(stage: Stage, facts: &[(usize, String)]) -> Self {
        Story {
            cast: Cast::with(stage.operator.clone()),
            stage,
            captures: Captures::new(),
            watch: Watch::default(),
            given: Given::read(facts),
        }
    }

    async fn whole(&mut self, dialogue: &Dialogue, rewrite: Option<&Path>) -> Result<()> {
        self.name_everybody(dialogue);
        for (line, fact) in &dialogue.given {
            given::make(self, fact)
                .await
                .with_context(|| format!("line {}: «{fact}» could not be made", line + 1))?;
        }
        self.watch.news(&self.stage.sandbox, &self.cast);
        let mut seen = Vec::new();
        let told = self.steps(dialogue, rewrite.is_some(), &mut seen).await;
        if let Some(path) = rewrite {
            std::fs::write(path, update::rewritten(dialogue, seen))?;
        }
        told
    }

    /// The facts name people whole; the short names of the acts are learnt before the first comparison.
    fn name_everybody(&mut self, dialogue: &Dialogue) {
        let facts = dialogue
            .given
            .iter()
            .filter_map(|(_, fact)| fact.split_once(" — ").map(|(name, _)| name));
        let acting = dialogue.steps.iter().filter_map(|step| step.who.as_deref());
        for name in facts.chain(acting) {
            self.cast.person(&self.stage.sandbox, name);
        }
    }

    async fn steps(
        &mut self,
        dialogue: &Dialogue,
        rewrite: bool,
        told: &mut Vec<Option<Vec<Block>>>,
    ) -> Result<()> {
        for step in &dialogue.steps {
            let place = || format!("line {}: {}", step.line + 1, dialogue.source[step.line]);
            let seen = self.step(step).await.with_context(place)?;
            let expected: Vec<Block> = step
                .expected
                .iter()
                .map(|block| self.named(block))
                .collect();
            let before = self.captures.clone();
            let wrong = compare::differences(&expected, &seen, &mut self.captures);
            match wrong {
                None => told.push(None),
                Some(_) if rewrite => {
                    self.captures = before;
                    told.push(Some(update::listed(&expected, seen, self)));
                }
                Some(wrong) => bail!("{}{wrong}", place()),
            }
        }
        Ok(())
    }

    async fn step(&mut self, step: &Step) -> Result<Vec<Block>> {
        let who = step.who.as_deref();
        let act = self.filled_in(&step.act, who)?;
        let said = play::act(&self.stage, &mut self.cast, who, &act).await?;
        self.stage.settle().await?;
        let name = who
            .map(|name| self.cast.person(&self.stage.sandbox, name))
            .and_then(|id| self.cast.short(id));
        let mut seen = play::blocks(said, name.unwrap_or_default());
        let hidden = matches!(act, Act::Forge(_));
        let news = self.watch.news(&self.stage.sandbox, &self.cast);
        seen.extend(news.into_iter().filter(|block| {
            !(hidden && block.text == ["Подделка"] && block.kind == Kind::Message)
        }));
        Ok(seen)
    }

    fn filled_in(&mut self, act: &Act, who: Option<&str>) -> Result<Act> {
        if let Act::Stale(label) = act {
            let user = self
                .cast
                .person(&self.stage.sandbox, who.unwrap_or_default());
            let payload = self
                .watch
                .payload(self.stage.sandbox.dialog_id(user), label);
            return Ok(Act::Forge(
                payload.context("there never was such a button")?.to_owned(),
            ));
        }
        let fill = |text: &str| filled(text, &self.captures).map_err(|mistake| anyhow!(mistake));
        Ok(match act {
            Act::Say { group, text } => Act::Say {
                group: group.clone(),
                text: fill(text)?,
            },
            Act::Open(url) => Act::Open(fill(url)?),
            Act::Edit(text) => Act::Edit(fill(text)?),
            other => other.clone(),
        })
    }

    fn named(&mut self, block: &Block) -> Block {
        let lane = self.cast.settled(&self.stage.sandbox, &block.lane);
        let mut block = Block {
            lane,
            ..block.clone()
        };
        if block.kind == Kind::Removed {
            let person = Lane::Person(block.text.join(" "));
            if let Lane::Person(name) = self.cast.settled(&self.stage.sandbox, &person) {
                block.text = vec![name];
            }
        }
        block
    }
}

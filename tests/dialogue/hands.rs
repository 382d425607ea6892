//! The hands of people while «Дано» is being made: each act waits until everything has settled, and must succeed.

use anyhow::{Context, Result, anyhow, bail};

use super::lines::Kind;
use super::story::Story;
use super::{play, update};

impl Story {
    pub(crate) fn id(&mut self, name: &str) -> i64 {
        let name = self.given.name(name);
        self.cast.person(&self.stage.sandbox, name)
    }

    async fn done(&mut self, said: play::AppSaid) -> Result<()> {
        if let Some((Kind::Refused, why)) = said.first() {
            bail!("{why}");
        }
        self.stage.settle().await
    }

    pub(crate) async fn say(&mut self, name: &str, text: &str) -> Result<()> {
        let user = self.id(name);
        self.stage
            .sandbox
            .say(user, None, text)
            .map_err(|refusal| anyhow!(refusal.to_string()))?;
        self.stage.settle().await
    }

    pub(crate) async fn open(&mut self, name: &str, link: &str) -> Result<()> {
        let user = self.id(name);
        self.stage
            .sandbox
            .open(user, link)
            .map_err(|refusal| anyhow!(refusal.to_string()))?;
        self.stage.settle().await
    }

    pub(crate) async fn press(&mut self, name: &str, label: &str) -> Result<()> {
        let user = self.id(name);
        let said = play::press(&self.stage, user, label, None).map_err(|error| {
            error.context(format!(
                "{name}: the bot said «{}»",
                self.last(name).unwrap_or_default()
            ))
        })?;
        self.done(said).await
    }

    pub(crate) fn can_press(&mut self, name: &str, label: &str) -> bool {
        let user = self.id(name);
        let last = self.stage.sandbox.dialog(user).pop();
        last.is_some_and(|seen| {
            seen.buttons
                .iter()
                .flatten()
                .any(|button| button.text == label)
        })
    }

    pub(crate) fn last(&mut self, name: &str) -> Result<String> {
        let user = self.id(name);
        let bot = self.stage.sandbox.bot_id();
        let said = self
            .stage
            .sandbox
            .dialog(user)
            .into_iter()
            .rfind(|seen| seen.sender == bot);
        Ok(said.context("the bot has said nothing")?.text)
    }

    pub(crate) fn capture(&mut self, name: &str, value: &str) {
        let name = update::unused(name, &self.captures);
        self.captures.insert(name, value.to_owned());
    }
}

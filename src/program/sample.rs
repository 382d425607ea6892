//! The sample school of the sandbox, set up as people would: by talking to the bot.

use anyhow::{Context, anyhow};
use max_sandbox::Sandbox;

use crate::{bot::Bot, store::Store};

/// People, texts and labels here are what the players type and press, as in a dialogue of `tests`.
struct Stage<'a, S: Store> {
    max: &'a Sandbox,
    bot: &'a Bot<S>,
}

/// Opens the school, brings in a teacher, gives her a class and the class a chat with the bot in it.
pub(super) async fn play<S: Store>(max: &Sandbox, bot: &Bot<S>, code: &str) -> anyhow::Result<()> {
    let stage = Stage { max, bot };
    let [director, teacher, ..] = people(max);
    stage.say(director, code).await?;
    for line in ["Лицей № 5", "/создать_класс 5А 7Б 1-4"] {
        // house: typed by a player
        stage.say(director, line).await?;
    }
    stage.say(teacher, "/роль учитель").await?; // house: typed by a player
    stage.agree(teacher).await?;
    stage.say(teacher, "Смирнова Анна Петровна").await?; // house: typed by a player
    stage.say(director, "/одобрить 1").await?; // house: typed by a player
    stage
        .say(director, "/назначить_классного 5А Смирнова")
        .await?; // house: typed by a player
    let group = max.group("5А родители", teacher, true).map_err(refused)?; // house: a group's title
    max.add_bot(teacher, group.chat_id).map_err(refused)?;
    max.rights(
        teacher,
        group.chat_id,
        &["read_all_messages", "add_remove_members"],
    )
    .map_err(refused)?;
    stage.settle().await;
    stage
        .say_in(teacher, group.chat_id, "/привязать_чат 5А родители")
        .await?; // house: typed by a player
    Ok(())
}

/// The five whom one can be; each carries what he is, so that a newcomer sees whom to choose.
const PEOPLE: [(&str, &str); 5] = [
    ("Ирина", "Орлова (администратор)"), // house: a name of the sample
    ("Анна", "Смирнова (классный руководитель)"), // house: a name of the sample
    ("Ольга", "Сидорова (мама)"),        // house: a name of the sample
    ("Миша", "Сидоров (ученик)"),        // house: a name of the sample
    ("Пётр", "Незнакомцев (посторонний)"), // house: a name of the sample
];

/// The accounts alone, in the order that gives each the same id in every sandbox.
pub(super) fn people(max: &Sandbox) -> [i64; 5] {
    PEOPLE.map(|(first, last)| max.person(first, last))
}

impl<S: Store> Stage<'_, S> {
    async fn say(&self, who: i64, text: &str) -> anyhow::Result<()> {
        self.max
            .say(who, None, text)
            .map_err(refused)
            .with_context(|| text.to_owned())?;
        self.settle().await;
        Ok(())
    }

    async fn say_in(&self, who: i64, chat: i64, text: &str) -> anyhow::Result<()> {
        self.max.say(who, Some(chat), text).map_err(refused)?;
        self.settle().await;
        Ok(())
    }

    /// Presses the first button of the last message: «Согласен».
    async fn agree(&self, who: i64) -> anyhow::Result<()> {
        let seen = self.max.dialog(who);
        let card = seen
            .iter()
            .rev()
            .find(|message| !message.buttons.is_empty());
        let card = card.context("there is no button to press")?;
        self.max.press(who, &card.mid, (0, 0)).map_err(refused)?;
        self.settle().await;
        Ok(())
    }

    async fn settle(&self) {
        self.max.delivered().await;
        self.bot.drain().await;
    }
}

fn refused(why: impl std::fmt::Display) -> anyhow::Error {
    anyhow!("{why}")
}

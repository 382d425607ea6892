//! «Дано»: the state before the first act, made by the same commands and presses that people use.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail};

use super::chats::{add_link, bind, invitation, invite, make_group};
use super::stage::{FIRST_CODE, House, SECOND_CODE};
use super::story::Story;

/// What the facts so far have made.
#[derive(Default)]
pub(crate) struct Given {
    /// The person the file names as the administrator.
    pub(crate) administrator: String,
    teachers: BTreeSet<String>,
    class_teachers: BTreeMap<String, String>,
    pub(crate) invitations: BTreeMap<String, String>,
}

/// Stands for whoever opened the school.
pub(crate) const ADMINISTRATOR: &str = "Администратор";

impl Given {
    /// Reads from the facts who will open the school.
    pub(crate) fn read(facts: &[(usize, String)]) -> Self {
        let named = facts
            .iter()
            .find_map(|(_, fact)| fact.strip_suffix(" — администратор"));
        Self {
            administrator: named.unwrap_or(ADMINISTRATOR).to_owned(),
            ..Self::default()
        }
    }

    /// The name behind a role or a name.
    pub(crate) fn name<'a>(&'a self, name: &'a str) -> &'a str {
        if name == ADMINISTRATOR {
            &self.administrator
        } else {
            name
        }
    }

    /// Who answers for a class: its class teacher, else the administrator.
    pub(crate) fn keeper(&self, class: &str) -> String {
        self.class_teachers
            .get(class)
            .cloned()
            .unwrap_or_else(|| ADMINISTRATOR.to_owned())
    }
}

/// Begins the fact that there is another school.
const ANOTHER: &str = "код второй школы ";

/// The school keeps data with the consent of people, as it does by itself; the other dialogues are not about that.
const CONSENT: &str = "согласие спрашивают";

/// What is there before the bot begins: one school to be opened and no operator, unless the facts say so.
pub(crate) fn house(facts: &[(usize, String)]) -> House<'_> {
    let mut facts = facts.iter().map(|(_, fact)| fact.as_str());
    let consent = facts.clone().any(|fact| fact == CONSENT);
    let several = facts.clone().any(|fact| fact.starts_with(ANOTHER));
    House {
        codes: if several {
            &[FIRST_CODE, SECOND_CODE]
        } else {
            &[FIRST_CODE]
        },
        consent,
        operator: facts.find_map(|fact| fact.strip_suffix(" — оператор")),
    }
}

/// A code is only named for the reader, and consent was settled before.
fn is_only_said(fact: &str) -> Result<()> {
    let mut known = [("код школы ", FIRST_CODE), (ANOTHER, SECOND_CODE)].into_iter();
    let is_known = fact == CONSENT || known.any(|(of, code)| fact == format!("{of}{code}"));
    anyhow::ensure!(is_known, "the codes are always {FIRST_CODE}, {SECOND_CODE}");
    Ok(())
}

/// Makes one fact true.
pub(crate) async fn make(story: &mut Story, fact: &str) -> Result<()> {
    if let Some(school) = fact.strip_prefix("школа ") {
        return open_school(story, school).await;
    }
    if let Some(chat) = fact.strip_prefix("ссылка на чат ") {
        let link = format!("https://max.ru/join/{:A<43}", "dano");
        return add_link(story, chat, &link).await;
    }
    if let Some(chat) = fact
        .strip_suffix(", в нём бот")
        .and_then(|fact| fact.strip_prefix("чат "))
    {
        return bind(story, chat).await;
    }
    if let Some(group) = fact.strip_prefix("группа ") {
        return make_group(story, group);
    }
    if fact.starts_with("код ") || fact == CONSENT {
        return is_only_said(fact);
    }
    if let Some(seat) = fact.strip_prefix("приглашение для ") {
        return invitation(story, seat).await.map(drop);
    }
    let (name, is) = fact
        .split_once(" — ")
        .context("this is no fact that can be made")?;
    match is {
        "администратор" | "оператор" => Ok(()),
        "учитель" => {
            story.given.teachers.insert(name.to_owned());
            employee(story, name, "учителя").await
        }
        "сотрудник" => employee(story, name, "сотрудника").await,
        _ => match is.strip_prefix("классный руководитель ") {
            Some(class) => class_teacher(story, name, class).await,
            None => family(story, name, is).await,
        },
    }
}

/// `«Лицей № 5», классы 5А, 7Б`; the administrator is the one the file names, found before.
async fn open_school(story: &mut Story, school: &str) -> Result<()> {
    let (name, classes) = match school.split_once(", класс") {
        Some((name, classes)) => (name, classes.trim_start_matches(['ы', ' '])),
        None => (school, ""),
    };
    story
        .say(ADMINISTRATOR, &format!("/код {FIRST_CODE}"))
        .await?;
    story
        .say(ADMINISTRATOR, name.trim_matches(['«', '»']))
        .await?;
    if classes.is_empty() {
        return Ok(());
    }
    story
        .say(
            ADMINISTRATOR,
            &format!("/создать_класс {}", classes.replace(", ", " ")),
        )
        .await
}

async fn employee(story: &mut Story, name: &str, whom: &str) -> Result<()> {
    let link = invite(story, &format!("/пригласить {whom}")).await?;
    story.open(name, &link).await?;
    story.press(name, "Да, подать заявку").await?;
    story.say(name, &surname_first(name)).await?;
    story.press(ADMINISTRATOR, "Одобрить").await
}

async fn class_teacher(story: &mut Story, name: &str, class: &str) -> Result<()> {
    if story.given.teachers.insert(name.to_owned()) {
        employee(story, name, "учителя").await?;
    }
    story
        .say(
            ADMINISTRATOR,
            &format!("/назначить_классного {class} {}", surname_first(name)),
        )
        .await?;
    story
        .given
        .class_teachers
        .insert(class.to_owned(), name.to_owned());
    Ok(())
}

/// `мама в 5А`, `ученик в 5А`, with `, ждёт` or `, в чате` after it.
async fn family(story: &mut Story, name: &str, is: &str) -> Result<()> {
    let (seat, state) = is.split_once(", ").unwrap_or((is, ""));
    let (who, class) = seat.split_once(" в ").context("who is this?")?;
    let relation = match who {
        "мама" => Some("Мама"),
        "папа" => Some("Папа"),
        "опекун" => Some("Опекун"),
        "ученик" | "ученица" => None,
        _ => bail!("«{who}» is nobody in a family"),
    };
    let audience = if relation.is_some() {
        "родителей"
    } else {
        "учеников"
    };
    let link = invitation(story, &format!("{audience} {class}")).await?;
    story.open(name, &link).await?;
    story.press(name, "Да, подать заявку").await?;
    if let Some(relation) = relation {
        story.press(name, relation).await?;
        story.press(name, "Пропустить").await?;
    }
    if state == "ждёт" {
        return Ok(());
    }
    let decides = story.given.keeper(class);
    story.press(&decides, "Одобрить").await?;
    if state == "в чате" {
        let text = story.last(name)?;
        let link = text
            .split_whitespace()
            .find(|word| word.starts_with("https://max.ru/join/"))
            .context("no link was given")?
            .to_owned();
        story.open(name, &link).await?;
    }
    Ok(())
}

/// «Анна Петровна Смирнова» as a school writes it: «Смирнова Анна Петровна».
fn surname_first(name: &str) -> String {
    let patronymic = ["вна", "вич", "чна", "ьич"];
    match name.rsplit_once(' ') {
        Some((_, last)) if patronymic.iter().any(|end| last.ends_with(end)) => name.to_owned(),
        Some((rest, surname)) => format!("{surname} {rest}"),
        None => format!("{name}ова {name}"),
    }
}

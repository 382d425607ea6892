//! «Дано»: the chats of a class and the invitations into them.

use anyhow::{Context, Result, anyhow, bail};

use super::given::ADMINISTRATOR;
use super::story::Story;
use super::update;

/// `родителей 5А`.
pub(crate) async fn add_link(story: &mut Story, chat: &str, link: &str) -> Result<()> {
    let (audience, class) = audience(chat)?;
    let who = story.given.keeper(class);
    let link = format!("{}{}", &link[..link.len() - 4], story.captures.len() + 1000);
    story.capture("чат", &link);
    story
        .say(&who, &format!("/добавить_ссылку {class} {audience} {link}"))
        .await
}

pub(crate) async fn bind(story: &mut Story, chat: &str) -> Result<()> {
    let (audience, class) = audience(chat)?;
    let who = story.given.keeper(class);
    let title = format!("{class} {audience}");
    let owner = story.id(&who);
    let sandbox = story.stage.sandbox.clone();
    let group = sandbox
        .group(&title, owner, true)
        .map_err(|refusal| anyhow!(refusal.to_string()))?;
    story.cast.add_group(&title, group.chat_id);
    if let Some(link) = group.link {
        story.capture("чат", &link);
    }
    let done = sandbox.add_bot(owner, group.chat_id).and_then(|()| {
        sandbox.rights(
            owner,
            group.chat_id,
            &["read_all_messages", "add_remove_members"],
        )
    });
    done.map_err(|refusal| anyhow!(refusal.to_string()))?;
    story.stage.settle().await?;
    if story.can_press(&who, class) {
        story.press(&who, class).await?;
    }
    let capital: String = audience
        .chars()
        .take(1)
        .flat_map(char::to_uppercase)
        .chain(audience.chars().skip(1))
        .collect();
    story.press(&who, &capital).await
}

/// `«Родители 5А», владелец Анна Петровна`: a group the bot knows nothing of.
pub(crate) fn make_group(story: &mut Story, group: &str) -> Result<()> {
    let (group, more) = match group.split_once(", ещё ") {
        Some((group, more)) => (group, more.trim_end_matches(" человек").parse()?),
        None => (group, 0),
    };
    let (title, owner) = group
        .split_once(", владелец ")
        .context("whose group is it?")?;
    let title = title.trim_matches(['«', '»']);
    let owner = story.id(owner);
    let made = story
        .stage
        .sandbox
        .group(title, owner, true)
        .map_err(|refusal| anyhow!(refusal.to_string()))?;
    story.cast.add_group(title, made.chat_id);
    let sandbox = &story.stage.sandbox;
    for number in 1..=more {
        let one = sandbox.person(&format!("Участник {number}"), "");
        let entered = sandbox.enter(one, made.chat_id, None);
        entered.map_err(|refusal| anyhow!(refusal.to_string()))?;
    }
    if let Some(link) = made.link {
        story.capture("чат", &link);
    }
    Ok(())
}

/// `родителей 5А`; the deep link and the code are captured.
pub(crate) async fn invitation(story: &mut Story, seat: &str) -> Result<String> {
    let (audience, class) = audience(seat)?;
    if let Some(link) = story.given.invitations.get(seat) {
        return Ok(link.clone());
    }
    let who = story.given.keeper(class);
    let said = format!("/пригласить {class} {audience}");
    let link = invite_by(story, &who, &said).await?;
    let text = story.last(&who)?;
    story
        .given
        .invitations
        .insert(seat.to_owned(), link.clone());
    story.capture("ссылка", &link);
    if let Some(code) = update::code(&text) {
        story.capture("код", &code);
    }
    Ok(link)
}

pub(crate) async fn invite(story: &mut Story, said: &str) -> Result<String> {
    invite_by(story, ADMINISTRATOR, said).await
}

async fn invite_by(story: &mut Story, who: &str, said: &str) -> Result<String> {
    story.say(who, said).await?;
    let text = story.last(who)?;
    let link = text
        .split_whitespace()
        .find(|word| word.contains("?start="));
    Ok(link
        .with_context(|| format!("no deep link in «{text}»"))?
        .to_owned())
}

fn audience(chat: &str) -> Result<(&'static str, &str)> {
    let (whose, class) = chat
        .split_once(' ')
        .context("whose chat, of which class?")?;
    match whose {
        "родителей" => Ok(("родители", class)),
        "учеников" => Ok(("ученики", class)),
        "педагогов" => Ok(("педагоги", class)),
        _ => bail!("«{whose}» have no chat"),
    }
}

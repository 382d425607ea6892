//! «/инструкции создать чат» (3.1): the short steps themselves; without a topic, what there are steps for. The official site comes second.

use serde::Deserialize;

use super::{
    Command, faq,
    support::{LESSONS, link},
};
use crate::{
    Asked, Button, Call, Decision, Scene, Stop, Text,
    authorize::could,
    local_date,
    read::{self, Confidence, Context},
    suggest, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    about: Option<String>,
    page: Option<String>,
}

/// More buttons would be a wall.
const SHOWN: usize = 6;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let Some(about) = args.about else {
        return Ok(list(scene, call, "all", page(args.page.as_deref())));
    };
    match wanted(scene, &about) {
        Some(asked) if asked.command.manifest().harmless => Err(Stop::Become(asked)),
        Some(asked) if could(scene, call.who(), asked.command) => Ok(of_command(call, &asked)),
        _ => Ok(list(scene, call, "unknown", 0)),
    }
}

fn page(written: Option<&str>) -> usize {
    written.and_then(|page| page.parse().ok()).unwrap_or(0)
}

/// What the topic would mean as a message of its own.
fn wanted(scene: &Scene, about: &str) -> Option<Asked> {
    let today = local_date(scene.now, scene.school.meta().zone_minutes);
    let context = Context {
        topics: Some(scene.faq.topics()),
        ..Context::new(scene.nick, today)
    };
    let read = read::understand(about, &context);
    let topic =
        read::topic_of(read.intent, read.get("kind")).filter(|t| scene.faq.get(t).is_some());
    let sure = read.asked().filter(|_| read.confidence > Confidence::Ask);
    let likely = read.asked().or_else(|| topic.map(faq::asked));
    let asked = sure.or(likely)?;
    let endless = [Command::Instructions, Command::Support];
    (!endless.contains(&asked.command)).then_some(asked)
}

/// What the bot does itself: how it is written.
fn of_command(call: &Call, asked: &Asked) -> Decision {
    let how = text!(
        "instructions-command",
        how = Text::named(format!("{}-help", asked.command.stem()))
    );
    let steps = vec![vec![suggest::button(asked.command)]];
    Decision::new().say_with(call.who(), how, steps)
}

fn list(scene: &Scene, call: &Call, of: &str, page: usize) -> Decision {
    let who = call.who();
    let asker = faq::asker(scene, who);
    let own = [Command::ClassChat, Command::SafeMode, Command::CreateChat];
    let leads = |c: &Command| *c != Command::CreateChat || scene.school.leads(who);
    let own = own.into_iter().filter(leads).map(suggest::button);
    let entries = scene.faq.entries();
    let known = entries.filter(|e| e.steps && e.asker <= asker);
    let all = own.chain(known.map(|entry| faq::button(&entry.topic)));
    let mut left = all.skip(page * SHOWN);
    let mut menu: Vec<Button> = left.by_ref().take(SHOWN).collect();
    if left.next().is_some() {
        let more = Asked::new(Command::Instructions).with("page", page + 1);
        menu.push(Button::once(text!("faq-button-more"), more));
    }
    menu.push(link(text!("instructions-button-site"), LESSONS));
    let menu = menu.into_iter().map(|button| vec![button]).collect();
    Decision::new().say_with(who, text!("instructions-list", of = of), menu)
}

//! What happens without a command: the bot is added to a group, a group was looked at, people come and go, a timer is due.

mod entrants;
mod reminders;
mod undone;

pub(crate) use entrants::rewrite_alarm;
pub(crate) use reminders::letter;

use crate::{
    Asked, Audience, Button, Change, ChatFacts, ChatId, ClassName, Decision, Effect, Event,
    PersonId, Place, Role, Scene, Text, What, commands::Command, file, journal, question,
    reception, tally, text,
};

pub(crate) fn happened(scene: &Scene, event: &Event) -> Decision {
    match (&event.what, event.place) {
        (What::Due(timer), _) => reminders::due(scene, *timer),
        (What::TextBroken { file, line }, _) => {
            tell_operators(scene, &text!("text-broken", file = file, line = *line))
        }
        (What::TextMended { file }, _) => tell_operators(scene, &text!("text-mended", file = file)),
        (What::JournalRead { page }, _) => journal::shown(scene, event, page),
        (What::FileFetched { size }, _) => file::fetched(event.who.id, *size),
        (
            What::FileRead {
                reading,
                class,
                read,
            },
            _,
        ) => file::was_read(scene, event.who.id, (*reading, class.as_ref(), read)),
        (What::Counted { tally, count }, _) => tally::went_on(tally, *count),
        (What::BotAdded, Place::Group(chat)) => bot_added(scene, event, chat),
        (What::BotRemoved, Place::Group(chat)) => bot_removed(scene, chat),
        (What::Inspected { facts }, Place::Group(chat)) => inspected(scene, event, chat, facts),
        (What::Undone(deed), Place::Group(chat)) => undone::undone(scene, event, chat, deed),
        (What::Entered { .. }, Place::Group(chat)) => entrants::entered(scene, event, chat),
        (What::Left, Place::Group(chat)) => entrants::left(scene, event, chat),
        _ => Decision::new(),
    }
}

/// Tells those who run the installation; where nobody is named, the administrators.
fn tell_operators(scene: &Scene, what: &Text) -> Decision {
    let mut told = scene.operators.to_vec();
    if told.is_empty() {
        told.extend(scene.school.administrators());
    }
    let say = |decision: Decision, one: PersonId| decision.say(one, what.clone());
    told.into_iter().fold(Decision::new(), say)
}

/// Who answers for a chat: the class teacher, else the administrators.
pub(crate) fn keepers(scene: &Scene, class: &ClassName) -> Vec<PersonId> {
    let teacher = scene.school.class(class).and_then(|c| c.teacher);
    let teacher = teacher.filter(|t| !scene.school.is_suspended(*t));
    teacher.map_or_else(|| scene.school.administrators().collect(), |t| vec![t])
}

fn bot_added(scene: &Scene, event: &Event, chat: ChatId) -> Decision {
    let who = event.who.id;
    let seen = Decision::new().change(Change::GroupSeen {
        chat,
        added_by: who,
    });
    if scene.school.group(chat).is_some_and(|g| g.bound.is_some()) {
        return seen.effect(Effect::Inspect { chat });
    }
    if !scene.school.is(who, Role::Administrator) && scene.school.classes_of(who).is_empty() {
        return seen.say(who, text!("added-stranger"));
    }
    let asked = question::fill(
        scene,
        event,
        Asked::new(Command::BindChat).with("chat", chat),
    );
    let missing = question::missing(&asked).unwrap_or("class");
    seen.and(question::ask(scene, who, &asked, missing))
}

fn bot_removed(scene: &Scene, chat: ChatId) -> Decision {
    let lost = Decision::new().change(Change::GroupLost { chat });
    match scene.school.group(chat).and_then(|g| g.bound.as_ref()) {
        None => lost,
        Some((class, audience)) => keepers(scene, class).into_iter().fold(lost, |d, keeper| {
            d.say(
                keeper,
                text!("removed-from-group", class = class, audience = *audience),
            )
        }),
    }
}

/// MAX told about the group: which right is missing, how many are there, and its link if it showed one.
fn inspected(scene: &Scene, event: &Event, chat: ChatId, facts: &ChatFacts) -> Decision {
    let mut decision = Decision::new().change(Change::GroupInspected {
        chat,
        facts: facts.clone(),
    });
    let Some((class, audience)) = scene.school.group(chat).and_then(|g| g.bound.clone()) else {
        return decision;
    };
    let known = scene.school.chat(&class, audience);
    let read = facts
        .link
        .as_deref()
        .and_then(|l| crate::link::group_link(l).ok());
    let fresh = read.filter(|l| {
        known.and_then(|c| c.link.as_ref()) != Some(l) && scene.school.chat_of_link(l).is_none()
    });
    if let Some(link) = &fresh {
        let linked = Change::ChatLinked {
            class: class.clone(),
            audience,
            link: link.clone(),
        };
        decision = decision
            .change(linked)
            .and(reception::give_owed(scene, &class, audience, link));
    }
    let has_link = fresh.is_some() || known.is_some_and(|c| c.link.is_some());
    decision.and(report(
        event.who.id,
        (&class, audience, chat),
        facts,
        has_link,
    ))
}

/// «Проверить»: what the bot may do in a group is read anew.
fn check_again(class: &ClassName, audience: Audience, chat: ChatId) -> Button {
    let again = Asked::new(Command::BindChat)
        .with("class", class)
        .with("audience", audience.word())
        .with("chat", chat);
    Button::keep(text!("button-check-again"), again)
}

fn report(
    to: PersonId,
    bound: (&ClassName, Audience, ChatId),
    facts: &ChatFacts,
    has_link: bool,
) -> Decision {
    let (class, audience, chat) = bound;
    let missing: Vec<Text> = facts
        .missing()
        .into_iter()
        .map(|right| Text::named(format!("right-{right}")))
        .collect();
    let buttons = if missing.is_empty() {
        Vec::new()
    } else {
        vec![vec![check_again(class, audience, chat)]]
    };
    let text = text!(
        "group-report",
        class = class,
        audience = audience,
        title = &facts.title,
        members = facts.members,
        link = if has_link { "yes" } else { "no" },
        lacking = missing.len(),
        missing = missing,
    );
    Decision::new().say_with(to, text, buttons)
}

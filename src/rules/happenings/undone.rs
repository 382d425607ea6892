//! MAX refused: whoever wanted it done hears what is left to do by hand, and the bot no longer counts on that right.

use super::{check_again, keepers, rewrite_alarm};
use crate::{
    Asked, Audience, Button, Change, ChatFacts, ChatId, ClassName, Decision, Event, Move, PersonId,
    Scene, Undone, commands::Command, text,
};

/// The group, and whose chat it is.
type Bound<'a> = (ChatId, &'a ClassName, Audience);

pub(super) fn undone(scene: &Scene, event: &Event, chat: ChatId, deed: &Undone) -> Decision {
    let group = scene.school.group(chat);
    let Some((class, audience)) = group.and_then(|g| g.bound.as_ref()) else {
        return Decision::new();
    };
    let asked = Some(event.who.id).filter(|who| scene.school.keeps(*who, class));
    let told = asked.map_or_else(|| keepers(scene, class), |who| vec![who]);
    let bound = (chat, class, *audience);
    let (right, decision) = match deed {
        Undone::Removal { person, name } => (
            ChatFacts::REMOVES,
            not_removed(scene, &told, bound, (*person, name)),
        ),
        Undone::Pin => (ChatFacts::PINS, not_pinned(&told, bound)),
    };
    match group.and_then(|g| g.facts.clone()) {
        Some(facts) => decision.change(Change::GroupInspected {
            chat,
            facts: facts.without(right),
        }),
        None => decision,
    }
}

/// He is in the chat still, and there is a button to try again once the bot has the right.
fn not_removed(
    scene: &Scene,
    told: &[PersonId],
    (chat, class, audience): Bound,
    (person, name): (PersonId, &str),
) -> Decision {
    let name = if name.is_empty() { "none" } else { name };
    let again = Asked::new(Command::RemoveEntrant)
        .with("chat", chat)
        .with("person", person)
        .with("name", name);
    let buttons = vec![
        vec![check_again(class, audience, chat)],
        vec![Button::keep(text!("button-remove"), again)],
    ];
    let text = text!(
        "not-removed",
        name = name,
        class = class,
        audience = audience
    );
    let stays = text!(
        "entrant-stays",
        name = name,
        class = class,
        audience = audience
    );
    let alarm = scene.school.presence(chat, person);
    let decision = alarm.map(|stranger| rewrite_alarm(scene, stranger, &stays));
    let at = scene.now;
    let stayed = Change::Moved(Move::NotRemoved { chat, person, at });
    told.iter()
        .fold(decision.unwrap_or_default().change(stayed), |d, to| {
            d.say_with(*to, text.clone(), buttons.clone())
        })
}

fn not_pinned(told: &[PersonId], (chat, class, audience): Bound) -> Decision {
    let text = text!("not-pinned", class = class, audience = audience);
    let check = vec![vec![check_again(class, audience, chat)]];
    told.iter().fold(Decision::new(), |d, to| {
        d.say_with(*to, text.clone(), check.clone())
    })
}

//! Talk: what is said when a message means no command: a word of politeness, a fact without a wish, a wish for which there is no
//! command yet. Each ends in the nearest next step (`read/intents.toml`).

use crate::{
    Asked, Decision, Event, PersonId, Refusal, Scene, Stop, Text,
    answer::run,
    authorize::could,
    commands::Command,
    link,
    read::{self, Intent, Understood, vocabulary},
    suggest,
};

/// Answers what is no command.
pub(crate) fn answer(scene: &Scene, event: &Event, read: Understood) -> Result<Decision, Stop> {
    let to = event.who.id;
    if let Some(topic) = answer_to(scene, &read) {
        return run(scene, event, Asked::new(Command::Faq).with("topic", topic));
    }
    if let Some(language) = read.get("language") {
        let asked = Asked::new(Command::Language).with("language", language);
        return run(scene, event, asked);
    }
    match read.intent {
        Intent::SECRET_LEAK if read.get("kind") != Some("link") => Err(Refusal::LeakedCode.into()),
        Intent::ERROR_CLASS => Err(Refusal::Misfit { kind: "class" }.into()),
        Intent::ERROR_LINK => Err(wrong_link(&read).into()),
        Intent::PROVIDE_ROLE => run(scene, event, of_role(&read)),
        Intent::UNKNOWN => {
            let likely: Vec<Command> = read
                .suggestions
                .iter()
                .filter_map(|i| i.command())
                .collect();
            Ok(suggest::unknown(scene, to, &likely))
        }
        intent => match vocabulary::talk(intent).and_then(|talk| talk.becomes.as_deref()) {
            Some(stem) => match Command::by_stem(stem) {
                Some(command) => run(scene, event, only_known(command, &read)),
                None => Err(Refusal::Nothing.into()),
            },
            None => Ok(say(scene, to, intent)),
        },
    }
}

/// The ready answer that fits.
fn answer_to(scene: &Scene, read: &Understood) -> Option<&'static str> {
    let becomes = vocabulary::talk(read.intent).is_some_and(|t| t.becomes.is_some());
    let topic = read::topic_of(read.intent, read.get("kind")).filter(|_| !becomes)?;
    scene.faq.get(topic).map(|_| topic)
}

/// What is said, and the next steps this person may take.
fn say(scene: &Scene, to: PersonId, intent: Intent) -> Decision {
    let talk = vocabulary::talk(intent);
    let Some(text) = talk.and_then(|t| t.says.clone()).map(Text::named) else {
        return suggest::unknown(scene, to, &[]);
    };
    let next = talk
        .iter()
        .flat_map(|t| &t.next)
        .filter_map(|stem| Command::by_stem(stem));
    let mine: Vec<Command> = next.filter(|c| could(scene, to, *c)).collect();
    let usual = suggest::usual(scene, to)
        .iter()
        .copied()
        .filter(|c| could(scene, to, *c));
    let steps: Vec<Command> = if mine.is_empty() {
        usual.take(2).collect()
    } else {
        mine
    };
    Decision::new().say_with(
        to,
        text,
        steps
            .into_iter()
            .map(|c| vec![suggest::button(c)])
            .collect(),
    )
}

/// A role without a wish is the wish for what comes with it.
fn of_role(read: &Understood) -> Asked {
    let family = matches!(read.get("role"), Some("parent" | "student"));
    only_known(
        if family {
            Command::RequestJoin
        } else {
            Command::RequestRole
        },
        read,
    )
}

/// The command with those of the arguments that it has.
fn only_known(command: Command, read: &Understood) -> Asked {
    let has = |name: &&String| command.manifest().argument(name).is_some_and(|a| !a.asked);
    let known = read
        .arguments
        .keys()
        .filter(has)
        .filter_map(|name| Some((name, read.get(name)?)));
    known.fold(Asked::new(command), |asked, (name, value)| {
        asked.with(name, value)
    })
}

fn wrong_link(read: &Understood) -> Refusal {
    let raw = read.get("raw").unwrap_or_default();
    link::group_link(raw)
        .err()
        .unwrap_or(Refusal::LinkMalformed)
}

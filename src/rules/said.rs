//! A message: what it is understood to mean becomes a command, an answer to what was asked, a button, or a word of talk.

use crate::{
    Asked, Change, ClassKind, Decision, Event, Moment, Place, Question, Refusal, Role, Scene,
    School, Stop,
    answer::run,
    commands::Command,
    local_date,
    manifest::{Argument, Kind},
    read::{self, Confidence, Context, Intent, Understood},
    seal, suggest, talk, text,
};

/// A question is open for so long; then a message is read as if nothing had been asked.
const OPEN_MINUTES: i64 = 15;

/// Decides about a message.
pub(crate) fn said(scene: &Scene, event: &Event, text: &str) -> Result<Decision, Stop> {
    if is_first_code(scene, text) {
        let asked = Asked::new(Command::RedeemCode).with("code", text.trim());
        return run(scene, event, asked);
    }
    let (classes, units) = named(scene.school);
    let zone = scene.school.meta().zone_minutes;
    let context = Context {
        classes: &classes,
        units: &units,
        topics: Some(scene.faq.topics()),
        ..Context::new(scene.nick, local_date(scene.now, zone))
    };
    let read = read::understand(text, &context);
    let open = open(scene, event);
    if read.urgent || read.intent == Intent::SECRET_LEAK {
        return meant(scene, event, read);
    }
    if read::is_long(text) {
        return Err(Refusal::TooLong.into());
    }
    let silent = read.intent == Intent::UNKNOWN && !text.chars().any(char::is_alphanumeric);
    if silent && open.is_none() {
        return Err(Refusal::Nothing.into());
    }
    match open {
        Some(_) if read::is_explicit(text, &context) => {}
        Some(question) if is_over(question, scene.now) && is_own(&read) => {}
        Some(question) if is_over(question, scene.now) => return Ok(expired(event, question)),
        Some(question) => return answered(scene, event, question, (text, read, &context)),
        None => {}
    }
    meant(scene, event, read)
}

/// The names of classes, and of units and preschool groups.
fn named(school: &School) -> (Vec<&str>, Vec<&str>) {
    let classes = school.classes().map(|c| c.name.as_str()).collect();
    let groups = school.classes().filter(|c| c.kind == ClassKind::Preschool);
    let units = school.units().chain(groups);
    (classes, units.map(|c| c.name.as_str()).collect())
}

/// A file: for the command its words ask, else for the one that waits for a file.
pub(crate) fn filed(scene: &Scene, event: &Event, caption: &str) -> Result<Decision, Stop> {
    let waits = open(scene, event).filter(|question| !is_over(question, scene.now));
    let waits = waits.filter(|question| {
        let argument = question
            .asked
            .command
            .manifest()
            .argument(&question.argument);
        argument.is_some_and(|a| a.kind == Kind::File)
    });
    match waits {
        Some(question) if !caption.trim().starts_with('/') => {
            run(scene, event, question.asked.clone())
        }
        _ if !caption.trim().is_empty() => said(scene, event, caption),
        _ if scene.school.is(event.who.id, Role::Administrator) => Err(Refusal::FileUnasked.into()),
        _ => Err(Refusal::TextOnly.into()),
    }
}

fn open<'a>(scene: &Scene<'a>, event: &Event) -> Option<&'a Question> {
    let person = scene.school.person(event.who.id)?;
    person
        .question
        .as_ref()
        .filter(|_| event.place == Place::Direct)
}

fn is_over(question: &Question, now: Moment) -> bool {
    now > question.at.plus_minutes(OPEN_MINUTES)
}

/// The operator may choose any words for the first code, so it is known by its hash, not by its form.
fn is_first_code(scene: &Scene, text: &str) -> bool {
    scene
        .school
        .first_code(scene.now)
        .is_some_and(|hash| hash == seal::hash(scene.secret, text.trim()))
}

/// Whether a reading is surely a wish or a turn of talk of its own, not half an answer.
fn is_own(read: &Understood) -> bool {
    let answers = [
        Intent::UNKNOWN,
        Intent::CONFIRM,
        Intent::DENY,
        Intent::PROVIDE_CLASS,
        Intent::PROVIDE_ROLE,
        Intent::PROVIDE_PHONE,
        Intent::ERROR_CLASS,
        Intent::ERROR_LINK,
        Intent::ERROR_PHONE,
    ];
    let sure = read.confidence > Confidence::Ask || read.intent.command().is_none();
    sure && !answers.contains(&read.intent)
}

/// A text while a question is open: the answer, if it fits; a command, if it reads as one; else the question is asked again.
fn answered(
    scene: &Scene,
    event: &Event,
    question: &Question,
    said: (&str, Understood, &Context),
) -> Result<Decision, Stop> {
    let (text, read, context) = said;
    let Some(argument) = question
        .asked
        .command
        .manifest()
        .argument(&question.argument)
    else {
        return meant(scene, event, read);
    };
    if free(argument) && is_sure(&read) {
        return meant(scene, event, read);
    }
    let wish = is_own(&read) && read.intent != question.asked.command.into() && !free(argument);
    match read::reply(text, argument, context) {
        Some(reply) if reply.whole || !wish => {
            let asked = question.asked.clone().with(&question.argument, reply.value);
            run(scene, event, asked)
        }
        _ if wish || is_named(&read) && !free(argument) => meant(scene, event, read),
        _ => Err(Refusal::Misfit {
            kind: argument.kind.word(),
        }
        .into()),
    }
}

/// Any words would do for an answer.
fn free(argument: &Argument) -> bool {
    matches!(
        argument.kind,
        Kind::Name | Kind::Text | Kind::Person | Kind::Child
    )
}

/// What is surely meant as a command is one, even where any words would do for an answer.
fn is_sure(read: &Understood) -> bool {
    let command = read.intent.command();
    read.confidence == Confidence::Exact
        && matches!(
            command,
            Some(Command::Cancel | Command::Help | Command::Start | Command::RedeemCode)
        )
}

/// The name of the command that asks, typed again.
fn is_named(read: &Understood) -> bool {
    read.confidence == Confidence::Exact && read.intent.command().is_some()
}

/// The question is closed, and the way to open it again is one button.
fn expired(event: &Event, question: &Question) -> Decision {
    let person = event.who.id;
    let again = suggest::with(&question.asked);
    Decision::new()
        .change(Change::Questioned {
            person,
            question: None,
        })
        .say_with(person, text!("question-expired"), vec![vec![again]])
}

/// What a reading without an open question comes to.
fn meant(scene: &Scene, event: &Event, read: Understood) -> Result<Decision, Stop> {
    let asks = read.confidence == Confidence::Ask;
    match read.asked() {
        Some(asked) if !asks => run(scene, event, asked),
        Some(_) => Ok(suggest::guess(scene, event.who.id, &read)),
        None => talk::answer(scene, event, read),
    }
}

//! «/урок 9А 23.11 10:00 ссылка» (2.6/4): a lesson at a distance is told in the chat of the class or the subject, and once more shortly
//! before it begins. Links only where links are trusted, nothing in quiet hours.

use serde::Deserialize;

use super::{Command, add_event};
use crate::{
    Asked, Audience, Button, Call, Change, ChatId, Class, ClassName, Decision, Effect, Lesson,
    Moment, Question, Refusal, Scene, Stop, Text, Timer, Training, link, local_date, local_time,
    quiet_end, text,
};

const SOON_MINUTES: i64 = 15;
/// More lessons of one chat nobody sets ahead.
const MOST: usize = 10;

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    raw: Option<String>,
    send: Option<String>,
    /// The moment of a lesson that is called off.
    drop: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let class = scene.school.class(&args.class);
    let class = class.ok_or(Refusal::ClassUnknown)?;
    if let Some(at) = args.drop.and_then(|at| at.parse().ok()) {
        return called_off(scene, call, (class, Moment(at)));
    }
    if group(class).is_none() {
        let text = text!("lesson-unseen", class = &args.class);
        return Ok(Decision::new().say(who, text));
    }
    if args.send.is_some() {
        return set(scene, call, class);
    }
    let raw = args.raw.unwrap_or_default();
    if let Some(host) = raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("lesson-link", host = host)));
    }
    if class.lessons.len() >= MOST {
        return Ok(Decision::new().say(who, text!("lesson-many", count = MOST)));
    }
    match read(scene, &raw) {
        Some(lesson) => Ok(preview(scene, call, (class, &lesson))),
        None => Ok(Decision::new().say(who, text!("lesson-bad", class = &args.class))),
    }
}

/// A day, an hour, perhaps a link.
fn read(scene: &Scene, raw: &str) -> Option<Lesson> {
    let (at, said) = add_event::ahead(scene, raw)?;
    Some(Lesson {
        at,
        link: said.link,
        told: false,
    })
}

/// The same by its date: «завтра» means another day after midnight.
fn written(scene: &Scene, lesson: &Lesson) -> String {
    let zone = scene.school.meta().zone_minutes;
    let (day, time) = (local_date(lesson.at, zone), local_time(lesson.at, zone));
    let link = lesson.link.as_deref().unwrap_or_default();
    format!("{day} {time} {link}")
}

/// The chat of the pupils, or the only one there is.
fn audience(class: &Class) -> Audience {
    let all = class.kind.audiences();
    let pupils = all.iter().find(|a| **a == Audience::Pupils);
    *pupils.unwrap_or(&all[0])
}

fn group(class: &Class) -> Option<ChatId> {
    class.chats.get(&audience(class))?.group
}

/// When and where.
fn about(scene: &Scene, class: &Class, lesson: &Lesson) -> Text {
    let zone = scene.school.meta().zone_minutes;
    text!(
        "lesson-about",
        class = &class.name,
        date = local_date(lesson.at, zone),
        time = local_time(lesson.at, zone),
        link = lesson.link.as_deref().unwrap_or("none")
    )
}

fn morning(scene: &Scene) -> Option<Moment> {
    let meta = scene.school.meta();
    quiet_end(scene.now, meta.zone_minutes, meta.quiet)
}

/// What will be said in the chat; the words wait as an open question, so that a button need not carry them.
fn preview(scene: &Scene, call: &Call, (class, lesson): (&Class, &Lesson)) -> Decision {
    let send = Asked::new(Command::Lesson)
        .with("class", &class.name)
        .with("send", "yes");
    let buttons = vec![
        Button::once(text!("lesson-button-send"), send),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let draft = Question {
        asked: call.asked().clone().with("raw", written(scene, lesson)),
        argument: "raw".into(),
        at: scene.now,
    };
    let told = about(scene, class, lesson);
    let quiet = morning(scene).is_some();
    let text = text!(
        "lesson-preview",
        told = told,
        when = if quiet { "morning" } else { "now" },
        minutes = SOON_MINUTES
    );
    Decision::new()
        .change(Change::Questioned {
            person: call.who(),
            question: Some(draft),
        })
        .say_with(call.who(), text, vec![buttons])
}

fn set(scene: &Scene, call: &Call, class: &Class) -> Result<Decision, Stop> {
    let person = scene.school.person(call.who());
    let question = person.and_then(|p| p.question.as_ref());
    let draft = question.map(|q| &q.asked).filter(|asked| {
        asked.command == Command::Lesson && asked.get("class") == Some(class.name.as_str())
    });
    let raw = draft.and_then(|asked| asked.get("raw"));
    let lesson = raw.and_then(|raw| read(scene, raw));
    let lesson = lesson.ok_or(Refusal::ButtonStale)?;
    let drop = Asked::new(Command::Lesson)
        .with("class", &class.name)
        .with("drop", lesson.at.0);
    let text = text!("lesson-set", lesson = about(scene, class, &lesson));
    let drop = vec![vec![Button::once(text!("lesson-button-drop"), drop)]];
    let set = Training::LessonSet {
        class: class.name.clone(),
        lesson: lesson.clone(),
        by: call.who(),
    };
    let soon = lesson.at.plus_minutes(-SOON_MINUTES);
    let done = Decision::new()
        .change(Change::Training(set))
        .timer(soon.max(scene.now), Timer::Lessons)
        .say_with(call.who(), text, drop);
    Ok(match morning(scene) {
        Some(morning) => done.timer(morning, Timer::Lessons),
        None => done.and(tell(scene, (class, &lesson))),
    })
}

/// Says it in the chat, if the bot is still there.
fn tell(scene: &Scene, (class, lesson): (&Class, &Lesson)) -> Decision {
    let told = Decision::new().change(Change::Training(Training::LessonTold {
        class: class.name.clone(),
        at: lesson.at,
    }));
    say(told, class, about(scene, class, lesson))
}

fn say(decision: Decision, class: &Class, text: Text) -> Decision {
    match group(class) {
        Some(chat) => decision.effect(Effect::SayInGroup {
            chat,
            text,
            pin: false,
        }),
        None => decision,
    }
}

fn over(class: &Class, at: Moment) -> Decision {
    Decision::new().change(Change::Training(Training::LessonOver {
        class: class.name.clone(),
        at,
    }))
}

fn called_off(scene: &Scene, call: &Call, (class, at): (&Class, Moment)) -> Result<Decision, Stop> {
    let lesson = class.lessons.iter().find(|lesson| lesson.at == at);
    let lesson = lesson.ok_or(Refusal::ButtonStale)?;
    let own = text!("lesson-dropped", lesson = about(scene, class, lesson));
    let done = over(class, at).say(call.who(), own);
    Ok(if lesson.told {
        say(
            done,
            class,
            text!("lesson-off", lesson = about(scene, class, lesson)),
        )
    } else {
        done
    })
}

/// What is to be told now: lessons set in quiet hours, lessons that begin soon.
pub(crate) fn due(scene: &Scene) -> Decision {
    if let Some(morning) = morning(scene) {
        return Decision::new().timer(morning, Timer::Lessons);
    }
    let all = scene.school.classes().chain(scene.school.units());
    let lessons = all.flat_map(|class| class.lessons.iter().map(move |lesson| (class, lesson)));
    lessons.fold(Decision::new(), |done, (class, lesson)| {
        if lesson.at <= scene.now {
            done.and(over(class, lesson.at))
        } else if lesson.at.plus_minutes(-SOON_MINUTES) <= scene.now {
            let soon = text!("lesson-soon", lesson = about(scene, class, lesson));
            done.and(say(over(class, lesson.at), class, soon))
        } else if !lesson.told {
            done.and(tell(scene, (class, lesson)))
        } else {
            done
        }
    })
}

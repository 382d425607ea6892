//! [Ответить] under a question of a family: the answer goes to who asked, and the question is gone.

use serde::Deserialize;

use crate::{Call, ClassName, Decision, Refusal, Scene, Stop, link, passed, text};

#[derive(Deserialize)]
pub(super) struct Args {
    id: String,
    class: ClassName,
    raw: Option<String>,
    close: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    let id = args.id.parse().ok();
    let known = id.and_then(|id| scene.school.passed(id));
    let known = known.filter(|(_, question)| question.class == args.class);
    let Some((asker, question)) = known else {
        return Ok(Decision::new().say(who, text!("answer-passed-over")));
    };
    if asker == who {
        return Err(Refusal::NotAllowed.into());
    }
    let closed = passed::close(scene, question, (asker, Some(who)));
    if args.close.is_some() {
        let text = text!("answer-passed-closed", number = question.id);
        return Ok(closed.say(who, text));
    }
    let raw = args.raw.ok_or(Stop::Ask("raw"))?;
    if let Some(host) = raw.split_whitespace().find_map(link::foreign_host) {
        return Ok(Decision::new().say(who, text!("pass-question-link", host = host)));
    }
    let answer = text!(
        "answer-passed-answer",
        number = question.id,
        class = &question.class,
        text = raw
    );
    Ok(closed
        .say(asker, answer)
        .say(who, text!("answer-passed-sent", number = question.id)))
}

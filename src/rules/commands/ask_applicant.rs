//! «/вопрос 15 …»: carries one question to the applicant; the answer comes back through the bot.

use serde::Deserialize;

use crate::{
    Asked, Call, Change, Decision, Question, Refusal, Scene, Stop, authorize, commands::Command,
    reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    ids: String,
    text: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let [only] = authorize::requests(Some(&args.ids))[..] else {
        return Err(Refusal::RequestUnknown.into());
    };
    let request = reception::undecided(scene, only)?;
    let question = Question {
        asked: Asked::new(Command::AnswerQuestion).with("ids", only),
        argument: "text".into(),
        at: scene.now,
    };
    Ok(Decision::new()
        .change(Change::ApplicantAsked {
            id: only,
            by: call.who(),
        })
        .change(Change::Questioned {
            person: request.person,
            question: Some(question),
        })
        .say(
            request.person,
            text!("applicant-asked", number = only.0, text = args.text),
        )
        .say(call.who(), text!("ask-sent", number = only.0)))
}

//! The administrator in «Сферум»: the account must have the number of the letter (2.3/2), and the order must be known (2.1).

use super::super::{Command, admin_order, faq};
use crate::{Button, Call, Decision, Scene, School, Text, authorize::could, suggest, text};

/// Asks whether the number is the one of the letter, and says what follows from the answer.
pub(super) fn number(scene: &Scene, call: &Call, answer: Option<&str>) -> Decision {
    let who = call.who();
    let said = |number: &str| call.asked().clone().with("number", number);
    match answer {
        None => {
            let answers = vec![
                Button::once(text!("check-status-number-same"), said("same")),
                Button::once(text!("check-status-number-other"), said("other")),
            ];
            Decision::new().say_with(who, text!("check-status-number"), vec![answers])
        }
        Some("same") => {
            let more = vec![
                vec![faq::button("community_requests")],
                vec![suggest::button(Command::Support)],
            ];
            Decision::new().say_with(who, text!("check-status-number-right"), more)
        }
        Some(_) => {
            let letter = could(scene, who, Command::SferumLetter);
            let draft = letter.then(|| vec![suggest::button(Command::SferumLetter)]);
            let wrong = text!("check-status-number-wrong");
            Decision::new().say_with(who, wrong, draft.into_iter().collect())
        }
    }
}

/// The order by which the administrator was appointed is not put down.
pub(super) fn orderless(school: &School) -> Option<Text> {
    admin_order::order(school)
        .is_none()
        .then(|| text!("check-status-orderless"))
}

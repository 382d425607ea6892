//! An invitation on paper: sheets of cards to tear off, and one picture for the wall.

use super::{Issued, spaced};
use crate::{
    Button, Call, Cards, Decision, Effect, Paper, Scene, Sheet, Text, commands::Command,
    reception::class_word, text,
};

/// The button under an invitation: the same once more, on paper.
pub(super) fn button(call: &Call) -> Button {
    let mut asked = call.asked().clone();
    asked.command = Command::PrintCards;
    Button::keep(text!("invite-button-cards"), asked)
}

pub(super) fn send(scene: &Scene, call: &Call, issued: &Issued, buttons: Vec<Button>) -> Decision {
    let (invited, to) = (&issued.invited, call.who());
    let (role, class) = (invited.seat.role, class_word(&invited.seat));
    let cards = cards(scene, issued);
    let caption = text!(
        "print-cards-ready",
        role = role,
        class = &class,
        count = invited.seats,
        sheets = invited.seats.div_ceil(Cards::<Text>::ON_A_SHEET),
        until = invited.last_day
    );
    let printed = Paper {
        name: text!("print-cards-file", class = &class, role = role),
        sheet: Sheet::Cards(cards.clone()),
    };
    let poster = Paper {
        name: text!("print-cards-poster-file", class = &class, role = role),
        sheet: Sheet::Poster(cards),
    };
    Decision::new()
        .effect(Effect::SendPaper {
            to,
            paper: Box::new(printed),
            caption,
            buttons: vec![buttons],
        })
        .send(to, poster, text!("print-cards-poster"))
}

fn cards(scene: &Scene, issued: &Issued) -> Cards {
    let seat = &issued.invited.seat;
    Cards {
        school: scene.school.name().unwrap_or_default().into(),
        title: text!(
            "print-cards-heading",
            role = seat.role,
            class = class_word(seat)
        ),
        how: text!("print-cards-how"),
        code: spaced(&issued.code),
        link: issued.link.clone(),
        until: text!("print-cards-until", until = issued.invited.last_day),
        care: text!("print-cards-care"),
        count: issued.invited.seats,
    }
}

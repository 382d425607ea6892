//! «/приглашения»: the invitations that still work, with what was issued, used and waits.

use serde::Deserialize;

use super::revoke_link;
use crate::{
    Asked, Button, Call, ClassName, Decision, Invitation, Role, Scene, Stop, Text,
    commands::Command, local_date, reception, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
}

/// More lines than this would not fit a message.
const MOST: usize = 40;
const MOST_BUTTONS: usize = 8;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let alive = alive(scene, call, args.class.as_ref());
    if alive.is_empty() {
        return Ok(Decision::new().say_with(
            call.who(),
            text!("links-none"),
            vec![vec![crate::suggest::button(Command::Invite)]],
        ));
    }
    let lines: Vec<Text> = alive.iter().take(MOST).map(|i| line(scene, i)).collect();
    let revoke = |i: &&Invitation| {
        let asked = Asked::new(Command::RevokeLink).with("ids", i.id);
        Button::keep(text!("button-revoke-number", number = i.id.0), asked)
    };
    let mut rows: Vec<Vec<Button>> = vec![alive.iter().take(MOST_BUTTONS).map(revoke).collect()];
    if alive.iter().any(|i| revoke_link::is_unclaimed(scene, i)) {
        let unclaimed = Asked::new(Command::RevokeLink).with("scope", "unclaimed");
        rows.push(vec![Button::keep(
            text!("button-revoke-unclaimed"),
            unclaimed,
        )]);
    }
    let list = text!("links-list", count = alive.len(), lines = lines);
    Ok(Decision::new().say_with(call.who(), list, rows))
}

/// The invitations this person may see, that still work.
pub(super) fn alive<'a>(
    scene: &Scene<'a>,
    call: &Call,
    class: Option<&ClassName>,
) -> Vec<&'a Invitation> {
    let school = scene.school;
    let all = school.is(call.who(), Role::Administrator);
    let mine = school.classes_of(call.who());
    school
        .invitations()
        .filter(|i| i.is_alive(scene.now))
        .filter(|i| all || i.seat.class.as_ref().is_some_and(|c| mine.contains(&c)))
        .filter(|i| class.is_none_or(|class| i.seat.class.as_ref() == Some(class)))
        .collect()
}

pub(super) fn line(scene: &Scene, invitation: &Invitation) -> Text {
    // `until` is the first moment after the last day.
    let last = crate::Moment(invitation.until.0 - 1);
    text!(
        "links-line",
        number = invitation.id.0,
        role = invitation.seat.role,
        class = reception::class_word(&invitation.seat),
        issued = invitation.seats,
        used = invitation.used,
        queued = invitation.queued,
        until = local_date(last, scene.school.meta().zone_minutes),
    )
}

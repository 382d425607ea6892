//! «/аннулировать 3», «/аннулировать невостребованные» (clause 2.3): says first what stops working, then stops it.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, Change, Decision, Invitation, InvitationId, Refusal, Scene, Stop, Text,
    commands::Command, dangerous, text,
};

/// Nobody came by an invitation in so many days: it is unclaimed (clause 2.3).
const UNCLAIMED_DAYS: i64 = 7;
/// More than these are typed as a number and need a second administrator.
const MOST_AT_ONCE: usize = 5;

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    scope: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let alive = super::list_links::alive(scene, call, None);
    let chosen: Vec<&Invitation> = match (&args.ids, args.scope.as_deref()) {
        (Some(numbers), _) => {
            let wanted: Vec<_> = numbers
                .split_whitespace()
                .filter_map(|n| n.parse().ok())
                .map(InvitationId)
                .collect();
            alive
                .into_iter()
                .filter(|i| wanted.contains(&i.id))
                .collect()
        }
        (None, Some(_)) => alive
            .into_iter()
            .filter(|i| is_unclaimed(scene, i))
            .collect(),
        (None, None) => return Err(Stop::Become(Asked::new(Command::ListLinks))),
    };
    if chosen.is_empty() {
        return if args.scope.is_some() {
            Ok(Decision::new().say(call.who(), text!("revoke-nothing")))
        } else {
            Err(Refusal::InvitationUnknown.into())
        };
    }
    if args.sure.is_none() {
        return Ok(confirm(scene, call, &chosen));
    }
    if chosen.len() > MOST_AT_ONCE {
        dangerous::typed(call, chosen.len())?;
        if let Some(held) = dangerous::unless_allowed(scene, call) {
            return Ok(held);
        }
    }
    Ok(revoke(scene, call, &chosen))
}

/// Nobody came by it, and there was time to.
pub(super) fn is_unclaimed(scene: &Scene, invitation: &Invitation) -> bool {
    let since = scene.now.plus_days(-UNCLAIMED_DAYS);
    invitation.used == 0 && invitation.issued_at <= since
}

fn confirm(scene: &Scene, call: &Call, chosen: &[&Invitation]) -> Decision {
    let numbers: Vec<String> = chosen.iter().map(|i| i.id.to_string()).collect();
    let asked = Asked::new(Command::RevokeLink)
        .with("ids", numbers.join(" "))
        .with("sure", "yes");
    let buttons = vec![
        Button::once(text!("button-yes"), asked),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let lines: Vec<Text> = chosen
        .iter()
        .map(|i| super::list_links::line(scene, i))
        .collect();
    let queued: u32 = chosen.iter().map(|i| i.queued).sum();
    let question = text!(
        "revoke-confirm",
        count = chosen.len(),
        queued = queued,
        lines = lines
    );
    Decision::new().say_with(call.who(), question, vec![buttons])
}

fn revoke(scene: &Scene, call: &Call, chosen: &[&Invitation]) -> Decision {
    let revoked = |decision: Decision, i: &&Invitation| {
        decision.change(Change::InvitationRevoked {
            id: i.id,
            at: scene.now,
        })
    };
    chosen
        .iter()
        .fold(Decision::new(), revoked)
        .say(call.who(), text!("revoke-done", count = chosen.len()))
}

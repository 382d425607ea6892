//! Deciding: a request is approved or declined once, and the link reaches exactly one person.

use super::{card_name, class_word, deciders, signature};
use crate::{
    Asked, Audience, Change, ClassName, Decision, Effect, JoinRequest, PersonId, Presence, Reason,
    Refusal, RequestId, Role, Scene, State, Timer, commands::Command, happenings, local_date,
    roster, suggest, text,
};

/// A request that may still be decided.
pub(crate) fn undecided<'a>(scene: &Scene<'a>, id: RequestId) -> Result<&'a JoinRequest, Refusal> {
    let request = scene.school.request(id).ok_or(Refusal::RequestUnknown)?;
    match (request.state, request.decided) {
        (State::Waiting, _) => Ok(request),
        (State::Declined(Reason::Withdrawn), _) => Err(Refusal::AlreadyDecided {
            by: "applicant".into(),
            outcome: "withdrawn",
        }),
        (state, by) => Err(Refusal::AlreadyDecided {
            by: by.map_or_else(|| "administrator".into(), |(by, _)| signature(scene, by)),
            outcome: if matches!(state, State::Declined(_)) {
                "declined"
            } else {
                "approved"
            },
        }),
    }
}

/// Approves: the applicant gets the link, or hears that it will come; whoever is in the group already is simply welcome.
pub(crate) fn approve(scene: &Scene, by: PersonId, request: &JoinRequest) -> Decision {
    let approved = Change::Approved {
        id: request.id,
        by,
        at: scene.now,
    };
    let decision = Decision::new()
        .change(approved)
        .and(rewrite_cards(scene, by, request, None));
    let decision = if request.seat.role == Role::Teacher {
        decision.and(offered(scene, by, request))
    } else {
        decision
    };
    let Some((class, audience)) = request.seat.chat() else {
        return decision.say(
            request.person,
            text!("approved-role", role = request.seat.role),
        );
    };
    let chat = scene.school.chat(class, audience);
    let inside = chat
        .and_then(|c| c.group)
        .and_then(|group| scene.school.presence(group, request.person))
        .filter(|p| p.here);
    match (inside, chat.and_then(|c| c.link.as_deref())) {
        (Some(presence), _) => decision.and(welcome_inside(scene, by, (request, presence))),
        (None, Some(link)) => decision.and(give_link(scene, request, (class, audience), link)),
        (None, None) => decision.say(
            request.person,
            text!("approved-no-link", class = class, audience = audience),
        ),
    }
}

/// The class he leads by the list, else the one he says he leads: the administrator may give it to him at once.
fn offered(scene: &Scene, by: PersonId, request: &JoinRequest) -> Decision {
    let listed = roster::offered(scene, by, (request.person, &request.name));
    let class = request.duty.leads.as_ref();
    let class = class.filter(|_| scene.school.is(by, Role::Administrator));
    let Some(class) = class.filter(|_| listed.effects.is_empty()) else {
        return listed;
    };
    let asked = Asked::new(Command::AssignClassTeacher)
        .with("class", class)
        .with("person", &request.name)
        .with("account", request.person);
    let text = text!("approved-leads", class = class, name = &request.name);
    Decision::new().say_with(by, text, vec![vec![suggest::with(&asked)]])
}

/// Approved after coming in: the alarm about this person is over.
fn welcome_inside(scene: &Scene, by: PersonId, who: (&JoinRequest, &Presence)) -> Decision {
    let (request, presence) = who;
    let Some((class, audience)) = request.seat.chat() else {
        return Decision::new();
    };
    let kept = text!(
        "entrant-kept",
        name = &request.name,
        by = signature(scene, by)
    );
    happenings::rewrite_alarm(scene, presence, &kept)
        .change(Change::Admitted {
            chat: presence.chat,
            person: request.person,
            at: scene.now,
            request: Some(request.id),
        })
        .say(
            request.person,
            text!("welcome", class = class, audience = audience),
        )
}

/// Hands the link to one person, privately.
pub(crate) fn give_link(
    scene: &Scene,
    request: &JoinRequest,
    chat: (&ClassName, Audience),
    link: &str,
) -> Decision {
    let (class, audience) = chat;
    let known = scene.school.chat(class, audience);
    let given = text!(
        "approved-link",
        number = request.id.0,
        class = class,
        audience = audience,
        link = link,
        seen = if known.is_some_and(|c| c.group.is_some()) {
            "yes"
        } else {
            "no"
        },
    );
    Decision::new()
        .change(Change::LinkGiven { id: request.id })
        .say(request.person, given)
        .timer(scene.now.plus_days(2), Timer::Entry(request.id))
}

/// A chat has a link now: whoever was approved before gets it at once.
pub(crate) fn give_owed(
    scene: &Scene,
    class: &ClassName,
    audience: Audience,
    link: &str,
) -> Decision {
    let owed = scene.school.owed_links(class, audience);
    owed.fold(Decision::new(), |decision, request| {
        decision.and(give_link(scene, request, (class, audience), link))
    })
}

/// Declines, politely and with the next step.
pub(crate) fn reject(
    scene: &Scene,
    by: PersonId,
    request: &JoinRequest,
    reason: Reason,
) -> Decision {
    let declined = text!(
        "declined",
        number = request.id.0,
        class = class_word(&request.seat),
        role = request.seat.role,
        reason = reason.word()
    );
    Decision::new()
        .change(Change::Declined {
            id: request.id,
            by,
            at: scene.now,
            reason,
        })
        .and(rewrite_cards(scene, by, request, Some(reason)))
        .say(request.person, declined)
}

fn rewrite_cards(
    scene: &Scene,
    by: PersonId,
    request: &JoinRequest,
    declined: Option<Reason>,
) -> Decision {
    let mut readers = deciders(scene, request);
    if !readers.contains(&by) {
        readers.push(by);
    }
    let outcome = declined.map_or("approved", Reason::word);
    let text = text!(
        "request-decided",
        number = request.id.0,
        name = &request.name,
        role = request.seat.role,
        class = class_word(&request.seat),
        outcome = outcome,
        by = signature(scene, by),
        at = local_date(scene.now, scene.school.meta().zone_minutes),
    );
    readers.into_iter().fold(Decision::new(), |decision, to| {
        decision.effect(Effect::Edit {
            to,
            card: card_name(request.id),
            text: text.clone(),
            buttons: Vec::new(),
        })
    })
}

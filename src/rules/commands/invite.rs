//! «/пригласить 5А родители 25 до 30.11»: one message that can be forwarded as it is. It opens requests and grants nothing.

mod cards;

use jiff::{ToSpan, civil::Date};
use serde::Deserialize;

use crate::{
    Asked, Audience, Button, Call, Change, ClassKind, ClassName, Decision, Invitation, Moment,
    Refusal, Role, Scene, Seat, Stop, Text,
    commands::{Command, create_unit, subject_chat},
    day_end, local_date,
    reception::{class_word, keeper_word},
    seal, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    audience: Whom,
    class: Option<ClassName>,
    uses: Option<String>,
    expires: Option<Date>,
    ttl_days: Option<String>,
    paper: Option<String>,
    subject: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Whom {
    Parents,
    Students,
    Teachers,
    Staff,
    ParentsCommittee,
    PupilsCouncil,
}

/// What an invitation gets when nothing is said: seats, days, and the most seats it may have.
const FAMILIES: (u32, i64, u32) = (30, 14, 60);
const PUPILS: (u32, i64, u32) = (40, 7, 60);
const COLLEAGUES: (u32, i64, u32) = (1, 3, 40);
/// Into a closed unit.
const CLOSED: (u32, i64, u32) = (10, 7, 40);
const LONGEST_DAYS: i64 = 180;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(asked) = elsewhere(scene, &args) {
        return Err(Stop::Become(asked));
    }
    if let (Some(class), Some(subject)) = (&args.class, &args.subject)
        && !class.is_unit()
    {
        return Ok(subject_chat::missing(call, subject, class));
    }
    let (seat, (seats, days, most)) = seat(scene, args.audience, args.class)?;
    let seats = match args.uses.map(|count| count.parse()) {
        None => seats,
        Some(Ok(count)) if (1..=most).contains(&count) => count,
        Some(_) => return Err(Refusal::CountBad { most }.into()),
    };
    let usual = scene
        .school
        .meta()
        .said("school_days")
        .parse()
        .unwrap_or(days);
    let days = args.ttl_days.and_then(|d| d.parse().ok()).unwrap_or(usual);
    let (last_day, until) = term(scene, args.expires, days)?;
    let invited = Invited {
        seat,
        seats,
        last_day,
        until,
    };
    Ok(issue(scene, call, (invited, args.paper.is_some())))
}

/// The committee and the council are units of their own; the chat of a subject has to be there first.
fn elsewhere(scene: &Scene, args: &Args) -> Option<Asked> {
    let unit = |word| {
        let asked = create_unit::usual(scene, word);
        let given = [("uses", &args.uses), ("ttl_days", &args.ttl_days)];
        let given = given
            .into_iter()
            .filter_map(|(n, v)| Some((n, v.as_ref()?)));
        given.fold(asked, |asked, (name, value)| asked.with(name, value))
    };
    match args.audience {
        Whom::ParentsCommittee => Some(unit("parents_committee")),
        Whom::PupilsCouncil => Some(unit("pupils_council")),
        Whom::Parents | Whom::Students | Whom::Teachers | Whom::Staff => None,
    }
}

fn seat(
    scene: &Scene,
    whom: Whom,
    class: Option<ClassName>,
) -> Result<(Seat, (u32, i64, u32)), Stop> {
    let kind = class.as_ref().map(|class| scene.school.kind(class));
    let (audience, usual) = match whom {
        Whom::Parents => (Some(Audience::Parents), FAMILIES),
        Whom::Students => (Some(Audience::Pupils), PUPILS),
        Whom::Teachers if class.is_some() => (Some(Audience::Teachers), FAMILIES),
        Whom::Teachers | Whom::Staff => (None, COLLEAGUES),
        Whom::ParentsCommittee | Whom::PupilsCouncil => return Err(Refusal::ClassUnknown.into()),
    };
    let closed = kind.is_some_and(ClassKind::is_closed);
    let usual = if closed { CLOSED } else { usual };
    let Some(audience) = audience else {
        let role = if matches!(whom, Whom::Staff) {
            Role::Staff
        } else {
            Role::Teacher
        };
        return Ok((Seat { role, class: None }, usual));
    };
    let class = class.ok_or(Stop::Ask("class"))?;
    if !kind.is_some_and(|kind| kind.audiences().contains(&audience)) {
        return Err(Refusal::ClassUnknown.into());
    }
    Ok((Seat::of_chat(class, audience), usual))
}

/// The last day it works, and the first moment it does not.
fn term(scene: &Scene, until: Option<Date>, days: i64) -> Result<(Date, Moment), Refusal> {
    let zone = scene.school.meta().zone_minutes;
    let today = local_date(scene.now, zone);
    let day = until.unwrap_or_else(|| today.saturating_add(days.days()));
    if day < today || day > today.saturating_add(LONGEST_DAYS.days()) {
        return Err(Refusal::DateBad);
    }
    Ok((day, day_end(day, zone)))
}

struct Invited {
    seat: Seat,
    seats: u32,
    last_day: Date,
    until: Moment,
}

/// An invitation with what is never written down of it.
struct Issued {
    invited: Invited,
    link: String,
    code: String,
}

fn issue(scene: &Scene, call: &Call, (invited, on_paper): (Invited, bool)) -> Decision {
    let token = seal::token(&scene.random);
    let code = code(scene);
    let invitation = Invitation {
        id: scene.school.next_invitation(),
        seat: invited.seat.clone(),
        issued_by: call.who(),
        issued_at: scene.now,
        until: invited.until,
        seats: invited.seats,
        used: 0,
        queued: 0,
        token: seal::hash(scene.secret, &token),
        code: seal::hash(scene.secret, &code),
        revoked: None,
    };
    let revoke = Asked::new(Command::RevokeLink).with("ids", invitation.id);
    let copy = Button::Copy {
        label: text!("button-copy-code"),
        text: text!("plain", text = &code),
    };
    let link = format!("https://max.ru/{}?start={token}", scene.nick);
    let issued = Issued {
        invited,
        link,
        code,
    };
    let mut buttons = vec![copy, Button::keep(text!("button-revoke"), revoke)];
    let told = if on_paper {
        cards::send(scene, call, &issued, buttons)
    } else {
        let printable = issued.invited.seat.class.is_some();
        buttons.splice(1..1, printable.then(|| cards::button(call)));
        Decision::new().say_with(call.who(), message(scene, &issued), vec![buttons])
    };
    Decision::new()
        .change(Change::Invited(invitation))
        .and(told)
}

/// A code nobody has.
fn code(scene: &Scene) -> String {
    let free = |nth| {
        Some(seal::code(scene.secret, &scene.random, nth))
            .filter(|c| !scene.school.is_taken(&seal::hash(scene.secret, c)))
    };
    (0..100).find_map(free).unwrap_or_default()
}

fn message(scene: &Scene, issued: &Issued) -> Text {
    let invited = &issued.invited;
    let mut deciders = scene.school.deciders(&invited.seat, None).into_iter();
    let by_office = deciders.all(|id| scene.school.is(id, Role::Administrator));
    text!(
        "invite-ready",
        school = scene.school.name().unwrap_or_default(),
        role = invited.seat.role,
        class = class_word(&invited.seat),
        by = keeper_word(&invited.seat, by_office),
        count = invited.seats,
        until = invited.last_day,
        link = &issued.link,
        code = spaced(&issued.code),
    )
}

/// «4827 1935»: as it is read aloud.
fn spaced(code: &str) -> String {
    code.split_at_checked(4)
        .map_or_else(|| code.into(), |(a, b)| format!("{a} {b}"))
}

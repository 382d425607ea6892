//! The reception: how a request is opened, shown, decided, and how the link reaches exactly one person.

mod decide;
mod phone;

pub(crate) use decide::{approve, give_owed, reject, undecided};
pub(crate) use phone::phone;

use crate::{
    Asked, Button, Call, Change, Class, ClassName, Decision, Duty, Effect, InvitationId,
    JoinRequest, PersonId, Refusal, Relation, RequestId, Role, Scene, Seat, State, Stop, Text,
    Timer, commands::Command, local_date, roster, text,
};

/// Nobody may keep more requests waiting than this.
const MOST_WAITING: usize = 3;

/// What an applicant says of himself.
pub(crate) struct Application {
    pub(crate) seat: Seat,
    pub(crate) name: String,
    pub(crate) relation: Option<Relation>,
    pub(crate) child: Option<String>,
    pub(crate) duty: Duty,
    pub(crate) invitation: Option<InvitationId>,
}

/// Whether this application may be made now.
pub(crate) fn check(
    scene: &Scene,
    call: &Call,
    seat: &Seat,
    invitation: Option<InvitationId>,
) -> Result<(), Stop> {
    let school = scene.school;
    admits(scene, seat, invitation)?;
    match school.live_request(call.who(), seat) {
        Some(request) if request.state == State::Waiting => {
            return Err(Refusal::AlreadyRequested {
                number: request.id.0,
            }
            .into());
        }
        Some(_) => return Err(already_in(seat)),
        None => {}
    }
    if school.person(call.who()).is_some_and(|p| {
        p.membership(seat.role, seat.class.as_ref()).is_some() && seat.class.is_none()
    }) {
        return Err(already_in(seat));
    }
    if school
        .requests_of(call.who())
        .filter(|r| r.state == State::Waiting)
        .count()
        >= MOST_WAITING
    {
        return Err(Refusal::TooManyRequests.into());
    }
    let sound = |id| {
        school
            .invitation(id)
            .is_some_and(|i| i.is_alive(scene.now) && fits(&i.seat, seat))
    };
    if invitation.is_some_and(|id| !sound(id)) {
        return Err(Refusal::CodeInvalid.into());
    }
    Ok(())
}

/// Whether the school takes anybody there without an invitation, or with this one.
fn admits(scene: &Scene, seat: &Seat, invitation: Option<InvitationId>) -> Result<(), Refusal> {
    let school = scene.school;
    let unknown = |class: &ClassName| {
        let chat = seat.chat().map(|(_, audience)| audience);
        let has = |c: &Class| chat.is_some_and(|a| c.kind.audiences().contains(&a));
        !school.class(class).is_some_and(has)
    };
    let closed = |class: &ClassName| school.kind(class).is_closed();
    let family = matches!(seat.role, Role::Parent | Role::Pupil);
    if seat.class.as_ref().is_some_and(unknown) {
        Err(Refusal::ClassUnknown)
    } else if seat.class.as_ref().is_some_and(closed) && invitation.is_none()
        || family && invitation.is_none() && school.meta().said("school_join") == "invited"
    {
        Err(Refusal::InvitationNeeded)
    } else {
        Ok(())
    }
}

/// Whether a seat is the one of an invitation; into a unit both teachers and the other staff are invited.
fn fits(invited: &Seat, seat: &Seat) -> bool {
    let unit = seat.class.as_ref().is_some_and(ClassName::is_unit);
    let staff = |role| matches!(role, Role::Teacher | Role::Staff);
    let one = unit && staff(invited.role) && staff(seat.role);
    invited.class == seat.class && (one || invited.role == seat.role)
}

fn already_in(seat: &Seat) -> Stop {
    match &seat.class {
        Some(class) => Stop::Become(Asked::new(Command::ClassChat).with("class", class)),
        None => Stop::Become(Asked::new(Command::CheckStatus)),
    }
}

/// Opens a request: the applicant hears its number, whoever decides gets a card.
pub(crate) fn open(scene: &Scene, call: &Call, application: Application) -> Decision {
    let request = application.request(scene, call);
    let deciders = deciders(scene, &request);
    let by_teacher = deciders
        .iter()
        .all(|d| !scene.school.is(*d, Role::Administrator));
    let sent = text!(
        "request-sent",
        number = request.id.0,
        to = keeper_word(&request.seat, !by_teacher),
        class = class_word(&request.seat),
        leads = leads_word(&request),
        wait = scene.school.meta().said("school_wait"),
        by = tomorrow(scene),
    );
    let mut decision = Decision::new();
    if scene
        .school
        .person(call.who())
        .is_some_and(|p| p.alternative.is_some())
    {
        decision = decision.change(Change::AlternativeDropped { person: call.who() });
    }
    let mut said = decision.say(call.who(), sent);
    if let Some((offer, buttons)) = phone::offered(scene, &request) {
        said = said.say_with(call.who(), offer, buttons);
    }
    let shown = deciders
        .into_iter()
        .fold(said, |d, decider| d.effect(card(scene, &request, decider)));
    let (remind, meta) = (Timer::Decision(request.id), scene.school.meta());
    shown.change(Change::JoinRequested(request)).timer(
        meta.calendar().tomorrow(scene.now, meta.zone_minutes),
        remind,
    )
}

/// The next working day.
fn tomorrow(scene: &Scene) -> jiff::civil::Date {
    let meta = scene.school.meta();
    let today = local_date(scene.now, meta.zone_minutes);
    meta.calendar().after(today, 1)
}

impl Application {
    fn request(self, scene: &Scene, call: &Call) -> JoinRequest {
        JoinRequest {
            id: scene.school.next_request(),
            person: call.who(),
            name: self.name,
            seat: self.seat,
            relation: self.relation,
            child: self.child,
            duty: self.duty,
            invitation: self.invitation,
            at: scene.now,
            state: State::Waiting,
            decided: None,
            asked_by: None,
            phone: None,
            escalated: false,
        }
    }
}

/// Who decides a request: never the applicant.
pub(crate) fn deciders(scene: &Scene, request: &JoinRequest) -> Vec<PersonId> {
    let first: Vec<_> = scene
        .school
        .deciders(&request.seat, Some(request.person))
        .into_iter()
        .filter(|id| *id != request.person)
        .collect();
    if first.is_empty() {
        scene
            .school
            .administrators()
            .filter(|id| *id != request.person)
            .collect()
    } else {
        first
    }
}

/// The card of a waiting request, with its buttons, for one decider.
pub(crate) fn card(scene: &Scene, request: &JoinRequest, to: PersonId) -> Effect {
    let about = |command| Asked::new(command).with("ids", request.id);
    let buttons = vec![
        Button::keep(text!("button-approve"), about(Command::Approve)),
        Button::keep(text!("button-reject"), about(Command::Reject)),
        Button::keep(text!("button-ask"), about(Command::AskApplicant)),
    ];
    Effect::Say {
        to,
        text: describe(scene, request),
        buttons: vec![buttons],
        card: Some(card_name(request.id)),
    }
}

pub(crate) fn card_name(id: RequestId) -> String {
    format!("request/{id}")
}

/// What a decider reads of a request.
pub(crate) fn describe(scene: &Scene, request: &JoinRequest) -> Text {
    text!(
        "request-card",
        number = request.id.0,
        name = &request.name,
        role = request.seat.role,
        class = class_word(&request.seat),
        relation = request.relation.map_or("none", Relation::word),
        child = request
            .child
            .as_deref()
            .map(|c| c.trim_end_matches('.'))
            .filter(|c| !c.is_empty())
            .unwrap_or("none"),
        listed = roster::word(scene.school, request),
        phone = match request.phone {
            Some(true) => "yes",
            Some(false) => "no",
            None => "none",
        },
        leads = leads_word(request),
        subject = request.duty.subject.as_deref().unwrap_or("none"),
        since = local_date(request.at, scene.school.meta().zone_minutes),
    )
}

/// The class a teacher says he leads, or `none`.
fn leads_word(request: &JoinRequest) -> &str {
    request
        .duty
        .leads
        .as_ref()
        .map_or("none", ClassName::as_str)
}

/// «5А», or `none` for a selector.
pub(crate) fn class_word(seat: &Seat) -> String {
    seat.class
        .as_ref()
        .map_or_else(|| "none".into(), ToString::to_string)
}

/// Who decides, as sentences name it.
pub(crate) fn keeper_word(seat: &Seat, by_office: bool) -> &'static str {
    match &seat.class {
        _ if by_office => "administrator",
        Some(class) if class.is_unit() => "keeper",
        Some(_) | None => "class_teacher",
    }
}

/// The name under which a decision is shown: ФИО of a teacher, or the word for the administrator.
pub(crate) fn signature(scene: &Scene, person: PersonId) -> String {
    let name = scene
        .school
        .person(person)
        .and_then(|p| p.full_name.clone());
    name.unwrap_or_else(|| "administrator".into())
}

//! Rights: the one place where it is decided who may do what. A [`Call`] is the proof; nothing else can make one.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use crate::{
    Asked, ChatId, ClassName, InvitationId, PersonId, Refusal, RequestId, Role, Scene, School,
    Stop, What, Who,
    commands::Command,
    event::{Event, Place},
    manifest::{Argument, Kind},
};

/// An asked command that is allowed, by a known person in a known place.
#[derive(Clone, Debug)]
pub struct Call {
    asked: Asked,
    who: Who,
    place: Place,
    pressed: bool,
}

impl Call {
    #[must_use]
    pub fn command(&self) -> Command {
        self.asked.command
    }

    /// Who asked.
    #[must_use]
    pub fn who(&self) -> PersonId {
        self.who.id
    }

    /// As MAX shows the person.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.who.name
    }

    #[must_use]
    pub fn place(&self) -> Place {
        self.place
    }

    /// Whether a button was pressed, so that a toast will be seen.
    #[must_use]
    pub fn pressed(&self) -> bool {
        self.pressed
    }

    /// The command with its arguments, to ask for the next one.
    #[must_use]
    pub fn asked(&self) -> &Asked {
        &self.asked
    }

    /// The arguments in the handler's own type.
    pub(crate) fn args<T: DeserializeOwned>(&self) -> Result<T, Stop> {
        let fields: Map<String, Value> = self
            .asked
            .args
            .iter()
            .map(|(k, v)| (k.clone(), Value::String(v.clone())))
            .collect();
        // Arguments were parsed when they were read and sealed when they were shown, so a misfit is a forgery.
        serde_json::from_value(Value::Object(fields))
            .map_err(|_| Stop::Refuse(Refusal::ButtonForged))
    }
}

/// Allows a command or says why not. Rights are read from the school at this moment, never from a button or a chat role.
pub(crate) fn authorize(scene: &Scene, event: &Event, asked: Asked) -> Result<Call, Stop> {
    let school = scene.school;
    let manifest = asked.command.manifest();
    let who = event.who.id;
    if school.name().is_none() && !manifest.unopened {
        return Err(Refusal::NotOpen.into());
    }
    let may = |rights: &[String]| rights.iter().any(|right| holds(scene, who, right, &asked));
    if !may(&manifest.allow) {
        return Err(denied(scene, who, &asked).into());
    }
    if school.is_suspended(who) && manifest.rests {
        return Err(Refusal::Suspended.into());
    }
    // Opening the school is not an admission: there is nothing to freeze before it.
    if manifest.rests && school.meta().frozen {
        return Err(Refusal::Frozen.into());
    }
    let mut given = manifest.arguments.iter();
    let is_foreign =
        |a: &Argument| asked.get(&a.name).is_some() && !a.allow.is_empty() && !may(&a.allow);
    if given.any(is_foreign) || names_unknown_class(school, &asked) {
        return Err(Refusal::ClassUnknown.into());
    }
    if may(&manifest.deny) {
        return Err(Refusal::OwnRequest.into());
    }
    Ok(Call {
        asked,
        who: event.who.clone(),
        place: event.place,
        pressed: matches!(event.what, What::Pressed { .. }),
    })
}

/// A class that is not there is refused at once, in the words of one that is not his; a new class is of another kind (`Classes`).
fn names_unknown_class(school: &School, asked: &Asked) -> bool {
    let arguments = &asked.command.manifest().arguments;
    let given = arguments
        .iter()
        .filter(|a| a.kind == Kind::Class)
        .filter_map(|a| asked.get(&a.name))
        // Skipped.
        .filter(|class| !class.is_empty());
    given
        .map(ClassName::written)
        .any(|class| class.is_none_or(|c| school.class(&c).is_none()))
}

/// Whether a person could be allowed this command with some arguments; for the help and the suggestions.
#[must_use]
pub(crate) fn could(scene: &Scene, who: PersonId, command: Command) -> bool {
    let school = scene.school;
    let manifest = command.manifest();
    (school.name().is_some() || manifest.unopened)
        && manifest
            .allow
            .iter()
            .any(|right| match right.split_once(" of ") {
                Some(("class_teacher", _)) => !school.classes_of(who).is_empty(),
                Some(_) => false,
                None => holds(scene, who, right, &Asked::new(command)),
            })
}

/// A right of a manifest: `anyone`, a role, `class_teacher`, `chief`, `director`, `operator`, or one of these «of» an argument.
fn holds(scene: &Scene, who: PersonId, right: &str, asked: &Asked) -> bool {
    let school = scene.school;
    match right {
        "anyone" => true,
        "class_teacher" => !school.classes_of(who).is_empty(),
        "administrator" => school.is(who, Role::Administrator),
        "chief" => school.is_chief(who),
        "director" => school.director() == Some(who),
        "operator" => scene.operators.contains(&who),
        "teacher" => school.is(who, Role::Teacher),
        "staff" => school.is(who, Role::Staff),
        "parent" => school.is(who, Role::Parent),
        "student" => school.is(who, Role::Pupil),
        scoped => match scoped.split_once(" of ") {
            Some(("class_teacher", argument)) => is_class_teacher_of(school, who, argument, asked),
            Some(("applicant", argument)) => requests(asked.get(argument))
                .iter()
                .any(|id| school.request(*id).is_some_and(|r| r.person == who)),
            _ => false,
        },
    }
}

/// Class teacher of every class the argument leads to. While it is not given, of any class: it will be asked for, and asked again here.
fn is_class_teacher_of(school: &School, who: PersonId, argument: &str, asked: &Asked) -> bool {
    let mine = school.classes_of(who);
    let Some(value) = asked.get(argument) else {
        return !mine.is_empty() && !wants_no_class(asked);
    };
    let kind = asked.command.manifest().argument(argument).map(|a| a.kind);
    let classes: Vec<Option<ClassName>> = match (argument, kind) {
        ("class", _) => vec![ClassName::written(value)],
        (_, Some(Kind::Requests)) => {
            let kept = |id| school.request(id).and_then(|r| school.kept_by(r));
            requests(Some(value)).into_iter().map(kept).collect()
        }
        (_, Some(Kind::Invitations)) => numbers(Some(value))
            .map(|n| {
                school
                    .invitation(InvitationId(n))
                    .and_then(|i| i.seat.class.clone())
            })
            .collect(),
        ("chat", _) => {
            let group = value.parse().ok().and_then(|id| school.group(ChatId(id)));
            vec![group.and_then(|g| g.bound.clone()).map(|(class, _)| class)]
        }
        _ => vec![None],
    };
    !classes.is_empty()
        && classes
            .iter()
            .all(|class| class.as_ref().is_some_and(|c| mine.contains(&c)))
}

/// An invitation of staff has no class, one of a committee is of the school: no class teacher may issue it.
pub(crate) fn wants_no_class(asked: &Asked) -> bool {
    let audience = asked.get("audience");
    ["staff", "parents_committee", "pupils_council"]
        .into_iter()
        .any(|whom| audience == Some(whom))
}

/// What is refused sounds the same whether the thing is absent or not his to know.
fn denied(scene: &Scene, who: PersonId, asked: &Asked) -> Refusal {
    let arguments = &asked.command.manifest().arguments;
    let given = |kind| {
        arguments
            .iter()
            .any(|a| a.kind == kind && asked.get(&a.name).is_some())
    };
    if scene.school.is_suspended(who) {
        Refusal::Suspended
    } else if !could(scene, who, asked.command) {
        Refusal::NotAllowed
    } else if given(Kind::Requests) {
        Refusal::RequestUnknown
    } else if given(Kind::Invitations) {
        Refusal::InvitationUnknown
    } else if asked.get("class").is_some() {
        Refusal::ClassUnknown
    } else {
        Refusal::NotAllowed
    }
}

fn numbers(written: Option<&str>) -> impl Iterator<Item = u32> {
    written
        .unwrap_or_default()
        .split_whitespace()
        .filter_map(|n| n.parse().ok())
}

/// Numbers of requests in their written form.
pub(crate) fn requests(written: Option<&str>) -> Vec<RequestId> {
    numbers(written).map(RequestId).collect()
}

/// A press in a group counts for the person, so nothing is allowed by the place; but a command may be made for one place only.
pub(crate) fn fits_place(event: &Event, command: Command) -> Result<(), Refusal> {
    use crate::manifest::Where;
    let here = match event.place {
        Place::Direct => Where::Direct,
        Place::Group(_) => Where::Group,
    };
    let pressed = matches!(event.what, What::Pressed { .. });
    if pressed || command.manifest().places.contains(&here) {
        return Ok(());
    }
    Err(if here == Where::Group {
        Refusal::DirectOnly
    } else {
        Refusal::GroupOnly
    })
}

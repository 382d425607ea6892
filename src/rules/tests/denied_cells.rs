//! Every denied cell of the table role × command is refused: pressed as a sealed button with full arguments, so that nothing but
//! the rights can stop it, and nothing changes.

use std::collections::BTreeMap;

use rules::{
    Asked, Audience, Change, ChatId, ClassName, Directory, Duty, Event, EventKey, Invitation,
    InvitationId, JoinRequest, Moment, PersonId, Place, Rank, RequestId, Role, Scene, School,
    SchoolId, Seat, State, What, Who,
    commands::Command,
    faq::Faq,
    manifest::Kind,
    seal::{self, Secret},
};

const NOW: Moment = Moment(1_795_000_000_000);
const OWN: &str = "5А";
const FOREIGN: &str = "7Б";

/// A person of every kind in the table, by what the manifests call them.
const PEOPLE: [(&str, i64); 10] = [
    ("guest", 1),
    ("parent", 2),
    ("student", 3),
    ("teacher", 4),
    ("class_teacher", 5),
    ("staff", 6),
    ("administrator", 7),
    ("director", 8),
    ("chief", 9),
    ("operator", 10),
];

fn class(name: &str) -> ClassName {
    ClassName::parse(name).unwrap()
}

fn director(person: PersonId, by: PersonId) -> Change {
    let person = Some(person);
    Change::Ranked(Rank::DirectorNamed { person, by })
}

fn school() -> School {
    let mut school = School::default();
    let id = |name| PersonId(PEOPLE.iter().find(|(n, _)| *n == name).unwrap().1);
    let role = |person, role, class: Option<&str>| Change::RoleConfirmed {
        person,
        seat: Seat {
            role,
            class: class.map(self::class),
        },
        full_name: None,
        at: NOW,
    };
    let opened = |name| Change::ClassOpened { class: class(name) };
    let things = [(1, OWN), (2, FOREIGN)].map(|(number, name)| things_of_class(number, name));
    let changes = [
        Change::SchoolOpened {
            name: "Лицей".into(),
            by: id("chief"),
            at: NOW,
        },
        role(id("administrator"), Role::Administrator, None),
        role(id("director"), Role::Staff, None),
        director(id("director"), id("chief")),
        opened(OWN),
        opened(FOREIGN),
        role(id("teacher"), Role::Teacher, None),
        role(id("class_teacher"), Role::Teacher, None),
        role(id("staff"), Role::Staff, None),
        role(id("parent"), Role::Parent, Some(OWN)),
        role(id("student"), Role::Pupil, Some(OWN)),
        Change::ClassTeacherAssigned {
            class: class(OWN),
            teacher: id("class_teacher"),
            at: Moment(0),
            until: None,
        },
    ];
    let all = changes.into_iter().chain(things.into_iter().flatten());
    all.for_each(|change| drop(school.apply(&change)));
    school
}

fn request(number: u32, person: i64, class: &str) -> JoinRequest {
    JoinRequest {
        id: RequestId(number),
        person: PersonId(person),
        name: "Ольга".into(),
        seat: Seat {
            role: Role::Parent,
            class: Some(self::class(class)),
        },
        relation: None,
        child: None,
        duty: Duty::default(),
        invitation: None,
        at: NOW,
        state: State::Waiting,
        decided: None,
        asked_by: None,
        phone: None,
        escalated: false,
    }
}

/// In each class: a waiting request, an invitation, a bound group, all under the same number.
fn things_of_class(number: u32, name: &str) -> Vec<Change> {
    let chat = ChatId(-i64::from(number));
    vec![
        Change::JoinRequested(request(number, 100 + i64::from(number), name)),
        Change::Invited(Invitation {
            id: InvitationId(number),
            seat: Seat {
                role: Role::Parent,
                class: Some(class(name)),
            },
            issued_by: PersonId(7),
            issued_at: NOW,
            until: NOW.plus_days(1),
            seats: 5,
            used: 0,
            queued: 0,
            token: format!("token {number}"),
            code: format!("code {number}"),
            revoked: None,
        }),
        Change::GroupSeen {
            chat,
            added_by: PersonId(7),
        },
        Change::GroupBound {
            chat,
            class: class(name),
            audience: Audience::Parents,
        },
        Change::StrangerEntered {
            chat,
            person: PersonId(200),
            at: NOW,
        },
    ]
}

/// The command with every argument a button could carry, about the things of one class.
fn full(command: Command, number: u32, class: &str) -> Asked {
    command
        .manifest()
        .arguments
        .iter()
        .fold(Asked::new(command), |asked, argument| {
            let value = match (argument.kind, argument.name.as_str()) {
                (Kind::Class | Kind::Classes, _) => class.into(),
                (Kind::Word, _) => argument.one_of.first().cloned().unwrap_or_default(),
                (Kind::Requests | Kind::Invitations, _) => number.to_string(),
                (Kind::Count | Kind::Term | Kind::Days, _) => "3".into(),
                (Kind::Date | Kind::Since, _) => "2026-12-01".into(),
                (Kind::Link, _) => "https://max.ru/join/LNPW0aBcDeF1234567890abc".into(),
                (Kind::Name | Kind::Person | Kind::Text | Kind::Code, _) if argument.required => {
                    "Слово".into()
                }
                (Kind::Hidden, "chat") => format!("-{number}"),
                (Kind::Hidden, "class") => class.into(),
                (Kind::Hidden, "id") => number.to_string(),
                (Kind::Hidden, "person") => "200".into(),
                (Kind::Hidden, "field") => "school_hours".into(),
                _ => return asked,
            };
            asked.with(&argument.name, value)
        })
}

/// The naive reading of a manifest: is this cell a yes?
fn says_yes(command: Command, who: &str, own: bool) -> bool {
    let manifest = command.manifest();
    let holds = |rights: &[String]| {
        rights.iter().any(|right| match right.split_once(" of ") {
            Some((role, _)) => role == "class_teacher" && who == "class_teacher" && own,
            None => {
                let also = [
                    ("teacher", "class_teacher"),
                    ("staff", "director"),
                    ("administrator", "chief"),
                ];
                right == "anyone" || right == who || also.contains(&(right.as_str(), who))
            }
        })
    };
    holds(&manifest.allow)
        && manifest
            .arguments
            .iter()
            .all(|a| a.allow.is_empty() || holds(&a.allow))
}

fn press(school: &School, who: i64, asked: &Asked) -> rules::Decision {
    let secret = Secret([9; 32]);
    let (guides, faq) = (BTreeMap::new(), Faq::default());
    let button = seal::Sealed {
        school: SchoolId::FIRST,
        asked,
        keep: true,
    };
    let payload = seal::payload(&secret, PersonId(who), NOW, button);
    let scene = Scene {
        now: NOW,
        school,
        directory: Directory::alone(),
        operators: &[PersonId(10)],
        nick: "bot",
        secret: &secret,
        random: [1; 32],
        guides: &guides,
        faq: &faq,
    };
    let event = Event {
        key: EventKey([0; 16]),
        at: NOW,
        who: Who {
            id: PersonId(who),
            name: "Имя".into(),
        },
        place: Place::Direct,
        what: What::Pressed {
            payload,
            callback: "c".into(),
        },
    };
    rules::answer(&scene, &event)
}

const RIGHTS: [&str; 4] = [
    "not-allowed",
    "class-unknown",
    "request-unknown",
    "invitation-unknown",
];

#[test]
fn every_denied_cell_is_refused_and_changes_nothing() {
    let school = school();
    let (mut denied, mut allowed) = (0, 0);
    for command in Command::ALL {
        for (name, id) in PEOPLE {
            for (number, class, own) in [(1, OWN, true), (2, FOREIGN, false)] {
                let decision = press(&school, id, &full(*command, number, class));
                let refused = decision
                    .refused
                    .as_deref()
                    .is_some_and(|why| RIGHTS.contains(&why));
                let cell = format!("{} × {name}, {class}", command.stem());
                if says_yes(*command, name, own) {
                    allowed += 1;
                    assert_ne!(
                        decision.refused.as_deref(),
                        Some("not-allowed"),
                        "{cell} should be allowed"
                    );
                } else {
                    denied += 1;
                    assert!(refused, "{cell} should be refused: {decision:?}");
                    assert!(
                        decision.changes.is_empty(),
                        "{cell} changed something: {:?}",
                        decision.changes
                    );
                }
            }
        }
    }
    // The table is neither empty nor all of one colour.
    assert!(
        denied > 100 && allowed > 100,
        "{denied} denied, {allowed} allowed"
    );
}

#[test]
fn nobody_decides_his_own_request() {
    let mut school = school();
    school.apply(&Change::JoinRequested(request(3, 7, OWN)));
    for command in [Command::Approve, Command::Reject, Command::AskApplicant] {
        let decision = press(&school, 7, &full(command, 3, OWN));
        assert_eq!(
            decision.refused.as_deref(),
            Some("own-request"),
            "{}",
            command.stem()
        );
        assert!(decision.changes.is_empty());
    }
    let both = press(&school, 7, &Asked::new(Command::Approve).with("ids", "1 3"));
    assert_eq!(
        both.refused.as_deref(),
        Some("own-request"),
        "nor among others"
    );
}

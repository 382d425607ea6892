//! Nothing is kept longer than it is needed: nights pass, and names, strangers, guests and graduates are gone.

use std::collections::BTreeMap;

use rules::{
    Change, ChatId, ClassName, Directory, Duty, Event, EventKey, JoinRequest, Moment, Move,
    PersonId, Place, RequestId, Role, Scene, School, Seat, State, Timer, What, Who, faq::Faq,
    seal::Secret,
};

const NOW: Moment = Moment(1_795_413_600_000);
const IRINA: PersonId = PersonId(1);
const CANARIES: [&str; 3] = ["Канарейкина", "Кенар", "Щегол"];

fn class() -> ClassName {
    ClassName::parse("9А").unwrap()
}

fn request(number: u32, name: &str) -> Change {
    Change::JoinRequested(JoinRequest {
        id: RequestId(number),
        person: PersonId(100 + i64::from(number)),
        name: name.into(),
        seat: Seat {
            role: Role::Parent,
            class: Some(class()),
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
    })
}

/// A parent who was let in, one who was declined, one who waits, and a stranger in the group who has left it.
fn school() -> School {
    let (id, by, at) = (RequestId(1), IRINA, NOW);
    let (chat, person) = (ChatId(-1), PersonId(200));
    let changes = [
        Change::SchoolOpened {
            name: "Лицей".into(),
            by,
            at,
        },
        Change::ClassOpened { class: class() },
        request(1, CANARIES[0]),
        request(2, CANARIES[1]),
        request(3, CANARIES[2]),
        Change::Approved { id, by, at },
        Change::Declined {
            id: RequestId(2),
            by,
            at,
            reason: rules::Reason::Other,
        },
        Change::GroupSeen { chat, added_by: by },
        Change::StrangerEntered { chat, person, at },
        Change::LeftChat { chat, person, at },
    ];
    let mut school = School::default();
    changes.iter().for_each(|change| drop(school.apply(change)));
    school
}

/// Lets so many nights pass.
fn nights(school: &mut School, from: Moment, count: i64) -> Moment {
    let (guides, faq, secret) = (BTreeMap::new(), Faq::default(), Secret([9; 32]));
    for night in 1..=count {
        let now = from.plus_days(night);
        let scene = Scene {
            now,
            school,
            directory: Directory::alone(),
            operators: &[],
            nick: "bot",
            secret: &secret,
            random: [1; 32],
            guides: &guides,
            faq: &faq,
        };
        let event = Event {
            key: EventKey([0; 16]),
            at: now,
            who: Who {
                id: PersonId(0),
                name: String::new(),
            },
            place: Place::Direct,
            what: What::Due(Timer::Retention),
        };
        let decision = rules::answer(&scene, &event);
        assert_eq!(decision.timers.len(), 1, "the next night is planned");
        assert!(decision.effects.is_empty(), "nobody is woken");
        let changes = decision.changes;
        changes.iter().for_each(|change| drop(school.apply(change)));
    }
    from.plus_days(count)
}

/// Which of the canaries stand in any record.
fn sings(school: &School) -> Vec<&'static str> {
    let records: Vec<_> = school.records().collect();
    let json = serde_json::to_string(&records).unwrap();
    CANARIES
        .into_iter()
        .filter(|name| json.contains(name))
        .collect()
}

#[test]
fn a_name_in_a_request_is_forgotten_a_week_after_the_decision() {
    let mut school = school();
    let week = nights(&mut school, NOW, 6);
    assert_eq!(sings(&school), [CANARIES[0], CANARIES[2]]);
    nights(&mut school, week, 1);
    assert_eq!(sings(&school), [CANARIES[2]], "one waits still");
}

#[test]
fn who_has_nothing_here_is_forgotten_after_a_month() {
    let mut school = school();
    let month = nights(&mut school, NOW, 30);
    let known = |school: &School, id| school.person(PersonId(id)).is_some();
    assert!(known(&school, 102));
    assert!(school.presence(ChatId(-1), PersonId(200)).is_none());
    nights(&mut school, month, 1);
    assert!(!known(&school, 102), "declined, and never came back");
    assert!(known(&school, 101) && known(&school, 103) && known(&school, 1));
}

#[test]
fn graduates_are_forgotten_after_the_days_of_undoing_and_a_month() {
    let mut school = school();
    let gone = ClassName::try_from("9А/2027".to_owned()).unwrap();
    school.apply(&Change::Moved(Move::YearRolled {
        renamed: vec![(class(), gone.clone())],
        by: IRINA,
        at: NOW,
        back: false,
    }));
    let later = nights(&mut school, NOW, 36);
    assert!(school.class(&gone).is_some());
    let later = nights(&mut school, later, 1);
    assert!(school.class(&gone).is_none() && school.request(RequestId(1)).is_none());
    nights(&mut school, later, 31);
    assert!(school.person(PersonId(101)).is_none());
    assert_eq!(sings(&school), [""; 0]);
}

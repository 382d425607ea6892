//! MAX refused: who is told when nobody is known to have asked, or no longer answers for the class.

use std::collections::BTreeMap;

use rules::{
    Arg, Audience, Change, ChatFacts, ChatId, ClassName, Decision, Directory, Effect, Event,
    EventKey, Moment, PersonId, Place, Role, Scene, School, Seat, Undone, What, Who, faq::Faq,
    seal::Secret,
};

const NOW: Moment = Moment(1_795_413_600_000);
const CHAT: ChatId = ChatId(-7);
const ANNA: PersonId = PersonId(2);
const IRINA: PersonId = PersonId(1);
const STRANGER: PersonId = PersonId(9);

/// 5А, its class teacher Anna, the administrator Irina, and the bot in its chat with all rights; a stranger was to be removed.
fn school() -> School {
    let mut school = School::default();
    for change in people().into_iter().chain(group()) {
        school.apply(&change);
    }
    school
}

fn people() -> [Change; 3] {
    let class = ClassName::parse("5А").unwrap();
    let administrator = Change::RoleConfirmed {
        person: IRINA,
        seat: Seat {
            role: Role::Administrator,
            class: None,
        },
        full_name: None,
        at: NOW,
    };
    let assigned = Change::ClassTeacherAssigned {
        class: class.clone(),
        teacher: ANNA,
        at: NOW,
        until: None,
    };
    [administrator, Change::ClassOpened { class }, assigned]
}

fn group() -> [Change; 5] {
    let (chat, person, at) = (CHAT, STRANGER, NOW);
    let facts = ChatFacts {
        rights: vec![ChatFacts::REMOVES.into(), ChatFacts::PINS.into()],
        ..ChatFacts::default()
    };
    [
        Change::GroupSeen {
            chat,
            added_by: ANNA,
        },
        Change::GroupBound {
            chat,
            class: ClassName::parse("5А").unwrap(),
            audience: Audience::Parents,
        },
        Change::GroupInspected { chat, facts },
        Change::StrangerEntered { chat, person, at },
        Change::LeftChat { chat, person, at },
    ]
}

fn refused(school: &School, by: PersonId, deed: Undone) -> Decision {
    let (guides, faq, secret) = (BTreeMap::new(), Faq::default(), Secret([9; 32]));
    let scene = Scene {
        now: NOW,
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
        at: NOW,
        who: Who {
            id: by,
            name: String::new(),
        },
        place: Place::Group(CHAT),
        what: What::Undone(deed),
    };
    rules::answer(&scene, &event)
}

fn removal(name: &str) -> Undone {
    Undone::Removal {
        person: STRANGER,
        name: name.into(),
    }
}

/// Who hears what.
fn told(decision: &Decision) -> Vec<(PersonId, &str)> {
    fn said(effect: &Effect) -> Option<(PersonId, &str)> {
        match effect {
            Effect::Say { to, text, .. } => Some((*to, &text.key)),
            _ => None,
        }
    }
    decision.effects.iter().filter_map(said).collect()
}

#[test]
fn whoever_asked_is_told_as_long_as_he_answers_for_the_class() {
    let school = school();
    let told_if = |by| match told(&refused(&school, by, removal("Пётр")))[..] {
        [(to, "not-removed")] => to,
        ref other => panic!("{other:?}"),
    };
    assert_eq!(told_if(IRINA), IRINA);
    assert_eq!(
        told_if(PersonId(0)),
        ANNA,
        "an outbox of an earlier version"
    );
    assert_eq!(told_if(PersonId(5)), ANNA, "who left the school meanwhile");
}

#[test]
fn somebody_who_was_not_removed_is_in_the_chat_still() {
    let mut school = school();
    assert!(!school.presence(CHAT, STRANGER).unwrap().here);
    for change in refused(&school, ANNA, removal("")).changes {
        school.apply(&change);
    }
    assert!(school.presence(CHAT, STRANGER).unwrap().here);
    let facts = school.group(CHAT).unwrap().facts.as_ref().unwrap();
    assert_eq!(facts.rights, [ChatFacts::PINS]);
}

#[test]
fn a_name_nobody_knows_is_not_said() {
    let decision = refused(&school(), ANNA, removal(""));
    let said = decision.effects.iter().find_map(|effect| match effect {
        Effect::Say { text, .. } => text.args.iter().find(|(name, _)| *name == "name"),
        _ => None,
    });
    assert_eq!(said.unwrap().1, Arg::Word("none".into()));
}

#[test]
fn a_pin_that_was_refused_moves_nobody() {
    let mut school = school();
    let decision = refused(&school, ANNA, Undone::Pin);
    assert_eq!(told(&decision), [(ANNA, "not-pinned")]);
    for change in &decision.changes {
        school.apply(change);
    }
    assert!(!school.presence(CHAT, STRANGER).unwrap().here);
    let facts = school.group(CHAT).unwrap().facts.as_ref().unwrap();
    assert_eq!(facts.rights, [ChatFacts::REMOVES]);
}

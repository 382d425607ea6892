//! A page of the journal on its way back: it is shown to whoever may see it now, not to whoever might when he asked.

use std::collections::BTreeMap;

use rules::{
    Change, Decision, Directory, Effect, Event, EventKey, Moment, PersonId, Place, Role, Scene,
    School, Seat, What, Who,
    faq::Faq,
    journal::{Entry, Page, Pick},
    seal::Secret,
};

const NOW: Moment = Moment(1_795_413_600_000);
const IRINA: PersonId = PersonId(1);

fn came_back(school: &School, pick: Pick) -> Decision {
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
    let entry = Entry {
        seq: 7,
        at: NOW,
        who: Some(IRINA),
        command: Some("approve".into()),
        refused: false,
        facts: vec!["request 12 approved by 1".into()],
    };
    let page = Page {
        pick,
        entries: vec![entry],
        before: Some(7),
        sum: "0123456789abcdef0123".into(),
    };
    let event = Event {
        key: EventKey([0; 16]),
        at: NOW,
        who: Who {
            id: IRINA,
            name: String::new(),
        },
        place: Place::Direct,
        what: What::JournalRead { page },
    };
    rules::answer(&scene, &event)
}

/// The keys of what is said.
fn said(decision: &Decision) -> Vec<&str> {
    fn key(effect: &Effect) -> Option<&str> {
        if let Effect::Say { text, .. } = effect {
            Some(&text.key)
        } else {
            None
        }
    }
    decision.effects.iter().filter_map(key).collect()
}

#[test]
fn the_journal_of_the_school_is_shown_to_administrators_only() {
    let all = Pick {
        before: None,
        of: None,
    };
    let mut school = School::default();
    assert_eq!(said(&came_back(&school, all)), ["refused-not-allowed"]);
    school.apply(&Change::RoleConfirmed {
        person: IRINA,
        seat: Seat {
            role: Role::Administrator,
            class: None,
        },
        full_name: None,
        at: NOW,
    });
    assert_eq!(said(&came_back(&school, all)), ["journal-page"]);
}

#[test]
fn own_acts_are_shown_to_everybody() {
    let own = Pick {
        before: None,
        of: Some(IRINA),
    };
    assert_eq!(said(&came_back(&School::default(), own)), ["journal-page"]);
}

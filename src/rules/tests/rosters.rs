//! A list of two thousand: it becomes small pages, and one look into one page tells whether a child is there.

use std::collections::BTreeMap;

use rules::{
    Change, Content, Decision, Directory, Event, EventKey, Listing, Moment, Page, PersonId, Place,
    Reading, Scene, School, Size, Table, What, Who, faq::Faq, seal::Secret,
};

const NOW: Moment = Moment(1_795_413_600_000);
const IRINA: PersonId = PersonId(1);

fn read(school: &School, rows: Vec<Vec<String>>) -> Decision {
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
    let name = String::new();
    let what = What::FileRead {
        reading: Reading::Table,
        class: None,
        read: Ok(Content::Tables(vec![Table { name, rows }])),
    };
    let event = Event {
        key: EventKey([0; 16]),
        at: NOW,
        who: Who {
            id: IRINA,
            name: String::new(),
        },
        place: Place::Direct,
        what,
    };
    rules::answer(&scene, &event)
}

fn school() -> School {
    let mut school = School::default();
    school.apply(&Change::SchoolOpened {
        name: "Лицей № 5".into(),
        by: IRINA,
        at: NOW,
    });
    school
}

/// So many pupils in 44 classes, each with a telephone.
fn pupils(count: usize) -> Vec<Vec<String>> {
    let head = ["Класс", "Ученик", "Телефон родителя"].map(str::to_owned);
    let pupil = |n: usize| {
        let letter = ["А", "Б", "В", "Г"][n / 11 % 4];
        let surname: String = n
            .to_string()
            .chars()
            .map(|c| char::from_u32('а' as u32 + c as u32 - 48).unwrap_or('а'))
            .collect();
        vec![
            format!("{}{letter}", n % 11 + 1),
            format!("С{surname} Пётр Ильич"),
            format!("+7900{n:07}"),
        ]
    };
    std::iter::once(head.to_vec())
        .chain((0..count).map(pupil))
        .collect()
}

#[test]
fn two_thousand_become_small_pages_and_hold_no_more_than_they_may() {
    let mut school = school();
    let decision = read(&school, pupils(2000));
    for change in &decision.changes {
        school.apply(change);
    }
    let size = Size::of(school.drafted());
    assert_eq!((size.classes, size.pupils), (44, 2000));
    for page in school.drafted() {
        let json = serde_json::to_string(page).unwrap();
        assert!(json.len() < 16 * 1024, "{} bytes", json.len());
        assert!(!json.contains("+7900") && !json.contains("Ильич"), "{json}");
    }
    let (by, at) = (IRINA, size);
    school.apply(&Change::Listing(Listing::Applied { by, size: at }));
    let class = rules::ClassName::parse("5А").unwrap();
    let page = school.listed(Page::Class(class)).unwrap();
    assert!(
        page.names
            .iter()
            .all(|entry| entry.name == "С. Пётр" && entry.phones.len() == 1)
    );
}

#[test]
fn whoever_is_no_administrator_any_more_reads_nothing() {
    let school = School::default();
    assert_eq!(read(&school, pupils(1)), Decision::new());
}

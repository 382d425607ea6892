//! The file of one's own data: all of it, and nothing of anybody else.

use rules::{
    Change, ClassName, Duty, Invitation, InvitationId, JoinRequest, Moment, PersonId, Relation,
    RequestId, Role, School, Seat, State, own_data,
};

const OLGA: PersonId = PersonId(1002);
const ANNA: PersonId = PersonId(1001);
const AT: Moment = Moment(1_795_413_600_000);

fn invitation(seat: Seat) -> Invitation {
    Invitation {
        id: InvitationId(1),
        seat,
        issued_by: ANNA,
        issued_at: AT,
        until: AT.plus_days(7),
        seats: 30,
        used: 0,
        queued: 0,
        token: "hash of a token".into(),
        code: "hash of a code".into(),
        revoked: None,
    }
}

fn request(seat: Seat) -> JoinRequest {
    JoinRequest {
        id: RequestId(1),
        person: OLGA,
        name: "Ольга".into(),
        seat,
        relation: Some(Relation::Mother),
        child: Some("Петя".into()),
        duty: Duty::default(),
        invitation: Some(InvitationId(1)),
        at: AT,
        state: State::Waiting,
        decided: None,
        asked_by: Some(ANNA),
        phone: None,
        escalated: false,
    }
}

fn school() -> School {
    let class = ClassName::parse("5А").unwrap();
    let seat = Seat {
        role: Role::Parent,
        class: Some(class.clone()),
    };
    let mut school = School::default();
    for change in [
        Change::ClassOpened {
            class: class.clone(),
        },
        Change::ClassTeacherAssigned {
            class,
            teacher: ANNA,
            at: AT,
            until: None,
        },
        Change::Invited(invitation(seat.clone())),
        Change::JoinRequested(request(seat)),
        Change::Approved {
            id: RequestId(1),
            by: ANNA,
            at: AT,
        },
    ] {
        school.apply(&change);
    }
    school
}

#[test]
fn own_data_are_whole_and_name_nobody_else() {
    let text = own_data(&school(), OLGA);
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    let request = &data["requests"][0];
    assert_eq!(data["account"], 1002);
    assert_eq!(request["relation"], "mother");
    assert_eq!(request["decided"], "2026-11-23T06:00:00Z");
    assert_eq!(data["person"]["memberships"][0]["class"], "5А");
    assert!(
        !text.contains("1001"),
        "the account of whoever decided: {text}"
    );
}

#[test]
fn own_data_have_no_hashes_of_what_lets_people_in() {
    let text = own_data(&school(), ANNA);
    let data: serde_json::Value = serde_json::from_str(&text).unwrap();
    assert_eq!(data["leads"], serde_json::json!(["5А"]));
    assert_eq!(data["terms"][0]["class"], "5А");
    assert_eq!(data["terms"][0]["from"], "2026-11-23T06:00:00Z");
    assert_eq!(data["invitations"][0]["seats"], 30);
    assert!(!text.contains("hash of"), "{text}");
    assert!(!text.contains("1002"), "{text}");
}

#[test]
fn of_a_stranger_nothing_is_kept() {
    let data: serde_json::Value = serde_json::from_str(&own_data(&school(), PersonId(9))).unwrap();
    assert!(data["person"].is_null());
    assert_eq!(data["requests"], serde_json::json!([]));
}

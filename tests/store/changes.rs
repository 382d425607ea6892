//! Random changes of a school, from few people, classes and groups, so that they meet.

use jiff::civil::date;
use proptest::{option, prelude::*};
use rules::commands::Command;
use rules::{
    Action, Asked, Audience, Change, ChatFacts, ChatId, ClassKind, ClassName, Clause, Device, Duty,
    Edition, Entry, Erasure, Invitation, InvitationId, JoinRequest, Lesson, Letter, Listed,
    Listing, Moment, Move, Office, Page, Passed, Passing, Pause, PersonId, Planned, Post, Posting,
    Question, Rank, Reason, Relation, RequestId, Role, Rulebook, Seat, Size, State, Structure,
    Training, Way, Webinar,
};

pub(crate) fn any_change() -> impl Strategy<Value = Change> {
    prop_oneof![
        of_the_school(),
        of_invitations(),
        of_requests(),
        of_groups(),
        of_people(),
        of_families(),
        of_actions(),
        of_the_office(),
        of_pauses(),
        of_moves(),
        of_ranks(),
        of_erasures(),
        of_postings(),
        of_lists(),
        of_trainings(),
        of_the_regulation(),
        of_the_structure(),
        of_questions()
    ]
}

fn of_the_school() -> impl Strategy<Value = Change> {
    prop_oneof![
        at().prop_map(|until| Change::FirstCodeIssued {
            hash: "00ff".into(),
            until
        }),
        (person(), at()).prop_map(|(by, at)| Change::SchoolOpened {
            name: "Лицей № 5".into(),
            by,
            at
        }),
        ("[ab]", 1..3_i8).prop_map(|(text, day)| Change::TextDoubted {
            text,
            checked: date(2026, 11, day)
        }),
        "[ab]".prop_map(|topic| Change::SupportRouted {
            topic,
            route: "helper".into()
        }),
        class().prop_map(|class| Change::ClassOpened { class }),
        (class(), person(), at(), option::of(at())).prop_map(|(class, teacher, at, until)| {
            Change::ClassTeacherAssigned {
                class,
                teacher,
                at,
                until,
            }
        }),
        (class(), audience(), 0..2_u8).prop_map(|(class, audience, nth)| {
            // A link belongs to one chat: the rules see to it.
            let link = format!("https://max.ru/join/{class}-{}-{nth}", audience.word());
            Change::ChatLinked {
                class,
                audience,
                link,
            }
        }),
    ]
}

fn of_invitations() -> impl Strategy<Value = Change> {
    let invited = (invitation(), seat(), person(), at(), 1..30_u32).prop_map(
        |(id, seat, issued_by, issued_at, seats)| {
            let (token, code) = (format!("token {id}"), format!("code {id}"));
            let until = issued_at.plus_days(7);
            let (used, queued, revoked) = (0, 0, None);
            Change::Invited(Invitation {
                id,
                seat,
                issued_by,
                issued_at,
                until,
                seats,
                used,
                queued,
                token,
                code,
                revoked,
            })
        },
    );
    prop_oneof![
        invited,
        (invitation(), at()).prop_map(|(id, at)| Change::InvitationRevoked { id, at })
    ]
}

fn of_requests() -> impl Strategy<Value = Change> {
    let reason = prop_oneof![Just(Reason::NotListed), Just(Reason::Repeat)];
    prop_oneof![
        3 => asked_to_join(),
        2 => (request(), person(), at()).prop_map(|(id, by, at)| Change::Approved { id, by, at }),
        1 => (request(), person(), at(), reason).prop_map(|(id, by, at, reason)| Change::Declined { id, by, at, reason }),
        1 => (request(), person()).prop_map(|(id, by)| Change::ApplicantAsked { id, by }),
        1 => request().prop_map(|id| Change::ApplicantAnswered { id }),
        1 => request().prop_map(|id| Change::LinkGiven { id }),
        1 => (request(), any::<bool>()).prop_map(|(id, listed)| Change::PhoneCompared { id, listed }),
    ]
}

fn asked_to_join() -> impl Strategy<Value = Change> {
    let about = (
        option::of(Just(Relation::Mother)),
        option::of("[А-Я]"),
        option::of(invitation()),
    );
    (request(), person(), seat(), about, at()).prop_map(|(id, person, seat, about, at)| {
        let (relation, child, invitation) = about;
        let (state, decided, asked_by) = (State::Waiting, None, None);
        let name = "Ольга".into();
        Change::JoinRequested(JoinRequest {
            id,
            person,
            name,
            seat,
            relation,
            child,
            duty: Duty::default(),
            invitation,
            at,
            state,
            decided,
            asked_by,
            phone: None,
            escalated: false,
        })
    })
}

fn of_groups() -> impl Strategy<Value = Change> {
    let facts = (0..40_u32).prop_map(|members| ChatFacts {
        members,
        ..ChatFacts::default()
    });
    prop_oneof![
        (chat(), person()).prop_map(|(chat, added_by)| Change::GroupSeen { chat, added_by }),
        (chat(), class(), audience()).prop_map(|(chat, class, audience)| Change::GroupBound {
            chat,
            class,
            audience
        }),
        chat().prop_map(|chat| Change::GroupLost { chat }),
        (chat(), facts).prop_map(|(chat, facts)| Change::GroupInspected { chat, facts }),
        (chat(), person(), at(), option::of(request())).prop_map(|(chat, person, at, request)| {
            Change::Admitted {
                chat,
                person,
                at,
                request,
            }
        }),
        (chat(), person(), at()).prop_map(|(chat, person, at)| Change::StrangerEntered {
            chat,
            person,
            at
        }),
        (chat(), person(), at()).prop_map(|(chat, person, at)| Change::LeftChat {
            chat,
            person,
            at
        }),
    ]
}

fn of_people() -> impl Strategy<Value = Change> {
    let question = at().prop_map(|at| {
        let asked = Asked::new(Command::Invite).with("class", "5А");
        Question {
            asked,
            argument: "audience".into(),
            at,
        }
    });
    prop_oneof![
        (person(), at()).prop_map(|(person, at)| Change::CodeMissed {
            person,
            at,
            pause_until: at.plus_minutes(1)
        }),
        (person(), option::of(question))
            .prop_map(|(person, question)| Change::Questioned { person, question }),
        (person(), seat(), option::of("[А-Я]"), at()).prop_map(|(person, seat, full_name, at)| {
            Change::RoleConfirmed {
                person,
                seat,
                full_name,
                at,
            }
        }),
        (person(), any::<bool>(), at()).prop_map(|(person, child, at)| {
            let device = Device::Iphone;
            Change::SafeModeReported {
                person,
                device,
                child,
                at,
            }
        }),
    ]
}

fn of_families() -> impl Strategy<Value = Change> {
    prop_oneof![
        (person(), option::of(class()), at()).prop_map(|(person, class, at)| {
            Change::AlternativeChosen {
                person,
                way: Way::Diary,
                class,
                at,
            }
        }),
        (class(), person()).prop_map(|(class, by)| Change::AlternativeRecorded {
            class,
            way: Way::Phone,
            by
        }),
        person().prop_map(|person| Change::PersonForgotten { person }),
        (1..4_u32, option::of(class())).prop_map(|(id, class)| Change::IncidentReported {
            id,
            kind: "fraud".into(),
            class
        }),
        (1..4_u32, person()).prop_map(|(id, by)| Change::IncidentTaken {
            id,
            kind: "fraud".into(),
            by
        }),
        person().prop_map(|by| Change::SchoolDescribed {
            field: "school_quiet".into(),
            value: "22-7".into(),
            by
        }),
        person().prop_map(|by| Change::ManagementChatMarked {
            chat: "staff".into(),
            by
        }),
        person().prop_map(|person| Change::AlternativeDropped { person }),
    ]
}

fn of_actions() -> impl Strategy<Value = Change> {
    prop_oneof![
        (1..3_u32, person(), at()).prop_map(|(action, by, at)| {
            let asked = Asked::new(Command::AppointAdmin).with("sure", "yes");
            Change::ActionProposed(Action {
                id: action,
                asked,
                by,
                at,
                alone: false,
            })
        }),
        (class(), at()).prop_map(|(class, at)| Change::ClassReminded {
            class,
            at,
            count: 3
        }),
        (class(), audience(), person()).prop_map(|(class, audience, by)| Change::Announced {
            class,
            audience,
            by
        }),
        (1..3_u32).prop_map(|action| Change::ActionEnded { action, done: true }),
    ]
}

fn of_the_office() -> impl Strategy<Value = Change> {
    let letter = || proptest::sample::select(&[Letter::Registration, Letter::NewAdmin][..]);
    prop_oneof![
        person().prop_map(|by| Office::JournalExported { by }),
        (letter(), person(), at()).prop_map(|(letter, by, at)| Office::LetterSent {
            letter,
            by,
            at
        }),
        (letter(), person()).prop_map(|(letter, by)| Office::LetterAnswered { letter, by }),
    ]
    .prop_map(Change::Office)
}

fn of_pauses() -> impl Strategy<Value = Change> {
    prop_oneof![
        person().prop_map(|by| Pause::Frozen { by }),
        person().prop_map(|by| Pause::Thawed { by }),
        (person(), option::of(at())).prop_map(|(person, until)| Pause::Quieted { person, until }),
    ]
    .prop_map(Change::Paused)
}

fn of_trainings() -> impl Strategy<Value = Change> {
    let added = (1..4_u32, at(), person()).prop_map(|(id, at, by)| {
        let (topic, link) = ("Чаты".into(), None);
        let webinar = Webinar {
            id,
            at,
            topic,
            link,
            attended: 0,
        };
        Training::WebinarAdded { webinar, by }
    });
    let answered = (person(), 1..4_u32, option::of(any::<bool>()))
        .prop_map(|(person, id, coming)| Training::WebinarAnswered { person, id, coming });
    let attended =
        (person(), 1..4_u32).prop_map(|(person, id)| Training::WebinarAttended { person, id });
    let set = (class(), 1..4_i64, any::<bool>(), person()).prop_map(|(class, at, told, by)| {
        let (at, link) = (Moment(at), None);
        let lesson = Lesson { at, link, told };
        Training::LessonSet { class, lesson, by }
    });
    let told = (class(), 1..4_i64).prop_map(|(class, at)| (class, Moment(at)));
    let told = told.prop_map(|(class, at)| Training::LessonTold { class, at });
    let over = (class(), 1..4_i64).prop_map(|(class, at)| (class, Moment(at)));
    let over = over.prop_map(|(class, at)| Training::LessonOver { class, at });
    prop_oneof![added, answered, attended, set, told, over].prop_map(Change::Training)
}

fn person() -> impl Strategy<Value = PersonId> {
    (1..5_i64).prop_map(PersonId)
}

fn chat() -> impl Strategy<Value = ChatId> {
    (-3..0_i64).prop_map(ChatId)
}

fn request() -> impl Strategy<Value = RequestId> {
    (1..5_u32).prop_map(RequestId)
}

fn invitation() -> impl Strategy<Value = InvitationId> {
    (1..4_u32).prop_map(InvitationId)
}

fn at() -> impl Strategy<Value = Moment> {
    (0..10_000_000_i64).prop_map(Moment)
}

fn class() -> impl Strategy<Value = ClassName> {
    prop_oneof![Just("5А"), Just("11Б"), Just("1-4")]
        .prop_map(|name| ClassName::parse(name).unwrap())
}

fn audience() -> impl Strategy<Value = Audience> {
    proptest::sample::select(&Audience::ALL[..])
}

fn seat() -> impl Strategy<Value = Seat> {
    let role = prop_oneof![
        Just(Role::Parent),
        Just(Role::Pupil),
        Just(Role::Teacher),
        Just(Role::Administrator)
    ];
    (role, option::of(class())).prop_map(|(role, class)| Seat { role, class })
}

fn of_moves() -> impl Strategy<Value = Change> {
    prop_oneof![
        3 => (person(), seat(), person())
            .prop_map(|(person, seat, by)| Move::RoleEnded { person, seat, by }),
        1 => (class(), person(), at()).prop_map(|(class, by, at)| Move::TeacherReleased { class, by, at }),
        1 => (chat(), person(), at()).prop_map(|(chat, person, at)| Move::NotRemoved { chat, person, at }),
        1 => (class(), class(), person(), at(), any::<bool>()).prop_map(|(old, new, by, at, back)| {
            // All move at once, as the rules see to it.
            let renamed = vec![(old.clone(), new.clone()), (new, old)];
            Move::YearRolled { renamed, by, at, back }
        }),
    ]
    .prop_map(Change::Moved)
}

fn of_questions() -> impl Strategy<Value = Change> {
    let asked = (1..4_u32, person(), class(), at()).prop_map(|(id, person, class, at)| {
        let text = "когда собрание?".into();
        let question = Passed {
            id,
            class,
            text,
            at,
        };
        Passing::Asked { person, question }
    });
    let closed = (1..4_u32, person(), option::of(person()))
        .prop_map(|(id, person, by)| Passing::Closed { id, person, by });
    prop_oneof![asked, closed].prop_map(Change::Passing)
}

fn of_the_structure() -> impl Strategy<Value = Change> {
    let kind = prop_oneof![Just(ClassKind::Subject), Just(ClassKind::Staff)];
    let unit = prop_oneof![Just("химия 11Б"), Just("педагоги")];
    let opened =
        (unit, kind, option::of(person()), person()).prop_map(|(unit, kind, keeper, by)| {
            Structure::UnitOpened {
                class: ClassName::unit(unit).unwrap(),
                kind,
                keeper,
                by,
            }
        });
    let planned = (class(), person(), at(), option::of(at()), person()).prop_map(
        |(class, teacher, from, until, by)| Structure::TeacherPlanned {
            class,
            planned: Planned {
                teacher,
                from,
                until,
            },
            by,
        },
    );
    let dropped =
        (class(), person()).prop_map(|(class, by)| Structure::TeacherPlanDropped { class, by });
    let closed =
        (prop_oneof![Just("химия 11Б"), Just("педагоги")], person()).prop_map(|(unit, by)| {
            let class = ClassName::unit(unit).unwrap();
            Structure::UnitClosed { class, by }
        });
    prop_oneof![opened, planned, dropped, closed].prop_map(Change::Structure)
}

fn of_lists() -> impl Strategy<Value = Change> {
    let page = prop_oneof![
        class().prop_map(Page::Class),
        prop_oneof![Just('а'), Just('я')].prop_map(Page::Staff)
    ];
    let read = (page, "[А-Я]", any::<bool>()).prop_map(|(page, name, draft)| {
        let phones = vec!["00ff".into()];
        let post = String::new();
        let names = vec![Entry { name, post, phones }];
        let teacher = None;
        Listing::Read(Listed {
            draft,
            page,
            teacher,
            names,
        })
    });
    let (size, by) = (Size::default(), PersonId(1));
    let listing = prop_oneof![
        2 => at().prop_map(move |at| Listing::Begun { by, at }),
        4 => read,
        2 => Just(Listing::Applied { by, size }),
        1 => Just(Listing::Dropped),
    ];
    listing.prop_map(Change::Listing)
}

fn of_postings() -> impl Strategy<Value = Change> {
    let planned = (1..4_u32, class(), audience(), person(), at());
    let planned = planned.prop_map(|(id, class, audience, by, at)| {
        let raw = "Завтра субботник".into();
        Posting::Planned(Post {
            id,
            class,
            audience,
            raw,
            by,
            at,
        })
    });
    let over = (1..4_u32).prop_map(|id| Posting::Over { id });
    prop_oneof![planned, over].prop_map(Change::Posting)
}

fn of_erasures() -> impl Strategy<Value = Change> {
    let erasure = prop_oneof![
        request().prop_map(Erasure::Name),
        person().prop_map(Erasure::Question),
        (person(), option::of(at())).prop_map(|(person, since)| Erasure::Idle { person, since }),
        person().prop_map(Erasure::Person),
        (chat(), person()).prop_map(|(chat, person)| Erasure::Presence(chat, person)),
        class().prop_map(Erasure::Graduates),
    ];
    let consented = (person(), at()).prop_map(|(person, at)| Change::Consented {
        person,
        edition: "hash of a text".into(),
        at,
    });
    prop_oneof![erasure.prop_map(Change::Erased), consented]
}

fn of_ranks() -> impl Strategy<Value = Change> {
    let by = PersonId(1);
    let rank = prop_oneof![
        person().prop_map(|person| Rank::ChiefBecame { person }),
        at().prop_map(|until| Rank::ChiefAwaited {
            hash: "hash of a code".into(),
            until,
        }),
        person().prop_map(move |person| Rank::DirectorNamed {
            person: Some(person),
            by,
        }),
        (person(), at()).prop_map(move |(person, at)| Rank::SferumConfirmed { person, by, at }),
        person().prop_map(move |person| Rank::Suspended { person, by }),
        person().prop_map(move |person| Rank::Restored { person, by }),
    ];
    rank.prop_map(Change::Ranked)
}

fn of_the_regulation() -> impl Strategy<Value = Change> {
    let begun = (1..3_u32, at()).prop_map(|(number, at)| {
        let (hash, by, clauses) = (format!("hash {number}"), PersonId(1), 2);
        Rulebook::Begun(Edition {
            number,
            hash,
            at,
            by,
            clauses,
        })
    });
    let read = (1..3_u32, 0..3_u32).prop_map(|(edition, order)| {
        let (number, text) = (format!("2.{order}"), "Текст".into());
        Rulebook::Read(Clause {
            edition,
            order,
            number,
            text,
        })
    });
    let by = PersonId(1);
    let acknowledged = (person(), at()).prop_map(|(person, at)| {
        let hash = "hash 1".into();
        Rulebook::Acknowledged { person, hash, at }
    });
    let book = prop_oneof![
        2 => begun,
        4 => read,
        2 => at().prop_map(move |at| Rulebook::Accepted { by, at }),
        1 => Just(Rulebook::Dropped),
        1 => acknowledged,
    ];
    book.prop_map(Change::Rulebook)
}

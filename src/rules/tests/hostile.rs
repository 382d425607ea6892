//! Whatever is typed, reading ends, does not panic, and gives arguments in their written form.

use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rules::{
    ClassName,
    commands::Command,
    manifest::Kind,
    read::{self, Context, Read, Topics},
};

static TOPICS: Topics = Topics::NONE;

const CONTEXT: Context<'static> = Context {
    nick: "id34_bot",
    today: date(2026, 11, 23),
    topics: &TOPICS,
};

/// Pieces that mean something, so that chance puts together what a person might.
const PIECES: [&str; 72] = [
    "/",
    "//",
    ".",
    "!",
    "#",
    "\\",
    " ",
    "  ",
    "\n",
    ",",
    ";",
    ":",
    "-",
    "—",
    "_",
    "№",
    "«",
    "»",
    "\"",
    "(",
    ")",
    "@",
    "%",
    "*",
    "=",
    "5А",
    "5а",
    "5 a",
    "12Ж",
    "1-4",
    "4-1",
    "0",
    "5",
    "12",
    "14-16",
    "100000-999999",
    "123456",
    "48271935",
    "4827 1935",
    "30.11",
    "31.02.2026",
    "99.99",
    "до",
    "на",
    "и",
    "в",
    "не",
    "код",
    "неделю",
    "ноября",
    "пятницы",
    "99999999999999999999",
    "родители",
    "учителя",
    "одобрить",
    "отклонить",
    "пригласить",
    "аннулировать",
    "вступить",
    "чат_класса",
    "создать_класс",
    "вопрос",
    "ghbukfcbnm",
    "ыефке",
    "https://max.ru/join/LNPW0aBcDeF1234567890abc",
    "max.ru/id34_bot?start=i1",
    "@id34_bot",
    "i1ABCDEFGHJKMNPQRSTVWXYZ0123",
    "\u{0301}",
    "\u{200D}",
    "🙂",
    "Ё",
];

fn pieces() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(&PIECES[..]), 0..24).prop_map(|p| p.concat())
}

/// Everything that reads, on one text; arguments must come in their written form.
fn read_all(text: &str) {
    if let Read::Asked(asked) = read::message(text, CONTEXT) {
        for (name, value) in &asked.args {
            let argument = asked.command.manifest().argument(name).unwrap();
            assert!(
                is_written(argument.kind, value),
                "{text:?}: {name}={value:?}"
            );
        }
    }
    let _ = read::is_explicit(text, CONTEXT);
    let _ = read::addressed(text, CONTEXT.nick);
    let shown = read::clean_display(text);
    assert_eq!(read::clean_display(&shown), shown);
    if let Some(name) = read::clean_name(text) {
        assert_eq!(read::clean_name(&name).as_deref(), Some(name.as_str()));
    }
    for command in Command::ALL {
        for argument in &command.manifest().arguments {
            if let Some(value) = read::answer(text, argument, CONTEXT) {
                let skipped = argument.skippable && value.is_empty();
                let sound = skipped || is_written(argument.kind, &value);
                assert!(
                    sound,
                    "{text:?}: {} {}={value:?}",
                    command.stem(),
                    argument.name
                );
            }
        }
    }
}

fn is_written(kind: Kind, value: &str) -> bool {
    let classes = || {
        value
            .split(' ')
            .all(|c| ClassName::parse(c).is_some_and(|n| n.as_str() == c))
    };
    match kind {
        Kind::Class => !value.contains(' ') && classes(),
        Kind::Classes => classes(),
        Kind::Word => value.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
        Kind::Count => value.parse().is_ok_and(|n: u32| (1..=999).contains(&n)),
        Kind::Date => value.parse::<Date>().is_ok_and(|d| d.to_string() == value),
        Kind::Requests | Kind::Invitations => {
            let numbers: Vec<u32> = value.split(' ').map_while(|n| n.parse().ok()).collect();
            numbers.len() <= 200 && numbers.is_sorted() && value.split(' ').count() == numbers.len()
        }
        Kind::Code => !value.is_empty() && !value.contains(char::is_whitespace),
        Kind::Link => !value.contains(char::is_whitespace),
        Kind::Name => (1..=60).contains(&value.chars().count()),
        Kind::Text => (1..=500).contains(&value.chars().count()),
        Kind::Hidden => false,
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read_all(&text);
    }

    #[test]
    fn any_pieces_are_read(text in pieces()) {
        read_all(&text);
    }
}

#[test]
fn the_longest_texts_are_read_at_once() {
    for piece in [
        "а",
        "а ",
        "5 ",
        "1-4 ",
        "не ",
        "i1 ",
        "12,",
        "до 30.11 ",
        "пригласить ",
        "\u{0301}",
        "1️⃣",
        "ghbukfcbnm ",
        "@id34_bot ",
        "бот, ",
        "/ ",
    ] {
        let text: String = piece.chars().cycle().take(1000).collect();
        let begun = Instant::now();
        let _ = read::message(&text, CONTEXT);
        let _ = read::addressed(&text, CONTEXT.nick);
        let took = begun.elapsed();
        // Generous for an unoptimised build on a busy machine; quadratic reading took seconds.
        assert!(took < Duration::from_secs(2), "{piece:?}: {took:?}");
    }
}

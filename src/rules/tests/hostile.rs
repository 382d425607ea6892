//! Whatever is typed, reading ends, does not panic, and gives arguments in their written form.

use std::time::{Duration, Instant};

use jiff::civil::{Date, date};
use proptest::prelude::*;
use rules::{
    ClassName,
    commands::Command,
    manifest::Kind,
    read::{self, Confidence, Context, Intent, Slot, vocabulary},
};

const NICK: &str = "id34_bot";

fn context() -> Context<'static> {
    Context::new(NICK, date(2026, 11, 23))
}

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
    let read = read::understand(text, &context());
    let manifest = read.intent.command().map(Command::manifest);
    for (name, value) in &read.arguments {
        // What is read with the class (`classes`, `grade`…) need not be declared.
        if let Some(argument) = manifest.and_then(|m| m.argument(name)) {
            let hidden = argument.kind == Kind::Hidden;
            assert!(
                hidden || is_written(argument.kind, value),
                "{text:?}: {name}={value:?}"
            );
        }
    }
    assert!(read.to_json().is_object());
    let _ = read::is_explicit(text, &context());
    let _ = read::addressed(text, NICK);
    let shown = read::clean_display(text);
    assert_eq!(read::clean_display(&shown), shown);
    if let Some(name) = read::clean_name(text) {
        assert_eq!(read::clean_name(&name).as_deref(), Some(name.as_str()));
    }
    for command in Command::ALL {
        for argument in &command.manifest().arguments {
            if let Some(read::Reply { value, .. }) = read::reply(text, argument, &context()) {
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
    let number = |most: u32| value.parse().is_ok_and(|n: u32| (1..=most).contains(&n));
    match kind {
        Kind::Class => !value.contains(' ') && classes(),
        Kind::Classes => classes(),
        Kind::Word => value.chars().all(|c| c.is_ascii_lowercase() || c == '_'),
        Kind::Subject => !value.is_empty(),
        Kind::Count | Kind::Term | Kind::Days => number(999),
        Kind::Date | Kind::Since => value.parse::<Date>().is_ok_and(|d| d.to_string() == value),
        Kind::Requests | Kind::Invitations | Kind::Refused => {
            let numbers: Vec<u32> = value.split(' ').map_while(|n| n.parse().ok()).collect();
            numbers.len() <= 200 && numbers.is_sorted() && value.split(' ').count() == numbers.len()
        }
        Kind::Code | Kind::Payload => !value.is_empty() && !value.contains(char::is_whitespace),
        Kind::Link => !value.contains(char::is_whitespace),
        Kind::Phone => value.starts_with('+') && value[1..].chars().all(|c| c.is_ascii_digit()),
        Kind::Clause => value
            .chars()
            .all(|c| c.is_ascii_digit() || c == '.' || c == '/'),
        Kind::Name | Kind::Person | Kind::Child => {
            !value.trim().is_empty() && value.chars().count() <= 4000
        }
        Kind::Text => (1..=500).contains(&value.chars().count()),
        Kind::File | Kind::Hidden => false,
    }
}

const SLOTS: [Slot; 7] = [
    Slot::Class,
    Slot::Role,
    Slot::Phone,
    Slot::Confirm,
    Slot::Requests,
    Slot::Reason,
    Slot::Name,
];

/// Changes nothing for anybody else: a question follows, or a person decides.
const OWN: [&str; 5] = [
    "cancel",
    "redeem_code",
    "request_join",
    "request_role",
    "answer_question",
];

fn changes(intent: Intent) -> bool {
    !intent.is_harmless() && !OWN.contains(&intent.stem())
}

/// Every name of what changes something for others.
fn changing() -> Vec<(Intent, String)> {
    let changing = vocabulary::intents().filter(|i| changes(*i));
    changing
        .flat_map(|i| vocabulary::names_of(i).map(move |name| (i, name.trim().replace('_', " "))))
        .collect()
}

/// One slip of the finger: a letter lost, doubled, exchanged, or two in the wrong order.
fn slip(name: &str, at: usize, how: usize, letter: char) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = at % letters.len();
    match how {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letter),
        2 => letters[at] = letter,
        _ => {
            let next = (at + 1) % letters.len();
            letters.swap(at, next);
        }
    }
    letters.into_iter().collect()
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

proptest! {
    #[test]
    fn any_answer_is_read(text in pieces(), slot in prop::sample::select(&SLOTS[..])) {
        let open = Context { open: Some(slot), ..context() };
        let _ = read::understand(&text, &open);
    }

    #[test]
    fn a_slip_never_changes_anything(
        (intent, name) in prop::sample::select(changing()),
        at in 0..40usize,
        how in 0..4usize,
        letter in prop::char::range('а', 'я'),
        (slash, rest) in (prop::sample::select(&["", "/"][..]), prop::sample::select(&["", " 12", " 5А", " 5А родители", " все"][..])),
    ) {
        let slipped = slip(&name, at, how, letter);
        let exact = vocabulary::intents().any(|i| vocabulary::names_of(i).any(|n| n.trim().replace(['_', ' '], "") == slipped.replace(' ', "")));
        prop_assume!(!exact);
        let text = format!("{slash}{slipped}{rest}");
        let read = read::understand(&text, &context());
        let runs = read.confidence > Confidence::Ask && changes(read.intent);
        prop_assert!(!runs, "{text} ({intent:?}) → {}", read.to_json());
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
        let text: String = piece.chars().cycle().take(4000).collect();
        let begun = Instant::now();
        let _ = read::understand(&text, &context());
        let _ = read::addressed(&text, NICK);
        let took = begun.elapsed();
        // Generous for an unoptimised build on a busy machine; quadratic reading took seconds.
        assert!(took < Duration::from_secs(2), "{piece:?}: {took:?}");
    }
}

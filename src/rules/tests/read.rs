//! What people type, and what it means: tables of real-life phrasings.

use std::collections::BTreeMap;

use jiff::civil::{Date, date};
use rules::{
    Asked,
    commands::Command,
    manifest::Kind,
    read::{self, Confidence, Context, Intent, Understood},
};

const TODAY: Date = date(2026, 11, 23);
fn context() -> Context<'static> {
    Context::new("id34_bot", TODAY)
}

fn understand(said: &str) -> Understood {
    read::understand(said, &context())
}

/// «invite audience=parents class=5А» in one line; with a `?` what is only offered.
fn brief(read: &Understood) -> String {
    let asks = if read.confidence == Confidence::Ask {
        "? "
    } else {
        ""
    };
    let args = read.arguments.iter().map(|(k, v)| format!(" {k}={v}"));
    format!("{asks}{}{}", read.intent.stem(), args.collect::<String>())
}

fn table(rows: &str) {
    let mut wrong = Vec::new();
    for row in rows.lines().map(str::trim).filter(|r| !r.is_empty()) {
        let (said, meant) = row.split_once(" → ").unwrap();
        let read = brief(&understand(said));
        if read != meant.trim() {
            wrong.push(format!("{said} → {read}   (not {meant})"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn every_example_is_read_as_it_says() {
    for command in Command::ALL {
        let examples = &command.manifest().examples;
        let by_button = command
            .manifest()
            .arguments
            .iter()
            .any(|a| a.kind == Kind::Hidden && a.required);
        assert!(
            by_button || examples.len() >= 2,
            "{} has few examples",
            command.stem()
        );
        for example in examples {
            let read = understand(&example.say);
            let expected = Asked {
                command: *command,
                args: example.gives.clone(),
            };
            assert_eq!(read.asked(), Some(expected), "{}", example.say);
            assert!(read.confidence > Confidence::Ask, "{}", example.say);
        }
    }
}

#[test]
fn parents_are_understood() {
    table(include_str!("phrases/parents.txt"));
}

#[test]
fn staff_are_understood() {
    table(include_str!("phrases/staff.txt"));
}

#[test]
fn slips_of_hand_and_keyboard_are_forgiven() {
    table(include_str!("phrases/slips.txt"));
}

#[test]
fn talk_and_guesses_never_change_anything() {
    for said in include_str!("phrases/talk.txt").lines() {
        let read = understand(said);
        let changes = read.confidence > Confidence::Ask && !read.intent.is_harmless();
        assert!(!changes, "{said} → {}", brief(&read));
    }
}

#[test]
fn a_misspelt_command_that_changes_something_is_offered_first() {
    for (said, command) in [
        ("/анулировать 3", Command::RevokeLink),
        ("анулировать невостребованные", Command::RevokeLink),
        ("/адобрить 12", Command::Approve),
        ("/одобрит 12", Command::Approve),
        ("/отклонит 12 повтор", Command::Reject),
        ("/привезать_чат 5А родители", Command::BindChat),
        ("/пригласит 5А родители", Command::Invite),
        ("/создать_клас 5А", Command::CreateClass),
        ("/назначит_классного 5А Орлова", Command::AssignClassTeacher),
        ("/подтвердит 12", Command::ConfirmRole),
        ("/дбавить_ссылку 5А", Command::AddLink),
    ] {
        let read = understand(said);
        assert_eq!(
            read.confidence,
            Confidence::Ask,
            "{said} → {}",
            brief(&read)
        );
        assert_eq!(read.suggestions.first(), Some(&command.into()), "{said}");
    }
}

#[test]
fn secrets_of_others_are_not_kept() {
    for said in [
        "123456",
        "123 456",
        "123-456",
        "１２３４５６",
        "«123456»",
        "123456.",
        "код 123456",
        "/код 123456",
        "мой код из смс 123-456",
        "пришёл код 123 456 что делать",
        "code 123456",
        "пароль 654321",
        "Никому не говорите код 123456",
    ] {
        assert_eq!(understand(said).intent, Intent::SECRET_LEAK, "{said}");
    }
    for said in [
        "12345",
        "1234567",
        "/код 4827 1935",
        "4827 1935",
        "/одобрить 123456",
    ] {
        assert_ne!(understand(said).intent, Intent::SECRET_LEAK, "{said}");
    }
}

#[test]
fn nothing_and_too_much() {
    for said in [
        "",
        "   ",
        "\n\t",
        "🙂🙂 ❤️",
        "...",
        "\u{200B}\u{200F}",
        "-",
        "«»",
    ] {
        assert_eq!(understand(said).intent, Intent::UNKNOWN, "{said}");
    }
    assert!(read::is_long(&"а".repeat(1001)));
    assert!(!read::is_long(&"а".repeat(1000)));
}

#[test]
fn in_a_group_only_a_command_or_a_mention_is_for_the_bot() {
    for (said, heard) in [
        ("/заявки", Some("/заявки")),
        (
            "/привязать_чат 5А родители",
            Some("/привязать_чат 5А родители"),
        ),
        ("/заявки@id34_bot", Some("/заявки@id34_bot")),
        ("/help", Some("/help")),
        ("@id34_bot заявки", Some("заявки")),
        ("@ID34_bot, помощь", Some("помощь")),
        ("помощь @id34_bot", Some("помощь")),
        ("@id34_bot", Some("")),
        ("/погода", None),
        ("/заявки@other_bot", None),
        ("@id34_bot2 помощь", None),
        ("заявки", None),
        ("помощь", None),
        (".рудз", None),
        ("Добрый день, завтра собрание", None),
        ("", None),
    ] {
        assert_eq!(read::addressed(said, "id34_bot"), heard, "{said}");
    }
}

#[test]
fn a_slash_is_explicit_and_an_answer_is_not() {
    for said in [
        "/отмена",
        "//помощь",
        "\\помощь",
        "/ помощь",
        ".ыефке",
        "!помощь",
        "#заявки",
        "/слово",
    ] {
        assert!(read::is_explicit(said, &context()), "{said}");
    }
    for said in [
        "помощь",
        "Мария",
        "...не знаю",
        "!важно",
        "5А",
        "/5",
        "- нет",
        "",
    ] {
        assert!(!read::is_explicit(said, &context()), "{said}");
    }
}

#[test]
fn answers_are_read_in_the_kind_that_was_asked() {
    let mut wrong = Vec::new();
    for row in include_str!("phrases/answers.txt").lines() {
        let (question, answered) = row.split_once(": ").unwrap();
        let (stem, name) = question.split_once(' ').unwrap();
        let (said, expected) = answered.rsplit_once(" → ").unwrap();
        let command = Command::by_stem(stem).unwrap();
        let argument = command.manifest().argument(name).unwrap();
        let read = match read::reply(said, argument, &context()) {
            Some(reply) if reply.value.is_empty() => "skipped".to_owned(),
            Some(reply) => reply.value,
            None => "nothing".to_owned(),
        };
        if read != expected {
            wrong.push(format!("{row}, but {read}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
    let text = Command::AskApplicant.manifest().argument("text").unwrap();
    let lines = read::reply("  Как фамилия?\nИ имя  ", text, &context()).unwrap();
    assert_eq!(lines.value, "Как фамилия?\nИ имя");
}

#[test]
fn names_are_cleaned_or_refused() {
    for (said, clean) in [
        ("Мария", Some("Мария")),
        ("  Петрова-Водкина   Анна ", Some("Петрова-Водкина Анна")),
        ("О’Нил", Some("О'Нил")),
        ("Ма\u{200B}рия\u{202E}", Some("Мария")),
        ("И\u{0306}ван", Some("Йван")),
        ("М. П. Иванова", Some("М. П. Иванова")),
        ("Ё", Some("Ё")),
        ("", None),
        ("...", None),
        ("Мария2", None),
        ("**Мария**", None),
        ("<b>Мария</b>", None),
        ("evil.ru", None),
        ("@maria", None),
    ] {
        assert_eq!(read::clean_name(said).as_deref(), clean, "{said}");
    }
    assert_eq!(read::clean_name(&"а".repeat(61)), None);
    assert_eq!(
        read::clean_display("\u{202E}Анна\n\u{200B} 🙂  К "),
        "Анна 🙂 К"
    );
    assert_eq!(read::clean_display(&"я".repeat(100)).chars().count(), 64);
    assert_eq!(read::clean_display("\u{200B}"), "");
}

#[test]
fn dates_are_read_as_people_say_them() {
    for (said, written) in [
        ("до 30.11", "2026-11-30"),
        ("до 30.11.2026", "2026-11-30"),
        ("до 30 ноября", "2026-11-30"),
        ("до 1 мая", "2027-05-01"),
        ("до 5 января 2027", "2027-01-05"),
        ("до пятницы", "2026-11-27"),
        ("до понедельника", "2026-11-30"),
        ("до конца недели", "2026-11-29"),
        ("до конца месяца", "2026-11-30"),
        ("завтра", "2026-11-24"),
        ("до завтра", "2026-11-24"),
        ("2026-11-30", "2026-11-30"),
    ] {
        let expected = BTreeMap::from(
            [
                ("class", "5А"),
                ("expires", written),
                ("audience", "parents"),
            ]
            .map(|(k, v)| (k.to_owned(), v.to_owned())),
        );
        for text in [
            format!("/пригласить 5А родители {said}"),
            format!("пригласить {said} родителей 5а"),
        ] {
            assert_eq!(understand(&text).arguments, expected, "{text}");
        }
    }
}

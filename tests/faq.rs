//! The questions of `locales/guides/faq.toml`: each is recognised by what people write, answered shortly in both languages, and
//! leads on.

use std::{collections::BTreeSet, fs};

use dezhurny::locale::Locale;
use rules::{faq::Route, text};

/// The texts as they are on the disk, not as they were built in.
fn locale(language: &'static str) -> Locale {
    let locale = Locale::load(language, Some("locales".into())).unwrap();
    assert_eq!(locale.mistakes(), []);
    locale
}

/// What people write and which question it is; none: no question.
fn written() -> Vec<(String, Option<String>)> {
    let all = fs::read_to_string("tests/questions.txt").unwrap();
    let lines = all.lines().filter(|l| !l.is_empty() && !l.starts_with('#'));
    let parts = lines.map(|line| line.split_once(" ⇒ ").expect(line));
    parts
        .map(|(text, topic)| (text.to_owned(), Some(topic.to_owned()).filter(|t| t != "-")))
        .collect()
}

#[test]
fn what_people_write_is_the_right_question() {
    let voice = locale("ru").now();
    let about = |text: &str| voice.faq().topics().about(text).map(ToOwned::to_owned);
    let wrong: Vec<_> = written()
        .into_iter()
        .filter_map(|(text, topic)| {
            let found = about(&text);
            (found != topic).then(|| format!("{text}: {found:?} and not {topic:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_question_with_triggers_was_tried() {
    let voice = locale("ru").now();
    for entry in voice.faq().entries() {
        let tries = written()
            .into_iter()
            .filter(|(_, t)| t.as_ref() == Some(&entry.topic));
        let enough = if entry.triggers.is_empty() { 0 } else { 3 };
        assert!(tries.count() >= enough, "{}", entry.topic);
    }
}

#[test]
fn seventy_one_questions_have_an_answer_and_a_next_step() {
    let voice = locale("ru").now();
    let topics: BTreeSet<_> = voice.faq().entries().map(|e| &e.topic).collect();
    assert_eq!(topics.len(), 71);
    for entry in voice.faq().entries() {
        assert!((1..=3).contains(&entry.next.len()), "{}", entry.topic);
    }
    let urgent = voice.faq().entries().filter(|entry| entry.urgent);
    let urgent: Vec<_> = urgent.map(|entry| entry.topic.as_str()).collect();
    assert_eq!(urgent, ["fraud_call", "dangerous_file", "bullying"]);
}

#[test]
fn an_answer_is_calm_short_and_dated() {
    for (language, own) in [("ru", 'а'..='я'), ("en", 'a'..='z')] {
        let voice = locale(language).now();
        for entry in voice.faq().entries() {
            let topic = &entry.topic;
            let title = voice.plain(&text!("faq-question", topic = topic));
            assert!(title.chars().count() <= 20, "{language} {topic}: {title}");
            assert!(
                title.chars().any(|c| own.contains(&c)),
                "{language} {topic}: {title}"
            );
            let answer = voice.html(&text!(
                "faq-answer",
                topic = topic,
                school = "Лицей № 5",
                hours = "none",
                diary = "none",
                contact = "none",
                wait = "none"
            ));
            let most = if entry.urgent { 600 } else { 760 };
            assert!(
                answer.chars().count() < most,
                "{language} {topic}: {answer}"
            );
            assert!(
                !answer.contains(['!', '{', '}']),
                "{language} {topic}: {answer}"
            );
            assert!(!answer.contains("Ошибка"), "{topic}: {answer}");
            assert!(
                answer.contains(&entry.checked.strftime("%d.%m.%Y").to_string()),
                "{topic}"
            );
            let told = answer.chars().filter(|c| own.contains(c)).count();
            assert!(
                told * 3 > answer.chars().count(),
                "{language} {topic}: {answer}"
            );
        }
    }
}

#[test]
fn who_is_sent_to_a_person_gets_a_text() {
    for language in ["ru", "en"] {
        let voice = locale(language).now();
        for entry in voice.faq().entries().filter(|e| e.route != Route::Bot) {
            let paste = voice.plain(&text!(
                "faq-paste",
                topic = &entry.topic,
                route = entry.route.word(),
                school = "Лицей № 5",
                role = "parent",
                date = entry.checked
            ));
            assert!(paste.contains("Лицей № 5"), "{paste}");
            // What a clipboard button of MAX takes.
            assert!(paste.chars().count() <= 1024, "{paste}");
            assert!(!paste.contains(['{', '}']), "{paste}");
        }
    }
}

#[test]
fn every_question_says_where_it_is_from() {
    let text = fs::read_to_string("locales/guides/faq.toml").unwrap();
    let file: toml::Table = text.parse().unwrap();
    for question in file["question"].as_array().unwrap() {
        let source = question.get("source").and_then(toml::Value::as_str);
        assert!(source.is_some_and(|s| !s.is_empty()), "{question}");
    }
}

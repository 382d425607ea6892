//! Rendering, with texts of its own in a folder.

use std::{fs, path::Path};

use jiff::civil::date;
use rules::text;

use super::*;

const TEXTS: &str = "\
test-hello = Здравствуйте, <b>{ $name }</b>
test-count = { $count ->
    [one] { $count } заявка
    [few] { $count } заявки
   *[many] { $count } заявок
}
test-all = { $what }: { $lines }. До { $day }
";

const GUIDE: &str = "title = \"Телефон\"\nchecked = 2026-11-01\nsteps = [\"Раз\", \"Два\"]\n";

fn write(folder: &Path, name: &str, text: &str) {
    fs::create_dir_all(folder.join(name).parent().unwrap()).unwrap();
    fs::write(folder.join(name), text).unwrap();
}

fn locale() -> (tempfile::TempDir, Locale) {
    let folder = tempfile::tempdir().unwrap();
    write(folder.path(), "ru/test.ftl", TEXTS);
    write(folder.path(), "guides/android.toml", GUIDE);
    let locale = Locale::load("ru", Some(folder.path().into())).unwrap();
    (folder, locale)
}

#[test]
fn what_a_person_wrote_is_no_markup() {
    let (_folder, locale) = locale();
    let hello = text!("test-hello", name = "<i>&Co");
    let html = "Здравствуйте, <b>&lt;i&gt;&amp;Co</b>";
    assert_eq!(locale.render_html(&hello), html);
    assert_eq!(locale.render_plain(&hello), "Здравствуйте, <i>&Co");
    assert_eq!(
        plain(&escape("a < b & c > \"&lt;\"")),
        "a < b & c > \"&lt;\""
    );
}

#[test]
fn gaps_are_filled_by_kind() {
    let (_folder, locale) = locale();
    for (count, said) in [(1u32, "1 заявка"), (3, "3 заявки"), (11, "11 заявок")]
    {
        assert_eq!(
            locale.render_html(&text!("test-count", count = count)),
            said
        );
    }
    let all = text!(
        "test-all",
        what = text!("test-hello", name = "<"),
        lines = vec![
            text!("test-count", count = 1u32),
            text!("test-count", count = 2u32)
        ],
        day = date(2026, 11, 30)
    );
    let html = "Здравствуйте, <b>&lt;</b>: 1 заявка\n2 заявки. До 30.11.2026";
    assert_eq!(locale.render_html(&all), html);
}

#[test]
fn a_missing_text_shows_its_key() {
    let (_folder, locale) = locale();
    assert_eq!(locale.render_html(&text!("no-such-key")), "«no-such-key»");
    assert_eq!(locale.now().find("no-such-key"), None);
}

#[test]
fn a_guide_has_steps_and_its_date() {
    let (_folder, locale) = locale();
    let html = locale.render_html(&text!("guide", device = "android"));
    for part in ["Телефон", "1. Раз\n2. Два", "01.11.2026"] {
        assert!(html.contains(part), "{html}");
    }
    assert_eq!(locale.now().guides()["android"], date(2026, 11, 1));
}

/// The texts of a folder after two looks: one that sees a change, one that sees that it stands still.
fn look(locale: &Locale) -> Vec<News> {
    let news = locale.look().into_iter().chain(locale.look());
    news.filter(|one| !matches!(one, News::Useless(_)))
        .collect()
}

fn said(locale: &Locale, key: &str) -> String {
    locale.render_plain(&Text::named(key.into()))
}

#[test]
fn a_changed_file_is_read_again_and_a_broken_one_leaves_what_was() {
    let (folder, locale) = locale();
    let mistake = Mistake::new("ru/test.ftl", 2, "");
    for (text, shown, broken) in [
        ("test-hello = Привет\n", "Привет", None),
        ("test-hello = Раз\ntest-hello { Два\n", "Привет", Some(2)),
        ("test-hello = Снова\n", "Снова", None),
    ] {
        write(folder.path(), "ru/test.ftl", text);
        let news = look(&locale);
        assert_eq!(said(&locale, "test-hello"), shown);
        let line = news.iter().find_map(|one| match one {
            News::Broken(m) => Some((m.file.clone(), m.line)),
            News::Useless(_) | News::Mended(_) => None,
        });
        assert_eq!(line, broken.map(|line| (mistake.file.clone(), line)));
        assert_eq!(locale.broken(), usize::from(broken.is_some()));
    }
    assert_eq!(look(&locale), []);
}

#[test]
fn a_file_that_still_changes_is_not_read() {
    let (folder, locale) = locale();
    for text in ["test-hello = При", "test-hello = Привет"] {
        write(folder.path(), "ru/test.ftl", text);
        locale.look();
        assert!(said(&locale, "test-hello").starts_with("Здравствуйте"));
    }
    locale.look();
    assert_eq!(said(&locale, "test-hello"), "Привет");
}

#[test]
fn one_broken_file_does_not_hold_the_others_back() {
    let (folder, locale) = locale();
    write(folder.path(), "guides/android.toml", "title = 5");
    write(folder.path(), "ru/test.ftl", "test-hello = Привет");
    let news = look(&locale);
    assert!(matches!(&news[..], [News::Broken(m)] if m.file == "guides/android.toml"));
    assert_eq!(said(&locale, "test-hello"), "Привет");
    let html = locale.render_html(&text!("guide", device = "android"));
    assert!(html.contains("1. Раз"), "{html}");
    fs::remove_file(folder.path().join("guides/android.toml")).unwrap();
    let mended = News::Mended("guides/android.toml".into());
    assert_eq!(look(&locale), [mended]);
    let html = locale.render_html(&text!("guide", device = "android"));
    assert!(html.contains("«Профиль»"), "{html}");
}

#[test]
fn what_a_file_leaves_out_is_as_it_was() {
    let (folder, locale) = locale();
    write(folder.path(), "ru/start.ftl", "start-title = Сначала");
    let question = "[[question]]\ntopic = \"link_dead\"\nanswer = \"Спросите в кабинете 12.\"\n";
    write(folder.path(), "guides/faq.toml", question);
    let (all, help) = (locale.keys().len(), said(&locale, "start-help"));
    assert_eq!(look(&locale), []);
    assert_eq!(said(&locale, "start-title"), "Сначала");
    assert_eq!(
        (locale.keys().len(), said(&locale, "start-help")),
        (all, help)
    );
    let voice = locale.now();
    let answer = voice.html(&text!("faq-answer", topic = "link_dead", school = "Лицей"));
    assert!(answer.starts_with("Спросите в кабинете 12.\n"), "{answer}");
    let about = voice.faq().topics().about("ссылка не открывается");
    assert_eq!(about, Some("link_dead"));
}

#[test]
fn a_folder_that_is_gone_leaves_its_texts() {
    let (folder, locale) = locale();
    fs::remove_dir_all(folder.path()).unwrap();
    look(&locale);
    assert!(said(&locale, "test-hello").starts_with("Здравствуйте"));
}

/// A file, what stands in it, and how the one thing that is wrong with it is named. `{Q}` begins a question.
const MISTAKES: [(&str, &str, &str); 18] = [
    (
        "ru/start.ftl",
        "start-title = А\nstart-help Б\n",
        "ru/start.ftl:2: ",
    ),
    (
        "ru/start.ftl",
        "\nstart-title = А\nstart-title = Б",
        "ru/start.ftl:3: start-title stands twice",
    ),
    (
        "ru/start.ftl",
        "start-title = { $nmae }",
        "ru/start.ftl:1: start-title: nothing fills $nmae here",
    ),
    (
        "ru/start.ftl",
        "start-title = { absent }",
        "ru/start.ftl:1: start-title: there is no sentence absent",
    ),
    (
        "ru/start.ftl",
        "start-title = <b>А",
        "ru/start.ftl:1: start-title: <b> is not closed",
    ),
    (
        "ru/start.ftl",
        "start-title = А\nstrat = Б",
        "ru/start.ftl:2: strat: nothing says this sentence",
    ),
    (
        "ru/start.toml",
        "",
        "ru/start.toml: nothing reads a file of this name",
    ),
    ("guides/ios.toml", "\nsteps = \"А\"", "guides/ios.toml:2: "),
    (
        "guides/ios.toml",
        "checked = \"вчера\"",
        "guides/ios.toml:1: a day is written as \"2026-11-01\"",
    ),
    ("guides/ios.toml", "title = \"<a>\"", "guides/ios.toml: "),
    (
        "guides/oven.toml",
        "title = \"А\"",
        "guides/oven.toml: nothing reads",
    ),
    (
        "guides/faq.toml",
        "[[question]]\nanswer = \"А\"",
        "guides/faq.toml:1: missing field `topic`",
    ),
    (
        "guides/faq.toml",
        "{Q}triggers = [\"ссылк*\", \"@absent\"]",
        "guides/faq.toml:3: link_dead: «@absent»",
    ),
    (
        "guides/faq.toml",
        "{Q}answer = \"{absent}\"",
        "guides/faq.toml:3: link_dead: {absent}: there is no sentence school-absent",
    ),
    (
        "guides/faq.toml",
        "{Q}next = [\"fly\"]",
        "guides/faq.toml:3: unknown variant `fly`",
    ),
    (
        "guides/faq.toml",
        "{Q}anwser = \"А\"",
        "guides/faq.toml:3: unknown field `anwser`",
    ),
    (
        "guides/faq.toml",
        "{Q}{Q}",
        "guides/faq.toml:3: link_dead: stands twice",
    ),
    (
        "guides/faq.toml",
        "[[question]]\ntopic = \"canteen\"",
        "guides/faq.toml:1: canteen: triggers is missing",
    ),
];

#[test]
fn every_mistake_is_named_with_its_line() {
    let question = "[[question]]\ntopic = \"link_dead\"\n";
    for (file, text, wrong) in MISTAKES {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path(), file, &text.replace("{Q}", question));
        let locale = Locale::load("ru", Some(folder.path().into())).unwrap();
        let found: Vec<String> = locale.mistakes().iter().map(ToString::to_string).collect();
        assert!(
            found.len() == 1 && found[0].starts_with(wrong),
            "{wrong}: {found:?}"
        );
    }
}

#[test]
fn the_listener_hears_nested_keys() {
    let heard = Arc::new(Mutex::new(Vec::new()));
    let ear = Arc::clone(&heard);
    let (_folder, locale) = locale();
    let locale = locale.with_listener(move |key| ear.lock().unwrap().push(key.to_owned()));
    let text = text!(
        "test-all",
        what = text!("test-hello", name = "x"),
        lines = "",
        day = ""
    );
    let _ = locale.render_plain(&text);
    assert_eq!(*heard.lock().unwrap(), ["test-all", "test-hello"]);
}

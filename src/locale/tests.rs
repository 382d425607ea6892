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
    assert_eq!(locale.find("no-such-key"), None);
}

#[test]
fn a_guide_has_steps_and_its_date() {
    let (_folder, locale) = locale();
    let html = locale.render_html(&text!("guide", device = "android"));
    for part in ["Телефон", "1. Раз\n2. Два", "01.11.2026"] {
        assert!(html.contains(part), "{html}");
    }
    assert_eq!(locale.guides()["android"], "2026-11-01");
}

#[test]
fn a_changed_file_is_read_again_and_a_broken_one_is_not() {
    let (folder, locale) = locale();
    let changes = [
        ("test-hello = Привет\n", "Привет"),
        ("test-hello = { $name\n", "Привет"),
        ("test-hello = И снова\n", "И снова"),
    ];
    for (n, (text, said)) in changes.into_iter().enumerate() {
        write(folder.path(), "ru/test.ftl", text);
        let file = fs::File::options()
            .write(true)
            .open(folder.path().join("ru/test.ftl"))
            .unwrap();
        let changed = std::time::SystemTime::now() + Duration::from_secs(n as u64 + 1);
        file.set_modified(changed).unwrap();
        locale.looked.lock().unwrap().0 = Instant::now() - LOOK_EVERY;
        assert_eq!(locale.render_html(&text!("test-hello")), said);
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

//! The settings as a table: what is set, and what comes of it.

use super::*;

fn source(environment: &[(&str, &str)]) -> Source {
    Source::new(
        environment
            .iter()
            .map(|(name, value)| ((*name).into(), (*value).into())),
    )
}

fn problems(environment: &[(&str, &str)]) -> Vec<String> {
    Config::read(source(environment)).map_or_else(|problems| problems.0, |_| Vec::new())
}

#[test]
fn nothing_has_to_be_set() {
    let config = Config::read(source(&[])).unwrap();
    assert_eq!(config.api_url, "https://platform-api2.max.ru");
    assert_eq!(config.data, PathBuf::from("./data"));
    assert_eq!(config.key_file, PathBuf::from("./data.key"));
    assert_eq!(config.listen, loopback(8080));
    assert_eq!(config.admin_listen, loopback(9090));
    assert!(!config.log_json && config.webhook_url.is_none());
    assert!(config.required_token().is_err());
}

#[test]
fn the_environment_wins_over_the_file() {
    let file = "data = \"/srv/a\"\nmax_bot_token = \"t\"\noperators = [5, 6]\n";
    let source = source(&[("DEZHURNY_DATA", "/srv/b")]).toml(file, "dezhurny.toml");
    let config = Config::read(source).unwrap();
    assert_eq!(config.data, PathBuf::from("/srv/b"));
    assert_eq!(config.key_file, PathBuf::from("/srv/b.key"));
    assert_eq!(config.required_token(), Ok("t"));
    assert_eq!(config.operators, [5, 6]);
}

#[test]
fn a_value_can_lie_in_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    std::fs::write(&path, "secret\n").unwrap();
    let path = path.to_str().unwrap();
    let config = Config::read(source(&[("MAX_BOT_TOKEN_FILE", path)])).unwrap();
    assert_eq!(config.required_token(), Ok("secret"));
    let both = [("MAX_BOT_TOKEN_FILE", path), ("MAX_BOT_TOKEN", "x")];
    assert_eq!(
        problems(&both),
        ["MAX_BOT_TOKEN and MAX_BOT_TOKEN_FILE are both set: remove one of them"]
    );
}

#[test]
fn every_problem_names_its_setting() {
    let wrong = [
        ("MAX_API_URL", "http://platform-api2.max.ru"),
        ("MAX_API_URL", "http://127.0.0.1.evil.ru"),
        ("MAX_API_URL", "https://user@host"),
        ("MAX_API_URL", "max.ru"),
        ("DEZHURNY_DATABASE_URL", "postgres://x"),
        ("DEZHURNY_FIRST_CODE", "123"),
        ("DEZHURNY_SCHOOLS", "0"),
        ("DEZHURNY_OPERATORS", "я"),
        ("DEZHURNY_WEBHOOK_URL", "http://bot.school.ru/webhook"),
        ("DEZHURNY_WEBHOOK_URL", "https://bot.school.ru:8443/webhook"),
        ("DEZHURNY_WEBHOOK_SECRET", "да"),
        ("DEZHURNY_LISTEN", "8080"),
        ("DEZHURNY_ADMIN_LISTEN", "localhost"),
        ("DEZHURNY_TEXTS", "/no/such/folder"),
        ("DEZHURNY_LOG_FORMAT", "xml"),
        ("DEZHURNY_KEY_FILE_FILE", "/no/such/file"),
    ];
    for (name, value) in wrong {
        let said = problems(&[(name, value)]);
        assert_eq!(said.len(), 1, "{name}={value}: {said:?}");
        assert!(said[0].starts_with(name), "{said:?}");
        // A value may be a secret, so none is repeated; a path is none.
        assert!(
            value.starts_with('/') || !said[0].contains(&format!(" {value} ")),
            "{said:?}"
        );
    }
    assert_eq!(
        problems(&[("MAX_API_URL", "x"), ("DEZHURNY_LISTEN", "y")]).len(),
        2
    );
}

#[test]
fn plain_http_is_for_this_machine() {
    for url in [
        "http://127.0.0.1:8081",
        "http://localhost",
        "http://[::1]:80/x",
    ] {
        assert!(
            Config::read(source(&[("MAX_API_URL", url)])).is_ok(),
            "{url}"
        );
    }
}

#[test]
fn a_file_with_an_unknown_name_is_refused() {
    let source = source(&[]).toml("tokken = 1\n", "dezhurny.toml");
    let said = Config::read(source).unwrap_err();
    assert_eq!(said.0, ["dezhurny.toml has tokken, which is no setting"]);
}

#[test]
fn secrets_do_not_print() {
    let set = [
        ("MAX_BOT_TOKEN", "qqqqqqqq"),
        ("DEZHURNY_FIRST_CODE", "qqqqqqqq"),
        ("DEZHURNY_WEBHOOK_SECRET", "qqqqqqqq"),
    ];
    assert!(!format!("{:?}", Config::read(source(&set)).unwrap()).contains("qqq"));
}

//! The settings: defaults, then a TOML file, then the environment. Whatever is wrong is said at once, a sentence each.

mod source;

use std::{fmt, net::SocketAddr, path::PathBuf};

use anyhow::Context;
use rules::SchoolId;

pub use self::source::Source;

/// Everything that can be set. See the table in the README.
#[derive(Clone, Debug)]
pub struct Config {
    pub token: Option<Hidden>,
    pub api_url: String,
    pub data: PathBuf,
    pub key_file: PathBuf,
    pub first_code: Option<Hidden>,
    /// How many schools there are.
    pub schools: u32,
    pub operators: Vec<i64>,
    pub webhook_url: Option<String>,
    pub webhook_secret: Option<Hidden>,
    pub listen: SocketAddr,
    pub admin_listen: SocketAddr,
    pub texts: Option<PathBuf>,
    pub log: String,
    pub log_json: bool,
}

/// A value that must not be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl Hidden {
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden")
    }
}

/// What is wrong with the settings; every problem is one sentence that names its setting.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.join("\n"))]
pub struct Problems(pub Vec<String>);

/// Every setting there is, as the environment names it; the file names it in small letters and without `DEZHURNY_`.
pub const NAMES: [&str; 15] = [
    "MAX_BOT_TOKEN",
    "MAX_API_URL",
    "DEZHURNY_DATA",
    "DEZHURNY_KEY_FILE",
    "DEZHURNY_DATABASE_URL",
    "DEZHURNY_FIRST_CODE",
    "DEZHURNY_SCHOOLS",
    "DEZHURNY_OPERATORS",
    "DEZHURNY_WEBHOOK_URL",
    "DEZHURNY_WEBHOOK_SECRET",
    "DEZHURNY_LISTEN",
    "DEZHURNY_ADMIN_LISTEN",
    "DEZHURNY_TEXTS",
    "DEZHURNY_LOG",
    "DEZHURNY_LOG_FORMAT",
];

impl Config {
    /// Reads the settings.
    ///
    /// # Errors
    /// Every problem there is.
    pub fn read(mut source: Source) -> Result<Self, Problems> {
        let config = Self::fields(&mut source);
        if source.take("DEZHURNY_DATABASE_URL").is_some() {
            source.problem("DEZHURNY_DATABASE_URL is not supported yet in this version; remove it, and the embedded store in DEZHURNY_DATA is used");
        }
        source.finish().map(|()| config)
    }

    fn fields(source: &mut Source) -> Self {
        let data = PathBuf::from(source.text("DEZHURNY_DATA", "./data"));
        let beside = || {
            let mut name = data.clone().into_os_string();
            name.push(".key");
            PathBuf::from(name)
        };
        Self {
            token: source.take("MAX_BOT_TOKEN").map(Hidden),
            api_url: source
                .parsed("MAX_API_URL", api_url)
                .unwrap_or_else(|| "https://platform-api2.max.ru".into()),
            key_file: source
                .take("DEZHURNY_KEY_FILE")
                .map_or_else(beside, PathBuf::from),
            data,
            first_code: source.parsed("DEZHURNY_FIRST_CODE", first_code).map(Hidden),
            schools: source
                .parsed("DEZHURNY_SCHOOLS", schools)
                .unwrap_or(SchoolId::FIRST.0),
            operators: source
                .parsed("DEZHURNY_OPERATORS", operators)
                .unwrap_or_default(),
            webhook_url: source.parsed("DEZHURNY_WEBHOOK_URL", webhook_url),
            webhook_secret: source
                .parsed("DEZHURNY_WEBHOOK_SECRET", webhook_secret)
                .map(Hidden),
            listen: source
                .parsed("DEZHURNY_LISTEN", address)
                .unwrap_or_else(|| loopback(8080)),
            admin_listen: source
                .parsed("DEZHURNY_ADMIN_LISTEN", address)
                .unwrap_or_else(|| loopback(9090)),
            texts: source.parsed("DEZHURNY_TEXTS", folder),
            log: source.text("DEZHURNY_LOG", "info"),
            log_json: source
                .parsed("DEZHURNY_LOG_FORMAT", log_format)
                .unwrap_or(false),
        }
    }

    /// The token, for what cannot go without.
    ///
    /// # Errors
    /// There is none.
    pub fn required_token(&self) -> Result<&str, Problems> {
        let missing = || {
            Problems(vec!["MAX_BOT_TOKEN is not set: take the token of the bot from business.max.ru, «Чат-боты», and set it".into()])
        };
        self.token.as_ref().map(Hidden::reveal).ok_or_else(missing)
    }

    /// A client for the MAX these settings name.
    ///
    /// # Errors
    /// The token is missing, or the client cannot be made.
    pub fn client(&self) -> anyhow::Result<max_bot_api::Client> {
        let token = max_bot_api::Token::new(self.required_token()?);
        let settings = max_bot_api::Settings::new(token).base_url(&self.api_url);
        max_bot_api::Client::new(settings).context("no client for MAX can be made")
    }
}

fn loopback(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

fn api_url(value: &str) -> Result<String, &'static str> {
    let (scheme, rest) = value.split_once("://").unwrap_or(("", value));
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    match scheme {
        _ if authority.is_empty() || authority.contains('@') => {
            Err("must be a URL such as https://platform-api2.max.ru")
        }
        "https" => Ok(value.into()),
        "http" if is_loopback(authority) => Ok(value.into()),
        "http" => Err(
            "may be plain http only on this machine (127.0.0.1, localhost): the token would be readable on the way. Use https",
        ),
        _ => Err("must begin with https://"),
    }
}

fn is_loopback(authority: &str) -> bool {
    let host = match authority.strip_prefix('[') {
        Some(v6) => v6.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    host == "localhost"
        || host
            .parse::<std::net::IpAddr>()
            .is_ok_and(|ip| ip.is_loopback())
}

fn webhook_url(value: &str) -> Result<String, &'static str> {
    let host = |rest: &str| rest.split('/').next().unwrap_or_default().to_owned();
    match value.split_once("://") {
        Some(("https", rest)) if host(rest).contains(':') => {
            Err("must have no port: MAX calls port 443 only")
        }
        Some(("https", rest)) if !host(rest).is_empty() => Ok(value.into()),
        Some(("http", rest)) if is_loopback(&host(rest)) => Ok(value.into()),
        _ => Err(
            "must be a public address such as https://bot.school.ru/webhook: MAX calls https only",
        ),
    }
}

fn webhook_secret(value: &str) -> Result<String, &'static str> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if (5..=256).contains(&value.len()) && value.chars().all(fits) {
        return Ok(value.into());
    }
    Err("must be 5 to 256 of the signs A-Z a-z 0-9 _ -")
}

fn first_code(value: &str) -> Result<String, &'static str> {
    let fits = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    if (8..=128).contains(&value.len()) && value.chars().all(fits) {
        return Ok(value.into());
    }
    Err("must be 8 to 128 of the signs A-Z a-z 0-9 _ -, so that it fits into a link")
}

fn schools(value: &str) -> Result<u32, &'static str> {
    let number = value.parse().ok().filter(|n| (1..=1000).contains(n));
    number.ok_or("must be a number of schools, 1 to 1000")
}

fn operators(value: &str) -> Result<Vec<i64>, &'static str> {
    value
        .split([',', ' ', ';'])
        .filter(|one| !one.is_empty())
        .map(|one| {
            one.parse()
                .map_err(|_| "must be user ids of MAX, numbers with commas between")
        })
        .collect()
}

fn address(value: &str) -> Result<SocketAddr, &'static str> {
    value
        .parse()
        .map_err(|_| "must be an address and a port such as 127.0.0.1:8080")
}

fn folder(value: &str) -> Result<PathBuf, &'static str> {
    let path = PathBuf::from(value);
    if path.is_dir() {
        return Ok(path);
    }
    Err("must be a folder that exists")
}

fn log_format(value: &str) -> Result<bool, &'static str> {
    match value {
        "json" => Ok(true),
        "text" => Ok(false),
        _ => Err("must be json or text"),
    }
}

#[cfg(test)]
mod tests;

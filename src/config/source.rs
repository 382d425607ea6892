//! Where a setting comes from: the environment first, then the file. Remembers what was wrong and what nobody asked for.

use std::{collections::BTreeMap, path::Path};

use super::{NAMES, Problems};

/// Values by their names in the environment, and the problems met so far.
#[derive(Debug, Default)]
pub struct Source {
    environment: BTreeMap<String, String>,
    file: BTreeMap<String, String>,
    problems: Vec<String>,
}

impl Source {
    /// The environment alone.
    #[must_use]
    pub fn new(environment: impl IntoIterator<Item = (String, String)>) -> Self {
        Self {
            environment: environment.into_iter().collect(),
            ..Self::default()
        }
    }

    /// With the file at this path under it.
    #[must_use]
    pub fn file(self, path: &Path) -> Self {
        match std::fs::read_to_string(path) {
            Ok(text) => self.toml(&text, &path.display().to_string()),
            Err(error) => {
                let mut source = self;
                source.problem(format!(
                    "The settings file {} cannot be read: {error}",
                    path.display()
                ));
                source
            }
        }
    }

    /// With this TOML under it; `name` stands in problems.
    #[must_use]
    pub fn toml(mut self, text: &str, name: &str) -> Self {
        let table: toml::Table = match toml::from_str(text) {
            Ok(table) => table,
            Err(error) => {
                // The message alone: the lines around it may hold a secret.
                self.problem(format!("{name} is no TOML: {}", error.message()));
                return self;
            }
        };
        for (key, value) in table {
            match (known(&key), plain(&value)) {
                (Some(setting), Some(value)) => {
                    self.file.insert(setting, value);
                }
                (None, _) => self.problem(format!("{name} has {key}, which is no setting")),
                (_, None) => self.problem(format!(
                    "{key} in {name} must be a text, a number or a list of them"
                )),
            }
        }
        self
    }

    /// The value of a setting, with `<NAME>_FILE` read; empty is unset.
    pub fn take(&mut self, name: &str) -> Option<String> {
        let by_file = format!("{name}_FILE");
        let found = [&self.environment, &self.file]
            .map(|values| (set(values, name), set(values, &by_file)))
            .into_iter()
            .find(|(value, path)| value.is_some() || path.is_some())?;
        match found {
            (Some(_), Some(_)) => {
                self.problem(format!(
                    "{name} and {by_file} are both set: remove one of them"
                ));
                None
            }
            (None, Some(path)) => self.content(&by_file, &path),
            (value, None) => value,
        }
    }

    /// The value of a setting or its default.
    pub fn text(&mut self, name: &str, default: &str) -> String {
        self.take(name).unwrap_or_else(|| default.into())
    }

    /// The value of a setting, read by a function that says what it must be.
    pub fn parsed<T>(
        &mut self,
        name: &str,
        parse: fn(&str) -> Result<T, &'static str>,
    ) -> Option<T> {
        let value = self.take(name)?;
        match parse(&value) {
            Ok(parsed) => Some(parsed),
            Err(must) => {
                self.problem(format!("{name} {must}"));
                None
            }
        }
    }

    pub fn problem(&mut self, sentence: impl Into<String>) {
        self.problems.push(sentence.into());
    }

    /// # Errors
    /// The problems there were.
    pub fn finish(self) -> Result<(), Problems> {
        if self.problems.is_empty() {
            return Ok(());
        }
        Err(Problems(self.problems))
    }

    fn content(&mut self, name: &str, path: &str) -> Option<String> {
        match std::fs::read_to_string(path) {
            Ok(text) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
            Err(error) => {
                self.problem(format!(
                    "{name} names the file {path}, which cannot be read: {error}"
                ));
                None
            }
        }
    }
}

fn set(values: &BTreeMap<String, String>, name: &str) -> Option<String> {
    values
        .get(name)
        .map(|value| value.trim().to_owned())
        .filter(|value| !value.is_empty())
}

/// The setting a key of the file means: small letters, without `DEZHURNY_`, perhaps with `_file` after it.
fn known(key: &str) -> Option<String> {
    let upper = key.to_ascii_uppercase();
    let full = [upper.clone(), format!("DEZHURNY_{upper}")];
    full.into_iter().find(|name| {
        let bare = name.strip_suffix("_FILE").unwrap_or(name);
        NAMES.contains(&name.as_str()) || NAMES.contains(&bare)
    })
}

fn plain(value: &toml::Value) -> Option<String> {
    match value {
        toml::Value::String(text) => Some(text.clone()),
        toml::Value::Integer(number) => Some(number.to_string()),
        toml::Value::Array(items) => {
            let items: Option<Vec<String>> = items.iter().map(plain).collect();
            items.map(|items| items.join(","))
        }
        toml::Value::Boolean(_)
        | toml::Value::Float(_)
        | toml::Value::Datetime(_)
        | toml::Value::Table(_) => None,
    }
}

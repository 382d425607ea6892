//! The files: built in, and those of a folder that go before them.

use std::{collections::BTreeMap, fs, io, path::Path};

use rust_embed::RustEmbed;

#[derive(RustEmbed)]
#[folder = "locales"]
struct BuiltIn;

/// Texts by their names below `locales`: `ru/invite.ftl`.
pub(super) type Files = BTreeMap<String, String>;

/// What was found in a folder; a file that cannot be read says why.
pub(super) type Found = BTreeMap<String, Result<String, String>>;

/// Folders in folders further down are not looked into.
const DEPTH: usize = 3;

/// What a file holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind<'a> {
    Sentences,
    /// The guide of this name.
    Guide(&'a str),
    Questions,
    /// Texts of a language that is not spoken here.
    Foreign,
}

/// What a file of this name is to somebody who speaks this language; `None`: nothing reads it.
pub(super) fn kind<'a>(language: &str, name: &'a str) -> Option<Kind<'a>> {
    if let Some(rest) = name.strip_prefix("guides/") {
        let (of, file) = rest.split_once('/').unwrap_or((language, rest));
        return match file.strip_suffix(".toml")? {
            _ if of != language => is_language(of).then_some(Kind::Foreign),
            "faq" => Some(Kind::Questions),
            guide => Some(Kind::Guide(guide)),
        };
    }
    let (of, file) = name.split_once('/')?;
    if file.contains('/') || !file.ends_with(".ftl") {
        return None;
    }
    if of == language {
        return Some(Kind::Sentences);
    }
    is_language(of).then_some(Kind::Foreign)
}

fn is_language(name: &str) -> bool {
    BuiltIn::iter().any(|file| {
        file.strip_prefix(name)
            .is_some_and(|rest| rest.starts_with('/') && name != "guides")
    })
}

/// The built-in files.
pub(super) fn built_in() -> Files {
    let names = BuiltIn::iter().filter(|name| is_text(name));
    let text = |name: &str| {
        let file = BuiltIn::get(name)?;
        Some(String::from_utf8_lossy(&file.data).into_owned())
    };
    names
        .filter_map(|name| Some((name.to_string(), text(&name)?)))
        .collect()
}

/// The files of a folder.
///
/// # Errors
/// The folder cannot be read.
pub(super) fn found(folder: &Path) -> io::Result<Found> {
    let mut found = Found::new();
    look(folder, "", DEPTH, &mut found)?;
    Ok(found)
}

fn look(folder: &Path, above: &str, depth: usize, found: &mut Found) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let Some(file) = path.file_name().and_then(|name| name.to_str()) else {
            continue;
        };
        let name = format!("{above}{file}");
        if file.starts_with('.') {
            continue;
        }
        if path.is_dir() && depth > 1 {
            look(&path, &format!("{name}/"), depth - 1, found)?;
        } else if is_text(file) {
            found.insert(name, fs::read_to_string(&path).map_err(|e| e.to_string()));
        }
    }
    Ok(())
}

fn is_text(name: &str) -> bool {
    name.ends_with(".ftl") || name.ends_with(".toml")
}

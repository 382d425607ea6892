//! What was recorded from MAX.
#![allow(unreachable_pub)]

use std::fs;
use std::path::PathBuf;

/// The files whose names begin so, each with the rest of its name.
pub fn fixtures(prefix: &str) -> Vec<(String, String)> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures");
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        let kind = name
            .strip_prefix(prefix)
            .and_then(|rest| rest.strip_suffix(".json"));
        if let Some(kind) = kind {
            found.push((kind.to_owned(), fs::read_to_string(entry.path()).unwrap()));
        }
    }
    assert!(!found.is_empty(), "{prefix}");
    found.sort();
    found
}

pub fn fixture(name: &str) -> String {
    fixtures(name).remove(0).1
}

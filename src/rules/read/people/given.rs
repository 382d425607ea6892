//! Given names: a list of common ones, known in every case, so that «Пети» is Петя.

use std::{collections::BTreeMap, sync::LazyLock};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Gender {
    Male,
    Female,
}

#[derive(Clone, Copy)]
pub(super) struct Given {
    /// In the nominative.
    pub(super) name: &'static str,
    pub(super) gender: Gender,
    /// Said in the nominative.
    pub(super) plain: bool,
}

const IRREGULAR: [(&str, &str); 9] = [
    ("льва", "Лев"),
    ("льву", "Лев"),
    ("львом", "Лев"),
    ("павла", "Павел"),
    ("павлу", "Павел"),
    ("павлом", "Павел"),
    ("петра", "Пётр"),
    ("петру", "Пётр"),
    ("петром", "Пётр"),
];

/// Every form of every name. The nominative of one goes before a case of another.
static FORMS: LazyLock<BTreeMap<String, Given>> = LazyLock::new(|| {
    let mut gender = Gender::Male;
    let mut forms = BTreeMap::new();
    let mut oblique = Vec::new();
    for word in include_str!("../given_names.txt").split_whitespace() {
        match word {
            "m" => gender = Gender::Male,
            "f" => gender = Gender::Female,
            name => {
                forms.entry(folded(name)).or_insert(Given {
                    name,
                    gender,
                    plain: true,
                });
                oblique.push((name, gender));
            }
        }
    }
    for (name, gender) in oblique {
        for form in cases(&folded(name), gender) {
            forms.entry(form).or_insert(Given {
                name,
                gender,
                plain: false,
            });
        }
    }
    for (form, name) in IRREGULAR {
        forms.entry(form.to_owned()).or_insert(Given {
            name,
            gender: Gender::Male,
            plain: false,
        });
    }
    forms
});

/// The given name of which this is a form.
pub(super) fn find(key: &str) -> Option<Given> {
    FORMS.get(key).copied()
}

fn cases(name: &str, gender: Gender) -> Vec<String> {
    let ends = |stem: &str, ends: &[&str]| ends.iter().map(|end| format!("{stem}{end}")).collect();
    if let Some(stem) = name.strip_suffix("ия") {
        return ends(stem, &["ии", "ию", "ией"]);
    }
    if let Some(stem) = name.strip_suffix('а') {
        return ends(stem, &["ы", "и", "е", "у", "ой", "ою", "ей"]);
    }
    if let Some(stem) = name.strip_suffix('я') {
        return ends(stem, &["и", "е", "ю", "ей", "ею"]);
    }
    if let Some(stem) = name.strip_suffix('й') {
        return ends(stem, &["я", "ю", "ем", "е", "и"]);
    }
    match (name.strip_suffix('ь'), gender) {
        (Some(stem), Gender::Male) => ends(stem, &["я", "ю", "ем", "е"]),
        (Some(stem), Gender::Female) => ends(stem, &["и", "ью"]),
        (None, Gender::Male) => ends(name, &["а", "у", "ом", "е"]),
        (None, Gender::Female) => Vec::new(),
    }
}

pub(super) fn folded(name: &str) -> String {
    name.to_lowercase().replace('ё', "е")
}

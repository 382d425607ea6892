//! Cases: names back in the nominative, only where something fixes the case.

use super::given::{self, Gender};

const PATRONYMICS: [(&str, &str, Gender); 10] = [
    ("вну", "вна", Gender::Female),
    ("вны", "вна", Gender::Female),
    ("вне", "вна", Gender::Female),
    ("вной", "вна", Gender::Female),
    ("чну", "чна", Gender::Female),
    ("чны", "чна", Gender::Female),
    ("чне", "чна", Gender::Female),
    ("вича", "вич", Gender::Male),
    ("вичу", "вич", Gender::Male),
    ("вичем", "вич", Gender::Male),
];
const FEMALE: [(&str, &str); 20] = [
    ("овой", "ова"),
    ("евой", "ева"),
    ("иной", "ина"),
    ("ыной", "ына"),
    ("ской", "ская"),
    ("цкой", "цкая"),
    ("ову", "ова"),
    ("еву", "ева"),
    ("ину", "ина"),
    ("ыну", "ына"),
    ("скую", "ская"),
    ("цкую", "цкая"),
    ("ную", "ная"),
    ("ной", "ная"),
    ("лую", "лая"),
    ("лой", "лая"),
    ("тую", "тая"),
    ("той", "тая"),
    ("кую", "кая"),
    ("рую", "рая"),
];
const MALE: [(&str, &str); 22] = [
    ("ова", "ов"),
    ("ову", "ов"),
    ("овым", "ов"),
    ("ева", "ев"),
    ("еву", "ев"),
    ("евым", "ев"),
    ("ина", "ин"),
    ("ину", "ин"),
    ("иным", "ин"),
    ("ына", "ын"),
    ("ыну", "ын"),
    ("ского", "ский"),
    ("скому", "ский"),
    ("ским", "ский"),
    ("цкого", "цкий"),
    ("цкому", "цкий"),
    ("ного", "ный"),
    ("ному", "ный"),
    ("лого", "лый"),
    ("лому", "лый"),
    ("того", "той"),
    ("ника", "ник"),
];
/// What «назначить», «подтвердить», «удалить» make of a woman's surname.
const ACCUSATIVE: [(&str, &str); 7] = [
    ("ову", "ова"),
    ("еву", "ева"),
    ("ину", "ина"),
    ("ыну", "ына"),
    ("скую", "ская"),
    ("цкую", "цкая"),
    ("ную", "ная"),
];

/// Whether a word ends as surnames do, in some case.
pub(super) fn is_like_surname(key: &str) -> bool {
    const ENDS: [&str; 34] = [
        "ов",
        "ова",
        "ову",
        "овой",
        "овым",
        "ев",
        "ева",
        "еву",
        "евой",
        "евым",
        "ин",
        "ина",
        "ину",
        "иной",
        "иным",
        "ын",
        "ына",
        "ский",
        "ская",
        "скую",
        "ской",
        "ского",
        "скому",
        "цкий",
        "цкая",
        "цкую",
        "енко",
        "чук",
        "юк",
        "ян",
        "швили",
        "дзе",
        "ович",
        "евич",
    ];
    ENDS.iter()
        .any(|end| key.ends_with(end) && key.chars().count() > end.chars().count() + 1)
}

/// Whose patronymic it is, and whether it stands in the nominative.
pub(super) fn patronymic(key: &str) -> Option<(Gender, bool)> {
    let plain = |ends: &[&str]| {
        ends.iter()
            .any(|e| key.ends_with(e) && key.chars().count() > e.chars().count() + 1)
    };
    if plain(&["овна", "евна", "ична", "инична"]) {
        return Some((Gender::Female, true));
    }
    if plain(&["ович", "евич", "ьич", "мич", "кич"]) {
        return Some((Gender::Male, true));
    }
    let stems = ["ов", "ев", "ич", "иничн", "ьи", "и", "ми"];
    let (end, _, gender) = PATRONYMICS.iter().find(|(end, ..)| key.ends_with(end))?;
    let stem = &key[..key.len() - end.len()];
    let sound = stem.chars().count() > 2
        && (stem.ends_with(['о', 'е', 'и', 'ь']) || stems.iter().any(|s| stem.ends_with(s)));
    sound.then_some((*gender, false))
}

/// A patronymic in the nominative.
pub(super) fn plain_patronymic(word: &str) -> String {
    let folded = given::folded(word);
    let found = PATRONYMICS.iter().find(|(end, ..)| folded.ends_with(end));
    found.map_or_else(
        || word.to_owned(),
        |(end, plain, _)| exchange(word, end, plain),
    )
}

/// A surname in the nominative, of somebody of this gender.
pub(super) fn plain_surname(word: &str, gender: Gender) -> String {
    let folded = given::folded(word);
    let table: &[(&str, &str)] = match gender {
        Gender::Female => &FEMALE,
        Gender::Male => &MALE,
    };
    if let Some((end, plain)) = table.iter().find(|(end, _)| folded.ends_with(end)) {
        return exchange(word, end, plain);
    }
    // «Мельнику», «Шмидта»: a consonant before the ending; «Коваленко» has none to lose.
    let bare = |end: &str| {
        folded
            .strip_suffix(end)
            .filter(|s| s.ends_with(is_consonant))
            .map(|_| exchange(word, end, ""))
    };
    match gender {
        Gender::Male => bare("а")
            .or_else(|| bare("у"))
            .or_else(|| bare("ом"))
            .unwrap_or_else(|| word.to_owned()),
        Gender::Female => word.to_owned(),
    }
}

/// The same for a child whose given name may be of either gender: «Саши Ивановой».
pub(super) fn surname_of_child(word: &str, gender: Gender) -> String {
    let girl = ["овой", "евой", "иной", "ыной", "ской", "цкой"]
        .iter()
        .any(|end| given::folded(word).ends_with(end));
    plain_surname(word, if girl { Gender::Female } else { gender })
}

/// A woman's surname in the accusative, and nothing else.
pub(super) fn from_accusative(word: &str) -> Option<String> {
    let folded = given::folded(word);
    let (end, plain) = ACCUSATIVE.iter().find(|(end, _)| folded.ends_with(end))?;
    Some(exchange(word, end, plain))
}

/// A given name that no list has, out of the genitive: «Аделины» is Аделина, «Ратмира» is Ратмир.
pub(super) fn guessed_given(word: &str) -> String {
    let folded = given::folded(word);
    let hard = |s: &str| s.ends_with(['г', 'к', 'х', 'ж', 'ш', 'щ', 'ч']);
    match folded.char_indices().last() {
        Some((at, 'ы')) => format!("{}а", &word[..at.min(word.len())]),
        Some((at, 'и')) if hard(&folded[..at]) => format!("{}а", &word[..at.min(word.len())]),
        Some((at, 'и')) => format!("{}я", &word[..at.min(word.len())]),
        Some((at, 'а')) if folded[..at].ends_with(is_consonant) => {
            word[..at.min(word.len())].to_owned()
        }
        _ => word.to_owned(),
    }
}

fn is_consonant(c: char) -> bool {
    "бвгджзклмнпрстфхцчшщ".contains(c)
}

/// The ending is of as many letters in the word as in its folded form.
fn exchange(word: &str, end: &str, plain: &str) -> String {
    let keep = word.chars().count().saturating_sub(end.chars().count());
    word.chars().take(keep).collect::<String>() + plain
}

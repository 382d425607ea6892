//! Columns by what stands over them, in the words schools use.

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Column {
    Class,
    Teacher,
    Pupil,
    Employee,
    /// A whole name, of nobody knows whom yet.
    Name,
    Surname,
    Given,
    Patronymic,
    Post,
    Phone,
}

/// Beginnings of words over a column; the first line that fits counts.
const WORDS: [(&[&str], Column); 10] = [
    (
        &[
            "классный рук",
            "классного рук",
            "кл.рук",
            "кл. рук",
            "классрук",
            "кл рук",
        ],
        Column::Teacher,
    ),
    (
        &["телефон", "тел.", "тел ", "мобильн", "номер тел"],
        Column::Phone,
    ),
    (&["должност"], Column::Post),
    (
        &[
            "ученик",
            "учени",
            "учащ",
            "обучающ",
            "ребен",
            "воспитанн",
            "фио ребен",
            "фио учен",
            "фио обуч",
            "фио учащ",
        ],
        Column::Pupil,
    ),
    (
        &[
            "сотрудник",
            "работник",
            "учитель",
            "педагог",
            "фио сотр",
            "фио раб",
            "фио учит",
            "фио педаг",
        ],
        Column::Employee,
    ),
    (
        &[
            "фио",
            "ф.и.о",
            "ф. и. о",
            "фамилия, имя",
            "фамилия имя",
            "фамилия и имя",
        ],
        Column::Name,
    ),
    (&["класс", "группа", "кл."], Column::Class),
    (&["фамилия"], Column::Surname),
    (&["имя"], Column::Given),
    (&["отчество"], Column::Patronymic),
];

fn named(head: &str) -> Option<Column> {
    let head = head.trim().to_lowercase().replace('ё', "е");
    // Whose parent somebody is does not matter here, but by which number.
    let of_parents = ["родител", "матер", "отца", "представител"];
    if of_parents.iter().any(|word| head.contains(word)) && !head.contains("тел") {
        return None;
    }
    let fits = |words: &&[&str]| words.iter().any(|word| head.starts_with(word));
    WORDS
        .iter()
        .find(|(words, _)| fits(words))
        .map(|(_, column)| *column)
}

/// The columns of a line of heads; `None`: it names nobody.
pub(super) fn heads(row: &[String]) -> Option<Vec<Option<Column>>> {
    let columns: Vec<Option<Column>> = row.iter().map(|head| named(head)).collect();
    let has = |column| columns.contains(&Some(column));
    let names = [
        Column::Pupil,
        Column::Employee,
        Column::Name,
        Column::Surname,
        Column::Teacher,
    ];
    let known = columns.iter().flatten().count();
    let whole = known > 1 || has(Column::Pupil) || has(Column::Name);
    (whole && names.into_iter().any(has)).then_some(columns)
}

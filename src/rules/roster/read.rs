//! From a table to pages: each row is a pupil, an employee or a class teacher, or is told by its number and what is wrong with it.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    Entry, Listed, Page,
    columns::{Column, heads},
};
use crate::{ClassName, Table, names, read::phone};

/// The heads stand within so many rows.
const HEAD_ROWS: usize = 15;
/// No class and no letter has more.
const MOST_ON_A_PAGE: usize = 200;
const LONGEST: usize = 60;
const MOST_PHONES: usize = 4;

/// A list as it was read.
#[derive(Default)]
pub(crate) struct Roster {
    pub(crate) pages: BTreeMap<Page, Listed>,
    pub(crate) misfits: Vec<Misfit>,
    /// Whole names, to see a row that stands there twice. Not kept.
    seen: BTreeSet<(Page, String)>,
}

/// A row that does not fit.
pub(crate) struct Misfit {
    /// The tab, where there are several.
    pub(crate) sheet: Option<String>,
    pub(crate) row: usize,
    pub(crate) why: Why,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Why {
    /// What stands there is no class.
    Class,
    /// Neither a class nor a post.
    Place,
    /// No name, half a name, or signs no name has.
    Name,
    /// The same row again.
    Repeat,
    /// The class has another class teacher already.
    Teacher,
    /// The telephone is no telephone; the rest was taken.
    Phone,
    /// There are too many of them already.
    Full,
}

impl Why {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Place => "place",
            Self::Name => "name",
            Self::Repeat => "repeat",
            Self::Teacher => "teacher",
            Self::Phone => "phone",
            Self::Full => "full",
        }
    }
}

/// Reads the sheets; `class` is whom the sender means where no class stands. `hash` makes a telephone what is kept of it.
pub(crate) fn read(
    tables: &[Table],
    class: Option<&ClassName>,
    hash: impl Fn(&str) -> String,
) -> Roster {
    let mut roster = Roster::default();
    for table in tables {
        let first = table.rows.iter().take(HEAD_ROWS);
        let found = first
            .enumerate()
            .find_map(|(at, row)| Some((at, heads(row)?)));
        let Some((at, columns)) = found else { continue };
        let on_tab = ClassName::parse(&table.name);
        let sheet = Sheet {
            columns: &columns,
            class: on_tab.as_ref().or(class),
            hash: &hash,
        };
        for (number, cells) in (1..).zip(&table.rows).skip(at + 1) {
            if let Err(why) = sheet.row(cells, &mut roster) {
                let sheet = (tables.len() > 1).then(|| table.name.clone());
                roster.misfits.push(Misfit {
                    sheet,
                    row: number,
                    why,
                });
            }
        }
    }
    roster
}

/// One sheet: its columns, and the class it is about.
struct Sheet<'a> {
    columns: &'a [Option<Column>],
    class: Option<&'a ClassName>,
    hash: &'a dyn Fn(&str) -> String,
}

impl Sheet<'_> {
    fn cell<'c>(&self, cells: &'c [String], wanted: Column) -> &'c str {
        let at = self
            .columns
            .iter()
            .position(|column| *column == Some(wanted));
        let cell = at.and_then(|at| cells.get(at));
        cell.map_or("", |cell| cell.trim())
    }

    fn row(&self, cells: &[String], roster: &mut Roster) -> Result<(), Why> {
        if cells
            .iter()
            .zip(self.columns)
            .all(|(cell, column)| column.is_none() || cell.trim().is_empty())
        {
            return Ok(());
        }
        let class = match self.cell(cells, Column::Class) {
            "" => self.class.cloned(),
            said => Some(ClassName::parse(said).ok_or(Why::Class)?),
        };
        let post = self.cell(cells, Column::Post);
        let pupil = self.cell(cells, Column::Pupil);
        let employee = self.cell(cells, Column::Employee);
        let teacher = self.cell(cells, Column::Teacher);
        let name = self.name(cells);
        if !teacher.is_empty() {
            roster.leads(class.clone().ok_or(Why::Place)?, teacher)?;
        }
        match (pupil, employee, name.as_str()) {
            ("", "", "") if teacher.is_empty() && class.is_some() && self.only_classes() => Ok(()),
            ("", "", "") if teacher.is_empty() => Err(Why::Name),
            ("", "", "") => Ok(()),
            ("", "", whole) if !post.is_empty() => roster.works(whole, post),
            ("", "", whole) | (whole, ..) if !whole.is_empty() => {
                self.learns(roster, class.ok_or(Why::Place)?, (whole, cells))
            }
            (_, whole, _) => roster.works(whole, post),
        }
    }

    /// A sheet of classes and their teachers may have a class without one.
    fn only_classes(&self) -> bool {
        let people = [
            Column::Pupil,
            Column::Employee,
            Column::Name,
            Column::Surname,
        ];
        !people
            .iter()
            .any(|column| self.columns.contains(&Some(*column)))
    }

    /// The whole name, of one column or of three.
    fn name(&self, cells: &[String]) -> String {
        let whole = self.cell(cells, Column::Name);
        if !whole.is_empty() {
            return whole.to_owned();
        }
        let parts = [Column::Surname, Column::Given, Column::Patronymic];
        let parts = parts.map(|column| self.cell(cells, column));
        parts.join(" ").trim().to_owned()
    }

    fn learns(
        &self,
        roster: &mut Roster,
        class: ClassName,
        (whole, cells): (&str, &[String]),
    ) -> Result<(), Why> {
        let name = pupil(whole)?;
        let said = self.cell(cells, Column::Phone);
        let (phones, sound) = phones(said);
        let phones = phones.iter().map(|phone| (self.hash)(phone)).collect();
        let entry = Entry {
            name,
            post: String::new(),
            phones,
        };
        roster.add(Page::Class(class), whole, entry)?;
        if sound { Ok(()) } else { Err(Why::Phone) }
    }
}

impl Roster {
    fn page(&mut self, page: Page) -> &mut Listed {
        self.pages
            .entry(page.clone())
            .or_insert_with(|| Listed::draft(page))
    }

    fn leads(&mut self, class: ClassName, teacher: &str) -> Result<(), Why> {
        let name = names::short(&words(teacher)?.join(" "));
        let page = self.page(Page::Class(class));
        match &page.teacher {
            Some(known) if *known != name => Err(Why::Teacher),
            _ => {
                page.teacher = Some(name);
                Ok(())
            }
        }
    }

    fn works(&mut self, whole: &str, post: &str) -> Result<(), Why> {
        let words = words(whole)?;
        let letter = words[0].chars().next().ok_or(Why::Name)?;
        let entry = Entry {
            name: names::short(&words.join(" ")),
            post: post
                .chars()
                .filter(|c| !c.is_control())
                .take(LONGEST)
                .collect(),
            phones: Vec::new(),
        };
        self.add(Page::Staff(folded(letter)), whole, entry)
    }

    fn add(&mut self, page: Page, whole: &str, entry: Entry) -> Result<(), Why> {
        let key = whole
            .to_lowercase()
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if !self.seen.insert((page.clone(), key)) {
            return Err(Why::Repeat);
        }
        let names = &mut self.page(page).names;
        if names.len() >= MOST_ON_A_PAGE {
            return Err(Why::Full);
        }
        names.push(entry);
        Ok(())
    }
}

/// The letter of a page: а, е for ё.
pub(super) fn folded(letter: char) -> char {
    let small = letter.to_lowercase().next().unwrap_or(letter);
    if small == 'ё' { 'е' } else { small }
}

/// «Сидоров Пётр Ильич» and «С. Пётр» are «С. Пётр»: nothing more of a child is kept.
fn pupil(whole: &str) -> Result<String, Why> {
    let words = words(whole)?;
    let initial = words[0].chars().next().ok_or(Why::Name)?;
    Ok(format!("{}. {}", initial.to_uppercase(), words[1]))
}

/// Two to four words of a name, in letters and the signs names have.
fn words(whole: &str) -> Result<Vec<String>, Why> {
    let sign = |c: char| c.is_alphabetic() || " -–.'’()".contains(c);
    let apart = whole.replace('.', ". ");
    let words: Vec<String> = apart.split_whitespace().map(str::to_owned).collect();
    let sound = whole.chars().all(sign) && whole.chars().count() <= LONGEST;
    let begins = words
        .iter()
        .all(|word| word.starts_with(char::is_alphabetic));
    if sound && begins && (2..=5).contains(&words.len()) {
        Ok(words)
    } else {
        Err(Why::Name)
    }
}

/// The telephones of a cell, and whether nothing else stood there.
fn phones(said: &str) -> (Vec<String>, bool) {
    let parts = said.split([',', ';', '/', '\n']).map(str::trim);
    let parts: Vec<&str> = parts
        .filter(|part| !part.is_empty())
        .take(MOST_PHONES)
        .collect();
    let known: Vec<String> = parts.iter().filter_map(|part| phone(part)).collect();
    let sound = known.len() == parts.len();
    (known, sound)
}

//! «/загрузить_список»: the list of the school out of a table. It is shown first, and nothing changes before it is applied.

use serde::Deserialize;

use crate::{
    Asked, Button, Call, Change, ClassName, Decision, Draft, Listing, Moment, Page, PersonId,
    Reading, Refusal, Scene, SentFile, Size, Stop, Table, Text, Timer,
    commands::Command,
    file,
    roster::{self, Misfit, Roster},
    text,
};

/// More rows are no school.
const MOST_ROWS: usize = 6000;
/// So many rows that do not fit are told one by one.
const MOST_TOLD: usize = 10;

#[derive(Deserialize)]
pub(super) struct Args {
    class: Option<ClassName>,
    file: Option<String>,
    draft: Option<String>,
    apply: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if let Some(draft) = args.draft {
        return Ok(drafted(scene, call.who(), &draft, args.apply.is_some())?);
    }
    let file = args.file.as_deref().and_then(SentFile::from_written);
    let file = file.ok_or(Refusal::ButtonForged)?;
    Ok(file::taken(
        call.who(),
        &file,
        (Reading::Table, args.class),
    )?)
}

pub(crate) fn listed(
    scene: &Scene,
    who: PersonId,
    tables: &[Table],
    class: Option<&ClassName>,
) -> Decision {
    let rows: usize = tables.iter().map(|table| table.rows.len()).sum();
    if rows > MOST_ROWS {
        let text = text!("import-roster-long", most = MOST_ROWS);
        return Decision::new().effect(file::told(who, text, Vec::new()));
    }
    let hash = |phone: &str| roster::hash(scene.secret, phone);
    let roster = roster::read(tables, class, hash);
    if roster.pages.is_empty() {
        let text = text!("import-roster-nobody", misfits = misfits(&roster.misfits));
        return Decision::new().effect(file::told(who, text, Vec::new()));
    }
    let at = scene.now;
    let asked = Asked::new(Command::ImportRoster).with("draft", at.0);
    let apply = Button::once(
        text!("import-roster-apply"),
        asked.clone().with("apply", "yes"),
    );
    let cancel = Button::once(text!("import-roster-cancel"), asked);
    let preview = file::told(who, preview(scene, &roster), vec![vec![apply, cancel]]);
    let begun = Change::Listing(Listing::Begun { by: who, at });
    let begun = Decision::new().change(begun).effect(preview);
    let pages = roster.pages.into_values().map(Listing::Read);
    let drafted = pages.map(Change::Listing).fold(begun, Decision::change);
    drafted.timer(at.plus_days(1), Timer::Draft)
}

fn preview(scene: &Scene, roster: &Roster) -> Text {
    let size = Size::of(roster.pages.values());
    let fresh = new_classes(scene, roster.pages.keys());
    text!(
        "import-roster-preview",
        classes = size.classes,
        new = fresh.len(),
        names = fresh
            .iter()
            .map(ClassName::as_str)
            .take(40)
            .collect::<Vec<_>>()
            .join(", "),
        teachers = size.teachers,
        staff = size.staff,
        pupils = size.pupils,
        bad = roster.misfits.len(),
        misfits = misfits(&roster.misfits),
    )
}

fn new_classes<'a>(scene: &Scene, pages: impl Iterator<Item = &'a Page>) -> Vec<ClassName> {
    let class = |page: &'a Page| match page {
        Page::Class(class) => Some(class.clone()),
        Page::Staff(_) => None,
    };
    let unknown = |class: &ClassName| scene.school.class(class).is_none();
    pages.filter_map(class).filter(unknown).collect()
}

/// The first rows that do not fit, and how many more there are.
fn misfits(all: &[Misfit]) -> Vec<Text> {
    let line = |misfit: &Misfit| {
        let sheet = misfit.sheet.as_deref().unwrap_or("none");
        text!(
            "import-roster-misfit",
            sheet = sheet,
            row = misfit.row,
            why = misfit.why.word()
        )
    };
    let mut lines: Vec<Text> = all.iter().take(MOST_TOLD).map(line).collect();
    if all.len() > MOST_TOLD {
        lines.push(text!("import-roster-more", count = all.len() - MOST_TOLD));
    }
    lines
}

/// The draft that a button names is applied or dropped, if it is the one there is.
fn drafted(scene: &Scene, who: PersonId, named: &str, apply: bool) -> Result<Decision, Refusal> {
    let draft = scene.school.meta().draft;
    let draft = draft.filter(|draft| draft.at.0.to_string() == named && !is_over(draft, scene.now));
    draft.ok_or(Refusal::ButtonStale)?;
    if !apply {
        let dropped = Change::Listing(Listing::Dropped);
        return Ok(Decision::new().change(dropped).effect(file::told(
            who,
            text!("import-roster-dropped"),
            Vec::new(),
        )));
    }
    let school = scene.school;
    let size = Size::of(school.drafted());
    let fresh = new_classes(scene, school.drafted().map(|listed| &listed.page));
    let done = text!(
        "import-roster-applied",
        classes = size.classes,
        new = fresh.len(),
        teachers = size.teachers,
        staff = size.staff,
        pupils = size.pupils,
    );
    let opened = fresh.into_iter().map(|class| Change::ClassOpened { class });
    let opened = opened.fold(Decision::new(), Decision::change);
    Ok(opened
        .change(Change::Listing(Listing::Applied { by: who, size }))
        .effect(file::told(who, done, Vec::new()))
        .and(roster::offered_all(scene, who, school.drafted())))
}

fn is_over(draft: &Draft, now: Moment) -> bool {
    now >= draft.at.plus_days(1)
}

/// A day after a list was sent: if nobody applied it, it is dropped.
pub(crate) fn due(scene: &Scene) -> Decision {
    match scene.school.meta().draft {
        Some(draft) if is_over(&draft, scene.now) => {
            Decision::new().change(Change::Listing(Listing::Dropped))
        }
        _ => Decision::new(),
    }
}

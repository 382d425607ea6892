//! The report as a file: the same numbers as a table or a picture.

use jiff::civil::Date;

use super::Row;
use crate::{Button, Call, ClassName, Counts, Decision, Format, Paper, PersonId, Sheet, text};

/// So many bars are readable on one picture.
const BARS: usize = 40;
/// So many rows wait in the outbox without coming near what a row of the store may hold.
const ROWS: usize = 400;

pub(super) fn buttons(call: &Call) -> Vec<Button> {
    let button = |(label, format)| Button::keep(label, call.asked().clone().with("format", format));
    let files = [
        (text!("report-button-xlsx"), "xlsx"),
        (text!("report-button-csv"), "csv"),
        (text!("report-button-picture"), "picture"),
    ];
    files.map(button).to_vec()
}

/// Sends the numbers of these classes; what one file does not hold goes into several.
pub(super) fn send(
    to: PersonId,
    (format, rows): (Format, &[(&ClassName, Row)]),
    (school, date): (&str, Date),
) -> Decision {
    let together = match format {
        Format::Picture => BARS,
        Format::Xlsx | Format::Csv => ROWS,
    };
    let mut decision = Decision::new();
    for rows in rows.chunks(together) {
        let paper = Paper {
            name: text!("report-file-name", date = date),
            sheet: Sheet::Counts(format, counts(rows, (school, date))),
        };
        let caption = text!("report-file", school = school, date = date);
        decision = decision.send(to, paper, caption);
    }
    decision
}

fn counts(rows: &[(&ClassName, Row)], (school, date): (&str, Date)) -> Counts {
    let row = |(class, row): &(&ClassName, Row)| (class.to_string(), numbers(row));
    Counts {
        title: text!("report-file-title", school = school, date = date),
        head: vec![
            text!("report-column-class"),
            text!("report-column-inside"),
            text!("report-column-given"),
            text!("report-column-waiting"),
            text!("report-column-elsewhere"),
            text!("report-column-silent"),
        ],
        rows: rows.iter().map(row).collect(),
        total: text!("report-total"),
    }
}

fn numbers(row: &Row) -> Vec<u32> {
    let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    let [inside, given, waiting] = [row.inside, row.given, row.waiting].map(count);
    vec![inside, given, waiting, row.elsewhere, row.silent]
}

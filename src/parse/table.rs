//! Tables: the sheets of a workbook, and lines with separators. Cells come one after another, so a cell far out costs nothing.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetVisible, Xlsx, XlsxError};
use rules::{Table, Unread};

const MOST_SHEETS: usize = 100;
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 50;
const MOST_CELLS: usize = 1_000_000;
/// Of a cell so many letters are of interest.
const CELL: usize = 200;

/// The visible sheets.
pub(super) fn workbook(bytes: &[u8]) -> Result<Vec<Table>, Unread> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(unreadable)?;
    let sheets = book.sheets_metadata().iter();
    let visible = sheets.filter(|sheet| sheet.visible == SheetVisible::Visible);
    let names: Vec<String> = visible.map(|sheet| sheet.name.clone()).collect();
    if names.len() > MOST_SHEETS {
        return Err(Unread::TooLarge);
    }
    let mut cells = 0;
    let mut tables = Vec::new();
    for name in names {
        let rows = sheet(&mut book, &name, &mut cells)?;
        tables.push(Table { name, rows });
    }
    Ok(tables)
}

fn unreadable(error: XlsxError) -> Unread {
    match error {
        XlsxError::Password => Unread::Locked,
        _ => Unread::Broken,
    }
}

fn sheet(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    cells: &mut usize,
) -> Result<Vec<Vec<String>>, Unread> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    // A sheet with a diagram has no cells.
    let Ok(mut reader) = book.worksheet_cells_reader(name) else {
        return Ok(rows);
    };
    while let Some(cell) = reader.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        let (row, column) = (row as usize, column as usize);
        let said = said(cell.get_value());
        *cells += 1;
        if *cells > MOST_CELLS {
            return Err(Unread::TooLarge);
        }
        if said.is_empty() {
            continue;
        }
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(Unread::TooLarge);
        }
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if let Some(line) = rows.get_mut(row) {
            line.resize(line.len().max(column + 1), String::new());
            line[column] = said;
        }
    }
    Ok(rows)
}

/// A cell in words; a formula is what it came to, never itself.
fn said(value: &DataRef) -> String {
    let words = match value {
        DataRef::Int(number) => number.to_string(),
        // A telephone number is a number to a table.
        DataRef::Float(number) => number.to_string(),
        DataRef::String(words) => words.clone(),
        DataRef::SharedString(words) => (*words).to_owned(),
        DataRef::DateTimeIso(words) | DataRef::DurationIso(words) => words.clone(),
        DataRef::Bool(_) | DataRef::DateTime(_) | DataRef::Error(_) | DataRef::Empty => {
            String::new()
        }
    };
    cut(&words)
}

fn cut(words: &str) -> String {
    words.trim().chars().take(CELL).collect()
}

/// Lines whose cells are separated by what the first line has most of.
pub(super) fn lines(text: &str) -> Result<Table, Unread> {
    let head = text.lines().find(|line| !line.trim().is_empty());
    let Some(head) = head else {
        return Ok(Table::default());
    };
    let count = |mark: &u8| head.bytes().filter(|byte| byte == mark).count();
    let mark = [b',', b'\t', b';'].into_iter().max_by_key(count);
    // An empty line is a row, too, so that rows have the numbers people see in their program.
    let mark = char::from(mark.unwrap_or(b';'));
    let kept = |line: &str| match line.trim() {
        "" => format!("{mark}\n"),
        _ => format!("{line}\n"),
    };
    let text: String = text.lines().map(kept).collect();
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(mark as u8)
        .from_reader(text.as_bytes());
    let (mut rows, mut cells) = (Vec::new(), 0);
    for record in reader.records() {
        let record = record.map_err(|_| Unread::Broken)?;
        cells += record.len();
        if rows.len() >= MOST_ROWS || record.len() > MOST_COLUMNS || cells > MOST_CELLS {
            return Err(Unread::TooLarge);
        }
        rows.push(record.iter().map(cut).collect());
    }
    Ok(Table {
        name: String::new(),
        rows,
    })
}

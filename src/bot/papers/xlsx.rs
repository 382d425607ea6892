//! Tables for Excel and its kin: a title, a head that stays, numbers, and what they come to. Texts are never formulas here.

use rules::Counts;
use rust_xlsxwriter::{Format, FormatBorder, Workbook};

/// The head stands under the title and an empty line.
const HEAD: u32 = 2;

pub(super) fn table(counts: &Counts<String>) -> anyhow::Result<Vec<u8>> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let bold = Format::new().set_bold();
    let head = bold.clone().set_border_bottom(FormatBorder::Thin);
    let total = bold.clone().set_border_top(FormatBorder::Thin);
    sheet.write_string_with_format(0, 0, &counts.title, &bold)?;
    for (column, name) in (0..).zip(&counts.head) {
        sheet.write_string_with_format(HEAD, column, name, &head)?;
        sheet.set_column_width(column, 14)?;
    }
    sheet.set_freeze_panes(HEAD + 1, 1)?;
    let mut line = HEAD + 1;
    for (class, numbers) in &counts.rows {
        sheet.write_string(line, 0, class)?;
        for (column, number) in (1..).zip(numbers) {
            sheet.write_number(line, column, *number)?;
        }
        line += 1;
    }
    sheet.write_string_with_format(line, 0, &counts.total, &total)?;
    for column in 1..counts.head.len() {
        let numbers = counts.rows.iter().filter_map(|(_, n)| n.get(column - 1));
        let sum: u32 = numbers.sum();
        sheet.write_number_with_format(line, u16::try_from(column)?, sum, &total)?;
    }
    Ok(book.save_to_buffer()?)
}
#[cfg(test)]
mod tests {
    use super::*;
    use calamine::{Data, Reader, Xlsx};

    #[test]
    fn a_table_is_read_back_with_its_sums_and_no_formulas() {
        let counts = Counts {
            title: "«Лицей № 5»".into(),
            head: ["Класс", "В чате", "Ждут"].map(Into::into).to_vec(),
            rows: vec![("5А".into(), vec![21, 2]), ("=1+1".into(), vec![4, 0])],
            total: "Всего".into(),
        };
        let bytes = table(&counts).unwrap();
        let mut book = Xlsx::new(std::io::Cursor::new(bytes)).unwrap();
        let sheet = book.worksheet_range_at(0).unwrap().unwrap();
        let word = |text: &str| Data::String(text.into());
        let rows: Vec<&[Data]> = sheet.rows().skip(2).collect();
        let expected = [
            [word("Класс"), word("В чате"), word("Ждут")],
            [word("5А"), Data::Float(21.0), Data::Float(2.0)],
            [word("=1+1"), Data::Float(4.0), Data::Float(0.0)],
            [word("Всего"), Data::Float(25.0), Data::Float(2.0)],
        ];
        assert_eq!(rows, expected);
        assert!(book.worksheet_formula("Sheet1").unwrap().is_empty());
    }
}

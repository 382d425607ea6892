//! Tables for any program: UTF-8 with a mark that Excel looks for, semicolons, and no cell that is taken for a formula.

use ::csv::{Terminator, WriterBuilder};
use rules::Counts;

/// Without it Excel reads Windows-1251.
const MARK: &str = "\u{feff}";

pub(super) fn table(counts: &Counts<String>) -> anyhow::Result<Vec<u8>> {
    let builder = || {
        let mut builder = WriterBuilder::new();
        builder.delimiter(b';').terminator(Terminator::CRLF);
        builder
    };
    let mut writer = builder().from_writer(MARK.as_bytes().to_vec());
    writer.write_record(counts.head.iter().map(|cell| harmless(cell)))?;
    for (class, numbers) in &counts.rows {
        let numbers = numbers.iter().map(u32::to_string);
        writer.write_record(std::iter::once(harmless(class)).chain(numbers))?;
    }
    Ok(writer.into_inner()?)
}

/// A text that begins like a formula begins with an apostrophe (OWASP, CSV injection).
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        format!("'{cell}")
    } else {
        cell.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_opens_in_excel_and_computes_nothing() {
        let counts = Counts {
            title: String::new(),
            head: vec!["Класс".into(), "В чате; бот видел".into()],
            rows: vec![("5А".into(), vec![21]), ("=1+1".into(), vec![0])],
            total: String::new(),
        };
        let text = String::from_utf8(table(&counts).unwrap()).unwrap();
        assert_eq!(
            text,
            "\u{feff}Класс;\"В чате; бот видел\"\r\n5А;21\r\n'=1+1;0\r\n"
        );
        for begins in ["=a", "+a", "-a", "@a", "\ta", "\ra"] {
            assert_eq!(harmless(begins), format!("'{begins}"));
        }
    }
}

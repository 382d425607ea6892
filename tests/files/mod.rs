//! Makes files people might send: honest ones, and such as a grudge would build.

use std::io::{Cursor, Write};

use rust_xlsxwriter::Workbook;
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

/// An archive of these entries.
pub(crate) fn archive(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in entries {
        archive.start_file(*name, packed).unwrap();
        archive.write_all(bytes).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

/// A workbook by an honest program; what begins with `=` is a number.
pub(crate) fn xlsx(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        for (row, cells) in (0..).zip(*rows) {
            for (column, cell) in (0..).zip(*cells) {
                match cell.strip_prefix('=').and_then(|n| n.parse::<f64>().ok()) {
                    Some(number) => sheet.write_number(row, column, number).unwrap(),
                    None => sheet.write_string(row, column, *cell).unwrap(),
                };
            }
        }
    }
    book.save_to_buffer().unwrap()
}

/// A sheet with these rows, as XML.
pub(crate) fn sheet(rows: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>"
    )
}

/// A workbook whose only sheet is this XML.
pub(crate) fn workbook(sheet: &str) -> Vec<u8> {
    let book = r#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    let relations = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;
    let root = r#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    archive(&[
        ("_rels/.rels", root.as_bytes()),
        ("xl/workbook.xml", book.as_bytes()),
        ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
    ])
}

/// A document for Word with these paragraphs, as XML.
pub(crate) fn docx(paragraphs: &str) -> Vec<u8> {
    let document = format!(
        "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{paragraphs}</w:body></w:document>"
    );
    archive(&[("word/document.xml", document.as_bytes())])
}

/// One entry that unpacks to so many bytes of nothing.
pub(crate) fn bomb(name: &str, size: usize) -> Vec<u8> {
    archive(&[(name, &vec![b' '; size])])
}

/// So many entries.
pub(crate) fn entries(count: usize) -> Vec<u8> {
    let names: Vec<String> = (0..count).map(|n| format!("{n}.xml")).collect();
    let all: Vec<(&str, &[u8])> = names.iter().map(|n| (n.as_str(), &b"<a/>"[..])).collect();
    archive(&all)
}

/// The same archive, which says of an entry of this size that it has another.
pub(crate) fn lie(honest: &[u8], size: u32, said: u32) -> Vec<u8> {
    let (size, said) = (size.to_le_bytes(), said.to_le_bytes());
    let mut bytes = honest.to_vec();
    let places: Vec<usize> = (0..bytes.len() - 4)
        .filter(|at| bytes[*at..at + 4] == size)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        bytes[at..at + 4].copy_from_slice(&said);
    }
    bytes
}

/// Says of the first entry that it has a password.
pub(crate) fn mark_encrypted(bytes: &mut [u8]) {
    for (mark, flags) in [(b"PK\x03\x04", 6), (b"PK\x01\x02", 8)] {
        let at = bytes.windows(4).position(|here| here == mark).unwrap();
        bytes[at + flags] |= 1;
    }
}

//! The reading process: honest files are read, and what was built to do harm is refused, quickly and whatever it is called.

mod files;

use std::{
    io::Write,
    process::{Command, Stdio},
};

use files::{archive, bomb, docx, entries, lie, sheet, workbook, xlsx};
use rules::{Content, Table, Unread};

/// What the process says of these bytes.
fn parse(reading: &str, bytes: &[u8]) -> Result<Content, Unread> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_dezhurny"))
        .args(["parse", reading])
        .env_clear()
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // Refused before the end was read: the rest of the pipe is of no use.
    let _ = child.stdin.take().unwrap().write_all(bytes);
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success(), "{}", out.status);
    serde_json::from_slice(&out.stdout).unwrap()
}

fn rows(read: Result<Content, Unread>) -> Vec<Vec<String>> {
    match read {
        Ok(Content::Tables(mut tables)) => tables.swap_remove(0).rows,
        other => panic!("no table: {other:?}"),
    }
}

#[test]
fn a_workbook_is_read_sheet_by_sheet_and_telephones_stay_whole() {
    let bytes = xlsx(&[
        (
            "5А",
            &[&["ФИО", "Телефон"], &["Сидоров Пётр", "=79001234567"]],
        ),
        ("5Б", &[&["ФИО"], &["Ким Лена"]]),
    ]);
    let Ok(Content::Tables(tables)) = parse("table", &bytes) else {
        panic!("not read");
    };
    let names: Vec<&str> = tables.iter().map(|table| table.name.as_str()).collect();
    assert_eq!(names, ["5А", "5Б"]);
    assert_eq!(tables[0].rows[1], ["Сидоров Пётр", "79001234567"]);
}

#[test]
fn lines_are_read_in_every_writing_and_with_every_separator() {
    let (windows, ..) = encoding_rs::WINDOWS_1251.encode("Класс;ФИО\n5А;«Ёлкин; Иван»\n");
    let quoted = "Класс,ФИО\n5А,\"Ким, Лена\"\n";
    let marked = "\u{feff}Класс;ФИО\n5А;Ким Лена\n";
    assert_eq!(rows(parse("table", &windows))[1][1], "«Ёлкин");
    assert_eq!(rows(parse("table", quoted.as_bytes()))[1][1], "Ким, Лена");
    assert_eq!(rows(parse("table", marked.as_bytes()))[0][0], "Класс");
}

#[test]
fn the_number_of_a_line_is_the_one_its_program_shows() {
    let read = rows(parse("table", "Класс;ФИО\n\n5А;Ким Лена\n".as_bytes()));
    assert_eq!(read[2][0], "5А");
}

#[test]
fn a_document_is_read_by_paragraphs() {
    let bytes = docx(
        "<w:p><w:r><w:t>2.9. Родители &amp; </w:t></w:r><w:r><w:t>дети</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>3.</w:t></w:r></w:p>",
    );
    let read = parse("text", &bytes);
    let wanted = ["2.9. Родители & дети", "3."].map(str::to_owned);
    assert_eq!(read, Ok(Content::Paragraphs(wanted.to_vec())));
}

#[test]
fn a_formula_is_never_more_than_what_it_came_to() {
    let cell = r#"<c r="A1" t="str"><f>HYPERLINK("http://x")</f><v>=HYPERLINK("http://x")</v></c>"#;
    let bytes = workbook(&sheet(&format!("<row r=\"1\">{cell}</row>")));
    assert_eq!(
        rows(parse("table", &bytes))[0],
        ["=HYPERLINK(\"http://x\")"]
    );
}

#[test]
fn a_bomb_is_refused() {
    assert_eq!(
        parse("table", &bomb("xl/worksheets/sheet1.xml", 20 << 20)),
        Err(Unread::Hostile)
    );
    assert_eq!(
        parse("text", &bomb("word/media/image1.png", 20 << 20)),
        Err(Unread::Hostile)
    );
    assert_eq!(parse("table", &entries(10_000)), Err(Unread::Hostile));
}

#[test]
fn sizes_an_archive_lies_about_are_not_believed() {
    let honest = bomb("xl/worksheets/sheet1.xml", 20 << 20);
    assert!(matches!(
        parse("table", &lie(&honest, 20 << 20, 1000)),
        Err(Unread::Hostile | Unread::Broken)
    ));
}

#[test]
fn a_cell_far_out_and_too_many_columns_are_refused() {
    let far = workbook(&sheet(
        r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
    ));
    assert_eq!(parse("table", &far), Err(Unread::TooLarge));
    let wide = workbook(&sheet(r#"<row r="1"><c r="AZZ1"><v>1</v></c></row>"#));
    assert_eq!(parse("table", &wide), Err(Unread::TooLarge));
}

#[test]
fn a_million_empty_rows_are_no_rows() {
    let empty: String = (1..=200_000).map(|n| format!("<row r=\"{n}\"/>")).collect();
    let read = parse("table", &workbook(&sheet(&empty)));
    assert_eq!(read, Err(Unread::Empty));
}

#[test]
fn declarations_of_entities_are_refused_in_any_writing() {
    let xxe = r#"<?xml version="1.0"?><!doctype x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>"#;
    assert_eq!(parse("table", &workbook(xxe)), Err(Unread::Hostile));
    let wide: Vec<u8> = xxe.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let hidden = archive(&[("word/document.xml", &wide)]);
    assert_eq!(parse("text", &hidden), Err(Unread::Hostile));
    let laughs = docx("<w:p><w:r><w:t>&lol9;</w:t></w:r></w:p>");
    assert_eq!(parse("text", &laughs), Err(Unread::Broken));
}

#[test]
fn what_stands_across_two_readings_is_seen() {
    let long = format!("{}<!DOCTYPE x>", " ".repeat((1 << 16) - 4));
    assert_eq!(
        parse("text", &archive(&[("word/document.xml", long.as_bytes())])),
        Err(Unread::Hostile)
    );
}

#[test]
fn old_and_locked_files_are_named_so() {
    assert_eq!(
        parse("table", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest"),
        Err(Unread::Locked)
    );
    let mut locked = archive(&[("xl/workbook.xml", b"<workbook/>")]);
    files::mark_encrypted(&mut locked);
    assert_eq!(parse("table", &locked), Err(Unread::Locked));
}

#[test]
fn rubbish_and_nothing_are_no_files() {
    assert_eq!(parse("table", b""), Err(Unread::Empty));
    assert_eq!(parse("text", b"PK\x03\x04rubbish"), Err(Unread::Broken));
    assert_eq!(parse("table", b"a;b\0c"), Err(Unread::Broken));
    assert_eq!(
        parse("text", &vec![b'a'; 10 << 20 | 1]),
        Err(Unread::TooLarge)
    );
}

#[test]
fn names_inside_an_archive_lead_nowhere() {
    let names = [
        "../../etc/x",
        "/etc/x",
        "con",
        "a\u{202e}xslx.exe",
        "word/document.xml",
    ];
    let paragraph = "<w:document><w:p><w:r><w:t>Да</w:t></w:r></w:p></w:document>";
    let all = names.map(|name| (name, paragraph.as_bytes()));
    assert_eq!(
        parse("text", &archive(&all)),
        Ok(Content::Paragraphs(vec!["Да".into()]))
    );
}

#[test]
fn what_is_read_is_a_table_of_no_name_without_tabs() {
    let read = parse("table", "5А;Ким Лена".as_bytes());
    let rows = vec![vec!["5А".to_owned(), "Ким Лена".to_owned()]];
    assert_eq!(
        read,
        Ok(Content::Tables(vec![Table {
            name: String::new(),
            rows
        }]))
    );
}

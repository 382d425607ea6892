//! The files people send in dialogues: those of `tests/files`, and for Word and its kin made from them.

#[path = "../files/made.rs"]
mod made;

use std::path::Path;

use anyhow::{Context, Result};

/// The bytes of a file of this name. «список.xlsx» is made from список.csv, «положение.docx» from положение.txt, «11 МБ.csv» has
/// that size, «20 строк.csv» so many rows, and «пароль.xlsx» is locked.
pub(crate) fn named(name: &str) -> Result<Vec<u8>> {
    if let Some((size, _)) = name.split_once(" МБ.") {
        return Ok(vec![b' '; size.parse::<usize>()? << 20]);
    }
    if let Some((count, _)) = name.split_once(" строк.") {
        let rows = "5А;Сидоров Пётр\n".repeat(count.parse()?);
        return Ok(format!("Класс;Ученик\n{rows}").into_bytes());
    }
    if name.starts_with("пароль.") {
        return Ok(b"\xD0\xCF\x11\xE0".to_vec());
    }
    let (stem, ending) = name.rsplit_once('.').context("a file without an ending")?;
    match ending {
        "xlsx" => Ok(workbook(&written(stem, "csv")?)),
        "docx" => Ok(document(&written(stem, "txt")?)),
        ending => Ok(written(stem, ending)?.into_bytes()),
    }
}

fn written(stem: &str, ending: &str) -> Result<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let path = path.join(format!("{stem}.{ending}"));
    std::fs::read_to_string(&path).with_context(|| format!("{} is not there", path.display()))
}

fn workbook(lines: &str) -> Vec<u8> {
    let rows: Vec<Vec<&str>> = lines
        .lines()
        .map(|line| line.split(';').collect())
        .collect();
    let rows: Vec<&[&str]> = rows.iter().map(Vec::as_slice).collect();
    made::xlsx(&[("Лист1", &rows)])
}

fn document(lines: &str) -> Vec<u8> {
    let paragraph = |line: &str| {
        let safe = line.replace('&', "&amp;").replace('<', "&lt;");
        format!("<w:p><w:r><w:t>{safe}</w:t></w:r></w:p>")
    };
    made::docx(&lines.lines().map(paragraph).collect::<String>())
}

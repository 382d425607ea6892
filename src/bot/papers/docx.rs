//! A letter for Word and its kin: three small files of XML in an archive, a paragraph for each line.

use std::io::{Cursor, Write};

use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

const TYPES: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"#;
const RELATIONS: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"#;
const BEGIN: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>"#;
/// A4, two centimetres around.
const END: &str = r#"<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>"#;

pub(super) fn letter(words: &str) -> anyhow::Result<Vec<u8>> {
    let paragraphs: String = words.lines().map(paragraph).collect();
    let document = format!("{BEGIN}{paragraphs}{END}");
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let plain = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for (name, text) in [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELATIONS),
        ("word/document.xml", document.as_str()),
    ] {
        archive.start_file(name, plain)?;
        archive.write_all(text.as_bytes())?;
    }
    Ok(archive.finish()?.into_inner())
}

/// In 12 points.
fn paragraph(line: &str) -> String {
    let safe = line
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;");
    format!(
        r#"<w:p><w:r><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/></w:rPr><w:t xml:space="preserve">{safe}</w:t></w:r></w:p>"#
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_letter_keeps_its_paragraphs_and_makes_no_markup() {
        let bytes = letter("Здравствуйте.\n\nЛицей <№ 5> & друзья").unwrap();
        if let Some(folder) = std::env::var_os("PAPERS") {
            std::fs::write(std::path::Path::new(&folder).join("letter.docx"), &bytes).unwrap();
        }
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
        assert_eq!(archive.len(), 3);
        let mut document = String::new();
        let mut file = archive.by_name("word/document.xml").unwrap();
        file.read_to_string(&mut document).unwrap();
        assert_eq!(document.matches("<w:p>").count(), 3);
        assert!(
            document.contains(">Лицей &lt;№ 5&gt; &amp; друзья<"),
            "{document}"
        );
    }
}

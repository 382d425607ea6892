//! What is printed, judged as people and their phones will: the text can be found, the code can be read by a camera.
//!
//! `PAPERS=folder cargo test --lib papers` leaves the papers in that folder, to be looked at.

use std::{io::Cursor, path::Path, process::Command};

use rules::{Cards, Paper, Sheet};

use super::*;

const LINK: &str = "https://max.ru/id7712345678_bot?start=i1ZY3X5V7T9R1P3M5K7H9F1D3B5A";

fn cards(count: u32) -> Cards<String> {
    Cards {
        school: "Муниципальное бюджетное общеобразовательное учреждение «Лицей № 5 имени академика С. П. Королёва»".into(),
        title: "Чат родителей 7Б в MAX".into(),
        how: "Наведите камеру телефона и нажмите «Начать». Или найдите в MAX бота школы и пришлите ему код:".into(),
        code: "4827 1935".into(),
        link: LINK.into(),
        until: "Действует до 07.12.2026 включительно".into(),
        care: "Никому не сообщайте коды из СМС".into(),
        count,
    }
}

/// Draws a paper and leaves it where it can be looked at.
fn drawn(name: &str, bytes: Vec<u8>) -> Vec<u8> {
    if let Some(folder) = std::env::var_os("PAPERS") {
        std::fs::write(Path::new(&folder).join(name), &bytes).unwrap();
    }
    bytes
}

/// What a camera reads in each part of a picture, divided evenly into columns and rows.
fn scanned(png: &[u8], (columns, rows): (usize, usize)) -> Vec<String> {
    let mut reader = png::Decoder::new(Cursor::new(png)).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut pixels).unwrap();
    let (whole, part) = (
        frame.width as usize,
        (frame.width as usize / columns, frame.height as usize / rows),
    );
    let step = pixels.len() / (whole * frame.height as usize);
    let scan = |nth: usize| {
        let (left, top) = (nth % columns * part.0, nth / columns * part.1);
        let grey = |x: usize, y: usize| pixels[((top + y) * whole + left + x) * step];
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(part.0, part.1, grey);
        let grids = image.detect_grids();
        assert_eq!(grids.len(), 1, "codes in part {nth}");
        grids[0].decode().unwrap().1
    };
    (0..columns * rows).map(scan).collect()
}

/// What one of poppler's tools makes of a document that it reads from its input.
fn poppler(tool: &str, args: &[&str], pdf: &Path) -> Vec<u8> {
    let input = std::fs::File::open(pdf).unwrap();
    let output = Command::new(tool).args(args).stdin(input).output();
    let output = output.unwrap_or_else(|error| panic!("{tool} (of poppler-utils): {error}"));
    assert!(output.status.success(), "{tool}");
    output.stdout
}

#[test]
fn a_sheet_has_ten_cards_that_can_be_read_and_scanned() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("cards.pdf");
    let bytes = drawn("cards.pdf", cards::sheets(&cards(23)).unwrap());
    assert!(bytes.len() < 300_000, "{}", bytes.len());
    std::fs::write(&file, bytes).unwrap();
    let text = String::from_utf8(poppler("pdftotext", &["-raw", "-", "-"], &file)).unwrap();
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Чат родителей 7Б в MAX",
        "4827 1935",
        "Никому не сообщайте коды из СМС",
        "Королёва»",
    ] {
        assert_eq!(words.matches(said).count(), 23, "{said}\n{words}");
    }
    assert_eq!(text.matches('\u{c}').count(), 3, "three sheets");
    let picture = ["-png", "-r", "200", "-f", "1", "-l", "1", "-"];
    let png = drawn("cards.png", poppler("pdftoppm", &picture, &file));
    assert_eq!(scanned(&png, (2, 5)), [LINK; 10]);
}

#[test]
fn the_picture_for_the_wall_can_be_scanned() {
    let png = drawn("poster.png", poster::picture(&cards(30)).unwrap());
    assert!(png.len() < 300_000, "{}", png.len());
    assert_eq!(scanned(&png, (1, 1)), [LINK]);
}

#[test]
fn a_name_makes_no_path() {
    let paper = |name: &str| Paper {
        name: name.to_owned(),
        sheet: Sheet::Cards(cards(1)),
    };
    for (said, name) in [
        ("Карточки 7Б родители", "Карточки 7Б родители.pdf"),
        ("../a\n\"б\"", ".. a б.pdf"),
    ] {
        let (_, file) = draw(&paper(said), |_| Ok(Vec::new())).unwrap();
        assert!(
            format!("{file:?}").contains(&format!("{name:?}")),
            "{file:?}"
        );
    }
}

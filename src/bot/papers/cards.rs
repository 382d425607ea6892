//! Sheets of A4 with cards to tear off, two beside each other and five below.

use rules::Cards;

use super::{
    fonts::Face,
    pdf::{HEIGHT, Page, Pdf, WIDTH},
    qr::{self, Qr},
};

const EDGE: f32 = 24.0;
const COLUMNS: u32 = 2;
const ROWS: u32 = 5;
const CARD: (f32, f32) = (
    (WIDTH - 2.0 * EDGE) / COLUMNS as f32,
    (HEIGHT - 2.0 * EDGE) / ROWS as f32,
);
const QR: f32 = 124.0;
/// Between the edge of a card and what stands on it.
const INSIDE: f32 = 8.0;

const _: () = assert!(COLUMNS * ROWS == Cards::<String>::ON_A_SHEET);

pub(super) fn sheets(cards: &Cards<String>) -> anyhow::Result<Vec<u8>> {
    let qr = qr::of(&cards.link)?;
    let mut pdf = Pdf::new(&cards.title)?;
    let on_a_sheet = COLUMNS * ROWS;
    for sheet in 0..cards.count.div_ceil(on_a_sheet) {
        let left = cards.count - sheet * on_a_sheet;
        pdf.page(|page| {
            for nth in 0..left.min(on_a_sheet) {
                let (column, row) = ((nth % COLUMNS) as f32, (nth / COLUMNS) as f32);
                let corner = (EDGE + column * CARD.0, EDGE + row * CARD.1);
                card(page, corner, (cards, &qr));
            }
            cuts(page);
        })?;
    }
    pdf.finish()
}

fn card(page: &mut Page, (left, top): (f32, f32), (cards, qr): (&Cards<String>, &Qr)) {
    let square = QR / qr.squares as f32;
    let above = (CARD.1 - QR) / 2.0;
    let corners = qr.dark.iter().map(|(column, row)| {
        let (column, row) = (*column as f32, *row as f32);
        (left + square * column, top + above + square * row)
    });
    page.squares(corners, square);
    let (x, mut y) = (left + QR, top + INSIDE);
    let width = CARD.0 - QR - INSIDE;
    for (text, face, size, lines, gap) in [
        (&cards.school, Face::Regular, 7.5, 3, 3.0),
        (&cards.title, Face::Bold, 11.0, 2, 3.0),
        (&cards.how, Face::Regular, 7.0, 4, 2.0),
        (&cards.code, Face::Bold, 20.0, 1, 5.0),
        (&cards.until, Face::Regular, 7.5, 1, 2.0),
        (&cards.care, Face::Bold, 7.5, 1, 0.0),
    ] {
        let (size, lines) = face.fitted(text, size, (width, lines));
        for line in lines {
            y += size * 1.2;
            page.write((x, y), &line, (face, size));
        }
        y += gap;
    }
}

/// The lines to cut along.
fn cuts(page: &mut Page) {
    for column in 0..=COLUMNS {
        let x = EDGE + column as f32 * CARD.0;
        page.cut((x, EDGE), (x, HEIGHT - EDGE));
    }
    for row in 0..=ROWS {
        let y = EDGE + row as f32 * CARD.1;
        page.cut((EDGE, y), (WIDTH - EDGE, y));
    }
}

//! One picture for the wall: the code for a camera, the code for people, and nothing that cannot be read from a metre away.

use rules::Cards;

use super::{
    canvas::{BLACK, Canvas, Type},
    fonts::Face,
    qr,
};

const WIDTH: u32 = 1240;
const HEIGHT: u32 = 1754; // A4 at 150 dots per inch
const EDGE: f32 = 90.0;
const QR: f32 = 1000.0;

pub(super) fn picture(cards: &Cards<String>) -> anyhow::Result<Vec<u8>> {
    let mut canvas = Canvas::new(WIDTH, HEIGHT)?;
    let qr = qr::of(&cards.link)?;
    let mut y = EDGE;
    for (text, set, lines) in [
        (&cards.school, of(Face::Regular, 44.0), 2),
        (&cards.title, of(Face::Bold, 64.0), 2),
    ] {
        y = centred(&mut canvas, y, text, (set, lines));
    }
    let square = (QR / qr.squares as f32).floor();
    // Whole pixels, so that nothing shines through between the squares.
    y = y.floor();
    let left = ((WIDTH as f32 - square * qr.squares as f32) / 2.0).floor();
    for (column, row) in &qr.dark {
        let at = (left + square * *column as f32, y + square * *row as f32);
        canvas.fill(at, (square, square), BLACK);
    }
    y += square * qr.squares as f32;
    for (text, set, lines) in [
        (&cards.how, of(Face::Regular, 36.0), 3),
        (&cards.code, of(Face::Bold, 96.0), 1),
        (&cards.until, of(Face::Regular, 36.0), 1),
        (&cards.care, of(Face::Bold, 36.0), 2),
    ] {
        y = centred(&mut canvas, y, text, (set, lines));
    }
    canvas.png()
}

fn of(face: Face, size: f32) -> Type {
    Type {
        face,
        size,
        ink: BLACK,
    }
}

/// Writes a text in the middle, in no more lines than this, and tells where it ends.
fn centred(canvas: &mut Canvas, mut y: f32, text: &str, (set, most): (Type, usize)) -> f32 {
    let width = WIDTH as f32 - 2.0 * EDGE;
    let (size, lines) = set.face.fitted(text, set.size, (width, most));
    for line in lines {
        y += size * 1.3;
        let x = (WIDTH as f32 - set.face.width(&line, size)) / 2.0;
        canvas.write((x, y), &line, Type { size, ..set });
    }
    y + set.size * 0.5
}

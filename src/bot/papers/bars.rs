//! Numbers by class as a picture: one bar each, readable on a phone held upright.

use rules::Counts;

use super::{
    canvas::{BLACK, Canvas, Ink, Type},
    fonts::Face,
};

const WIDTH: u32 = 1080;
const EDGE: f32 = 40.0;
const LEAST_LABELS: f32 = 120.0;
const TOTALS: f32 = 90.0;
const ROW: f32 = 64.0;
const BAR: f32 = 44.0;
const LEGEND: f32 = 50.0;
const TITLE: Type = Type {
    face: Face::Bold,
    size: 40.0,
    ink: BLACK,
};
const NAME: Type = Type {
    face: Face::Bold,
    size: 34.0,
    ink: BLACK,
};
const TEXT: Type = Type {
    face: Face::Regular,
    size: 30.0,
    ink: BLACK,
};

const GREY: Ink = (225, 228, 232);
/// Told apart in grey, too: dark and light by turns. The text on each.
const INKS: [(Ink, Ink); 5] = [
    ((24, 110, 76), (255, 255, 255)),
    ((132, 204, 164), BLACK),
    ((244, 180, 60), BLACK),
    ((112, 92, 170), (255, 255, 255)),
    ((196, 202, 208), BLACK),
];

pub(super) fn picture(counts: &Counts<String>) -> anyhow::Result<Vec<u8>> {
    let width = WIDTH as f32 - 2.0 * EDGE;
    let title = TITLE.face.lines(&counts.title, TITLE.size, width);
    let parts = counts.head.get(1..).unwrap_or_default();
    let head = EDGE + 54.0 * title.len() as f32 + LEGEND * parts.len().div_ceil(2) as f32 + 24.0;
    let height = head + ROW * counts.rows.len() as f32 + EDGE;
    let mut canvas = Canvas::new(WIDTH, height as u32)?;
    let mut y = EDGE;
    for line in &title {
        canvas.write((EDGE, y + 40.0), line, TITLE);
        y += 54.0;
    }
    legend(&mut canvas, y, parts);
    let most = counts.rows.iter().map(|(_, n)| n.iter().sum::<u32>()).max();
    let names = counts
        .rows
        .iter()
        .map(|(class, _)| NAME.face.width(class, NAME.size));
    let names = names.fold(LEAST_LABELS, f32::max) + 30.0;
    let unit = (width - names - TOTALS) / most.unwrap_or_default().max(1) as f32;
    for (at, row) in counts.rows.iter().enumerate() {
        bar(&mut canvas, head + ROW * at as f32, (row, (names, unit)));
    }
    canvas.png()
}

/// What the colours mean, two in a line.
fn legend(canvas: &mut Canvas, y: f32, parts: &[String]) {
    let column = (WIDTH as f32 - 2.0 * EDGE) / 2.0;
    for (at, (part, (ink, _))) in parts.iter().zip(INKS).enumerate() {
        let (x, y) = (
            EDGE + column * (at % 2) as f32,
            y + LEGEND * (at / 2) as f32,
        );
        canvas.fill((x, y + 8.0), (34.0, 34.0), ink);
        canvas.write((x + 50.0, y + 36.0), part, TEXT);
    }
}

/// A class with its numbers; how wide names are, and how wide one of what is counted.
type Bar<'a> = (&'a (String, Vec<u32>), (f32, f32));

fn bar(canvas: &mut Canvas, y: f32, (row, (names, unit)): Bar) {
    let (class, numbers) = row;
    let foot = y + BAR / 2.0 + 12.0;
    canvas.fill(
        (EDGE, y + ROW - 10.0),
        (WIDTH as f32 - 2.0 * EDGE, 1.0),
        GREY,
    );
    canvas.write((EDGE, foot), class, NAME);
    let mut x = EDGE + names;
    for (number, (ink, on)) in numbers.iter().zip(INKS) {
        let (wide, said) = (unit * *number as f32, number.to_string());
        canvas.fill((x, y), (wide, BAR), ink);
        let needs = TEXT.face.width(&said, TEXT.size);
        if *number > 0 && needs + 8.0 <= wide {
            let set = Type { ink: on, ..TEXT };
            canvas.write((x + (wide - needs) / 2.0, foot), &said, set);
        }
        x += wide;
    }
    let total: u32 = numbers.iter().sum();
    canvas.write((x + 14.0, foot), &total.to_string(), NAME);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts() -> Counts<String> {
        let head = [
            "Класс",
            "В чате",
            "Со ссылкой",
            "Ждут",
            "Без MAX",
            "Не ответили",
        ];
        let rows = (1..=11).flat_map(|grade| {
            ["А", "Б", "В"].map(|letter| {
                let n = grade + letter.len() as u32;
                (
                    format!("{grade}{letter}"),
                    vec![20 - grade, n % 4, n % 7, n % 3, grade],
                )
            })
        });
        Counts {
            title: "«Лицей № 5 имени академика Королёва», 23.11.2026".into(),
            head: head.map(Into::into).to_vec(),
            rows: rows
                .chain([("1 подготовительная".into(), vec![0; 5])])
                .collect(),
            total: "Всего".into(),
        }
    }

    #[test]
    fn a_picture_has_a_bar_of_every_colour_and_is_small() {
        let bytes = picture(&counts()).unwrap();
        if let Some(folder) = std::env::var_os("PAPERS") {
            std::fs::write(std::path::Path::new(&folder).join("bars.png"), &bytes).unwrap();
        }
        assert!(bytes.len() < 400_000, "{}", bytes.len());
        let mut reader = png::Decoder::new(std::io::Cursor::new(&bytes))
            .read_info()
            .unwrap();
        let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
        reader.next_frame(&mut pixels).unwrap();
        for ((red, green, blue), _) in INKS {
            let painted = pixels.chunks_exact(3).filter(|p| **p == [red, green, blue]);
            assert!(painted.count() > 1000, "{red} {green} {blue}");
        }
    }
}

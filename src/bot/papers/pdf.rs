//! A sheet of paper to draw on: text that can be found and copied, squares, dotted lines; sizes in points.

use anyhow::Context;
use krilla::{
    Document,
    color::luma,
    geom::{PathBuilder, Point, Rect},
    metadata::Metadata,
    page::PageSettings,
    paint::{Fill, Stroke, StrokeDash},
    surface::Surface,
    text::{Font, GlyphId, KrillaGlyph},
};

use super::fonts::{Face, Placed};

/// A4.
pub(super) const WIDTH: f32 = 595.28;
pub(super) const HEIGHT: f32 = 841.89;

/// A document with its fonts.
pub(super) struct Pdf {
    document: Document,
    regular: Font,
    bold: Font,
}

/// A page of it while it is drawn.
pub(super) struct Page<'a> {
    surface: Surface<'a>,
    regular: &'a Font,
    bold: &'a Font,
}

impl Pdf {
    pub(super) fn new(title: &str) -> anyhow::Result<Self> {
        let font = |face: Face| Font::new(face.bytes().into(), 0).context("a font of the program");
        let mut document = Document::new();
        let metadata = Metadata::new().title(title.into()).language("ru".into());
        document.set_metadata(metadata);
        Ok(Self {
            document,
            regular: font(Face::Regular)?,
            bold: font(Face::Bold)?,
        })
    }

    /// Adds an upright page.
    pub(super) fn page(&mut self, draw: impl FnOnce(&mut Page)) -> anyhow::Result<()> {
        let size = PageSettings::from_wh(WIDTH, HEIGHT).context("the size of a page")?;
        let mut page = self.document.start_page_with(size);
        draw(&mut Page {
            surface: page.surface(),
            regular: &self.regular,
            bold: &self.bold,
        });
        page.finish();
        Ok(())
    }

    pub(super) fn finish(self) -> anyhow::Result<Vec<u8>> {
        let written = self.document.finish();
        written.map_err(|error| anyhow::anyhow!("the document cannot be written: {error:?}"))
    }
}

impl Page<'_> {
    /// Writes a line; `x`, `y` is where its foot line begins.
    pub(super) fn write(&mut self, (x, y): (f32, f32), text: &str, (face, size): (Face, f32)) {
        let font = match face {
            Face::Regular => self.regular,
            Face::Bold => self.bold,
        };
        let glyph = |(placed, (from, sign)): (Placed, (usize, char))| {
            let range = from..from + sign.len_utf8();
            let (id, advance) = (GlyphId::new(placed.id.to_u32()), placed.advance / size);
            KrillaGlyph::new(id, advance, 0.0, 0.0, 0.0, range, None)
        };
        let placed = face.set(text, size).into_iter();
        let glyphs: Vec<KrillaGlyph> = placed.zip(text.char_indices()).map(glyph).collect();
        let at = Point::from_xy(x, y);
        self.surface
            .draw_glyphs(at, &glyphs, font.clone(), text, size, false);
    }

    /// Fills squares of this size with black, given by their corners.
    pub(super) fn squares(&mut self, corners: impl Iterator<Item = (f32, f32)>, size: f32) {
        let mut path = PathBuilder::new();
        for (x, y) in corners {
            if let Some(rect) = Rect::from_xywh(x, y, size, size) {
                path.push_rect(rect);
            }
        }
        if let Some(path) = path.finish() {
            self.surface.set_stroke(None);
            self.surface.set_fill(Some(Fill::default()));
            self.surface.draw_path(&path);
        }
    }

    /// Draws a dotted line to cut along.
    pub(super) fn cut(&mut self, from: (f32, f32), to: (f32, f32)) {
        let mut path = PathBuilder::new();
        path.move_to(from.0, from.1);
        path.line_to(to.0, to.1);
        let Some(path) = path.finish() else { return };
        self.surface.set_fill(None);
        self.surface.set_stroke(Some(Stroke {
            paint: luma::Color::new(150).into(),
            width: 0.5,
            dash: Some(StrokeDash {
                array: vec![2.0, 3.0],
                offset: 0.0,
            }),
            ..Stroke::default()
        }));
        self.surface.draw_path(&path);
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(Fill::default()));
    }
}

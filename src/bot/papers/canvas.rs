//! A picture to draw on: rectangles and text, written as PNG.

use anyhow::Context;
use skrifa::{
    MetadataProvider,
    instance::{LocationRef, Size},
    outline::{DrawSettings, OutlinePen},
};
use tiny_skia::{Color, FillRule, Paint, PathBuilder, Pixmap, Rect, Transform};

use super::fonts::Face;

/// Red, green, blue.
pub(super) type Ink = (u8, u8, u8);

pub(super) const BLACK: Ink = (32, 36, 40);

/// How a text is set.
#[derive(Clone, Copy)]
pub(super) struct Type {
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) ink: Ink,
}

pub(super) struct Canvas(Pixmap);

impl Canvas {
    /// A white sheet of so many pixels.
    pub(super) fn new(width: u32, height: u32) -> anyhow::Result<Self> {
        let mut pixels = Pixmap::new(width, height).context("a picture without a size")?;
        pixels.fill(Color::WHITE);
        Ok(Self(pixels))
    }

    /// Fills a rectangle given by its corner and its size; one without a size is not there.
    pub(super) fn fill(&mut self, (x, y): (f32, f32), (width, height): (f32, f32), ink: Ink) {
        if let Some(rect) = Rect::from_xywh(x, y, width, height) {
            self.0
                .fill_rect(rect, &paint(ink), Transform::identity(), None);
        }
    }

    /// Writes a line; `x`, `y` is where its foot line begins.
    pub(super) fn write(&mut self, (x, y): (f32, f32), text: &str, set: Type) {
        let (font, mut path) = (set.face.font(), Path::default());
        let outlines = font.outline_glyphs();
        for placed in set.face.set(text, set.size) {
            path.from = (x + placed.at, y);
            if let Some(glyph) = outlines.get(placed.id) {
                let settings = DrawSettings::unhinted(Size::new(set.size), LocationRef::default());
                // A glyph that cannot be drawn leaves a gap.
                let _ = glyph.draw(settings, &mut path);
            }
        }
        if let Some(path) = path.builder.finish() {
            let (paint, upright) = (paint(set.ink), Transform::identity());
            self.0
                .fill_path(&path, &paint, FillRule::Winding, upright, None);
        }
    }

    pub(super) fn png(self) -> anyhow::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        let mut encoder = png::Encoder::new(&mut bytes, self.0.width(), self.0.height());
        encoder.set_color(png::ColorType::Rgb);
        // Nothing shows through, so the fourth byte of a pixel says nothing.
        let pixels: Vec<u8> = self
            .0
            .data()
            .chunks_exact(4)
            .flat_map(|p| p[..3].to_vec())
            .collect();
        let mut writer = encoder.write_header()?;
        writer.write_image_data(&pixels)?;
        writer.finish()?;
        Ok(bytes)
    }
}

fn paint((red, green, blue): Ink) -> Paint<'static> {
    let mut paint = Paint {
        anti_alias: true,
        ..Paint::default()
    };
    paint.set_color_rgba8(red, green, blue, 255);
    paint
}

/// Outlines of a font grow upwards, a picture downwards.
#[derive(Default)]
struct Path {
    builder: PathBuilder,
    from: (f32, f32),
}

impl Path {
    fn at(&self, x: f32, y: f32) -> (f32, f32) {
        (self.from.0 + x, self.from.1 - y)
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.move_to(x, y);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let (x, y) = self.at(x, y);
        self.builder.line_to(x, y);
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        let ((cx, cy), (x, y)) = (self.at(cx, cy), self.at(x, y));
        self.builder.quad_to(cx, cy, x, y);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        let ((ax, ay), (bx, by)) = (self.at(cx0, cy0), self.at(cx1, cy1));
        let (x, y) = self.at(x, y);
        self.builder.cubic_to(ax, ay, bx, by, x, y);
    }

    fn close(&mut self) {
        self.builder.close();
    }
}

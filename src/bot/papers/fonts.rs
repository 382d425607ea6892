//! The two faces all papers are set in: which glyphs a text has, how wide it is, where its lines break.

use skrifa::{
    FontRef, GlyphId, MetadataProvider,
    instance::{LocationRef, Size},
};

static REGULAR: &[u8] = include_bytes!("fonts/DejaVuSans.ttf");
static BOLD: &[u8] = include_bytes!("fonts/DejaVuSans-Bold.ttf");

/// A face.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular,
    Bold,
}

/// A glyph, and where it stands from the beginning of its text.
pub(super) struct Placed {
    pub(super) id: GlyphId,
    pub(super) at: f32,
    pub(super) advance: f32,
}

impl Face {
    pub(super) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
        }
    }

    pub(super) fn font(self) -> FontRef<'static> {
        FontRef::new(self.bytes()).expect("the fonts of the program are fonts")
    }

    /// The glyphs of a text in this size, one for each sign: enough for Cyrillic and Latin.
    pub(super) fn set(self, text: &str, size: f32) -> Vec<Placed> {
        let font = self.font();
        let (signs, metrics) = (
            font.charmap(),
            font.glyph_metrics(Size::new(size), LocationRef::default()),
        );
        let mut at = 0.0;
        let place = |sign: char| {
            let id = signs.map(sign).unwrap_or_default();
            let advance = metrics.advance_width(id).unwrap_or_default();
            let placed = Placed { id, at, advance };
            at += advance;
            placed
        };
        text.chars().map(place).collect()
    }

    pub(super) fn width(self, text: &str, size: f32) -> f32 {
        self.set(text, size)
            .last()
            .map_or(0.0, |last| last.at + last.advance)
    }

    /// The lines of a text no wider than this, but for a word that is wider by itself.
    pub(super) fn lines(self, text: &str, size: f32, most: f32) -> Vec<String> {
        let mut lines: Vec<String> = Vec::new();
        // «№ 5» is one word.
        for paragraph in text.replace("№ ", "№\u{a0}").lines() {
            let mut line = String::new();
            for word in paragraph.split(' ').filter(|word| !word.is_empty()) {
                let longer = if line.is_empty() {
                    word.to_owned()
                } else {
                    format!("{line} {word}")
                };
                if line.is_empty() || self.width(&longer, size) <= most {
                    line = longer;
                } else {
                    lines.push(std::mem::replace(&mut line, word.to_owned()));
                }
            }
            lines.push(line);
        }
        lines
    }
}

impl Face {
    /// The lines of a text that must do with so many of this width: set smaller where it is long, cut off where that is not enough.
    pub(super) fn fitted(
        self,
        text: &str,
        size: f32,
        (width, most): (f32, usize),
    ) -> (f32, Vec<String>) {
        let sizes = [1.0, 0.92, 0.85, 0.78, 0.7].map(|part| size * part);
        let fits = |size: f32| {
            let lines = self.lines(text, size, width);
            let narrow = lines.iter().all(|line| self.width(line, size) <= width);
            (lines.len() <= most && narrow).then_some((size, lines))
        };
        sizes.into_iter().find_map(fits).unwrap_or_else(|| {
            let smallest = sizes[sizes.len() - 1];
            let mut lines = self.lines(text, smallest, width);
            lines.truncate(most);
            (smallest, lines)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sign_of_our_texts_has_a_glyph() {
        let alphabet = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя №«»—–…·• 0123456789ABCabc.,:;!?()/@=%&+-’“”әөүҗңһ✂";
        for face in [Face::Regular, Face::Bold] {
            let missing = |placed: &Placed| placed.id == GlyphId::default();
            assert!(!face.set(alphabet, 10.0).iter().any(missing));
        }
    }

    #[test]
    fn a_line_breaks_between_words() {
        let text = "Никому не сообщайте коды из СМС";
        let lines = Face::Regular.lines(text, 10.0, 100.0);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert!(lines.iter().all(|l| Face::Regular.width(l, 10.0) <= 100.0));
    }
}

//! QR codes as squares: what a camera reads.

use qrcode::{Color, EcLevel, QrCode};

/// A code with the quiet edge a camera needs around it.
pub(super) struct Qr {
    /// So many squares wide and high, with the edge.
    pub(super) squares: usize,
    /// The corners of the dark ones.
    pub(super) dark: Vec<(usize, usize)>,
}

const EDGE: usize = 4;

pub(super) fn of(link: &str) -> anyhow::Result<Qr> {
    let code = QrCode::with_error_correction_level(link, EcLevel::M)?;
    let width = code.width();
    let colors = code.into_colors();
    let dark = colors
        .iter()
        .enumerate()
        .filter(|(_, c)| **c == Color::Dark);
    Ok(Qr {
        squares: width + 2 * EDGE,
        dark: dark
            .map(|(at, _)| (at % width + EDGE, at / width + EDGE))
            .collect(),
    })
}

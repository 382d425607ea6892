//! What the bot says: texts of `locales`, rendered.

/// The texts of one language.
pub struct Locale {}

impl Locale {
    /// The built-in Russian texts.
    #[must_use]
    pub fn russian() -> Self {
        Self {}
    }
}

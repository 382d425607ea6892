//! What the bot says: the texts of `locales`, and those of a folder over them, read again when they change.

mod files;
mod guides;
mod markup;
mod mistake;
mod own;
mod questions;
mod sentences;
mod texts;
mod voice;

use std::{
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, RwLock},
};

use rules::Text;

use self::{
    files::{Files, built_in},
    own::Own,
    texts::Texts,
    voice::Listener,
};
pub use self::{
    markup::{escape, plain},
    mistake::Mistake,
    own::News,
    voice::Voice,
};

/// The texts of one language.
pub struct Locale {
    language: &'static str,
    files: Files,
    built_in: Arc<Texts>,
    now: RwLock<Arc<Texts>>,
    own: Option<Mutex<Own>>,
    listener: Option<Arc<Listener>>,
}

impl Locale {
    /// The texts of a language of `locales/`, those of the folder over built-in ones of the same name. What is wrong in the folder is
    /// left out, and told by the first [`Locale::look`].
    ///
    /// # Errors
    /// A built-in text cannot be read: the build is broken.
    pub fn load(language: &'static str, folder: Option<PathBuf>) -> Result<Self, Mistake> {
        let files = built_in();
        let built_in = Arc::new(Texts::read(language, [&files, &Files::new()])?);
        let now = RwLock::new(Arc::clone(&built_in));
        let locale = Self {
            language,
            files,
            built_in,
            now,
            own: folder.map(Own::new).map(Mutex::new),
            listener: None,
        };
        locale.with_own(|own| {
            own.see();
            own.see();
            locale.take(own);
        });
        Ok(locale)
    }

    /// The built-in Russian texts.
    ///
    /// # Errors
    /// A text that cannot be read: the build is broken.
    pub fn russian() -> Result<Self, Mistake> {
        Self::load("ru", None)
    }

    /// Tells every key that is spoken, so that a test can find what is never said.
    #[must_use]
    pub fn with_listener(mut self, listener: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.listener = Some(Arc::new(listener));
        self
    }

    /// The texts as they are now.
    #[must_use]
    pub fn now(&self) -> Voice {
        let now = self.now.read().unwrap_or_else(PoisonError::into_inner);
        Voice {
            texts: Arc::clone(&now),
            listener: self.listener.clone(),
        }
    }

    /// Looks at the folder and takes what has changed and stands still; a file with a mistake leaves what was. Returns what is new
    /// since the last look.
    pub fn look(&self) -> Vec<News> {
        let mut news = Vec::new();
        self.with_own(|own| {
            if own.see() {
                self.take(own);
            }
            news = own.news();
        });
        news
    }

    /// Everything that is wrong in the folder.
    #[must_use]
    pub fn mistakes(&self) -> Vec<Mistake> {
        let mut mistakes = Vec::new();
        self.with_own(|own| mistakes = own.mistakes());
        mistakes
    }

    /// How many files of the folder are left out.
    #[must_use]
    pub fn broken(&self) -> usize {
        let mut broken = 0;
        self.with_own(|own| broken = own.broken());
        broken
    }

    /// As [`Voice::html`].
    #[must_use]
    pub fn render_html(&self, text: &Text) -> String {
        self.now().html(text)
    }

    /// As [`Voice::plain`].
    #[must_use]
    pub fn render_plain(&self, text: &Text) -> String {
        self.now().plain(text)
    }

    /// Every key of this language.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.now().texts.sentences.keys().cloned().collect()
    }

    fn with_own(&self, act: impl FnOnce(&mut Own)) {
        if let Some(own) = &self.own {
            act(&mut own.lock().unwrap_or_else(PoisonError::into_inner));
        }
    }

    /// Judges the files that changed and says the good ones from now on.
    fn take(&self, own: &mut Own) {
        own.judge(|name, text| self.built_in.mistakes(self.language, name, text));
        match Texts::read(self.language, [&self.files, own.good()]) {
            Ok(texts) => {
                *self.now.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(texts);
                tracing::info!("the texts of the folder were read");
            }
            Err(mistake) => tracing::error!(%mistake, "the texts of the folder do not go together"),
        }
    }
}

impl std::fmt::Debug for Locale {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Locale")
            .field("language", &self.language)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;

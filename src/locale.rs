//! What the bot says: the texts of `locales`, rendered. The rules know keys; here they become sentences.

mod guides;
mod markup;
mod texts;

use std::{
    collections::BTreeMap,
    path::PathBuf,
    sync::{Arc, Mutex, PoisonError, RwLock},
    time::{Duration, Instant},
};

use fluent_bundle::{FluentArgs, FluentValue};
use rules::{Arg, Text};

pub use self::markup::{escape, plain};
use self::texts::{Files, Texts};

/// A folder with texts of one's own is looked at no more often than this.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// The texts of one language, with the guides.
pub struct Locale {
    language: &'static str,
    folder: Option<PathBuf>,
    texts: RwLock<Arc<Texts>>,
    looked: Mutex<(Instant, Files)>,
    listener: Option<Box<Listener>>,
}

type Listener = dyn Fn(&str) + Send + Sync;

/// A text of the locales that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{file}: {what}")]
pub struct Broken {
    pub file: String,
    pub what: String,
}

impl Locale {
    /// The texts of a language of `locales/`, those of the folder in place of built-in ones of the same name.
    ///
    /// # Errors
    /// A text that cannot be read.
    pub fn load(language: &'static str, folder: Option<PathBuf>) -> Result<Self, Broken> {
        let files = Files::of(folder.as_deref());
        let texts = Texts::read(language, &files)?;
        Ok(Self {
            language,
            folder,
            texts: RwLock::new(Arc::new(texts)),
            looked: Mutex::new((Instant::now(), files)),
            listener: None,
        })
    }

    /// The built-in Russian texts.
    ///
    /// # Errors
    /// A text that cannot be read: the build is broken.
    pub fn russian() -> Result<Self, Broken> {
        Self::load("ru", None)
    }

    /// Tells every key that is spoken, so that a test can find what is never said.
    #[must_use]
    pub fn with_listener(mut self, listener: impl Fn(&str) + Send + Sync + 'static) -> Self {
        self.listener = Some(Box::new(listener));
        self
    }

    /// For messages: HTML of MAX, in which nothing a person wrote is markup.
    #[must_use]
    pub fn render_html(&self, text: &Text) -> String {
        self.sentence(&self.texts(), text)
    }

    /// For labels, notices and the clipboard: without tags.
    #[must_use]
    pub fn render_plain(&self, text: &Text) -> String {
        markup::plain(&self.render_html(text))
    }

    /// The sentence of a key without gaps, if there is one.
    #[must_use]
    pub fn find(&self, key: &str) -> Option<String> {
        let texts = self.texts();
        let html = texts.format(key, &FluentArgs::new())?;
        Some(markup::plain(&html))
    }

    /// Every key of this language.
    #[must_use]
    pub fn keys(&self) -> Vec<String> {
        self.texts().keys()
    }

    /// The guides there are: key, the date it was checked.
    #[must_use]
    pub fn guides(&self) -> BTreeMap<String, String> {
        let texts = self.texts();
        let checked = |(key, guide): (&String, &guides::Guide)| (key.clone(), guide.checked());
        texts.guides.iter().map(checked).collect()
    }

    fn sentence(&self, texts: &Texts, text: &Text) -> String {
        if let Some(listener) = &self.listener {
            listener(&text.key);
        }
        let mut args = FluentArgs::new();
        for (name, arg) in &text.args {
            args.set(*name, self.argument(texts, arg));
        }
        if text.key == "guide" {
            guides::fill(&mut args, text, texts);
        }
        texts.format(&text.key, &args).unwrap_or_else(|| {
            tracing::error!(key = %text.key, language = self.language, "a text is missing");
            format!("«{}»", text.key)
        })
    }

    fn argument(&self, texts: &Texts, arg: &Arg) -> FluentValue<'static> {
        match arg {
            Arg::Word(word) => escape(word).into(),
            Arg::Number(number) => (*number).into(),
            Arg::Date(date) => date.strftime("%d.%m.%Y").to_string().into(),
            Arg::Text(inner) => self.sentence(texts, inner).into(),
            Arg::Lines(lines) => {
                let lines: Vec<String> = lines.iter().map(|l| self.sentence(texts, l)).collect();
                lines.join("\n").into()
            }
        }
    }

    /// The texts as they are now; a changed file that cannot be read leaves what was.
    fn texts(&self) -> Arc<Texts> {
        if self.folder.is_some() {
            self.look();
        }
        Arc::clone(&self.texts.read().unwrap_or_else(PoisonError::into_inner))
    }

    fn look(&self) {
        let mut looked = self.looked.lock().unwrap_or_else(PoisonError::into_inner);
        if looked.0.elapsed() < LOOK_EVERY {
            return;
        }
        looked.0 = Instant::now();
        let files = Files::of(self.folder.as_deref());
        if files == looked.1 {
            return;
        }
        match Texts::read(self.language, &files) {
            Ok(texts) => {
                *self.texts.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(texts);
                tracing::info!("the texts were read again");
            }
            Err(broken) => {
                tracing::error!(
                    file = broken.file,
                    what = broken.what,
                    "a text cannot be read: the previous version stays"
                );
            }
        }
        looked.1 = files;
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

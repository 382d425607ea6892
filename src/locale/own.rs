//! A folder of texts of one's own: what stands in it, which of its files are good, and what has become of them.

use std::{collections::BTreeMap, path::PathBuf};

use super::{
    files::{Files, Found, found},
    mistake::Mistake,
};

/// What happened to the files of the folder.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum News {
    /// A file has a mistake: what was said before is said still.
    Broken(Mistake),
    /// Something in a file is of no use, the rest of it is said.
    Useless(Mistake),
    /// A file that had a mistake is good again, or gone.
    Mended(String),
}

/// The folder.
pub(super) struct Own {
    folder: PathBuf,
    /// As it was at the last look, and as it was judged.
    seen: Found,
    judged: Found,
    unreadable: bool,
    /// The last good version of each file that is there.
    good: Files,
    mistakes: BTreeMap<String, Vec<Mistake>>,
    news: Vec<News>,
}

impl Own {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self {
            folder,
            seen: Found::new(),
            judged: Found::new(),
            unreadable: false,
            good: Files::new(),
            mistakes: BTreeMap::new(),
            news: Vec::new(),
        }
    }

    /// Looks at the folder; whether there is something to judge: it has changed, and not since the last look, so that no file
    /// is half written.
    pub(super) fn see(&mut self) -> bool {
        match found(&self.folder) {
            Ok(found) => {
                let still = found == self.seen;
                self.seen = found;
                self.unreadable = false;
                still && self.seen != self.judged
            }
            Err(error) => {
                if !self.unreadable {
                    tracing::error!(%error, folder = %self.folder.display(), "the folder of texts cannot be read: its texts stay");
                }
                self.unreadable = true;
                false
            }
        }
    }

    /// Judges every file that has changed.
    pub(super) fn judge(&mut self, mistakes: impl Fn(&str, &str) -> Vec<Mistake>) {
        let now = self.seen.clone();
        let before = std::mem::replace(&mut self.judged, now.clone());
        for name in before.keys().filter(|name| !now.contains_key(*name)) {
            self.good.remove(name);
            self.found(name, Vec::new());
        }
        for (name, content) in &now {
            if before.get(name) == Some(content) {
                continue;
            }
            let found = match content {
                Ok(text) => mistakes(name, text),
                Err(why) => vec![Mistake::new(name, 0, why)],
            };
            if let (Ok(text), false) = (content, is_broken(&found)) {
                self.good.insert(name.clone(), text.clone());
            }
            self.found(name, found);
        }
    }

    /// The files to be said.
    pub(super) fn good(&self) -> &Files {
        &self.good
    }

    pub(super) fn news(&mut self) -> Vec<News> {
        std::mem::take(&mut self.news)
    }

    pub(super) fn mistakes(&self) -> Vec<Mistake> {
        self.mistakes.values().flatten().cloned().collect()
    }

    pub(super) fn broken(&self) -> usize {
        self.mistakes
            .values()
            .filter(|found| is_broken(found))
            .count()
    }

    fn found(&mut self, name: &str, found: Vec<Mistake>) {
        let broken = found.iter().find(|mistake| !mistake.harmless).cloned();
        let useless = found.iter().filter(|mistake| mistake.harmless).cloned();
        self.news.extend(useless.map(News::Useless));
        let before = self.mistakes.insert(name.to_owned(), found);
        let was = before.is_some_and(|before| is_broken(&before));
        match broken {
            Some(mistake) => self.news.push(News::Broken(mistake)),
            None if was => self.news.push(News::Mended(name.to_owned())),
            None => {}
        }
    }
}

fn is_broken(mistakes: &[Mistake]) -> bool {
    mistakes.iter().any(|mistake| !mistake.harmless)
}

//! Other people's clients as child processes: installed once beside the build, started against a sandbox.

#![allow(dead_code)] // each test uses a part

use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;

use max_sandbox::Sandbox;

/// A client that is judged, and judges.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guest {
    /// `@maxhub/max-bot-api` from npm, the official one.
    Node,
    /// `maxapi` from PyPI.
    Python,
}

static NODE: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let needs = ("package.json", include_str!("node/package.json"));
    let bot = ("bot.js", include_str!("node/bot.js"));
    prepared("node", needs, bot, |folder| {
        let words = "install --no-audit --no-fund --no-package-lock --loglevel=error";
        done(Path::new("npm"), words, folder)
    })
});

static PYTHON: LazyLock<Option<PathBuf>> = LazyLock::new(|| {
    let needs = ("requirements.txt", include_str!("python/requirements.txt"));
    let bot = ("bot.py", include_str!("python/bot.py"));
    prepared("python", needs, bot, |folder| {
        let words = "install --quiet --disable-pip-version-check -r requirements.txt";
        done(Path::new("python3"), "-m venv env", folder)
            && done(&folder.join("env/bin/pip"), words, folder)
    })
});

/// A folder with the bot and what it needs, beside the build and never in the tree. What is needed is fetched when it changes.
fn prepared(
    name: &str,
    needs: (&str, &str),
    bot: (&str, &str),
    install: impl Fn(&Path) -> bool,
) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("clients")
        .join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let uploads = ["picture.png", "film.mp4"].map(|name| (name, "nobody looks inside"));
    for (file, text) in [needs, bot].into_iter().chain(uploads) {
        std::fs::write(folder.join(file), text).unwrap();
    }
    let ready = folder.join("ready");
    if std::fs::read_to_string(&ready).ok().as_deref() != Some(needs.1) {
        if !install(&folder) {
            return None;
        }
        std::fs::write(ready, needs.1).unwrap();
    }
    Some(folder)
}

fn done(program: &Path, words: &str, folder: &Path) -> bool {
    let mut command = Command::new(program);
    command.args(words.split(' ')).current_dir(folder);
    let status = command.stdout(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}

impl Guest {
    pub(crate) const ALL: [Guest; 2] = [Guest::Node, Guest::Python];

    /// Whether it can be had on this machine. Where tests must not be skipped, it must.
    pub(crate) fn is_here(self) -> bool {
        let here = self.folder().is_some();
        if !here {
            assert!(
                std::env::var_os("CI").is_none(),
                "{self:?} could not be installed"
            );
            eprintln!("skipped: {self:?} or its packages are not on this machine");
        }
        here
    }

    /// What of its own making the description does not have.
    pub(crate) fn strays(self) -> Option<&'static str> {
        // It names the chat in the path and once more behind it.
        let twice = "DELETE /chats/{chatId}/members: no parameter chat_id";
        (self == Guest::Python).then_some(twice)
    }

    /// Where it lives: the bot, and what the bot uses.
    pub(crate) fn folder(self) -> Option<&'static PathBuf> {
        match self {
            Guest::Node => NODE.as_ref(),
            Guest::Python => PYTHON.as_ref(),
        }
    }

    /// Starts the bot; it ends with the value.
    pub(crate) fn start(self, sandbox: &Sandbox, token: &str, webhook: bool) -> Running {
        let folder = self.folder().expect("it was asked for first");
        let (program, script) = match self {
            Guest::Node => (PathBuf::from("node"), "bot.js"),
            Guest::Python => (folder.join("env/bin/python"), "bot.py"),
        };
        let mut command = Command::new(program);
        command
            .arg(script)
            .current_dir(folder)
            .env("MAX_API_URL", sandbox.url());
        command.env("MAX_BOT_TOKEN", token);
        if webhook {
            command.env("WEBHOOK", "1");
        }
        Running(command.stdout(Stdio::null()).spawn().unwrap())
    }
}

/// A bot that runs until it is dropped.
pub(crate) struct Running(pub(crate) Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

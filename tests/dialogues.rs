//! Every file of `tests/dialogues` is a test, three times: by polling, by webhook, and under trouble. See `tests/README.md`.

mod dialogue;

use std::path::{Path, PathBuf};

use dialogue::stage::Way;
use dialogue::{grammar, keys, story};
use libtest_mimic::{Arguments, Failed, Trial};

fn main() {
    let arguments = Arguments::from_args();
    let rewrite = std::env::var_os("UPDATE").is_some_and(|value| value == "1");
    let all =
        arguments.filter.is_none() && arguments.skip.is_empty() && !arguments.list && !rewrite;
    let conclusion = libtest_mimic::run(&arguments, trials(rewrite));
    if conclusion.has_failed() || !all {
        conclusion.exit();
    }
    let silent = Trial::test("every text is spoken by some dialogue", || {
        keys::all_spoken().map_err(Failed::from)
    });
    libtest_mimic::run(&arguments, vec![silent]).exit();
}

fn trials(rewrite: bool) -> Vec<Trial> {
    let check =
        |(name, check): grammar::Check| Trial::test(name, move || check().map_err(Failed::from));
    let mut trials: Vec<Trial> = grammar::checks().into_iter().map(check).collect();
    let stems = rules::commands::Command::ALL
        .iter()
        .map(|command| command.stem());
    trials.extend(
        stems.map(|stem| Trial::test(format!("{stem} has a dialogue"), move || has_dialogue(stem))),
    );
    for file in files() {
        let ways: &[(Way, &str)] = if rewrite {
            &[(Way::Polling, "")]
        } else {
            &[
                (Way::Polling, ""),
                (Way::Webhook, " (webhook)"),
                (Way::Troubled, " (troubled)"),
            ]
        };
        for (way, suffix) in ways.iter().copied() {
            let name = file.file_stem().unwrap_or_default().to_string_lossy();
            let path = file.clone();
            trials.push(Trial::test(format!("{name}{suffix}"), move || {
                tell(&path, way, rewrite)
            }));
        }
    }
    trials
}

fn files() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/dialogues");
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> = entries
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "txt"))
        .collect();
    files.sort();
    files
}

fn has_dialogue(stem: &str) -> Result<(), Failed> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/dialogues/{stem}.txt"));
    if path.is_file() {
        Ok(())
    } else {
        Err(format!("tests/dialogues/{stem}.txt is missing").into())
    }
}

fn tell(path: &Path, way: Way, rewrite: bool) -> Result<(), Failed> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()?;
    runtime
        .block_on(story::tell(path, way, rewrite))
        .map_err(|error| format!("{error:#}").into())
}

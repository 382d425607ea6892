//! What the program does when it is called: serve a school, play one in the sandbox, check an installation, answer for its
//! health, show how a message is read.

mod check;
mod first_code;
mod health;
mod run;
mod sample;
mod sandbox;
mod understand;
mod verify_audit;

use std::{path::PathBuf, process::ExitCode};

use tracing_subscriber::EnvFilter;

pub use self::{
    check::check,
    health::health,
    run::run,
    sandbox::{Sandbox, sandbox},
    understand::{Understand, understand},
    verify_audit::verify_audit,
};
use crate::{
    config::{Config, Problems, Source},
    store::{KeyError, StoreError},
};

/// The exit code of an error: 2 wrong settings, 3 a damaged or too old store, 4 a store newer than the program, else 1.
#[must_use]
pub fn exit_code(error: &anyhow::Error) -> ExitCode {
    if let Some(store) = error.downcast_ref::<StoreError>() {
        return ExitCode::from(match store {
            StoreError::Damaged { .. } | StoreError::Older { .. } | StoreError::Failed(_) => 3,
            StoreError::Newer { .. } => 4,
            StoreError::Key { .. } => 2,
            StoreError::Locked { .. } => 1,
        });
    }
    let settings =
        error.downcast_ref::<Problems>().is_some() || error.downcast_ref::<KeyError>().is_some();
    ExitCode::from(if settings { 2 } else { 1 })
}

/// Reads the settings and begins to log as they say.
fn configure(file: Option<PathBuf>) -> anyhow::Result<Config> {
    let config = Config::read(source(file))?;
    log_as(&config.log, config.log_json);
    Ok(config)
}

/// The file asked for, else `./dezhurny.toml` if there is one, under the environment.
fn source(file: Option<PathBuf>) -> Source {
    let environment = Source::new(std::env::vars());
    let beside = Some(PathBuf::from("dezhurny.toml")).filter(|path| path.exists());
    match file.or(beside) {
        Some(path) => environment.file(&path),
        None => environment,
    }
}

fn log_as(filter: &str, json: bool) {
    let filter = EnvFilter::try_new(filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let logs = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr);
    // A second call (a sandbox inside a test) keeps the first subscriber.
    let _already = if json {
        logs.json().try_init()
    } else {
        logs.try_init()
    };
}

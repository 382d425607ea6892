//! The command line: what was asked for, and the exit code of how it ended.

use std::{future::Future, path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};
use dezhurny::{
    parse,
    program::{self, Sandbox, Understand},
};
use jiff::civil::Date;
use rules::Reading;

/// «Дежурный»: the school bot for the messenger MAX.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// Settings file; without it ./dezhurny.toml is read if it is there.
    #[arg(long, global = true)]
    config: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// A small MAX with a page in the browser, and the bot in it: no token, no account, no internet.
    Sandbox {
        /// Where the page is: http://127.0.0.1:<PORT>
        #[arg(long, default_value_t = 8080)]
        port: u16,
        /// Keep the bot's data here; without it they are forgotten at the end.
        #[arg(long)]
        data: Option<PathBuf>,
        /// Without the sample school: open one yourself.
        #[arg(long)]
        empty: bool,
    },
    /// Serves the school.
    Run {
        /// Accept a store that is older than its anchor: a copy was put back on purpose. For one start.
        #[arg(long)]
        restored: bool,
    },
    /// Looks whether everything is in place: settings, key, store, texts, start time and memory.
    Check {
        /// Ask MAX, too.
        #[arg(long)]
        online: bool,
    },
    /// Asks the running bot whether it is well; exit code 0 or 1.
    Health,
    /// Follows the chain of hashes of an exported journal; exit code 0 if it is whole, 1 if not.
    VerifyAudit {
        /// The file the bot sent: «Журнал ДД.ММ.ГГГГ.jsonl»
        file: PathBuf,
        /// What the bot showed under «/журнал» once: NUMBER:CHECKSUM. Without it a journal that was written anew as a whole passes.
        #[arg(long)]
        sum: Option<String>,
    },
    /// Reads one sent file from the standard input, within limits, and prints what stood in it; the bot starts this by itself.
    #[command(hide = true)]
    Parse {
        #[arg(value_parser = reading)]
        reading: Reading,
    },
    /// Reads messages, one a line, and prints what is understood: one JSON object a line.
    Understand {
        /// The day of the messages, such as 2026-11-22; without it today in Moscow.
        #[arg(long)]
        today: Option<Date>,
        /// Each line is {"text": …} with optional "open" (what was asked last: class, role, phone, confirm, requests, reason, name),
        /// "role" of the writer and "classes" of the school.
        #[arg(long)]
        json: bool,
    },
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    // Where, not what: the message of a panic may quote what a person wrote.
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string);
        eprintln!("dezhurny: panicked at {}", place.unwrap_or_default());
    }));
    let ended = match cli.command {
        // Before there is a runtime: its threads would count against the limits.
        Command::Parse { reading } => parse::run(reading),
        Command::VerifyAudit { file, sum } => program::verify_audit(&file, sum.as_deref()),
        Command::Understand { today, json } => {
            program::understand(cli.config, &Understand { today, json })
        }
        Command::Sandbox { port, data, empty } => {
            on_runtime(program::sandbox(Sandbox { port, data, empty }))
        }
        Command::Run { restored } => on_runtime(program::run(cli.config, restored)),
        Command::Check { online } => on_runtime(program::check(cli.config, online)),
        Command::Health => on_runtime(program::health(cli.config)),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("dezhurny: {error:#}");
            program::exit_code(&error)
        }
    }
}

fn on_runtime(work: impl Future<Output = anyhow::Result<()>>) -> anyhow::Result<()> {
    tokio::runtime::Runtime::new()?.block_on(work)
}

fn reading(word: &str) -> Result<Reading, String> {
    let known = [Reading::Table, Reading::Text].into_iter();
    let found = known.clone().find(|reading| reading.word() == word);
    found.ok_or_else(|| "table or text".into())
}

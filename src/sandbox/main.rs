//! The program `max-sandbox`: this MAX by itself, for a bot in any language.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use data_encoding::BASE64URL_NOPAD;
use max_sandbox::{Clock, Knobs, Options, Sandbox};
use serde_json::{Value, json};
use tokio::signal::unix::{SignalKind, signal};

/// A small MAX on this machine: the Bot API over HTTP, and a page where you play the people.
#[derive(Parser)]
#[command(version, about)]
struct Cli {
    /// Where to listen; 0 takes a free port.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Another address than this machine's own.
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST))]
    listen: IpAddr,
    /// The token the bot must send; without it a fresh random one is made and printed.
    #[arg(long, value_parser = token)]
    token: Option<String>,
    /// The name of the bot that people see.
    #[arg(long, default_value = "Бот")]
    bot_name: String,
    /// The nick in the bot's link, https://max.ru/<NICK>
    #[arg(long, default_value = "id3400000000_bot")]
    bot_nick: String,
    /// How time passes: `running`, `frozen`, or `frozen=2026-11-23T09:00:00+03:00`
    #[arg(long, default_value = "running", value_parser = clock)]
    clock: Clock,
    /// Turns a knob, as in `rates=false`; may be repeated. The README lists them.
    #[arg(long, value_name = "NAME=VALUE", value_parser = knob)]
    knob: Vec<(String, Value)>,
    /// Prints one line of JSON: `url`, `token`, `nick`.
    #[arg(long)]
    json: bool,
    /// Writes the same line into a file as soon as this MAX listens.
    #[arg(long)]
    ready_file: Option<PathBuf>,
}

#[tokio::main]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    let options = match options(&cli) {
        Ok(options) => options,
        Err(error) => {
            eprintln!("max-sandbox: {error}");
            return ExitCode::from(2);
        }
    };
    match serve(&cli, options).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("max-sandbox: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Serves until Ctrl+C or SIGTERM.
async fn serve(cli: &Cli, options: Options) -> Result<(), String> {
    let mut terminated = signal(SignalKind::terminate()).map_err(|error| error.to_string())?;
    let listen = options.listen;
    let sandbox = Sandbox::start(options).await.map_err(|error| {
        format!("{listen} cannot be listened on: {error}. --port 0 takes a free one.")
    })?;
    announce(cli, &sandbox)?;
    tokio::select! { _ = tokio::signal::ctrl_c() => {}, _ = terminated.recv() => {} }
    Ok(())
}

fn announce(cli: &Cli, sandbox: &Sandbox) -> Result<(), String> {
    let (url, token, nick) = (sandbox.url(), sandbox.token(), sandbox.nick());
    if !cli.listen.is_loopback() {
        eprintln!(
            "max-sandbox: others on the network can call this MAX at {}. It is a toy without secrets: no real data.",
            cli.listen
        );
    }
    let line = json!({"url": url, "token": token, "nick": nick});
    if let Some(path) = &cli.ready_file {
        let fresh = path.with_extension("new");
        std::fs::write(&fresh, format!("{line}\n"))
            .and_then(|()| std::fs::rename(&fresh, path))
            .map_err(|error| format!("{}: {error}", path.display()))?;
    }
    if cli.json {
        println!("{line}");
    } else {
        println!(
            "A small MAX is running. Give your bot:\n\n  base URL  {url}\n  token     {token}\n"
        );
        println!(
            "Play the people at {url}/sandbox/   (the bot's link: https://max.ru/{nick})\nCtrl+C ends it and forgets everything."
        );
    }
    Ok(())
}

fn options(cli: &Cli) -> Result<Options, String> {
    Ok(Options {
        listen: SocketAddr::new(cli.listen, cli.port),
        bot_name: cli.bot_name.clone(),
        bot_nick: cli.bot_nick.clone(),
        token: match &cli.token {
            Some(token) => token.clone(),
            None => fresh_token()?,
        },
        clock: cli.clock,
        knobs: knobs(&cli.knob)?,
    })
}

/// 64 url-safe characters nobody can guess.
fn fresh_token() -> Result<String, String> {
    let mut bytes = [0; 48];
    getrandom::fill(&mut bytes).map_err(|error| format!("no randomness: {error}"))?;
    Ok(BASE64URL_NOPAD.encode(&bytes))
}

fn knobs(turned: &[(String, Value)]) -> Result<Knobs, String> {
    let mut all = json!(Knobs::default());
    for (name, value) in turned {
        all[name] = value.clone();
    }
    serde_json::from_value(all).map_err(|error| format!("--knob: {error}"))
}

fn knob(text: &str) -> Result<(String, Value), String> {
    let (name, value) = text.split_once('=').ok_or("it is NAME=VALUE")?;
    let value = serde_json::from_str(value).map_err(|_| "the value is true, false or a number")?;
    Ok((name.to_owned(), value))
}

fn clock(text: &str) -> Result<Clock, String> {
    match text.split_once('=') {
        None if text == "running" => Ok(Clock::Running),
        None if text == "frozen" => Ok(Clock::default()),
        Some(("frozen", moment)) => moment
            .parse()
            .map(|moment: jiff::Timestamp| Clock::Frozen(moment.as_millisecond()))
            .map_err(|error| error.to_string()),
        _ => Err("it is running, frozen or frozen=2026-11-23T09:00:00+03:00".to_owned()),
    }
}

/// Tokens of MAX are url-safe; others would not survive a header or the ledger's blotting out.
fn token(text: &str) -> Result<String, String> {
    let safe = |one: char| one.is_ascii_alphanumeric() || "-_".contains(one);
    if text.len() >= 8 && text.chars().all(safe) {
        Ok(text.to_owned())
    } else {
        Err("at least 8 letters, digits, - or _".to_owned())
    }
}

//! `dezhurny health`: asks the bot that runs on this machine; for a container's health check, which has no other program to ask with.

use std::{path::PathBuf, time::Duration};

use anyhow::{Context, bail};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::config::Config;

const PATIENCE: Duration = Duration::from_secs(3);

/// Ends well if `/healthz` answers 200.
///
/// # Errors
/// Nobody answers, or the answer is another.
pub async fn health(file: Option<PathBuf>) -> anyhow::Result<()> {
    let config = Config::read(super::source(file))?;
    let asked = timeout(PATIENCE, ask(&config)).await;
    asked.with_context(|| format!("no answer within {} s", PATIENCE.as_secs()))?
}

async fn ask(config: &Config) -> anyhow::Result<()> {
    let address = config.admin_listen;
    let mut stream = TcpStream::connect(address)
        .await
        .with_context(|| format!("nobody listens on {address}"))?;
    stream
        .write_all(format!("GET /healthz HTTP/1.0\r\nHost: {address}\r\n\r\n").as_bytes())
        .await?;
    let mut answer = String::new();
    stream.take(4096).read_to_string(&mut answer).await?;
    let status = answer.split_whitespace().nth(1).unwrap_or("nothing");
    if status == "200" {
        Ok(())
    } else {
        bail!("the bot is not well: {status}")
    }
}

//! Reads files in a process of its own (`dezhurny parse`), so that whatever is in one, the bot goes on.

use std::{
    path::PathBuf,
    process::{Output, Stdio},
    time::Duration,
};

use anyhow::Context;
use rules::{Content, Reading, Unread};
use tokio::{io::AsyncWriteExt, process::Command, sync::Semaphore, time::timeout};

/// The process has ten seconds of work; on a busy machine they last longer.
const PATIENCE: Duration = Duration::from_secs(20);
/// So many files are read at a time.
const AT_ONCE: usize = 2;

pub(super) struct Reader {
    program: PathBuf,
    free: Semaphore,
}

impl Reader {
    pub(super) fn new(program: PathBuf) -> Self {
        Self {
            program,
            free: Semaphore::new(AT_ONCE),
        }
    }

    /// What stands in a file. A process that broke a limit has read something built to break it.
    pub(super) async fn read(&self, reading: Reading, bytes: &[u8]) -> Result<Content, Unread> {
        // The semaphore is never closed.
        let _free = self.free.acquire().await.map_err(|_| Unread::Gone)?;
        match timeout(PATIENCE, self.answer(reading, bytes)).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(error)) => {
                tracing::warn!(%error, "a file could not be read");
                Err(Unread::Hostile)
            }
            Err(_) => Err(Unread::Hostile),
        }
    }

    async fn answer(
        &self,
        reading: Reading,
        bytes: &[u8],
    ) -> anyhow::Result<Result<Content, Unread>> {
        let mut child = Command::new(&self.program)
            .args(["parse", reading.word()])
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()?;
        let mut input = child.stdin.take().context("no way in")?;
        let write = async move {
            // A process that has seen enough does not read on.
            let _ = input.write_all(bytes).await;
        };
        let (output, ()) = tokio::join!(child.wait_with_output(), write);
        let Output { status, stdout, .. } = output?;
        anyhow::ensure!(status.success(), "the process ended with {status}");
        Ok(serde_json::from_slice(&stdout)?)
    }
}

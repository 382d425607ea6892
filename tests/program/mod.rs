//! The real program as its users run it: started, killed, stopped, read.

pub(crate) mod world;

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use max_sandbox::Sandbox;
use tokio::time::{Instant, sleep, timeout};

/// How long anything may take before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// `dezhurny run` in a folder of its own.
pub(crate) struct Program {
    child: Child,
    log: std::path::PathBuf,
}

impl Program {
    /// Starts it against this MAX; `settings` are added to the environment.
    pub(crate) fn start(
        sandbox: &Sandbox,
        folder: &Path,
        settings: &[(&str, &str)],
    ) -> Result<Self> {
        let log = folder.join("log");
        let lines = File::options().create(true).append(true).open(&log)?;
        let mut command = Command::new(env!("CARGO_BIN_EXE_dezhurny"));
        command.arg("run").current_dir(folder).env_clear();
        command
            .env("MAX_BOT_TOKEN", sandbox.token())
            .env("MAX_API_URL", sandbox.url());
        command
            .env("DEZHURNY_DATA", folder.join("data"))
            .env("DEZHURNY_KEY_FILE", folder.join("key"));
        command
            .env("DEZHURNY_ADMIN_LISTEN", "127.0.0.1:0")
            .env("DEZHURNY_LOG", "warn");
        command.envs(settings.iter().copied());
        let child = command
            .stdout(lines.try_clone()?)
            .stderr(lines)
            .spawn()
            .context("the program does not start")?;
        Ok(Self { child, log })
    }

    /// Ends it as a power cut of the process would.
    pub(crate) fn kill(mut self) -> Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!(
                "the program had ended by itself with {status}:\n{}",
                self.said()
            );
        }
        self.child.kill()?;
        self.child.wait()?;
        Ok(())
    }

    /// SIGTERM, as an administrator sends it: the program must end by itself with 0.
    pub(crate) async fn end_well(mut self) -> Result<()> {
        let sent = Command::new("kill")
            .args(["-TERM", &self.child.id().to_string()])
            .status()?;
        anyhow::ensure!(sent.success(), "no signal could be sent");
        let status = self.ended().await?;
        anyhow::ensure!(
            status.success(),
            "SIGTERM ended it with {status}:\n{}",
            self.said()
        );
        Ok(())
    }

    /// Waits for its end.
    pub(crate) async fn ended(&mut self) -> Result<ExitStatus> {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait()? {
                return Ok(status);
            }
            if Instant::now() > until {
                bail!("the program did not end:\n{}", self.said());
            }
            // A process outside can only be asked again.
            sleep(Duration::from_millis(10)).await;
        }
    }

    /// What it has logged so far.
    pub(crate) fn said(&self) -> String {
        let said = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = said.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Waits for something to be seen in the sandbox.
pub(crate) async fn until(
    sandbox: &Sandbox,
    what: &str,
    condition: impl FnMut(&Sandbox) -> bool,
) -> Result<()> {
    let seen = timeout(PATIENCE, sandbox.until(condition)).await;
    seen.with_context(|| format!("within {} s this was not seen: {what}", PATIENCE.as_secs()))
}

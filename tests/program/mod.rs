//! The real program as its users run it: started, killed, stopped, read.

pub(crate) mod world;

use std::fs::File;
use std::path::Path;
use std::process::{Child, Command, ExitStatus};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use max_sandbox::Sandbox;
use tokio::time::timeout;

/// How long anything may take before the test gives up.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);

/// `dezhurny run` in a folder of its own.
pub(crate) struct Program {
    /// Until somebody waits for its end.
    child: Option<Child>,
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
        Ok(Self {
            child: Some(child),
            log,
        })
    }

    /// Ends it as a power cut of the process would.
    pub(crate) fn kill(mut self) -> Result<()> {
        let mut child = self.child.take().context("it has ended before")?;
        if let Some(status) = child.try_wait()? {
            bail!(
                "the program had ended by itself with {status}:\n{}",
                self.said()
            );
        }
        child.kill()?;
        child.wait()?;
        Ok(())
    }

    /// SIGTERM, as an administrator sends it: the program must end by itself with 0.
    pub(crate) async fn end_well(mut self) -> Result<()> {
        let sent = Command::new("kill").args(["-TERM", &self.id()?]).status()?;
        anyhow::ensure!(sent.success(), "no signal could be sent");
        let status = self.ended().await?;
        anyhow::ensure!(
            status.success(),
            "SIGTERM ended it with {status}:\n{}",
            self.said()
        );
        Ok(())
    }

    fn id(&self) -> Result<String> {
        let child = self.child.as_ref().context("it has ended before")?;
        Ok(child.id().to_string())
    }

    /// Waits for its end, on a thread of its own: a process tells nobody but who waits for it.
    pub(crate) async fn ended(&mut self) -> Result<ExitStatus> {
        let mut child = self.child.take().context("it has ended before")?;
        let id = child.id().to_string();
        let waiting = tokio::task::spawn_blocking(move || child.wait());
        let Ok(ended) = timeout(PATIENCE, waiting).await else {
            Command::new("kill").args(["-KILL", &id]).status()?;
            bail!("the program did not end:\n{}", self.said());
        };
        Ok(ended??)
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
        if let Some(mut child) = self.child.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
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

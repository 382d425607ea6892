//! The folder of texts under the real program: a change is said within five seconds, a mistake is told and changes nothing.

#[allow(dead_code, reason = "shared with crash.rs and webhook.rs")]
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use program::world::{World, free_port, heard};
use program::{PATIENCE, Program, until};

/// How soon a changed text is said.
const PROMISED: Duration = Duration::from_secs(5);

fn write(folder: &Path, name: &str, text: &str) -> Result<()> {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().context("a file without a folder")?)?;
    Ok(fs::write(path, text)?)
}

fn texts(world: &World) -> PathBuf {
    world.folder.path().join("texts")
}

/// What the bot says to nothing at all.
async fn said(world: &World, who: i64) -> Result<String> {
    let before = world.heard(who);
    let refused = |refusal: max_sandbox::Refusal| anyhow::anyhow!(refusal.to_string());
    world.sandbox.say(who, None, "🙂").map_err(refused)?;
    until(&world.sandbox, "an answer", |max| heard(max, who) > before).await?;
    let dialog = world.sandbox.dialog(who);
    Ok(dialog
        .last()
        .map(|seen| seen.text.clone())
        .unwrap_or_default())
}

async fn said_within(world: &World, who: i64, text: &str, time: Duration) -> Result<()> {
    let began = Instant::now();
    while said(world, who).await? != text {
        ensure!(
            began.elapsed() < time,
            "after {time:?} nobody said «{text}»"
        );
    }
    Ok(())
}

async fn counted(admin: &str, line: &str) -> Result<()> {
    let began = Instant::now();
    loop {
        let metrics = reqwest::get(format!("http://{admin}/metrics")).await?;
        if metrics.text().await?.lines().any(|one| one == line) {
            return Ok(());
        }
        ensure!(began.elapsed() < PATIENCE, "never «{line}»");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_said_within_five_seconds_and_a_mistake_never() -> Result<()> {
    let world = World::new().await?;
    let (folder, admin) = (texts(&world), free_port().await?.to_string());
    write(&folder, "ru/refusals.ftl", "refused-nothing = Раз\n")?;
    let settings = [
        ("DEZHURNY_TEXTS", folder.to_str().unwrap_or_default()),
        ("DEZHURNY_ADMIN_LISTEN", &admin),
    ];
    let program = Program::start(&world.sandbox, world.folder.path(), &settings)?;
    let olga = world.sandbox.person("Ольга", "");
    ensure!(
        said(&world, olga).await? == "Раз",
        "the folder was not read at the start"
    );
    write(&folder, "ru/refusals.ftl", "refused-nothing = Два\n")?;
    said_within(&world, olga, "Два", PROMISED).await?;
    write(&folder, "ru/refusals.ftl", "\nrefused-nothing { Три\n")?;
    write(&folder, "ru/help.ftl", "help-title = Подсказка\n")?;
    counted(&admin, "dezhurny_broken_texts 1").await?;
    ensure!(said(&world, olga).await? == "Два", "the mistake was said");
    ensure!(
        program.said().contains("ru/refusals.ftl:2: "),
        "no alarm:\n{}",
        program.said()
    );
    write(&folder, "ru/refusals.ftl", "refused-nothing = Четыре\n")?;
    said_within(&world, olga, "Четыре", PROMISED).await?;
    counted(&admin, "dezhurny_broken_texts 0").await?;
    program.end_well().await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mistake_of_yesterday_does_not_keep_the_bot_from_starting() -> Result<()> {
    let world = World::new().await?;
    let folder = texts(&world);
    write(&folder, "ru/refusals.ftl", "refused-nothing { Раз\n")?;
    write(&folder, "ru/cancel.ftl", "cancel-done = Бросил.\n")?;
    let settings = [("DEZHURNY_TEXTS", folder.to_str().unwrap_or_default())];
    let program = Program::start(&world.sandbox, world.folder.path(), &settings)?;
    let olga = world.sandbox.person("Ольга", "");
    let built_in = said(&world, olga).await?;
    ensure!(built_in.contains("/помощь"), "{built_in}");
    ensure!(
        program.said().contains("ru/refusals.ftl:1: "),
        "no alarm:\n{}",
        program.said()
    );
    program.end_well().await
}

#[test]
fn check_names_every_mistake_and_its_line() -> Result<()> {
    let folder = tempfile::tempdir()?;
    let texts = folder.path().join("texts");
    write(
        &texts,
        "ru/start.ftl",
        "start-title = А\nstart-help = { $nmae }\nstart-title Б\n",
    )?;
    write(
        &texts,
        "guides/faq.toml",
        "[[question]]\ntopic = \"mute\"\nnext = [\"fly\"]\n",
    )?;
    write(
        &texts,
        "ru/cancel.ftl",
        "cancel-done = Бросил.\ncancel-dnoe = Бросил.\n",
    )?;
    let mut check = Command::new(env!("CARGO_BIN_EXE_dezhurny"));
    check.arg("check").current_dir(folder.path()).env_clear();
    let checked = check.env("DEZHURNY_TEXTS", &texts).output()?;
    let errors = String::from_utf8(checked.stderr)?;
    let notes = String::from_utf8(checked.stdout)?;
    ensure!(
        checked.status.code() == Some(2),
        "{}\n{errors}",
        checked.status
    );
    for mistake in [
        "ru/start.ftl:3: ",
        "guides/faq.toml:3: unknown variant `fly`",
    ] {
        ensure!(errors.matches(mistake).count() == 1, "{mistake}:\n{errors}");
    }
    ensure!(
        notes.contains("ru/cancel.ftl:2: cancel-dnoe: nothing says"),
        "{notes}"
    );
    Ok(())
}

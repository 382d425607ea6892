//! The real program when MAX or its administrator fails it: restarts, a refused token, a MAX that is away, SIGTERM.

#[allow(dead_code, reason = "shared with crash.rs and webhook.rs")]
mod program;

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use dezhurny::store::{Keys, SledStore, Store};
use max_sandbox::{Clock, Knobs, Options, Sandbox, Troubles};
use program::world::{World, free_port, heard};
use program::{Program, until};

#[tokio::test(flavor = "multi_thread")]
async fn polling_goes_on_where_it_stopped() -> Result<()> {
    let world = World::new().await?;
    let first = world.polling()?;
    let (olga, _) = world.person("Ольга", "/помощь")?;
    until(&world.sandbox, "an answer", |sandbox| {
        heard(sandbox, olga) == 1
    })
    .await?;
    world.sandbox.delivered().await;
    first.kill()?;
    let (peter, _) = world.person("Пётр", "/помощь")?;
    let second = world.polling()?;
    until(&world.sandbox, "an answer after the restart", |sandbox| {
        heard(sandbox, peter) == 1
    })
    .await?;
    second.end_well().await?;
    let (keys, _) = Keys::open_or_create(&world.folder.path().join("key"))?;
    let store = SledStore::open(&world.folder.path().join("data"), keys)?;
    let marker = store.note("marker")?.context("no marker was kept")?;
    ensure!(marker.parse::<i64>().is_ok(), "the marker is no number");
    ensure!(
        world.heard(olga) == 1,
        "the first person was answered again"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_token_ends_the_start() -> Result<()> {
    let world = World::new().await?;
    let mut program = Program::start(
        &world.sandbox,
        world.folder.path(),
        &[("MAX_BOT_TOKEN", "of-somebody-else")],
    )?;
    let status = program.ended().await?;
    ensure!(status.code() == Some(1), "it ended with {status}");
    ensure!(
        program.said().contains("MAX_BOT_TOKEN") || program.said().contains("token"),
        "nothing about the token:\n{}",
        program.said()
    );
    ensure!(
        !program.said().contains("of-somebody-else"),
        "the token is in the log"
    );
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_max_that_is_away_is_waited_for() -> Result<()> {
    let listen = free_port().await?;
    let folder = tempfile::tempdir()?;
    let options = Options {
        knobs: Knobs::unhurried(),
        clock: Clock::Running,
        listen,
        ..Options::default()
    };
    let url = format!("http://{listen}");
    let elsewhere = Sandbox::start(Options::default()).await?;
    let program = Program::start(&elsewhere, folder.path(), &[("MAX_API_URL", &url)])?;
    let sandbox = Sandbox::start(options).await?;
    let olga = sandbox.person("Ольга", "");
    until(&sandbox, "the first poll", |sandbox| {
        sandbox.calls().iter().any(|call| call.path == "/me")
    })
    .await?;
    sandbox.troubles(Troubles {
        fail_every: 1,
        polls_too: true,
        ..Troubles::default()
    });
    sandbox
        .say(olga, None, "/помощь")
        .map_err(|refusal| anyhow::anyhow!(refusal.to_string()))?;
    let failed = sandbox.calls().len() + 2;
    until(&sandbox, "calls that fail", |sandbox| {
        sandbox.calls().len() >= failed
    })
    .await?;
    sandbox.troubles(Troubles::default());
    until(&sandbox, "an answer when MAX is back", |sandbox| {
        heard(sandbox, olga) == 1
    })
    .await?;
    program.end_well().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn sigterm_finishes_what_is_in_hand() -> Result<()> {
    let world = World::new().await?;
    let program = world.polling()?;
    world.sandbox.troubles(Troubles {
        delay_ms: 300,
        ..Troubles::default()
    });
    let people: Vec<i64> = world.people(20, "/помощь")?;
    until(&world.sandbox, "the first answer", |sandbox| {
        people.iter().any(|user| heard(sandbox, *user) > 0)
    })
    .await?;
    let began = std::time::Instant::now();
    program.end_well().await?;
    ensure!(
        began.elapsed() < Duration::from_secs(25),
        "it took {:?}",
        began.elapsed()
    );
    world.sandbox.troubles(Troubles::default());
    let again = world.polling()?;
    let (late, _) = world.person("Поздний", "/помощь")?;
    until(&world.sandbox, "the second start", |sandbox| {
        heard(sandbox, late) > 0
    })
    .await?;
    until(&world.sandbox, "an answer to everybody", |sandbox| {
        people.iter().all(|user| heard(sandbox, *user) > 0)
    })
    .await?;
    again.end_well().await?;
    ensure!(
        people.iter().all(|user| world.heard(*user) == 1),
        "somebody was answered twice"
    );
    Ok(())
}

/// Opens the school, as its administrator, and waits for the second answer.
async fn administrator(world: &World) -> Result<i64> {
    let (irina, _) = world.person("Ирина", "PERVYY-KOD-2026")?;
    until(&world.sandbox, "the question for a name", |sandbox| {
        heard(sandbox, irina) == 1
    })
    .await?;
    let named = world.sandbox.say(irina, None, "Лицей № 5");
    named.map_err(|refusal| anyhow::anyhow!(refusal.to_string()))?;
    until(&world.sandbox, "the school", |sandbox| {
        heard(sandbox, irina) == 2
    })
    .await?;
    Ok(irina)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_being_read_at_a_kill_is_read_at_the_next_start() -> Result<()> {
    let world = World::new().await?;
    let code = [("DEZHURNY_FIRST_CODE", "PERVYY-KOD-2026")];
    let first = Program::start(&world.sandbox, world.folder.path(), &code)?;
    let irina = administrator(&world).await?;
    world.sandbox.troubles(Troubles {
        delay_ms: 200,
        ..Troubles::default()
    });
    let list = "Класс;Ученик\n5А;Сидоров Пётр\n".as_bytes();
    let file = ("список.csv", list, "/загрузить_список");
    let sent = world.sandbox.captioned(irina, None, file);
    sent.map_err(|refusal| anyhow::anyhow!(refusal.to_string()))?;
    until(&world.sandbox, "the file is taken", |sandbox| {
        heard(sandbox, irina) == 3
    })
    .await?;
    first.kill()?;
    world.sandbox.troubles(Troubles::default());
    let second = world.polling()?;
    until(&world.sandbox, "what was read", |sandbox| {
        let last = sandbox.dialog(irina).pop();
        last.is_some_and(|seen| seen.text.starts_with("Прочитал список"))
    })
    .await?;
    second.end_well().await?;
    ensure!(world.heard(irina) == 3, "it was told twice");
    Ok(())
}

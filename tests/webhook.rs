//! The real program behind a webhook: who may bring updates, and what a 200 promises.

#[allow(dead_code, reason = "shared with crash.rs and trouble.rs")]
mod program;

use anyhow::{Context, Result, ensure};
use program::world::{SECRET, World, heard};
use program::{PATIENCE, until};
use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

#[tokio::test(flavor = "multi_thread")]
async fn the_webhook_lets_in_only_max() -> Result<()> {
    let world = World::new().await?;
    let program = world.webhook().await?;
    let (user, update) = world.person("Ольга", "/помощь")?;
    let update = update.to_string();
    ensure!(
        world.post(None, update.clone()).await? == 401,
        "without the secret"
    );
    ensure!(
        world
            .post(Some("secret-of-this-tesT"), update.clone())
            .await?
            == 401,
        "with another secret"
    );
    ensure!(
        world.post(Some(SECRET), " ".repeat((1 << 20) + 1)).await? == 413,
        "more than 1 MiB"
    );
    ensure!(world.post(Some(SECRET), "{").await? == 400, "no JSON");
    let url = format!("http://{}", world.listen);
    ensure!(
        reqwest::get(format!("{url}/webhook")).await?.status() == 405,
        "GET"
    );
    ensure!(
        reqwest::get(format!("{url}/other")).await?.status() == 404,
        "elsewhere"
    );
    ensure!(world.heard(user) == 0, "a refused update was answered");
    let unknown = json!({"update_type": "cat_walked_by", "timestamp": 1, "cat": {"name": "Мурка"}});
    ensure!(
        world.bring(&unknown).await? == 200,
        "an update of a kind that is not known yet"
    );
    program.end_well().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_header_that_never_ends_is_cut_off() -> Result<()> {
    let world = World::new().await?;
    let program = world.webhook().await?;
    let mut stream = TcpStream::connect(world.listen).await?;
    stream
        .write_all(b"POST /webhook HTTP/1.1\r\nHost: bot\r\nX-Slow")
        .await?;
    let mut answer = Vec::new();
    timeout(PATIENCE, stream.read_to_end(&mut answer))
        .await
        .context("the connection stayed open")??;
    let (_, update) = world.person("Ольга", "/помощь")?;
    ensure!(world.bring(&update).await? == 200, "MAX was locked out");
    program.end_well().await?;
    Ok(())
}

#[tokio::test(flavor = "multi_thread")]
async fn a_200_is_a_promise() -> Result<()> {
    let world = World::new().await?;
    let mut people = Vec::new();
    for number in 1..=6 {
        let program = world.webhook().await?;
        let (user, update) = world.person(&format!("Человек {number}"), "/помощь")?;
        let status = world.bring(&update).await?;
        program.kill()?;
        ensure!(status == 200, "the update was not taken: {status}");
        people.push((user, update));
    }
    let program = world.webhook().await?;
    until(&world.sandbox, "an answer to everybody", |sandbox| {
        people.iter().all(|(user, _)| heard(sandbox, *user) > 0)
    })
    .await?;
    for (_, update) in &people {
        ensure!(
            world.bring(update).await? == 200,
            "a copy of an update was not taken"
        );
    }
    program.end_well().await?;
    ensure!(
        people.iter().all(|(user, _)| world.heard(*user) == 1),
        "somebody was answered twice"
    );
    Ok(())
}

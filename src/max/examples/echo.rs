//! A bot that says back what it is told: `MAX_BOT_TOKEN=… cargo run -p max-bot-api --example echo`. With `MAX_API_URL` it
//! lives elsewhere than in MAX, in a sandbox for example.

use max_bot_api::{Client, Error, Kind, UpdateKind};

pub(crate) async fn echo(client: &Client) -> Result<(), Error> {
    let mut poll = client.poll(None);
    loop {
        let batch = match poll.next().await {
            Ok(batch) => batch,
            Err(error) if error.kind() == Kind::BadToken => return Err(error),
            Err(_) => continue, // the next call waits as long as is wise
        };
        for update in &batch.updates {
            if let UpdateKind::MessageCreated {
                message: Some(message),
                ..
            } = &update.kind
                && let (Some(chat), Some(text)) = (message.chat_id(), message.text())
                && let Err(error) = client.send_message(chat).text(text).await
            {
                eprintln!("{error}"); // somebody has stopped the bot, for example
            }
        }
        poll.acknowledge(&batch); // when it is safe, not before
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let token = std::env::var("MAX_BOT_TOKEN")?;
    let mut settings = max_bot_api::Settings::new(max_bot_api::Token::new(token));
    if let Ok(url) = std::env::var("MAX_API_URL") {
        settings = settings.base_url(url);
    }
    Ok(echo(&Client::new(settings)?).await?)
}

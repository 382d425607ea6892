//! Webhooks: where MAX sends updates.

use http::Method;
use serde::Serialize;

use super::{Pending, Request, done, member};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::types::Subscription;
use crate::validate;

/// `/subscriptions`
impl Client {
    /// The webhooks that are set. MAX removes one that failed for 8 hours and tells nobody.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// let ours = client.subscriptions().await?.iter().any(|one| one.url == "https://bot.school.ru/max");
    /// # Ok(()) }
    /// ```
    pub fn subscriptions(&self) -> Request<Vec<Subscription>> {
        Request::new(self, Call::get("/subscriptions"), |value| {
            member(value, "subscriptions")
        })
    }

    /// Sets a webhook: https, port 443 (plain http only to this machine). Long polling stops working while there is one.
    /// Several may be set, and each is told everything.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// let webhook = client.subscribe("https://bot.school.ru/max").secret("q7Jm2_long_and_random");
    /// webhook.types(["message_created", "message_callback"]).await?;
    /// # Ok(()) }
    /// ```
    pub fn subscribe(&self, url: impl Into<String>) -> Subscribe {
        Subscribe {
            client: self.clone(),
            body: Body {
                url: url.into(),
                update_types: None,
                secret: None,
            },
        }
    }

    /// Removes a webhook.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// for webhook in client.subscriptions().await? {
    ///     client.unsubscribe(webhook.url).await?;
    /// }
    /// # Ok(()) }
    /// ```
    pub fn unsubscribe(&self, url: impl AsRef<str>) -> Request<()> {
        let call = validate::present("the address of the webhook", url.as_ref())
            .map(|()| Call::new(Method::DELETE, "/subscriptions").query("url", url.as_ref()));
        Request::new(self, call, done)
    }
}

/// A webhook to set.
#[derive(Clone)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Subscribe {
    client: Client,
    body: Body,
}

#[derive(Clone, Serialize)]
struct Body {
    url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    update_types: Option<Vec<String>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    secret: Option<String>,
}

impl Subscribe {
    /// What MAX shows in `X-Max-Bot-Api-Secret`: 5–256 of `A-Z a-z 0-9 _ -`.
    pub fn secret(mut self, secret: impl Into<String>) -> Self {
        self.body.secret = Some(secret.into());
        self
    }

    /// Only these kinds of updates.
    pub fn types(mut self, types: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.body.update_types = Some(types.into_iter().map(Into::into).collect());
        self
    }

    fn call(&self) -> Result<Call, Invalid> {
        validate::webhook(&self.body.url)?;
        if let Some(secret) = &self.body.secret {
            validate::length("the secret of a webhook", secret, (5, 256))?;
            validate::url_safe("the secret of a webhook", secret)?;
        }
        let types = self.body.update_types.iter().flatten();
        types.map(String::as_str).try_for_each(validate::word)?;
        Call::new(Method::POST, "/subscriptions")
            .repeatable()
            .json(&self.body)
    }
}

impl IntoFuture for Subscribe {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}

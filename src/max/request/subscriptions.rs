//! Webhooks: where MAX sends updates.

use http::Method;
use serde::{Deserialize, Serialize};

use super::{Pending, Request, done, whole};
use crate::call::Call;
use crate::client::Client;
use crate::error::Error;
use crate::invalid::Invalid;
use crate::settings::is_loopback;
use crate::types::{Subscription, lenient};
use crate::validate;

/// `/subscriptions`
impl Client {
    /// The webhooks that are set. MAX removes one that failed for 8 hours and tells nobody.
    pub fn subscriptions(&self) -> Request<Vec<Subscription>> {
        Request::new(self, Call::get("/subscriptions"), |value| {
            whole::<List>(value).map(|list| list.subscriptions)
        })
    }

    /// Sets a webhook: https, port 443 (plain http only to this machine). Long polling stops working while there is one.
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
    pub fn unsubscribe(&self, url: impl AsRef<str>) -> Request<()> {
        Request::new(
            self,
            Call::new(Method::DELETE, "/subscriptions").query("url", url.as_ref()),
            done,
        )
    }
}

#[derive(Deserialize)]
struct List {
    #[serde(default, deserialize_with = "lenient::list")]
    subscriptions: Vec<Subscription>,
}

/// A webhook to set.
#[must_use = "a request does nothing until it is awaited"]
pub struct Subscribe {
    client: Client,
    body: Body,
}

#[derive(Serialize)]
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
        if !may_be_called(&self.body.url) {
            return Err(Invalid::WebhookUrl);
        }
        if let Some(secret) = &self.body.secret {
            validate::length("the secret of a webhook", secret, (5, 256))?;
            validate::url_safe("the secret of a webhook", secret)?;
        }
        Call::new(Method::POST, "/subscriptions")
            .repeatable()
            .json(&self.body)
    }
}

/// MAX calls https only; a MAX on this machine may call this machine plainly.
fn may_be_called(url: &str) -> bool {
    let Ok(uri) = url.parse::<http::Uri>() else {
        return false;
    };
    match uri.scheme_str() {
        Some("https") => true,
        Some("http") => uri.host().is_some_and(is_loopback),
        _ => false,
    }
}

impl IntoFuture for Subscribe {
    type Output = Result<(), Error>;
    type IntoFuture = Pending<()>;

    fn into_future(self) -> Pending<()> {
        Request::new(&self.client, self.call(), done).into_future()
    }
}

//! What a mini-app says about its user, checked: the page can be anybody's, the signature only MAX's.

use std::collections::BTreeMap;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::Mac;
use serde::Deserialize;
use url::form_urlencoded;

use crate::settings::Token;
use crate::sign::{hex_is, mac};
use crate::types::object::object;
use crate::types::{ChatId, Raw, UserId};

/// What `WebApp.initData` says, known to be said by MAX.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct InitData {
    /// Who opened the app.
    pub user: Option<AppUser>,
    /// Where it was opened.
    pub chat: Option<AppChat>,
    /// What the link or the button carried.
    pub start_param: Option<String>,
    /// One opening of the app.
    pub query_id: Option<String>,
    /// When it was opened, Unix seconds.
    pub auth_date: i64,
    fields: BTreeMap<String, String>,
}

object! {
    /// Who opened an app.
    pub struct AppUser {
        /// Who.
        pub id: UserId,
        /// First name.
        pub first_name: String,
        /// Last name.
        pub last_name: Option<String>,
        /// Nick; people usually have none.
        pub username: Option<String>,
        /// Language, such as `ru`.
        pub language_code: Option<String>,
        /// A picture; the address expires.
        pub photo_url: Option<String>,
    }
}

object! {
    /// Where an app was opened.
    pub struct AppChat {
        /// Which chat.
        pub id: ChatId,
        /// `DIALOG`, `CHAT` or `CHANNEL`.
        pub kind: String = "type",
    }
}

/// What `WebApp.requestContact()` gives the page, for the page to hand on.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct AppPhone {
    /// The phone.
    pub phone: String,
    /// When it was asked for, Unix seconds.
    pub auth_date: i64,
    /// The signature.
    pub hash: String,
}

/// Why what a page says about its user is not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Disbelief {
    /// It cannot be read.
    #[error("the data of the app cannot be read")]
    Unreadable,
    /// Something is said twice, so that two readers may read it differently.
    #[error("the data of the app says something twice")]
    Repeated,
    /// MAX did not sign it.
    #[error("the data of the app is not signed by MAX for this bot")]
    Forged,
    /// It is too old.
    #[error("the data of the app is too old")]
    Old,
}

impl InitData {
    /// Reads and checks `WebApp.initData`, said no earlier than `since`; MAX advises an hour ago.
    ///
    /// ```no_run
    /// # use std::time::{Duration, SystemTime};
    /// # use max_bot_api::{Disbelief, InitData, Token};
    /// # fn example(token: Token, from_the_page: &str) -> Result<(), Disbelief> {
    /// let hour_ago = SystemTime::now() - Duration::from_secs(3600);
    /// let opened = InitData::check(from_the_page, &token, hour_ago)?;
    /// let who = opened.user.map(|user| user.id);
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    /// When it is not to be believed.
    pub fn check(data: &str, token: &Token, since: SystemTime) -> Result<Self, Disbelief> {
        let mut fields = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(data.as_bytes()) {
            if fields
                .insert(name.into_owned(), value.into_owned())
                .is_some()
            {
                return Err(Disbelief::Repeated);
            }
        }
        let hash = fields.remove("hash").ok_or(Disbelief::Forged)?;
        let lines: Vec<_> = fields
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let secret = mac(b"WebAppData", token.reveal()).map(|mac| mac.finalize().into_bytes());
        let secret = secret.ok_or(Disbelief::Forged)?;
        if !hex_is(mac(&secret, &lines.join("\n")), &hash) {
            return Err(Disbelief::Forged);
        }
        let date = fields.get("auth_date").and_then(|date| date.parse().ok());
        let auth_date = seconds(date.ok_or(Disbelief::Unreadable)?);
        is_fresh(auth_date, since)?;
        Ok(Self {
            user: json(&fields, "user"),
            chat: json(&fields, "chat"),
            start_param: fields.get("start_param").cloned(),
            query_id: fields.get("query_id").cloned(),
            auth_date,
            fields,
        })
    }

    /// Anything else that is said, such as `ip`, as text.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }
}

impl AppPhone {
    /// The digits of the phone, if it is this person's and was given no earlier than `since`.
    ///
    /// # Errors
    /// When it is not to be believed.
    pub fn check(
        &self,
        token: &Token,
        user: UserId,
        since: SystemTime,
    ) -> Result<String, Disbelief> {
        let phone = self.phone.trim_start_matches('+');
        let said = format!(
            "auth_date={}\nphone={phone}\nuser_id={user}",
            self.auth_date
        );
        if !hex_is(mac(token.reveal().as_bytes(), &said), &self.hash) {
            return Err(Disbelief::Forged);
        }
        is_fresh(seconds(self.auth_date), since)?;
        Ok(phone.to_owned())
    }
}

fn json<T: serde::de::DeserializeOwned>(
    fields: &BTreeMap<String, String>,
    name: &str,
) -> Option<T> {
    Raw::parse(fields.get(name)?)?.read()
}

/// An older page of the documentation has milliseconds.
fn seconds(date: i64) -> i64 {
    if date > 100_000_000_000 {
        date / 1000
    } else {
        date
    }
}

fn is_fresh(date: i64, since: SystemTime) -> Result<(), Disbelief> {
    let since = since
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default()
        .as_secs();
    if u64::try_from(date).is_ok_and(|date| date >= since) {
        Ok(())
    } else {
        Err(Disbelief::Old)
    }
}

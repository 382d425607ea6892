//! Where MAX finds what is hung on a message.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::invalid::Invalid;
use crate::validate;

/// One of these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Source {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) token: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) photos: Option<BTreeMap<String, Photo>>,
}

/// One size of an uploaded picture.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Photo {
    pub(crate) token: String,
}

impl Source {
    pub(crate) fn url(url: impl Into<String>) -> Self {
        let url = Some(url.into());
        Self {
            url,
            ..Self::default()
        }
    }

    pub(crate) fn token(token: impl Into<String>) -> Self {
        let token = Some(token.into());
        Self {
            token,
            ..Self::default()
        }
    }

    pub(crate) fn code(code: impl Into<String>) -> Self {
        let code = Some(code.into());
        Self {
            code,
            ..Self::default()
        }
    }

    pub(crate) fn photos(photos: impl Iterator<Item = (String, String)>) -> Self {
        let photos = photos.map(|(key, token)| (key, Photo { token }));
        Self {
            photos: Some(photos.collect()),
            ..Self::default()
        }
    }

    /// There must be one, and it must not be empty.
    pub(crate) fn check(&self, what: &'static str) -> Result<(), Invalid> {
        let names = [&self.url, &self.token, &self.code];
        let photos = self.photos.iter().flat_map(BTreeMap::values);
        let photos = photos.map(|photo| &photo.token);
        let given: Vec<_> = names.into_iter().flatten().chain(photos).collect();
        if given.is_empty() {
            return Err(Invalid::Missing(what));
        }
        given
            .iter()
            .try_for_each(|name| validate::present(what, name))
    }
}

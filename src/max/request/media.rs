//! Where films are watched, and where files are uploaded to.

use http::Method;

use super::{Request, whole};
use crate::call::{Call, percent};
use crate::client::Client;
use crate::error::Error;
use crate::types::VideoInfo;
use crate::types::object::object;
use crate::validate;

/// What is uploaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UploadKind {
    /// A picture: up to 50 MB and 7680×7680.
    Image,
    /// A film: up to 250 MB.
    Video,
    /// A recording: up to 256 MB and an hour.
    Audio,
    /// Any other file: up to 4 GB.
    File,
}

impl UploadKind {
    /// The word MAX has for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Image => "image",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::File => "file",
        }
    }
}

object! {
    /// Where to upload one file to.
    pub struct UploadTarget {
        /// The address; it is signed, and needs no token of the bot.
        pub url: String,
        /// The token of the film or recording that will be there. Pictures and files get theirs after the upload.
        pub token: Option<String>,
    }
}

/// `GET /videos/{videoToken}`, `POST /uploads`
impl Client {
    /// How large a film is and where it can be watched.
    ///
    /// ```no_run
    /// # use max_bot_api::{Attachment, Client, Error};
    /// # async fn example(client: Client, film: Attachment) -> Result<(), Error> {
    /// let urls = client.video(film.token().unwrap_or_default()).await?.urls;
    /// let file = urls.as_ref().and_then(|urls| urls.best());
    /// # Ok(()) }
    /// ```
    pub fn video(&self, token: impl AsRef<str>) -> Request<VideoInfo> {
        let token = token.as_ref();
        let call = validate::present("the token of the video", token)
            .map(|()| Call::get(format!("/videos/{}", percent(token))));
        Request::new(self, call, whole)
    }

    /// Where to upload a file to, each file to its own address. The first step of an upload.
    ///
    /// ```no_run
    /// # use max_bot_api::{Client, Error, UploadKind};
    /// # async fn example(client: Client) -> Result<(), Error> {
    /// let target = client.upload_url(UploadKind::Video).await?;
    /// # Ok(()) }
    /// ```
    pub fn upload_url(&self, kind: UploadKind) -> Request<UploadTarget> {
        let call = Call::new(Method::POST, "/uploads").query("type", kind.as_str());
        Request::new(self, call.repeatable(), |value| {
            let target: UploadTarget = whole(value)?;
            match target.url.as_str() {
                "" => Err(Error::unreadable()),
                _ => Ok(target),
            }
        })
    }
}

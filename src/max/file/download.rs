//! Downloading what people send: from public hosts only, never more than was allowed.

use std::path::Path;

use bytes::{Bytes, BytesMut};
use reqwest::Response;
use tokio::io::AsyncWriteExt;

use super::{hosts, local};
use crate::client::Client;
use crate::error::{Error, Refusal};
use crate::kind::{Delivery, Kind};
use crate::request::Pending;

const USUAL_LIMIT: u64 = 50 << 20;

/// A file to download; `.await` it for its bytes, or [`save`](Self::save) it.
#[must_use = "a request does nothing until it is awaited"]
#[derive(Clone, Debug)]
pub struct Download {
    client: Client,
    url: String,
    limit: u64,
}

/// Files that people send
impl Client {
    /// Downloads what an attachment's `url` leads to. The address must be https and public, or on this machine; where it
    /// redirects is not followed, and the bot's token is not sent along.
    ///
    /// ```no_run
    /// # use max_bot_api::{Attachment, Client, Error};
    /// # async fn example(client: Client, list: Attachment) -> Result<(), Error> {
    /// let url = list.url().unwrap_or_default();
    /// let bytes = client.download(url).limit(5 << 20).await?;
    /// let size = client.download(url).save("list.xlsx").await?;
    /// # Ok(()) }
    /// ```
    pub fn download(&self, url: impl Into<String>) -> Download {
        Download {
            client: self.clone(),
            url: url.into(),
            limit: USUAL_LIMIT,
        }
    }
}

impl Download {
    /// How many bytes at most; 50 MB if not said. What is larger fails with [`Kind::TooLarge`] before it is read.
    pub fn limit(mut self, bytes: u64) -> Self {
        self.limit = bytes;
        self
    }

    /// Writes it to the disk piece by piece; answers how many bytes it was. What stood there is lost; after a failure
    /// nothing stands there.
    ///
    /// # Errors
    /// As for the bytes; and when the file cannot be written.
    pub async fn save(self, path: impl AsRef<Path>) -> Result<u64, Error> {
        let path = path.as_ref();
        let mut answer = self.begin().await?;
        let mut file = tokio::fs::File::create(path).await.map_err(local)?;
        let written = write(&mut answer, &mut file, self.limit).await;
        if written.is_err() {
            // A part of a file is worse than none; if it cannot be removed, the error says enough.
            let _ = tokio::fs::remove_file(path).await;
        }
        written
    }

    async fn begin(&self) -> Result<Response, Error> {
        let url = hosts::check(&self.url)?;
        let request = self.client.files()?.get(url);
        let answer = request.send().await.map_err(broken)?;
        let status = answer.status().as_u16();
        if status == 200 {
            return Ok(answer);
        }
        Err(Error::refused(Refusal {
            status,
            code: String::new(),
            message: String::new(),
            retry_after: None,
        }))
    }

    async fn run(self) -> Result<Bytes, Error> {
        whole(self.begin().await?, self.limit).await
    }
}

impl IntoFuture for Download {
    type Output = Result<Bytes, Error>;
    type IntoFuture = Pending<Bytes>;

    fn into_future(self) -> Pending<Bytes> {
        Box::pin(self.run())
    }
}

/// The whole of an answer, unless it is larger than that.
pub(super) async fn whole(mut answer: Response, limit: u64) -> Result<Bytes, Error> {
    fits(answer.content_length().unwrap_or_default(), limit)?;
    let mut whole = BytesMut::new();
    while let Some(piece) = answer.chunk().await.map_err(broken)? {
        fits(whole.len() as u64 + piece.len() as u64, limit)?;
        whole.extend_from_slice(&piece);
    }
    Ok(whole.freeze())
}

async fn write(
    answer: &mut Response,
    file: &mut tokio::fs::File,
    limit: u64,
) -> Result<u64, Error> {
    fits(answer.content_length().unwrap_or_default(), limit)?;
    let mut size = 0;
    while let Some(piece) = answer.chunk().await.map_err(broken)? {
        size += piece.len() as u64;
        fits(size, limit)?;
        file.write_all(&piece).await.map_err(local)?;
    }
    file.flush().await.map_err(local)?;
    Ok(size)
}

fn fits(size: u64, limit: u64) -> Result<(), Error> {
    if size <= limit {
        Ok(())
    } else {
        Err(Error::of(Kind::TooLarge))
    }
}

/// A connection that failed; the address stays out of the words, for it is signed.
pub(super) fn broken(error: reqwest::Error) -> Error {
    let delivery = match error.is_connect() {
        true => Delivery::NotSent,
        false => Delivery::Unknown,
    };
    Error::network(delivery).because(error.without_url())
}

//! Uploading: in one part, or by ranges that are sent again where the connection broke.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use reqwest::Body;
use reqwest::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};
use reqwest::multipart::{Form, Part};
use serde_json::Value;
use url::Url;

use super::pieces::{Progress, Watcher};
use super::{File, Uploaded, check, hosts};
use crate::answer::refuses;
use crate::client::Client;
use crate::error::{Error, Refusal};
use crate::kind::Delivery;
use crate::request::{Pending, UploadKind, UploadTarget};
use crate::retry::Tries;

const LARGEST_ANSWER: usize = 64 << 10;
/// Films and recordings above this go by ranges of it.
const RANGE: u64 = 8 << 20;

/// A file to upload; `.await` it.
#[must_use = "a request does nothing until it is awaited"]
#[derive(Clone)]
pub struct Upload {
    client: Client,
    kind: UploadKind,
    file: File,
    range: Option<u64>,
    watcher: Option<Watcher>,
}

/// `POST /uploads` and the upload hosts
impl Client {
    /// Uploads a file, from the disk without reading it into memory. The answer can be attached to messages.
    ///
    /// ```no_run
    /// # use max_bot_api::{ChatId, Client, Error, File, UploadKind};
    /// # async fn example(client: Client, chat: ChatId) -> Result<(), Error> {
    /// let film = File::open("линейка.mp4");
    /// let film = client.upload(UploadKind::Video, film)
    ///     .progress(|at| println!("{} of {}", at.sent, at.total))
    ///     .await?;
    /// client.send_message(chat).text("1 сентября").attach(film).await?; // waits until MAX has processed it
    /// # Ok(()) }
    /// ```
    pub fn upload(&self, kind: UploadKind, file: File) -> Upload {
        Upload {
            client: self.clone(),
            kind,
            file,
            range: None,
            watcher: None,
        }
    }
}

impl Upload {
    /// Sends it in ranges of so many bytes: a connection that breaks costs one of them. Films and recordings above 8 MB
    /// go so by themselves.
    pub fn ranges(mut self, bytes: u64) -> Self {
        self.range = Some(bytes.max(1));
        self
    }

    /// Is told how far it is, after each 64 KB or less.
    pub fn progress(mut self, watcher: impl Fn(Progress) + Send + Sync + 'static) -> Self {
        self.watcher = Some(Arc::new(watcher));
        self
    }

    async fn run(self) -> Result<Uploaded, Error> {
        let size = self.file.content.size().await?;
        check(self.kind, &self.file.name, size)?;
        let target = self.client.upload_url(self.kind).await?;
        let url = hosts::check(&target.url)?;
        let by_itself = matches!(self.kind, UploadKind::Video | UploadKind::Audio) && size > RANGE;
        let range = self.range.or(by_itself.then_some(RANGE));
        let answer = match range {
            Some(range) => self.by_ranges(&url, (range, size)).await?,
            None => self.at_once(&url, size).await?,
        };
        uploaded(self.kind, size, (&target, &answer))
    }

    /// As one part of a form named `data`, as most clients do.
    async fn at_once(&self, url: &Url, size: u64) -> Result<String, Error> {
        let body = self.body((0, size), size).await?;
        let part = Part::stream_with_length(body, size).file_name(self.file.name.clone());
        let form = Form::new().part("data", part);
        let request = self.client.files()?.post(url.clone()).multipart(form);
        self.send(request).await
    }

    /// One range after another; each is safe to send again, for it says where it belongs.
    async fn by_ranges(&self, url: &Url, (range, size): (u64, u64)) -> Result<String, Error> {
        let mut answer = String::new();
        let mut from = 0;
        while from < size {
            let length = range.min(size - from);
            let mut tries = Tries::new(self.client.retry, true, None);
            answer = loop {
                match self.one_range(url, (from, length, size)).await {
                    Ok(answer) => break answer,
                    Err(error) => match tries.after(&error) {
                        Some(wait) => tokio::time::sleep(wait).await,
                        None => return Err(error),
                    },
                }
            };
            from += length;
        }
        Ok(answer)
    }

    async fn one_range(
        &self,
        url: &Url,
        (from, length, size): (u64, u64, u64),
    ) -> Result<String, Error> {
        let body = self.body((from, length), size).await?;
        let name = self.file.name.replace(['"', '\\', '\r', '\n'], "_");
        let request = self.client.files()?.post(url.clone());
        let request = request
            .header(CONTENT_TYPE, "application/x-binary; charset=x-user-defined")
            .header(
                CONTENT_RANGE,
                format!("bytes {from}-{}/{size}", from + length - 1),
            )
            .header(
                CONTENT_DISPOSITION,
                format!("attachment; filename=\"{name}\"").into_bytes(),
            )
            .header("Content-Length", length);
        self.send(request.body(body)).await
    }

    async fn body(&self, (from, length): (u64, u64), total: u64) -> Result<Body, Error> {
        let reading = self.file.content.open(from, length).await?;
        let (sent, watcher) = (AtomicU64::new(from), self.watcher.clone());
        let told = move |more| {
            let sent = sent.fetch_add(more, Ordering::Relaxed) + more;
            if let Some(watcher) = &watcher {
                watcher(Progress { sent, total });
            }
        };
        Ok(Body::wrap_stream(reading.stream(told)))
    }

    /// The text that came back under a success.
    async fn send(&self, request: reqwest::RequestBuilder) -> Result<String, Error> {
        let answer = request.send().await.map_err(super::download::broken)?;
        let status = answer.status().as_u16();
        let text = super::download::whole(answer, LARGEST_ANSWER as u64).await;
        if (200..300).contains(&status) {
            let text = text?;
            return Ok(String::from_utf8_lossy(&text).into_owned());
        }
        let body: Value = serde_json::from_slice(&text.unwrap_or_default()).unwrap_or_default();
        Err(refused(status, &body))
    }
}

impl IntoFuture for Upload {
    type Output = Result<Uploaded, Error>;
    type IntoFuture = Pending<Uploaded>;

    fn into_future(self) -> Pending<Uploaded> {
        Box::pin(self.run())
    }
}

/// Reads what the hosts answer: photos, a token, or XML for what had its token before.
fn uploaded(
    kind: UploadKind,
    size: u64,
    (target, answer): (&UploadTarget, &str),
) -> Result<Uploaded, Error> {
    let body: Value = serde_json::from_str(answer).unwrap_or_default();
    if refuses(&body) {
        return Err(refused(200, &body));
    }
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let photos = body["photos"].as_object().into_iter().flatten();
    let photos = photos.filter_map(|(key, photo)| Some((key.clone(), text(&photo["token"])?)));
    let photos: Vec<_> = photos.collect();
    let token = text(&body["token"]).or_else(|| target.token.clone());
    if token.is_none() && photos.is_empty() {
        return Err(Error::network(Delivery::Sent));
    }
    Ok(Uploaded {
        kind,
        token,
        photos,
        size,
    })
}

fn refused(status: u16, body: &Value) -> Error {
    let text = |names: [&str; 2]| {
        let said = names.iter().find_map(|name| body[*name].as_str());
        said.unwrap_or_default().chars().take(300).collect()
    };
    Error::refused(Refusal {
        status,
        code: text(["code", "error_code"]),
        message: text(["message", "error_data"]),
        retry_after: None,
    })
}

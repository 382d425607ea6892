//! Files: what is uploaded, what comes of it, and the one HTTP client that carries bytes instead of JSON.

pub(crate) mod download;
mod hosts;
pub(crate) mod pieces;
pub(crate) mod upload;

use std::path::{Path, PathBuf};
use std::time::Duration;

use bytes::Bytes;

use crate::error::Error;
use crate::invalid::Invalid;
use crate::kind::Kind;
use crate::request::{NewAttachment, UploadKind};
use crate::settings::Settings;
use crate::tls;

const MEGABYTE: u64 = 1 << 20;
/// A host that says nothing for so long is gone.
const SILENCE: Duration = Duration::from_secs(60);
const PICTURES: [&str; 7] = ["jpg", "jpeg", "png", "gif", "tiff", "bmp", "heic"];
const FILMS: [&str; 4] = ["mp4", "mov", "mkv", "webm"];

/// A file to upload. Its name matters: the hosts look at its extension, and people see it.
#[derive(Clone, Debug)]
pub struct File {
    pub(crate) name: String,
    pub(crate) content: Content,
}

#[derive(Clone)]
pub(crate) enum Content {
    Disk(PathBuf),
    Memory(Bytes),
}

impl File {
    /// A file of the disk, by its own name. It is read piece by piece while it is sent, never as a whole.
    pub fn open(path: impl AsRef<Path>) -> Self {
        let path = path.as_ref();
        let name = path.file_name().unwrap_or_default();
        Self {
            name: name.to_string_lossy().into_owned(),
            content: Content::Disk(path.to_owned()),
        }
    }

    /// A file that is in memory already.
    pub fn new(name: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            name: name.into(),
            content: Content::Memory(bytes.into()),
        }
    }

    /// Another name, with an extension.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }
}

impl std::fmt::Debug for Content {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Disk(_) => "Disk",
            Self::Memory(_) => "Memory",
        })
    }
}

/// What an upload has become: attach it to as many messages as you like.
///
/// MAX may still be processing it; a message waits for that as [`Retry`](crate::Retry) says.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Uploaded {
    /// As what it was uploaded.
    pub kind: UploadKind,
    /// The token of a film, recording or file, and of a picture whose upload answers with one.
    pub token: Option<String>,
    /// Key and token of a picture, in each of its sizes.
    pub photos: Vec<(String, String)>,
    /// How many bytes it has.
    pub size: u64,
}

impl From<Uploaded> for NewAttachment {
    fn from(uploaded: Uploaded) -> Self {
        let token = uploaded.token.unwrap_or_default();
        let attachment = match uploaded.kind {
            UploadKind::Image if !uploaded.photos.is_empty() => Self::image_photos(uploaded.photos),
            UploadKind::Image => Self::image(token),
            UploadKind::Video => Self::video(token),
            UploadKind::Audio => Self::audio(token),
            UploadKind::File => Self::file(token),
        };
        attachment.size(uploaded.size)
    }
}

impl std::fmt::Debug for Uploaded {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let mut out = f.debug_struct("Uploaded");
        out.field("kind", &self.kind).field("size", &self.size);
        out.finish_non_exhaustive()
    }
}

/// The limits of June 2026 (dev.max.ru); a name without an extension passes.
fn check(kind: UploadKind, name: &str, size: u64) -> Result<(), Invalid> {
    let (most, known): (u64, &'static [&'static str]) = match kind {
        UploadKind::Image => (50 * MEGABYTE, &PICTURES),
        UploadKind::Video => (250 * MEGABYTE, &FILMS),
        UploadKind::Audio => (256 * MEGABYTE, &[]),
        UploadKind::File => (4096 * MEGABYTE, &[]),
    };
    if size > most {
        return Err(Invalid::FileSize { size, most });
    }
    let extension = name
        .rsplit_once('.')
        .map(|(_, extension)| extension.to_lowercase());
    match extension {
        Some(extension) if !known.is_empty() && !known.contains(&extension.as_str()) => {
            Err(Invalid::FileType { known })
        }
        _ => Ok(()),
    }
}

/// Carries files. No redirects, no proxy, public hosts only; the bot's token never goes there.
pub(crate) fn carrier(settings: &Settings) -> Result<reqwest::Client, Error> {
    let tls = tls::config(true, settings.extra_root.as_deref())?;
    reqwest::Client::builder()
        .tls_backend_preconfigured(tls)
        .dns_resolver(hosts::PublicOnly)
        .redirect(reqwest::redirect::Policy::none())
        .no_proxy()
        .connect_timeout(settings.connect_timeout)
        .read_timeout(SILENCE)
        .build()
        .map_err(|error| Error::from(Invalid::Unwritable).because(error.without_url()))
}

/// A file of this machine that cannot be read or written.
fn local(error: std::io::Error) -> Error {
    Error::of(Kind::File).because(error)
}

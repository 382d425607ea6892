//! A file as it is read: piece by piece, telling how far it is.

use std::io::SeekFrom;
use std::sync::Arc;

use bytes::Bytes;
use futures_util::stream::{self, Stream};
use tokio::io::{AsyncReadExt, AsyncSeekExt};

use super::{Content, local};
use crate::error::Error;

/// So much of a file is in memory at once.
const PIECE: usize = 64 << 10;

/// How far an upload is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Bytes handed over to the connection.
    pub sent: u64,
    /// Bytes of the whole file.
    pub total: u64,
}

/// Told now and then how far it is.
pub(crate) type Watcher = Arc<dyn Fn(Progress) + Send + Sync>;

impl Content {
    pub(super) async fn size(&self) -> Result<u64, Error> {
        match self {
            Self::Memory(bytes) => Ok(bytes.len() as u64),
            Self::Disk(path) => {
                let about = tokio::fs::metadata(path).await.map_err(local)?;
                Ok(about.len())
            }
        }
    }

    /// From here so many bytes.
    pub(super) async fn open(&self, from: u64, length: u64) -> Result<Reading, Error> {
        let source = match self {
            Self::Memory(bytes) => {
                let at = |n: u64| usize::try_from(n).unwrap_or(usize::MAX).min(bytes.len());
                Source::Memory(bytes.slice(at(from)..at(from + length)))
            }
            Self::Disk(path) => {
                let mut file = tokio::fs::File::open(path).await.map_err(local)?;
                file.seek(SeekFrom::Start(from)).await.map_err(local)?;
                Source::Disk(file)
            }
        };
        Ok(Reading {
            source,
            left: length,
        })
    }
}

enum Source {
    Memory(Bytes),
    Disk(tokio::fs::File),
}

/// A file being read.
pub(super) struct Reading {
    source: Source,
    left: u64,
}

impl Reading {
    /// The next piece; empty at the end.
    async fn next(&mut self) -> std::io::Result<Bytes> {
        let most = usize::try_from(self.left).unwrap_or(PIECE).min(PIECE);
        let piece = match &mut self.source {
            Source::Memory(bytes) => bytes.split_to(most.min(bytes.len())),
            Source::Disk(file) => {
                let mut piece = Vec::with_capacity(most);
                file.take(most as u64).read_to_end(&mut piece).await?;
                piece.into()
            }
        };
        self.left -= piece.len() as u64;
        if piece.is_empty() && self.left > 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into()); // it became shorter
        }
        Ok(piece)
    }

    /// The pieces as a body, with a word after each.
    pub(super) fn stream(
        self,
        told: impl FnMut(u64) + Send + 'static,
    ) -> impl Stream<Item = std::io::Result<Bytes>> + Send + 'static {
        stream::try_unfold((self, told), |(mut reading, mut told)| async move {
            let piece = reading.next().await?;
            if piece.is_empty() {
                return Ok(None);
            }
            told(piece.len() as u64);
            Ok(Some((piece, (reading, told))))
        })
    }
}

//! A connection with scissors: it can be cut in the middle. What the HTTP parser refuses by itself is said in the API's words.

use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;

use crate::api::ApiError;
use crate::framing::{Head, Told};

/// Scissors for one connection.
#[derive(Debug, Clone, Default)]
pub(crate) struct Cut(Arc<AtomicBool>);

impl Cut {
    /// From now on nothing can be written to the connection.
    pub(crate) fn now(&self) {
        self.0.store(true, Ordering::Release);
    }

    fn check(&self) -> io::Result<()> {
        if self.0.load(Ordering::Acquire) {
            Err(io::ErrorKind::BrokenPipe.into())
        } else {
            Ok(())
        }
    }
}

/// A connection of a client.
pub(crate) struct Wire {
    stream: TcpStream,
    cut: Cut,
    head: Head,
    told: Told,
    /// What is written instead of what the parser wanted to write.
    instead: Vec<u8>,
}

impl Wire {
    pub(crate) fn new(stream: TcpStream, cut: Cut, told: Told) -> Self {
        Wire {
            stream,
            cut,
            head: Head::default(),
            told,
            instead: Vec::new(),
        }
    }
}

impl AsyncRead for Wire {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        ready!(Pin::new(&mut self.stream).poll_read(cx, buf))?;
        let wire = &mut *self;
        wire.head.take(&buf.filled()[before..], &wire.told);
        Poll::Ready(Ok(()))
    }
}

impl AsyncWrite for Wire {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.cut.check()?;
        self.head.forget();
        if self.instead.is_empty() {
            self.instead = in_words(buf);
        }
        if self.instead.is_empty() {
            return Pin::new(&mut self.stream).poll_write(cx, buf);
        }
        let wire = &mut *self;
        while !wire.instead.is_empty() {
            let written = ready!(Pin::new(&mut wire.stream).poll_write(cx, &wire.instead))?;
            wire.instead.drain(..written);
        }
        Poll::Ready(Ok(buf.len()))
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.cut.check()?;
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}

/// The parser refuses a head it cannot read with a bare status: the only answer here that has no body.
fn in_words(written: &[u8]) -> Vec<u8> {
    const REFUSALS: [(u16, &str); 3] = [
        (400, "Bad Request"),
        (414, "URI Too Long"),
        (431, "Request Header Fields Too Large"),
    ];
    let bare = |status| {
        let head = str::from_utf8(written).unwrap_or_default();
        head.starts_with(&format!("HTTP/1.1 {status}")) && head.contains("content-length: 0\r\n")
    };
    let refused = written.starts_with(b"HTTP/1.1 4");
    let refusal = REFUSALS.iter().find(|(status, _)| refused && bare(*status));
    let Some((status, text)) = refusal else {
        return Vec::new();
    };
    let body = ApiError::new(*status, "proto.payload", *text).json();
    let body = body.to_string();
    let length = body.len();
    let head = "connection: close\r\ncontent-type: application/json";
    format!("HTTP/1.1 {status} {text}\r\n{head}\r\ncontent-length: {length}\r\n\r\n{body}")
        .into_bytes()
}

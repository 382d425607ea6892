//! `/uploads` and the upload host: when tokens come, how pieces are put together, what is answered.

use std::sync::Arc;

use axum::extract::{FromRequest, Multipart, Path, Request, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_RANGE, CONTENT_TYPE};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::request::paced;
use super::{Answer, ApiError, Call};
use crate::hash::opaque;
use crate::inner::Inner;
use crate::world::{File, FileKind, LARGEST, World};

pub(super) fn begin(world: &mut World, call: &Call) -> Answer {
    let kind = call.text("type").and_then(FileKind::named);
    let kind = kind.ok_or_else(|| ApiError::bad("type: must be image, video, audio or file"))?;
    paced(world)?;
    let token = opaque(&format!("upload {}", world.files.len()), 48);
    let mut file = File::new(kind);
    let troubles = &world.knobs().troubles;
    file.not_ready = troubles.not_ready;
    file.ready_at = world.time.now() + troubles.not_ready_ms.cast_signed();
    world.files.insert(token.clone(), file);
    let mut answer = json!({"url": format!("{}/upload/{token}", world.url)});
    if matches!(kind, FileKind::Video | FileKind::Audio) {
        answer["token"] = json!(token);
    }
    Ok(answer)
}

/// A file or a piece of one, as it came.
struct Piece {
    name: String,
    from: usize,
    total: usize,
    bytes: Vec<u8>,
}

/// The upload host: any single part with a file name, or raw bytes, whole or a range.
pub(crate) async fn store(
    State(inner): State<Arc<Inner>>,
    Path(token): Path<String>,
    request: Request,
) -> Response {
    let piece = match piece(request).await {
        Ok(piece) => piece,
        Err(status) => {
            return (status, status.canonical_reason().unwrap_or_default()).into_response();
        }
    };
    inner.with(|world| take_in(world, &token, piece))
}

/// The bytes of a stored file.
pub(crate) async fn fetch(State(inner): State<Arc<Inner>>, Path(token): Path<String>) -> Response {
    let found = inner.look(|world| {
        let file = world.files.get(&token).filter(|file| file.stored)?;
        (file.bytes.len() == file.size).then(|| file.bytes.clone())
    });
    match found {
        Some(bytes) => ([(CONTENT_TYPE, "application/octet-stream")], bytes).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn piece(request: Request) -> Result<Piece, StatusCode> {
    let headers = request.headers();
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let kind = text(CONTENT_TYPE).unwrap_or_default();
    if kind.starts_with("multipart/") {
        return part(request).await;
    }
    let (name, range) = (file_name(headers), text(CONTENT_RANGE).map(range));
    let bytes = axum::body::to_bytes(request.into_body(), LARGEST).await;
    let bytes = bytes.map_err(|_| StatusCode::PAYLOAD_TOO_LARGE)?.to_vec();
    let (from, total) = match range {
        Some(Some((from, length, total))) if length == bytes.len() => (from, total),
        Some(_) => return Err(StatusCode::RANGE_NOT_SATISFIABLE),
        None => (0, bytes.len()),
    };
    Ok(Piece {
        name,
        from,
        total,
        bytes,
    })
}

/// The one part with a file; its own name does not matter.
async fn part(request: Request) -> Result<Piece, StatusCode> {
    let unsupported = |_| StatusCode::UNSUPPORTED_MEDIA_TYPE;
    let parts = Multipart::from_request(request, &()).await;
    let mut parts = parts.map_err(|_| StatusCode::UNSUPPORTED_MEDIA_TYPE)?;
    while let Some(field) = parts.next_field().await.map_err(unsupported)? {
        let Some(name) = field.file_name().map(str::to_owned) else {
            continue;
        };
        let bytes = field
            .bytes()
            .await
            .map_err(|error| error.status())?
            .to_vec();
        let total = bytes.len();
        return Ok(Piece {
            name,
            from: 0,
            total,
            bytes,
        });
    }
    Err(StatusCode::UNSUPPORTED_MEDIA_TYPE)
}

/// `attachment; filename="x"`.
fn file_name(headers: &HeaderMap) -> String {
    let told = headers.get(CONTENT_DISPOSITION);
    let told = told.and_then(|value| std::str::from_utf8(value.as_bytes()).ok());
    let name = told.and_then(|told| told.split("filename=").nth(1));
    name.unwrap_or_default().trim_matches('"').to_owned()
}

/// `bytes 0-99/1000`: where it begins, how long it is, and how long the whole is.
fn range(text: &str) -> Option<(usize, usize, usize)> {
    let (span, total) = text.strip_prefix("bytes ")?.split_once('/')?;
    let (from, to) = span.split_once('-')?;
    let (from, to): (usize, usize) = (from.trim().parse().ok()?, to.trim().parse().ok()?);
    let length = to.checked_add(1)?.checked_sub(from)?;
    Some((from, length, total.trim().parse().ok()?))
}

fn take_in(world: &mut World, token: &str, piece: Piece) -> Response {
    world.make_room(piece.total.min(LARGEST));
    let Some(file) = world.files.get_mut(token) else {
        return refusal("404", "UPLOAD_NOT_FOUND");
    };
    if piece.total > file.kind.most() {
        return match file.kind {
            FileKind::Image => refusal("503", "IMAGE_TOO_LARGE"),
            _ => (StatusCode::PAYLOAD_TOO_LARGE, "Payload Too Large").into_response(),
        };
    }
    if !file.kind.takes(&piece.name) {
        return match file.kind {
            FileKind::Image => refusal("503", "IMAGE_INVALID_FORMAT"),
            FileKind::File => ApiError::bad("File extension is forbidden").into_response(),
            _ => StatusCode::UNSUPPORTED_MEDIA_TYPE.into_response(),
        };
    }
    piece.name.clone_into(&mut file.name);
    match file.put(piece.from, piece.total, &piece.bytes) {
        None => StatusCode::RANGE_NOT_SATISFIABLE.into_response(),
        Some(_) if file.stored => stored(token, file.kind, piece.total),
        Some(whole) => {
            let so_far = format!("0-{}/{}", whole.saturating_sub(1), piece.total);
            (StatusCode::CREATED, so_far).into_response()
        }
    }
}

/// What the upload hosts say under 200 when they will not take a file.
fn refusal(code: &str, data: &str) -> Response {
    axum::Json(json!({"error_code": code, "error_data": data})).into_response()
}

fn stored(token: &str, kind: FileKind, size: usize) -> Response {
    const XML: &str = "<?xml version=\"1.0\"?><retval>1</retval>";
    match kind {
        FileKind::Image => {
            axum::Json(json!({"photos": {opaque(token, 12): {"token": token}}})).into_response()
        }
        FileKind::File => {
            axum::Json(json!({"token": token, "fileId": 1_000_000 + size})).into_response()
        }
        FileKind::Video | FileKind::Audio => ([(CONTENT_TYPE, "text/xml")], XML).into_response(),
    }
}

/// A file that a message may carry now, in the form in which it is received.
pub(super) fn attach(world: &mut World, kind: FileKind, token: &str) -> Answer {
    let now = world.time.now();
    let file = world.files.get_mut(token);
    let file = file.filter(|file| file.stored && file.kind == kind);
    let file =
        file.ok_or_else(|| ApiError::bad("Key: errors.process.attachment.file.not.found"))?;
    if file.foreign && kind == FileKind::Video {
        return Err(ApiError::bad(
            "Key: errors.process.attachment.movie.not.owner",
        ));
    }
    if file.not_ready > 0 || file.ready_at > now {
        file.not_ready = file.not_ready.saturating_sub(1);
        let what = if kind == FileKind::Video {
            "video"
        } else {
            "file"
        };
        let message = format!("Key: errors.process.attachment.{what}.not.processed");
        return Err(ApiError::new(400, "attachment.not.ready", message));
    }
    Ok(world.received(token))
}

pub(super) fn video(world: &World, token: &str) -> Answer {
    let found = world.files.get(token);
    let found = found.filter(|file| file.kind == FileKind::Video && file.stored);
    found.ok_or_else(|| ApiError::new(404, "not.found", "Video not found"))?;
    let url = world.file_url(token);
    let urls = json!({"mp4_1080": Value::Null, "mp4_720": url, "mp4_480": url, "mp4_360": Value::Null, "mp4_240": Value::Null,
        "mp4_144": Value::Null, "hls": Value::Null});
    let thumbnail = json!({"photo_id": 1, "token": token, "url": url});
    Ok(
        json!({"token": token, "urls": urls, "thumbnail": thumbnail, "width": 1280, "height": 720, "duration": 31}),
    )
}

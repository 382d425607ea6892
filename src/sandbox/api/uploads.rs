//! `/uploads` and the upload host: token timing and answers as the real ones.

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::{Answer, ApiError, Call};
use crate::hash::opaque;
use crate::inner::Inner;
use crate::world::{Upload, World};

pub(super) fn begin(world: &mut World, call: &Call) -> Answer {
    let kind = call.text("type").unwrap_or_default();
    if !matches!(kind, "image" | "video" | "audio" | "file") {
        return Err(ApiError::bad("type: must be image, video, audio or file"));
    }
    let token = opaque(&format!("upload {}", world.uploads.len()), 48);
    let not_ready = world.faults.set.not_ready;
    let upload = Upload {
        kind: kind.to_owned(),
        filename: String::new(),
        size: 0,
        stored: false,
        not_ready,
    };
    world.uploads.insert(token.clone(), upload);
    let mut answer = json!({"url": format!("{}/upload/{token}", call.base)});
    if matches!(kind, "video" | "audio") {
        answer["token"] = json!(token);
    }
    Ok(answer)
}

/// The upload host: any single file part, or raw bytes.
pub(crate) async fn store(
    State(inner): State<Arc<Inner>>,
    Path(token): Path<String>,
    body: Bytes,
) -> Response {
    let head = String::from_utf8_lossy(&body[..body.len().min(2048)]);
    let named = head
        .split("filename=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next());
    let filename = named.unwrap_or("file").to_owned();
    let kind = inner.with(|world| {
        let upload = world.uploads.get_mut(&token)?;
        upload.filename = filename;
        upload.size = body.len();
        upload.stored = true;
        Some(upload.kind.clone())
    });
    match kind.as_deref() {
        Some("image") => {
            axum::Json(json!({"photos": {opaque(&token, 12): {"token": token}}})).into_response()
        }
        Some("file") => {
            axum::Json(json!({"token": token, "fileId": 1_000_000 + body.len()})).into_response()
        }
        Some(_) => (
            [(CONTENT_TYPE, "text/xml")],
            "<?xml version=\"1.0\"?><retval>1</retval>",
        )
            .into_response(),
        None => axum::Json(json!({"error_code": "404", "error_data": "UPLOAD_NOT_FOUND"}))
            .into_response(),
    }
}

/// A file that a message may carry now.
pub(super) fn take(world: &mut World, token: &str) -> Result<Upload, ApiError> {
    let upload = world.uploads.get_mut(token).filter(|upload| upload.stored);
    let upload =
        upload.ok_or_else(|| ApiError::bad("Key: errors.process.attachment.file.not.found"))?;
    if upload.not_ready > 0 {
        upload.not_ready -= 1;
        return Err(ApiError::new(
            400,
            "attachment.not.ready",
            "Key: errors.process.attachment.file.not.processed",
        ));
    }
    Ok(upload.clone())
}

pub(super) fn video(world: &World, token: &str) -> Answer {
    let found = world
        .uploads
        .get(token)
        .filter(|upload| upload.kind == "video" && upload.stored);
    found.ok_or_else(|| ApiError::new(404, "not.found", "Video not found"))?;
    Ok(
        json!({"token": token, "urls": {"mp4_720": format!("https://vu.okcdn.ru/{token}")}, "width": 1280, "height": 720,
        "duration": 31}),
    )
}

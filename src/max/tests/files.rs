//! Files go up and come down: in one part, by ranges, from the disk; never more than allowed, never elsewhere.

mod common;

use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect};
use axum::routing::{get, post};
use common::{TOKEN, client};
use max_bot_api::{Client, Delivery, Error, File, Invalid, Kind, Retry, UploadKind, Uploaded};
use tokio::net::TcpListener;

/// What an upload host was sent: headers and bytes.
type Seen = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

#[derive(Clone)]
struct Host {
    url: String,
    token: Option<&'static str>,
    answers: Arc<Mutex<Vec<(u16, &'static str)>>>,
    seen: Seen,
}

async fn begin(State(host): State<Host>) -> String {
    let token = host
        .token
        .map_or(String::new(), |token| format!(r#","token":"{token}""#));
    format!(r#"{{"url":"{}/up"{token}}}"#, host.url)
}

async fn store(
    State(host): State<Host>,
    headers: HeaderMap,
    body: Bytes,
) -> (StatusCode, &'static str) {
    host.seen.lock().unwrap().push((headers, body));
    let mut answers = host.answers.lock().unwrap();
    let (status, answer) = if answers.len() > 1 {
        answers.remove(0)
    } else {
        answers[0]
    };
    (StatusCode::from_u16(status).unwrap(), answer)
}

/// An upload host that answers so, the last answer for ever.
async fn host(token: Option<&'static str>, answers: &[(u16, &'static str)]) -> (Client, Seen) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let seen = Seen::default();
    let host = Host {
        url: url.clone(),
        token,
        answers: Arc::new(Mutex::new(answers.to_vec())),
        seen: Arc::clone(&seen),
    };
    let app = Router::new()
        .route("/uploads", post(begin))
        .route("/up", post(store))
        .with_state(host);
    let app = app.layer(axum::extract::DefaultBodyLimit::disable());
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (client(&url), seen)
}

const XML: (u16, &str) = (200, "<?xml version=\"1.0\"?><retval>1</retval>");

async fn upload(
    kind: UploadKind,
    name: &str,
    answer: (u16, &'static str),
) -> Result<Uploaded, Error> {
    let (client, _) = host(Some("before"), &[answer]).await;
    client.upload(kind, File::new(name, "bytes")).await
}

#[tokio::test]
async fn a_part_has_the_name_people_will_see_and_no_token_of_the_bot() {
    let (client, seen) = host(None, &[(200, r#"{"token":"t","fileId":7}"#)]).await;
    let done = client
        .upload(UploadKind::File, File::new("приказ.pdf", "%PDF"))
        .await
        .unwrap();
    assert_eq!((done.token.as_deref(), done.size), (Some("t"), 4));
    let seen = seen.lock().unwrap();
    let (headers, body) = &seen[0];
    let body = String::from_utf8_lossy(body);
    assert!(
        body.contains("name=\"data\"") && body.contains("%PDF"),
        "{body}"
    );
    assert!(
        body.contains("приказ.pdf") || body.contains("%D0%BF"),
        "{body}"
    );
    assert!(headers.get("authorization").is_none() && !format!("{headers:?}").contains(TOKEN));
}

#[tokio::test]
async fn every_answer_of_the_hosts_is_understood() {
    let photos = upload(
        UploadKind::Image,
        "a.png",
        (200, r#"{"photos":{"k":{"token":"p"}}}"#),
    )
    .await;
    assert_eq!(photos.unwrap().photos, [("k".to_owned(), "p".to_owned())]);
    let film = upload(UploadKind::Video, "a.mp4", XML).await;
    assert_eq!(film.unwrap().token.as_deref(), Some("before"));
    let refused = upload(
        UploadKind::Image,
        "a.png",
        (
            200,
            r#"{"error_code":"503","error_data":"IMAGE_INVALID_FORMAT"}"#,
        ),
    )
    .await;
    let refused = refused.unwrap_err();
    assert_eq!(
        (refused.code(), refused.message()),
        ("503", "IMAGE_INVALID_FORMAT")
    );
    let refused = upload(UploadKind::Audio, "a.wav", (415, "Unsupported Media Type")).await;
    assert_eq!(refused.unwrap_err().status(), Some(415));
    let (client, _) = host(None, &[(200, "<html>")]).await;
    let lost = client
        .upload(UploadKind::File, File::new("a.txt", "a"))
        .await;
    assert_eq!(lost.unwrap_err().kind(), Kind::Network(Delivery::Sent));
}

#[tokio::test]
async fn ranges_say_where_they_belong_and_a_broken_one_is_sent_again() {
    let (client, seen) = host(
        Some("before"),
        &[(201, "0-3/10"), (502, "<html>"), (201, "0-7/10"), XML],
    )
    .await;
    let quick = Retry {
        first: std::time::Duration::from_millis(1),
        ..Retry::default()
    };
    let told = Arc::new(Mutex::new(Vec::new()));
    let watcher = Arc::clone(&told);
    let film = client
        .retry(quick)
        .upload(UploadKind::Video, File::new("a.mp4", "0123456789"))
        .ranges(4);
    film.progress(move |at| watcher.lock().unwrap().push((at.sent, at.total)))
        .await
        .unwrap();
    let seen = seen.lock().unwrap();
    let ranges: Vec<_> = seen
        .iter()
        .map(|(headers, _)| headers["content-range"].to_str().unwrap())
        .collect();
    assert_eq!(
        ranges,
        [
            "bytes 0-3/10",
            "bytes 4-7/10",
            "bytes 4-7/10",
            "bytes 8-9/10"
        ]
    );
    assert_eq!((&seen[0].1[..], &seen[3].1[..]), (&b"0123"[..], &b"89"[..]));
    assert_eq!(*told.lock().unwrap(), [(4, 10), (8, 10), (8, 10), (10, 10)]);
}

#[tokio::test]
async fn a_file_of_the_disk_is_read_while_it_is_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("фото.jpg");
    std::fs::write(&path, vec![7; 1_000_000]).unwrap();
    let (client, seen) = host(None, &[(200, r#"{"photos":{"k":{"token":"p"}}}"#)]).await;
    let pieces = Arc::new(Mutex::new(Vec::new()));
    let watcher = Arc::clone(&pieces);
    let picture = client.upload(UploadKind::Image, File::open(&path));
    picture
        .progress(move |at| watcher.lock().unwrap().push(at.sent))
        .await
        .unwrap();
    assert!(seen.lock().unwrap()[0].1.len() > 1_000_000);
    let pieces = pieces.lock().unwrap().clone();
    let largest = pieces.windows(2).map(|two| two[1] - two[0]).max();
    assert_eq!((pieces.last(), largest), (Some(&1_000_000), Some(64 << 10)));

    let gone = client
        .upload(UploadKind::File, File::open(folder.path().join("нет.txt")))
        .await;
    assert_eq!(gone.unwrap_err().kind(), Kind::File);
}

#[tokio::test]
async fn what_max_would_not_take_is_not_sent() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("film.mp4");
    std::fs::File::create(&path)
        .unwrap()
        .set_len((250 << 20) + 1)
        .unwrap();
    let (client, seen) = host(Some("before"), &[XML]).await;
    let refused = client
        .upload(UploadKind::Video, File::open(&path))
        .await
        .unwrap_err();
    assert!(
        matches!(refused.invalid(), Some(Invalid::FileSize { .. })),
        "{refused}"
    );
    let gif = client
        .upload(UploadKind::Video, File::new("a.gif", ""))
        .await
        .unwrap_err();
    assert!(gif.to_string().contains("mp4, mov"), "{gif}");
    assert!(seen.lock().unwrap().is_empty());
}

/// A host of files: one of a hundred bytes, and one that leads elsewhere.
async fn files() -> (Client, String) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let endless = || async {
        let pieces = futures_util::stream::repeat_with(|| {
            Ok::<_, std::io::Error>(Bytes::from_static(&[0; 1024]))
        });
        axum::body::Body::from_stream(pieces).into_response()
    };
    let app = Router::new()
        .route("/a", get(|| async { "a".repeat(100) }))
        .route("/endless", get(endless))
        .route("/elsewhere", get(|| async { Redirect::temporary("/a") }));
    tokio::spawn(async move { axum::serve(listener, app).await.unwrap() });
    (client(&url), url)
}

#[tokio::test]
async fn a_download_stops_at_its_limit() {
    let (client, url) = files().await;
    let (small, endless) = (format!("{url}/a"), format!("{url}/endless"));
    assert_eq!(client.download(&small).limit(100).await.unwrap().len(), 100);
    for (url, limit) in [(&small, 99), (&endless, 1 << 20)] {
        let refused = client.download(url).limit(limit).await.unwrap_err();
        assert_eq!(refused.kind(), Kind::TooLarge);
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a");
    assert_eq!(client.download(&small).save(&path).await.unwrap(), 100);
    assert_eq!(std::fs::read(&path).unwrap().len(), 100);
    client
        .download(&endless)
        .limit(4096)
        .save(&path)
        .await
        .unwrap_err();
    assert!(!path.exists(), "a part is worse than nothing");
}

#[tokio::test]
async fn a_download_goes_nowhere_else() {
    let (client, url) = files().await;
    let led = client
        .download(format!("{url}/elsewhere"))
        .await
        .unwrap_err();
    assert_eq!(led.status(), Some(307));
    for inside in [
        "http://169.254.169.254/",
        "https://10.0.0.1/",
        "http://fu.oneme.ru/a",
    ] {
        let refused = client.download(inside).await.unwrap_err();
        assert_eq!(refused.invalid(), Some(&Invalid::FileHost), "{inside}");
    }
}

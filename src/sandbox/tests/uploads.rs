//! Files: when the token comes, what the upload host answers, when a message may carry them.

mod support;

use max_sandbox::Troubles;
use reqwest::multipart::{Form, Part};
use serde_json::{Value, json};
use support::Max;

/// Begins an upload; its address and the token, if it comes now.
async fn begin(max: &Max, kind: &str) -> (String, Option<String>) {
    let (status, answer) = max
        .call("POST", &format!("/uploads?type={kind}"), Value::Null)
        .await;
    assert_eq!(status, 200, "{answer}");
    let url = answer["url"].as_str().unwrap().to_owned();
    (url, answer["token"].as_str().map(str::to_owned))
}

async fn put(url: &str, field: &'static str, name: &'static str) -> (u16, String) {
    let part = Part::bytes(b"bytes".to_vec()).file_name(name);
    let form = Form::new().part(field, part);
    let answer = reqwest::Client::new()
        .post(url)
        .multipart(form)
        .send()
        .await
        .unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

async fn piece(url: &str, range: &str, bytes: &'static [u8]) -> (u16, String) {
    let request = reqwest::Client::new().post(url).body(bytes);
    let request = request.header("Content-Range", format!("bytes {range}"));
    let request = request.header("Content-Disposition", "attachment; filename=\"clip.mp4\"");
    let answer = request.send().await.unwrap();
    (answer.status().as_u16(), answer.text().await.unwrap())
}

fn attached(kind: &str, payload: Value) -> Value {
    json!({"text": "вот", "attachments": [{"type": kind, "payload": payload}]})
}

#[tokio::test]
async fn an_image_gets_its_token_after_and_a_message_shows_it_again() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let (url, token) = begin(&max, "image").await;
    assert_eq!(token, None);
    let (status, answer) = put(&url, "data", "a.png").await;
    let photos: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(status, 200);
    let sent = max.send(&to, attached("image", photos)).await;
    let shown = &sent["body"]["attachments"][0];
    assert_eq!(shown["type"], "image");
    let seen = reqwest::get(shown["payload"]["url"].as_str().unwrap())
        .await
        .unwrap();
    assert_eq!(seen.bytes().await.unwrap(), "bytes");
}

#[tokio::test]
async fn a_file_keeps_its_name_and_any_part_will_do() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let (url, _) = begin(&max, "file").await;
    let (_, answer) = put(&url, "whatever", "приказ.pdf").await;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let sent = max
        .send(&to, attached("file", json!({"token": answer["token"]})))
        .await;
    let shown = &sent["body"]["attachments"][0];
    assert_eq!(
        (&shown["filename"], &shown["size"]),
        (&json!("приказ.pdf"), &json!(5))
    );
    let two = json!({"text": "", "attachments": [shown, {"type": "share", "payload": {"url": "https://max.ru"}}]});
    let refused = max.refusal("POST", &format!("/messages?{to}"), two).await;
    assert_eq!(refused, "400 proto.payload");
}

#[tokio::test]
async fn a_video_has_its_token_before_comes_in_pieces_and_is_answered_in_xml() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    let (url, token) = begin(&max, "video").await;
    let token = token.unwrap();
    let early = attached("video", json!({"token": token}));
    let refused = max
        .refusal("POST", &format!("/messages?{to}"), early.clone())
        .await;
    assert_eq!(refused, "400 proto.payload");
    assert_eq!(
        piece(&url, "3-5/6", b"def").await,
        (201, "0-0/6".to_owned())
    );
    assert_eq!(piece(&url, "4-9/6", b"def").await.0, 416);
    let whole = piece(&url, "0-2/6", b"abc").await;
    assert_eq!(
        whole,
        (200, "<?xml version=\"1.0\"?><retval>1</retval>".to_owned())
    );
    assert_eq!(
        piece(&url, "0-2/6", b"abc").await.0,
        416,
        "one file for one address"
    );
    max.send(&to, early).await;
    let (_, film) = max.get(&format!("/videos/{token}")).await;
    assert_eq!(film["urls"]["mp4_720"], json!(url));
}

#[tokio::test]
async fn what_a_host_does_not_take_it_refuses_in_its_own_way() {
    let max = Max::start().await;
    let refused = [
        ("image", "a.exe", 200, "IMAGE_INVALID_FORMAT"),
        ("video", "a.gif", 415, ""),
        ("file", "a.exe", 400, "File extension is forbidden"),
    ];
    for (kind, name, status, word) in refused {
        let (url, _) = begin(&max, kind).await;
        let answer = put(&url, "data", name).await;
        assert_eq!(answer.0, status, "{kind}");
        assert!(answer.1.contains(word), "{}", answer.1);
    }
    let (url, _) = begin(&max, "file").await;
    let form = Form::new().text("data", "no file in it");
    let answer = reqwest::Client::new()
        .post(url)
        .multipart(form)
        .send()
        .await
        .unwrap();
    assert_eq!(answer.status(), 415);
    let refused = max
        .refusal("POST", "/uploads?type=photo", Value::Null)
        .await;
    assert_eq!(refused, "400 proto.payload");
}

#[tokio::test]
async fn a_fresh_file_is_not_ready_for_so_many_messages_and_so_long() {
    let max = Max::start().await;
    let (_, to) = max.anna().await;
    max.sandbox.troubles(Troubles {
        not_ready: 1,
        not_ready_ms: 5_000,
        ..Troubles::default()
    });
    let (url, _) = begin(&max, "file").await;
    let (_, answer) = put(&url, "data", "a.txt").await;
    let answer: Value = serde_json::from_str(&answer).unwrap();
    let message = attached("file", json!({"token": answer["token"]}));
    for _ in 0..2 {
        let refused = max
            .refusal("POST", &format!("/messages?{to}"), message.clone())
            .await;
        assert_eq!(refused, "400 attachment.not.ready");
    }
    max.sandbox.clock(5_000);
    max.send(&to, message).await;
}

#[tokio::test]
async fn a_film_of_somebody_else_cannot_be_sent_on() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    max.sandbox.attach(anna, None, "video").unwrap();
    let update = &max.updates().await[0];
    let film = &update["message"]["body"]["attachments"][0]["payload"]["token"];
    let (_, refused) = max
        .call(
            "POST",
            &format!("/messages?{to}"),
            attached("video", json!({"token": film})),
        )
        .await;
    assert_eq!(
        refused["message"],
        "Key: errors.process.attachment.movie.not.owner"
    );
}

#[tokio::test]
async fn a_person_sends_a_file_and_the_bot_reads_it() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    max.sandbox
        .file(anna, None, ("список.csv", b"5\xd0\x90;1"))
        .unwrap();
    let update = &max.updates().await[0];
    let file = &update["message"]["body"]["attachments"][0];
    assert_eq!(file["filename"], "список.csv");
    let bytes = reqwest::get(file["payload"]["url"].as_str().unwrap())
        .await
        .unwrap();
    assert_eq!(bytes.text().await.unwrap(), "5А;1");
}

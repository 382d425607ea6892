//! What hangs on a message, and what is said of it, on the wire.

mod common;
mod wire;

use max_bot_api::{
    Attachment, Button, ChatId, Client, Keyboard, NewAttachment, NewContact, NewMessage, Raw,
    UserId,
};
use serde_json::{Value, json};
use wire::{wire, with};

const CHAT: ChatId = ChatId(-7);
const USER: UserId = UserId(5);

/// How one attachment goes out.
async fn hung(attachment: impl Into<NewAttachment>, expected: Value) {
    let attachment = attachment.into();
    let body = json!({ "attachments": [expected] });
    let request = async |max: Client| max.send_message(CHAT).attach(attachment).await;
    wire(request, &with("POST /messages?chat_id=-7", &body)).await;
}

fn of(kind: &str, payload: Value) -> Value {
    json!({"type": kind, "payload": payload})
}

#[tokio::test]
async fn media_go_out_by_token_code_or_address() {
    let url = "https://a.ru/b.png";
    let (token, address) = (|| json!({"token": "t"}), || json!({ "url": url }));
    hung(NewAttachment::image("t"), of("image", token())).await;
    hung(NewAttachment::image_url(url), of("image", address())).await;
    hung(NewAttachment::video("t").size(9), of("video", token())).await;
    hung(NewAttachment::audio("t"), of("audio", token())).await;
    hung(NewAttachment::file("t"), of("file", token())).await;
    let code = json!({"code": "c"});
    hung(NewAttachment::sticker("c"), of("sticker", code)).await;
    hung(NewAttachment::sticker_url(url), of("sticker", address())).await;
    hung(NewAttachment::share(url), of("share", address())).await;
    let photos = json!({"photos": {"x/1": {"token": "t1"}, "x/2": {"token": "t2"}}});
    let sizes = [("x/1", "t1"), ("x/2", "t2")];
    hung(NewAttachment::image_photos(sizes), of("image", photos)).await;
}

#[tokio::test]
async fn what_is_no_media_goes_out_too() {
    let place = json!({"type": "location", "latitude": 55.75, "longitude": 37.61});
    hung(NewAttachment::location(55.75, 37.61), place).await;
    let card = json!({"name": "Анна", "contact_id": 5, "vcf_phone": "+79990000000"});
    hung(
        NewContact::new("Анна").user(USER).phone("+79990000000"),
        of("contact", card),
    )
    .await;
    let tomorrow = json!({"type": "hologram", "payload": {"depth": 3}});
    hung(
        NewAttachment::raw(Raw::parse(&tomorrow.to_string()).unwrap()),
        tomorrow,
    )
    .await;
}

#[tokio::test]
async fn what_came_in_goes_out_again() {
    for (received, sent) in [
        (
            json!({"type": "image", "payload": {"photo_id": 1, "token": "t", "url": "https://i.oneme.ru/i"}}),
            json!({"type": "image", "payload": {"token": "t"}}),
        ),
        (
            json!({"type": "file", "payload": {"url": "https://fd.oneme.ru", "token": "t"}, "filename": "a.txt", "size": 9}),
            json!({"type": "file", "payload": {"token": "t"}}),
        ),
        (
            json!({"type": "sticker", "payload": {"url": "https://i.oneme.ru/s", "code": "c"}, "width": 1, "height": 1}),
            json!({"type": "sticker", "payload": {"code": "c"}}),
        ),
        (
            json!({"type": "contact", "payload": {"vcf_info": "BEGIN:VCARD", "hash": "00", "max_info": {"user_id": 5, "first_name": "Анна"}}}),
            json!({"type": "contact", "payload": {"name": "Анна", "contact_id": 5, "vcf_info": "BEGIN:VCARD"}}),
        ),
        (
            json!({"type": "location", "latitude": 55.5, "longitude": 37.5}),
            json!({"type": "location", "latitude": 55.5, "longitude": 37.5}),
        ),
        (
            json!({"type": "inline_keyboard", "payload": {"buttons": [[{"type": "callback", "text": "Да", "payload": "y", "intent": "default"}]]}}),
            json!({"type": "inline_keyboard", "payload": {"buttons": [[{"type": "callback", "text": "Да", "payload": "y", "intent": "default"}]]}}),
        ),
        (
            json!({"type": "hologram", "depth": 3}),
            json!({"type": "hologram", "depth": 3}),
        ),
    ] {
        let received: Attachment = serde_json::from_value(received).unwrap();
        hung(&received, sent).await;
    }
}

#[tokio::test]
async fn one_content_is_sent_edited_and_answered_with() {
    let menu = || {
        let keys = Keyboard::new().row([Button::callback("Да", "y")]);
        NewMessage::new().markdown("*Да?*").keyboard(keys)
    };
    let buttons = json!([[{"type": "callback", "text": "Да", "payload": "y"}]]);
    let keyboard = json!({"type": "inline_keyboard", "payload": {"buttons": buttons}});
    let body = json!({"text": "*Да?*", "format": "markdown", "attachments": [keyboard]});
    let answer = json!({ "message": body.clone() });
    wire(
        async |max| max.send_message(USER).content(menu()).await,
        &with("POST /messages?user_id=5", &body),
    )
    .await;
    wire(
        async |max| max.edit_message("mid.1").content(menu()).await,
        &with("PUT /messages?message_id=mid.1", &body),
    )
    .await;
    wire(
        async |max| max.answer("c").content(menu()).await,
        &with("POST /answers?callback_id=c", &answer),
    )
    .await;
    wire(
        async |max| max.send_message(USER).content("Да").await,
        &with("POST /messages?user_id=5", &json!({"text": "Да"})),
    )
    .await;
}

#[tokio::test]
async fn links_are_unfolded_unless_said_otherwise() {
    let text = json!({"text": "."});
    let send = async |max: Client| max.send_message(USER).text(".").no_link_preview().await;
    wire(
        send,
        &with("POST /messages?user_id=5&disable_link_preview=true", &text),
    )
    .await;
    let edit = async |max: Client| max.edit_message("mid.1").text(".").no_link_preview().await;
    wire(
        edit,
        &with(
            "PUT /messages?message_id=mid.1&disable_link_preview=true",
            &text,
        ),
    )
    .await;
    let answer = async |max: Client| max.answer("c").text(".").no_link_preview().await;
    let message = json!({ "message": text.clone() });
    wire(
        answer,
        &with(
            "POST /answers?callback_id=c&disable_link_preview=true",
            &message,
        ),
    )
    .await;
    let comment = async |max: Client| max.post_comment("mid.9", ".").no_link_preview().await;
    wire(
        comment,
        &with(
            "POST /messages/mid.9/comments?disable_link_preview=true",
            &text,
        ),
    )
    .await;
}

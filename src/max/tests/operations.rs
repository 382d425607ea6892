//! The operations on chats, administrators, comments and media on the wire.

mod common;
mod wire;

use common::{max, told};
use max_bot_api::{
    ChatId, Client, CommentId, Format, NewAdmin, NewAttachment, Permission, UploadKind, UserId,
};
use serde_json::json;
use wire::{wire, with};

const CHAT: ChatId = ChatId(-7);
const USER: UserId = UserId(5);

#[tokio::test]
async fn chats_are_changed() {
    let all = async |max: Client| {
        let chat = max.edit_chat(CHAT).title("7Б").description("").pin("mid.1");
        chat.icon(NewAttachment::image("t")).silent().await
    };
    let body = json!({"title": "7Б", "description": "", "pin": "mid.1", "icon": {"token": "t"}, "notify": false});
    wire(all, &with("PATCH /chats/-7", &body)).await;
}

#[tokio::test]
async fn messages_are_pinned() {
    wire(async |max| max.pinned(CHAT).await, "GET /chats/-7/pin").await;
    let body = json!({"message_id": "mid.1", "notify": false});
    wire(
        async |max| max.pin(CHAT, "mid.1").silent().await,
        &with("PUT /chats/-7/pin", &body),
    )
    .await;
    wire(async |max| max.unpin(CHAT).await, "DELETE /chats/-7/pin").await;
}

#[tokio::test]
async fn nothing_pinned_is_no_error() {
    for answer in [r#"{"message":null}"#, "{}"] {
        let max = max(told(200, answer)).await;
        assert_eq!(max.client.pinned(CHAT).await.unwrap(), None);
    }
}

#[tokio::test]
async fn rights_are_given_by_their_names_of_today() {
    use Permission::{EditLink, Other, PostEditDeleteMessage, ReadAllMessages};
    let rights = [
        ReadAllMessages,
        PostEditDeleteMessage,
        EditLink,
        Other("fly".into()),
    ];
    let admin = NewAdmin::new(USER, rights).alias("староста");
    let permissions = ["read_all_messages", "write", "edit_link", "fly"];
    let body = json!({"admins": [{"user_id": 5, "permissions": permissions, "alias": "староста"}]});
    wire(
        async |max| max.set_admins(CHAT, [admin]).await,
        &with("POST /chats/-7/members/admins", &body),
    )
    .await;
    let line = "DELETE /chats/-7/members/admins/5";
    wire(async |max| max.remove_admin(CHAT, USER).await, line).await;
}

#[tokio::test]
async fn comments() {
    let list = "GET /messages/mid.9/comments?count=9&before=2&after=1";
    wire(
        async |max| max.comments("mid.9").count(9).before(2).after(1).await,
        list,
    )
    .await;
    let some = [CommentId::new("mid.2"), CommentId::new("mid.3")];
    let ids = "GET /messages/mid.9/comments?comment_ids=mid.2%2Cmid.3";
    wire(async |max| max.comments("mid.9").ids(some).await, ids).await;
    wire(
        async |max| max.comment("mid.9", "mid.2").await,
        "GET /messages/mid.9/comments/mid.2",
    )
    .await;
    let words =
        json!({"text": "<b>Да</b>", "format": "html", "link": {"type": "reply", "mid": "mid.2"}});
    let write = async |max: Client| {
        let comment = max.post_comment("mid.9", "<b>Да</b>").format(Format::Html);
        comment.reply_to("mid.2").await
    };
    wire(write, &with("POST /messages/mid.9/comments", &words)).await;
    let edit = async |max: Client| max.edit_comment("mid.9", "mid.2", "Нет").await;
    wire(
        edit,
        &with(
            "PUT /messages/mid.9/comments?comment_id=mid.2",
            &json!({"text": "Нет"}),
        ),
    )
    .await;
    let line = "DELETE /messages/mid.9/comments?comment_id=mid.2";
    wire(async |max| max.delete_comment("mid.9", "mid.2").await, line).await;
}

#[tokio::test]
async fn media() {
    wire(async |max| max.video("a/b").await, "GET /videos/a%2Fb").await;
    let line = "POST /uploads?type=video";
    wire(async |max| max.upload_url(UploadKind::Video).await, line).await;
}

#[tokio::test]
async fn a_film_says_where_it_can_be_watched() {
    let answer = r#"{"token":"t","urls":{"mp4_720":"https://v/720","mp4_480":"https://v/480","hls":null},
        "thumbnail":{"photo_id":1,"token":"p","url":"https://v/p"},"width":1280,"height":720,"duration":31}"#;
    let film = max(told(200, answer))
        .await
        .client
        .video("t")
        .await
        .unwrap();
    assert_eq!(film.urls.as_ref().unwrap().best(), Some("https://v/720"));
    assert_eq!((film.width, film.duration), (Some(1280), Some(31)));
    let film = max(told(200, r#"{"token":"t","urls":null}"#))
        .await
        .client
        .video("t")
        .await;
    assert_eq!(film.unwrap().urls, None);
}

#[tokio::test]
async fn an_upload_without_an_address_is_no_answer() {
    let max = max(told(200, r#"{"token":"t"}"#)).await;
    assert!(max.client.upload_url(UploadKind::Audio).await.is_err());
}

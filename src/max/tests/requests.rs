//! What each operation puts on the wire: method, path, query, token, body.

mod common;
mod wire;

use max_bot_api::{Action, Button, ChatId, Command, Format, Keyboard, Mid, UserId};
use wire::wire;

const CHAT: ChatId = ChatId(-70801090403050);
const USER: UserId = UserId(212843158);
const YES_NO: &str = r#"{"type":"inline_keyboard","payload":{"buttons":[[{"type":"callback","text":"Да","payload":"yes"},{"type":"link","text":"Сайт","url":"https://max.ru"}]]}}"#;

fn yes_no() -> Keyboard {
    Keyboard::new().row([
        Button::callback("Да", "yes"),
        Button::link("Сайт", "https://max.ru"),
    ])
}

#[tokio::test]
async fn the_bot_itself() {
    wire(async |max| max.me().await, "GET /me").await;
    let menu = vec![
        Command::new("start").description("Начать"),
        Command::new("help"),
    ];
    wire(
        async |max| max.set_commands(menu).await,
        r#"PATCH /me/commands {"commands":[{"name":"start","description":"Начать"},{"name":"help"}]}"#,
    )
    .await;
    wire(
        async |max| max.set_commands(vec![]).await,
        r#"PATCH /me/commands {"commands":[]}"#,
    )
    .await;
}

#[tokio::test]
async fn sending() {
    wire(
        async |max| max.send_message(USER).text("Здравствуйте").await,
        r#"POST /messages?user_id=212843158 {"text":"Здравствуйте"}"#,
    )
    .await;
    let content = format!(r#""text":"<b>Да?</b>","attachments":[{YES_NO}]"#);
    wire(
        async |max| {
            let message = max.send_message(CHAT).text("<b>Да?</b>").format(Format::Html).keyboard(yes_no());
            message.reply_to("mid.1").silent().no_link_preview().await
        },
        &format!(
            r#"POST /messages?chat_id=-70801090403050&disable_link_preview=true {{{content},"link":{{"type":"reply","mid":"mid.1"}},"notify":false,"format":"html"}}"#
        ),
    )
    .await;
    wire(
        async |max| max.send_message(CHAT).forward("mid.1").await,
        r#"POST /messages?chat_id=-70801090403050 {"link":{"type":"forward","mid":"mid.1"}}"#,
    )
    .await;
}

#[tokio::test]
async fn changing() {
    let put = |body: &str| format!("PUT /messages?message_id=mid.1 {body}");
    wire(
        async |max| max.edit_message("mid.1").text("Готово").await,
        &put(r#"{"text":"Готово"}"#),
    )
    .await;
    wire(
        async |max| max.edit_message("mid.1").text("").await,
        &put(r#"{"text":""}"#),
    )
    .await;
    wire(
        async |max| max.edit_message("mid.1").no_attachments().await,
        &put(r#"{"attachments":[]}"#),
    )
    .await;
    let attachments = format!(r#"{{"attachments":[{YES_NO}]}}"#);
    wire(
        async |max| max.edit_message("mid.1").keyboard(yes_no()).await,
        &put(&attachments),
    )
    .await;
    wire(
        async |max| max.delete_message("mid.1").in_chat(CHAT).await,
        "DELETE /messages?message_id=mid.1",
    )
    .await;
}

#[tokio::test]
async fn answering() {
    wire(
        async |max| max.answer("f9L_x-1").notification("Принято").await,
        r#"POST /answers?callback_id=f9L_x-1 {"notification":"Принято"}"#,
    )
    .await;
    wire(
        async |max| {
            let answer = max.answer("f9L").html("<i>Готово</i>").no_attachments();
            answer.notification("Да").in_chat(CHAT).await
        },
        r#"POST /answers?callback_id=f9L {"message":{"text":"<i>Готово</i>","attachments":[],"format":"html"},"notification":"Да"}"#,
    )
    .await;
}

#[tokio::test]
async fn reading() {
    wire(
        async |max| max.message("mid.1/..").await,
        "GET /messages/mid.1%2F..",
    )
    .await;
    wire(
        async |max| max.messages(CHAT).count(10).before(2).after(1).await,
        "GET /messages?chat_id=-70801090403050&count=10&before=2&after=1",
    )
    .await;
    wire(
        async |max| {
            max.messages_by_id(&[Mid::new("mid.1"), Mid::new("mid.2")])
                .await
        },
        "GET /messages?message_ids=mid.1%2Cmid.2",
    )
    .await;
}

#[tokio::test]
async fn chats() {
    let chat = |rest: &str| format!("/chats/-70801090403050{rest}");
    wire(
        async |max| max.chat(CHAT).await,
        &format!("GET {}", chat("")),
    )
    .await;
    wire(
        async |max| max.chat_action(CHAT, Action::Typing).await,
        &format!(r#"POST {} {{"action":"typing_on"}}"#, chat("/actions")),
    )
    .await;
    wire(
        async |max| max.my_membership(CHAT).await,
        &format!("GET {}", chat("/members/me")),
    )
    .await;
    wire(
        async |max| max.leave(CHAT).await,
        &format!("DELETE {}", chat("/members/me")),
    )
    .await;
    wire(
        async |max| max.admins(CHAT).await,
        &format!("GET {}", chat("/members/admins")),
    )
    .await;
}

#[tokio::test]
async fn members() {
    let members = |rest: &str| format!("/chats/-70801090403050/members?{rest}");
    wire(
        async |max| max.members(CHAT).marker(0).count(9).await,
        &format!("GET {}", members("marker=0&count=9")),
    )
    .await;
    wire(
        async |max| max.members(CHAT).user_ids([UserId(1), UserId(2)]).await,
        &format!("GET {}", members("user_ids=1%2C2")),
    )
    .await;
    let removed = |rest: &str| format!("DELETE {}", members(&format!("user_id=212843158{rest}")));
    wire(
        async |max| max.remove_member(CHAT, USER).await,
        &removed(""),
    )
    .await;
    wire(
        async |max| max.remove_member(CHAT, USER).block(true).await,
        &removed("&block=true"),
    )
    .await;
    wire(
        async |max| max.remove_member(CHAT, USER).block(false).await,
        &removed("&block=false"),
    )
    .await;
}

#[tokio::test]
async fn updates() {
    wire(async |max| max.updates().await, "GET /updates").await;
    wire(
        async |max| {
            let updates = max.updates().marker(Some(25493970)).timeout(0).limit(100);
            updates.types(["bot_started", "bot_added"]).await
        },
        "GET /updates?marker=25493970&timeout=0&limit=100&types=bot_started%2Cbot_added",
    )
    .await;
}

#[tokio::test]
async fn webhooks() {
    wire(async |max| max.subscriptions().await, "GET /subscriptions").await;
    wire(
        async |max| max.subscribe("https://bot.school.ru/webhook").secret("s3cret_-").types(["bot_started"]).await,
        r#"POST /subscriptions {"url":"https://bot.school.ru/webhook","update_types":["bot_started"],"secret":"s3cret_-"}"#,
    )
    .await;
    wire(
        async |max| max.unsubscribe("https://bot.school.ru/webhook?a=b").await,
        "DELETE /subscriptions?url=https%3A%2F%2Fbot.school.ru%2Fwebhook%3Fa%3Db",
    )
    .await;
}

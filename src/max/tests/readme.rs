//! The tables of the README say what is so: every operation of MAX has the method named there, every update its variant.

mod common;

use std::collections::BTreeSet;

use common::{max, told};
use max_bot_api::{Action, ChatId, Client, NewAdmin, Pending, Update, UploadKind, UserId};

const README: &str = include_str!("../README.md");
const KINDS: &str = include_str!("../types/update_kind.rs");
const CHAT: ChatId = ChatId(-7);
const USER: UserId = UserId(5);

/// Every operation MAX has, November 2026.
const CONTRACT: &str = "\
GET /me
PATCH /me/commands
GET /chats/{chatId}
PATCH /chats/{chatId}
POST /chats/{chatId}/actions
GET /chats/{chatId}/pin
PUT /chats/{chatId}/pin
DELETE /chats/{chatId}/pin
GET /chats/{chatId}/members/me
DELETE /chats/{chatId}/members/me
GET /chats/{chatId}/members/admins
POST /chats/{chatId}/members/admins
DELETE /chats/{chatId}/members/admins/{userId}
GET /chats/{chatId}/members
DELETE /chats/{chatId}/members
GET /messages
POST /messages
PUT /messages
DELETE /messages
GET /messages/{messageId}
GET /videos/{videoToken}
POST /answers
POST /uploads
GET /subscriptions
POST /subscriptions
DELETE /subscriptions
GET /updates
GET /messages/{postId}/comments
GET /messages/{postId}/comments/{commentId}
POST /messages/{postId}/comments
PUT /messages/{postId}/comments
DELETE /messages/{postId}/comments";

/// What the contract calls `{chatId}` and so on, in the calls below.
const NAMES: [(&str, &str); 6] = [
    ("{chatId}", "-7"),
    ("{userId}", "5"),
    ("{messageId}", "mid.1"),
    ("{videoToken}", "token"),
    ("{postId}", "mid.9"),
    ("{commentId}", "mid.2"),
];

type Sent = Pending<()>;

fn sent<T, R>(request: R) -> Sent
where
    R: IntoFuture<Output = Result<T, max_bot_api::Error>> + Send + 'static,
    R::IntoFuture: Send,
{
    Box::pin(async move { request.await.map(|_| ()) })
}

/// One call of each method that is an operation.
#[rustfmt::skip]
fn call(max: &Client, method: &str) -> Sent {
    match method {
        "me" => sent(max.me()),
        "set_commands" => sent(max.set_commands(vec![])),
        "chat" => sent(max.chat(CHAT)),
        "edit_chat" => sent(max.edit_chat(CHAT).title("7Б")),
        "chat_action" => sent(max.chat_action(CHAT, Action::Typing)),
        "pinned" => sent(max.pinned(CHAT)),
        "pin" => sent(max.pin(CHAT, "mid.1")),
        "unpin" => sent(max.unpin(CHAT)),
        "my_membership" => sent(max.my_membership(CHAT)),
        "leave" => sent(max.leave(CHAT)),
        "admins" => sent(max.admins(CHAT)),
        "set_admins" => sent(max.set_admins(CHAT, [NewAdmin::new(USER, [])])),
        "remove_admin" => sent(max.remove_admin(CHAT, USER)),
        "members" => sent(max.members(CHAT)),
        "remove_member" => sent(max.remove_member(CHAT, USER)),
        "messages" => sent(max.messages(CHAT)),
        "messages_by_id" => sent(max.messages_by_id(&["mid.1".into()])),
        "send_message" => sent(max.send_message(CHAT).text(".")),
        "edit_message" => sent(max.edit_message("mid.1").text(".")),
        "delete_message" => sent(max.delete_message("mid.1")),
        "message" => sent(max.message("mid.1")),
        "video" => sent(max.video("token")),
        "answer" => sent(max.answer("c").notification(".")),
        "upload_url" => sent(max.upload_url(UploadKind::File)),
        "subscriptions" => sent(max.subscriptions()),
        "subscribe" => sent(max.subscribe("https://bot.school.ru")),
        "unsubscribe" => sent(max.unsubscribe("https://bot.school.ru")),
        "updates" => sent(max.updates()),
        "comments" => sent(max.comments("mid.9")),
        "comment" => sent(max.comment("mid.9", "mid.2")),
        "post_comment" => sent(max.post_comment("mid.9", ".")),
        "edit_comment" => sent(max.edit_comment("mid.9", "mid.2", ".")),
        "delete_comment" => sent(max.delete_comment("mid.9", "mid.2")),
        other => panic!("the table names `{other}`, which is no operation"),
    }
}

/// The rows of the table under a heading, each as what stands in `backticks` in its cells.
fn table(heading: &str) -> Vec<Vec<&'static str>> {
    let section = README.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|row| row.split('`').skip(1).step_by(2).collect())
        .collect()
}

#[test]
fn the_first_bot_is_the_one_that_runs() {
    let example = include_str!("../examples/echo.rs");
    let (_, from) = README.split_once("```rust,no_run\n").unwrap();
    let (bot, _) = from.split_once("```").unwrap();
    assert!(bot.contains("fn echo(") && example.contains(bot), "{bot}");
}

#[test]
fn every_operation_is_in_the_table() {
    let rows: BTreeSet<_> = table("Operations").iter().map(|row| row[0]).collect();
    assert_eq!(rows, CONTRACT.lines().collect());
}

#[tokio::test]
async fn every_method_in_the_table_does_what_is_said_there() {
    let all =
        r#"{"success":true,"message":{},"user_id":1,"chat_id":1,"url":"https://fu.oneme.ru"}"#;
    for row in table("Operations") {
        let (operation, methods) = row.split_first().unwrap();
        assert!(!methods.is_empty(), "{operation}");
        for method in methods {
            let max = max(told(200, all)).await;
            call(&max.client, method).await.unwrap();
            let [asked] = max.asked().try_into().unwrap();
            let line = asked.line.split('?').next().unwrap().to_owned();
            let expected = NAMES
                .iter()
                .fold((*operation).to_owned(), |path, (name, value)| {
                    path.replace(name, value)
                });
            assert_eq!(line, expected, "{method}");
        }
    }
}

/// The least that an update of any kind can be.
fn least(word: &str) -> Update {
    let json = format!(
        r#"{{"update_type":"{word}","chat_id":1,"message_id":"mid.1","callback":{{"callback_id":"c","user":{{"user_id":5}}}}}}"#
    );
    Update::parse(json.as_bytes()).unwrap()
}

#[test]
fn every_update_is_what_the_table_says() {
    let rows = table("Updates");
    for row in &rows {
        let [word, variant] = row[..] else {
            panic!("{row:?}")
        };
        let kind = format!("{:?}", least(word).kind);
        assert!(kind.starts_with(&format!("{variant} {{")), "{word}: {kind}");
    }
    let listed: BTreeSet<_> = rows.iter().map(|row| row[0]).collect();
    let known = KINDS
        .lines()
        .filter_map(|line| line.trim().strip_suffix("\" {")?.split_once(" = \""));
    assert_eq!(listed, known.map(|(_, word)| word).collect());
    assert!(format!("{:?}", least("moon_landed").kind).starts_with("Unknown("));
}

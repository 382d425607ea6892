//! What the server would refuse is refused before a byte leaves, in words that name the limit; what it takes, passes.
//! One limit a line, so that the file reads as the table it is.

mod common;

use common::{Max, max, told};
use max_bot_api::{
    Button, ChatId, Command, CommentId, Error, Keyboard, Mid, NewAdmin, NewAttachment, NewContact,
    Permission, PostId, UserId, app_link, deep_link, share_link,
};

const CHAT: ChatId = ChatId(-1);

async fn server() -> Max {
    let all = r#"{"success":true,"message":{},"commands":[],"user_id":1,"chat_id":1,"url":"https://fu.oneme.ru"}"#;
    max(told(200, all)).await
}

/// One limit: what is just right is sent, what is just wrong is not, and the words say why.
async fn limit<T, U>(
    words: &str,
    right: impl IntoFuture<Output = Result<T, Error>>,
    wrong: impl IntoFuture<Output = Result<U, Error>>,
) {
    right.await.map_err(|error| panic!("{words}: {error}")).ok();
    refused(words, wrong).await;
}

async fn refused<T>(words: &str, wrong: impl IntoFuture<Output = Result<T, Error>>) {
    let error = wrong
        .await
        .err()
        .unwrap_or_else(|| panic!("sent in spite of: {words}"));
    assert!(error.invalid().is_some(), "{error}");
    assert_eq!(error.to_string(), format!("not sent: {words}"));
}

fn ya(length: usize) -> String {
    "я".repeat(length)
}

fn keys(rows: usize, width: usize) -> Keyboard {
    (0..rows)
        .map(|_| vec![Button::callback("Да", "x"); width])
        .collect()
}

fn row(button: Button, width: usize) -> Keyboard {
    Keyboard::new().row(vec![button; width])
}

#[tokio::test]
#[rustfmt::skip]
async fn texts() {
    let max = &server().await.client;
    let send = || max.send_message(CHAT);
    limit("the text has 4001 characters, 0 to 4000 are allowed", send().text(ya(4000)), send().text(ya(4001))).await;
    let edit = || max.edit_message("mid.1");
    limit("the text has 4001 characters, 0 to 4000 are allowed", edit().text(ya(4000)), edit().text(ya(4001))).await;
    let answer = || max.answer("c");
    limit("the text has 4001 characters, 0 to 4000 are allowed", answer().text(ya(4000)), answer().text(ya(4001))).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn there_is_something_to_see() {
    let Max { client: max, .. } = &server().await;
    let send = || max.send_message(CHAT);
    let empty = "the message is empty";
    for (nothing, something) in
        [("<b></b>", "<b>!</b>"), (" \n", "1 < 2"), ("<i> &nbsp;</i>", "<"), ("<a href=\"max://user/1\"></a><br/>", "< b >"), ("", "&amp;")]
    {
        limit(empty, send().html(something), send().html(nothing)).await;
    }
    limit(empty, send().text("<b></b>"), send().text(" \n ")).await;
    limit(empty, send().forward("mid.1"), send().reply_to("mid.1")).await;
    limit(empty, send().keyboard(keys(1, 1)), send().keyboard(Keyboard::new())).await;
    limit(empty, send().attach(NewAttachment::image("t")), send()).await;
    let edit = || max.edit_message("mid.1");
    limit(empty, edit().text(""), edit()).await;
    limit(empty, edit().no_attachments(), edit().no_attachments().html("<b></b>")).await;
    refused(empty, edit().silent()).await;
    let nothing = "the answer is empty: MAX cannot just be told that a press was seen";
    limit(nothing, max.answer("c").notification("!"), max.answer("c").notification(" ")).await;
    refused(nothing, max.answer("c")).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn there_is_somebody_to_address() {
    let Max { client: max, .. } = &server().await;
    let nobody = "nobody to address: ids of people are above 0, ids of chats are not 0";
    limit(nobody, max.send_message(UserId(1)).text("."), max.send_message(UserId(0)).text(".")).await;
    limit(nobody, max.send_message(ChatId(1)).text("."), max.send_message(ChatId(0)).text(".")).await;
    limit(nobody, max.chat(CHAT), max.chat(ChatId(0))).await;
    limit(nobody, max.messages(CHAT), max.messages(ChatId(0))).await;
    limit(nobody, max.remove_member(CHAT, UserId(1)), max.remove_member(CHAT, UserId(-1))).await;
    limit(nobody, max.remove_admin(CHAT, UserId(1)), max.remove_admin(CHAT, UserId(0))).await;
    let gone = "the id of the message is missing";
    limit(gone, max.message("mid.1"), max.message("")).await;
    limit(gone, max.delete_message("mid.1"), max.delete_message("")).await;
    limit(gone, max.edit_message("mid.1").text(""), max.edit_message(" ").text("")).await;
    limit(gone, max.pin(CHAT, "mid.1"), max.pin(CHAT, "")).await;
    limit("the id of the press is missing", max.answer("c").text("."), max.answer("").text(".")).await;
    let reply = |mid: &str| max.send_message(CHAT).text(".").reply_to(mid);
    limit("the id of the message that is answered is missing", reply("mid.1"), reply("")).await;
    limit("the token of the video is missing", max.video("t"), max.video("")).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn attachments() {
    let max = &server().await.client;
    let send = |hung: Vec<NewAttachment>| hung.into_iter().fold(max.send_message(CHAT), |message, one| message.attach(one));
    let images = |count| vec![NewAttachment::image("t"); count];
    limit("13 attachments, 0 to 12 are allowed", send(images(12)), send(images(13))).await;
    limit("2 keyboards, 0 to 1 are allowed", send(vec![keys(1, 1).into()]), send(vec![keys(1, 1).into(); 2])).await;
    let lonely = [
        ("a file", NewAttachment::file("t")),
        ("a recording", NewAttachment::audio("t")),
        ("a sticker", NewAttachment::sticker("t")),
        ("a contact", NewContact::new("Анна").into()),
    ];
    for (what, one) in lonely {
        let words = format!("{what} stands alone: only a keyboard may be beside it");
        limit(&words, send(vec![one.clone(), keys(1, 1).into()]), send(vec![NewAttachment::image("t"), one.clone()])).await;
        refused(&words, send(vec![one.clone(), one])).await;
    }
    limit("the video is missing", send(vec![NewAttachment::video("t"), NewAttachment::image("t")]), send(vec![NewAttachment::video("")])).await;
    limit("the picture is missing", send(vec![NewAttachment::image_url("https://a.ru/b.png")]), send(vec![NewAttachment::image(" ")])).await;
    refused("the picture is missing", send(vec![NewAttachment::image_photos([] as [(&str, &str); 0])])).await;
    limit("what the contact says is missing", send(vec![NewContact::default().phone("7").into()]), send(vec![NewContact::new(" ").into()])).await;
    let place = "a place has a latitude of -90 to 90 and a longitude of -180 to 180";
    limit(place, send(vec![NewAttachment::location(-90.0, 180.0)]), send(vec![NewAttachment::location(90.1, 0.0)])).await;
    refused(place, send(vec![NewAttachment::location(0.0, f64::NAN)])).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn keyboards() {
    let max = &server().await.client;
    let send = |keyboard| max.send_message(CHAT).keyboard(keyboard);
    limit("31 rows of buttons, 1 to 30 are allowed", send(keys(30, 7)), send(keys(31, 1))).await;
    limit("211 buttons, 1 to 210 are allowed", send(keys(30, 7)), send(keys(30, 7).row([Button::message("Да")]))).await;
    limit("row 1 has 8 buttons, 1 to 7 are allowed there", send(keys(1, 7)), send(keys(1, 8))).await;
    refused("row 2 has 0 buttons, 1 to 7 are allowed there", send(keys(1, 1).row([]))).await;
    for wide in [
        Button::link("Сайт", "https://max.ru"),
        Button::open_app("Игра", "id1_bot"),
        Button::request_contact("Телефон"),
        Button::request_geo_location("Где я", true),
    ] {
        let four = row(wide.clone(), 1).row(keys(1, 3).buttons[0].iter().cloned().chain([wide.clone()]));
        limit("row 2 has 4 buttons, 1 to 3 are allowed there", send(row(wide, 3)), send(four)).await;
    }
}

#[tokio::test]
#[rustfmt::skip]
async fn buttons() {
    let max = &server().await.client;
    let send = |button| max.send_message(CHAT).keyboard(row(button, 1));
    let text = |length| send(Button::message(ya(length)));
    limit("the text of a button has 129 characters, 1 to 128 are allowed", text(128), text(129)).await;
    limit("the text of a button has 0 characters, 1 to 128 are allowed", text(1), text(0)).await;
    let payload = |length| send(Button::callback("Да", ya(length)));
    limit("the payload of a button has 1025 characters, 1 to 1024 are allowed", payload(1024), payload(1025)).await;
    refused("the payload of a button has 0 characters, 1 to 1024 are allowed", payload(0)).await;
    let copy = |length| send(Button::clipboard("Да", ya(length)));
    limit("what a button copies has 1025 characters, 1 to 1024 are allowed", copy(1024), copy(1025)).await;
    let app = |app: &str, word: String| send(Button::open_app_with("Игра", app, word));
    limit("the payload of an app has 513 characters, 0 to 512 are allowed", app("b", "x".repeat(512)), app("b", "x".repeat(513))).await;
    limit("the payload of an app may have only A-Z a-z 0-9 _ -", app("b", "aZ_-9".into()), app("b", "a=b".into())).await;
    limit("the app of a button is missing", app("b", String::new()), app("", String::new())).await;
    let link = |length: usize| send(Button::link("Да", format!("https://max.ru/{}", "x".repeat(length - 15))));
    limit("the address of a link has 2049 characters, 1 to 2048 are allowed", link(2048), link(2049)).await;
}

const PUBLIC: &str = "https://max.ru/join/x https://max.ru./ HTTP://школа.рф/?a=b http://10.0.0.1:8080/ https://[::1]/ \
                      https://user@gov.ru:443#x";
const NOT_PUBLIC: &str = "max.ru ftp://max.ru tg://resolve https:// mailto:a@max.ru http://localhost:80 http://intranet/ \
                          https://router.lan/ https://a.EXAMPLE. https://max.ru@home.arpa/ https://a.local https://a.internal \
                          https://a.home https://a.test https://a.invalid https://a.onion javascript:alert(1)";

#[tokio::test]
#[rustfmt::skip]
async fn links_lead_to_public_places() {
    let max = &server().await.client;
    let send = |url: &str| max.send_message(CHAT).keyboard(row(Button::link("Сайт", url), 1));
    for url in PUBLIC.split_whitespace() {
        send(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    }
    for url in NOT_PUBLIC.split_whitespace() {
        refused("a link needs http or https and a public host", send(url)).await;
    }
}

#[tokio::test]
#[rustfmt::skip]
async fn commands() {
    let max = &server().await.client;
    let set = |name: usize, description: usize| max.set_commands(vec![Command::new(ya(name)).description(ya(description))]);
    let many = |count| max.set_commands(vec![Command::new("x"); count]);
    limit("33 commands, 0 to 32 are allowed", many(32), many(33)).await;
    limit("the name of a command has 65 characters, 1 to 64 are allowed", set(64, 1), set(65, 1)).await;
    limit("the name of a command has 0 characters, 1 to 64 are allowed", set(1, 1), set(0, 1)).await;
    limit("the description of a command has 129 characters, 1 to 128 are allowed", set(1, 128), set(1, 129)).await;
    refused("the description of a command has 0 characters, 1 to 128 are allowed", set(1, 0)).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn chats() {
    let max = &server().await.client;
    let edit = || max.edit_chat(CHAT);
    limit("the title of a chat has 201 characters, 1 to 200 are allowed", edit().title(ya(200)), edit().title(ya(201))).await;
    refused("the title of a chat has 0 characters, 1 to 200 are allowed", edit().title("")).await;
    limit("the description of a chat has 16001 characters, 0 to 16000 are allowed", edit().description(ya(16000)), edit().description(ya(16001)))
        .await;
    limit("the change changes nothing", edit().description(""), edit().silent()).await;
    limit("the icon of a chat is a picture", edit().icon(NewAttachment::image("t")), edit().icon(NewAttachment::video("t"))).await;
    refused("the picture is missing", edit().icon(NewAttachment::image(""))).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn members_and_administrators() {
    let max = &server().await.client;
    let some = |count| max.members(CHAT).user_ids((1..=count).map(UserId));
    limit("101 user ids, 0 to 100 are allowed", some(100), some(101)).await;
    limit("101 members, 1 to 100 are allowed", max.members(CHAT).count(100), max.members(CHAT).count(101)).await;
    refused("0 members, 1 to 100 are allowed", max.members(CHAT).count(0)).await;
    let admins = |count| max.set_admins(CHAT, (1..=count).map(|id| NewAdmin::new(UserId(id), [])));
    limit("51 administrators, 1 to 50 are allowed", admins(50), admins(51)).await;
    refused("0 administrators, 1 to 50 are allowed", admins(0)).await;
    let alias = |alias: &str| max.set_admins(CHAT, [NewAdmin::new(UserId(1), []).alias(alias)]);
    limit("the alias of an administrator is missing", alias("староста"), alias("")).await;
    let with = |rights: &[Permission]| max.set_admins(CHAT, [NewAdmin::new(UserId(1), rights.to_vec())]);
    use Permission::{Delete, EditMessage, PinMessage, ReadAllMessages, Write};
    for right in [Write, EditMessage, Delete, PinMessage] {
        let words = "the rights to write, edit, delete and pin need the right to read all messages";
        limit(words, with(&[right.clone(), ReadAllMessages]), with(&[right])).await;
    }
}

#[tokio::test]
#[rustfmt::skip]
async fn lists() {
    let max = &server().await.client;
    limit("101 messages, 1 to 100 are allowed", max.messages(CHAT).count(100), max.messages(CHAT).count(101)).await;
    let some = |count: usize| max.messages_by_id(&vec![Mid::new("mid.1"); count]);
    limit("101 message ids, 1 to 100 are allowed", some(100), some(101)).await;
    refused("0 message ids, 1 to 100 are allowed", some(0)).await;
    limit("1001 updates, 1 to 1000 are allowed", max.updates().limit(1000), max.updates().limit(1001)).await;
    limit("91 seconds of waiting, 0 to 90 are allowed", max.updates().timeout(0), max.updates().timeout(91)).await;
    limit("the kind of updates is missing", max.updates().types(["moon_landed"]), max.updates().types([""])).await;
    refused("the kind of updates may have only A-Z a-z 0-9 _ -", max.updates().types(["a,b"])).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn comments() {
    let max = &server().await.client;
    let write = |text: String| max.post_comment("mid.9", text);
    limit("the text has 4001 characters, 0 to 4000 are allowed", write(ya(4000)), write(ya(4001))).await;
    refused("the message is empty", write(String::new())).await;
    let edit = |text: String| max.edit_comment("mid.9", "mid.2", text);
    limit("the text has 4001 characters, 0 to 4000 are allowed", edit(ya(4000)), edit(ya(4001))).await;
    limit("101 comments, 1 to 100 are allowed", max.comments("mid.9").count(100), max.comments("mid.9").count(101)).await;
    let some = |count: usize| max.comments("mid.9").ids(vec![CommentId::new("mid.2"); count]);
    limit("101 comment ids, 0 to 100 are allowed", some(100), some(101)).await;
    limit("the id of the post is missing", max.comment("mid.9", "mid.2"), max.comment(PostId::new(""), "mid.2")).await;
    limit("the id of the comment is missing", max.delete_comment("mid.9", "mid.2"), max.delete_comment("mid.9", "")).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn webhooks() {
    let max = &server().await.client;
    let secret = |secret: String| max.subscribe("https://a.ru").secret(secret);
    limit("the secret of a webhook has 4 characters, 5 to 256 are allowed", secret("12345".into()), secret("1234".into())).await;
    limit("the secret of a webhook has 257 characters, 5 to 256 are allowed", secret("x".repeat(256)), secret("x".repeat(257))).await;
    limit("the secret of a webhook may have only A-Z a-z 0-9 _ -", secret("aZ09_-".into()), secret("abcde+/=".into())).await;
    let words = "the address of a webhook begins with https:// and has no port";
    limit(words, max.subscribe("https://a.ru:443/x"), max.subscribe("https://a.ru:8443/x")).await;
    limit(words, max.subscribe("http://127.0.0.1:8080/x"), max.subscribe("http://a.ru")).await;
    refused(words, max.subscribe("a.ru")).await;
    limit("the kind of updates is missing", max.subscribe("https://a.ru").types(["bot_started"]), max.subscribe("https://a.ru").types([" "])).await;
    limit("the address of the webhook is missing", max.unsubscribe("https://a.ru"), max.unsubscribe("")).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn links_into_max() {
    let ready = std::future::ready::<Result<String, Error>>;
    let start = |word: String| ready(deep_link("@id1_bot", &word));
    limit("the payload of a deep link has 129 characters, 1 to 128 are allowed", start("x".repeat(128)), start("x".repeat(129))).await;
    refused("the payload of a deep link has 0 characters, 1 to 128 are allowed", start(String::new())).await;
    limit("the payload of a deep link may have only A-Z a-z 0-9 _ -", start("aZ_-".into()), start("a b".into())).await;
    let app = |word: String| ready(app_link("id1_bot", &word));
    limit("the payload of an app has 513 characters, 0 to 512 are allowed", app("x".repeat(512)), app("x".repeat(513))).await;
    limit("the nick may have only A-Z a-z 0-9 _ -", ready(deep_link("a-b_c", "x")), ready(deep_link("a/b", "x"))).await;
    limit("the text to share is missing", ready(share_link("?")), ready(share_link(" "))).await;
}

#[tokio::test]
#[rustfmt::skip]
async fn what_is_refused_here_is_not_sent() {
    let max = server().await;
    refused("the message is empty", max.client.send_message(CHAT)).await;
    refused("31 rows of buttons, 1 to 30 are allowed", max.client.send_message(CHAT).keyboard(keys(31, 1))).await;
    assert_eq!(max.asked().len(), 0);
}

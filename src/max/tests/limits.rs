//! What the server would refuse is refused before a byte leaves; what it takes, passes.

mod common;

use common::{Max, max, told};
use max_bot_api::{
    Button, ChatId, Command, Error, Format, Invalid, Keyboard, Kind, Mid, UserId, deep_link,
};

async fn server() -> Max {
    max(told(200, r#"{"success":true,"message":{},"commands":[]}"#)).await
}

async fn send(keyboard: Keyboard) -> Result<(), Error> {
    let max = server().await;
    let result = max
        .client
        .send_message(UserId(1))
        .text("Да")
        .keyboard(keyboard)
        .await;
    assert_eq!(
        max.asked().len(),
        usize::from(result.is_ok()),
        "an invalid request must not leave"
    );
    result.map(|_| ())
}

fn rows(count: usize, width: usize) -> Keyboard {
    (0..count)
        .map(|_| vec![Button::callback("Да", "x"); width])
        .collect()
}

fn one(button: Button) -> Keyboard {
    Keyboard::new().row([button])
}

fn invalid<T: std::fmt::Debug>(result: Result<T, Error>) -> Invalid {
    match result.unwrap_err().kind() {
        Kind::Invalid(invalid) => invalid.clone(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn keyboards_have_a_size() {
    send(rows(30, 7)).await.unwrap();
    assert!(matches!(
        invalid(send(rows(31, 1)).await),
        Invalid::Count {
            count: 31,
            most: 30,
            ..
        }
    ));
    assert!(matches!(
        invalid(send(rows(1, 8)).await),
        Invalid::Row {
            row: 1,
            buttons: 8,
            most: 7,
            ..
        }
    ));
    let link = || Button::link("Сайт", "https://max.ru");
    send(Keyboard::new().row([link(), link(), link()]))
        .await
        .unwrap();
    let wide = Keyboard::new()
        .row(vec![Button::message("Да"); 7])
        .row(vec![link(), link(), link(), link()]);
    assert!(matches!(
        invalid(send(wide).await),
        Invalid::Row {
            row: 2,
            buttons: 4,
            most: 3,
            ..
        }
    ));
    let hole = rows(1, 1).row([]);
    assert!(matches!(
        invalid(send(hole).await),
        Invalid::Row {
            row: 2,
            buttons: 0,
            ..
        }
    ));
    send(Keyboard::new()).await.unwrap();
}

#[tokio::test]
async fn buttons_have_a_length() {
    send(one(Button::callback("Я".repeat(128), "я".repeat(1024))))
        .await
        .unwrap();
    for button in [
        Button::callback("", "x"),
        Button::callback("Я".repeat(129), "x"),
        Button::callback("Да", ""),
        Button::callback("Да", "x".repeat(1025)),
        Button::clipboard("Да", "x".repeat(1025)),
        Button::link("Да", format!("https://max.ru/{}", "x".repeat(2048))),
        Button::OpenApp {
            text: "Да".into(),
            web_app: "bot".into(),
            payload: Some("x".repeat(513)),
        },
    ] {
        assert!(matches!(
            invalid(send(one(button)).await),
            Invalid::Length { .. }
        ));
    }
}

#[tokio::test]
async fn links_lead_to_public_places() {
    for url in [
        "https://max.ru/join/x",
        "HTTP://школа.рф/?a=b",
        "http://10.0.0.1:8080/",
        "https://[::1]/",
        "https://user@gov.ru:443#x",
    ] {
        send(one(Button::link("Сайт", url))).await.unwrap();
    }
    for url in [
        "max.ru",
        "ftp://max.ru",
        "tg://resolve",
        "https://",
        "https:///x",
        "http://localhost:80",
        "https://router.lan/",
        "https://a.EXAMPLE.",
        "https://max.ru@home.arpa/",
    ] {
        assert_eq!(
            invalid(send(one(Button::link("Сайт", url))).await),
            Invalid::LinkUrl,
            "{url}"
        );
    }
}

#[tokio::test]
async fn texts_have_a_length_and_something_to_see() {
    let Max { client, .. } = &server().await;
    let chat = ChatId(1);
    client
        .send_message(chat)
        .text("Я".repeat(4000))
        .await
        .unwrap();
    let long = client.send_message(chat).text("Я".repeat(4001)).await;
    assert!(matches!(
        invalid(long),
        Invalid::Length {
            length: 4001,
            most: 4000,
            ..
        }
    ));
    for text in ["", " \n", "<b></b>", "<i> </i>"] {
        let empty = client
            .send_message(chat)
            .text(text)
            .format(Format::Html)
            .await;
        assert_eq!(invalid(empty), Invalid::EmptyMessage, "{text}");
    }
    client.send_message(chat).text("<b></b>").await.unwrap();
    client
        .send_message(chat)
        .keyboard(rows(1, 1))
        .await
        .unwrap();
    assert_eq!(
        invalid(client.send_message(chat).await),
        Invalid::EmptyMessage
    );
    assert_eq!(
        invalid(client.send_message(chat).reply_to("mid.1").await),
        Invalid::EmptyMessage
    );
    assert_eq!(
        invalid(client.edit_message("mid.1").format(Format::Html).await),
        Invalid::EmptyMessage
    );
    assert_eq!(invalid(client.answer("c").await), Invalid::EmptyAnswer);
    assert_eq!(
        invalid(client.answer("c").notification(" ").await),
        Invalid::EmptyAnswer
    );
}

#[tokio::test]
async fn everything_else_has_limits_too() {
    let Max { client, .. } = &server().await;
    let is_count = |invalid| matches!(invalid, Invalid::Count { .. });
    assert!(is_count(invalid(
        client.set_commands(vec![Command::new("x"); 33]).await
    )));
    assert!(is_count(invalid(
        client.messages(ChatId(1)).count(101).await
    )));
    assert!(is_count(invalid(
        client.messages_by_id(&[] as &[Mid]).await
    )));
    assert!(is_count(invalid(client.members(ChatId(1)).count(0).await)));
    assert!(is_count(invalid(client.updates().limit(0).await)));
    assert!(is_count(invalid(client.updates().timeout(91).await)));
    let is_length = |invalid| matches!(invalid, Invalid::Length { .. });
    assert!(is_length(invalid(
        client.set_commands(vec![Command::new("")]).await
    )));
    assert!(is_length(invalid(
        client
            .set_commands(vec![Command::new("a").description("")])
            .await
    )));
    assert!(is_length(invalid(
        client.subscribe("https://a.ru").secret("1234").await
    )));
    assert_eq!(
        invalid(client.subscribe("http://a.ru").await),
        Invalid::WebhookUrl
    );
    let base64 = client.subscribe("https://a.ru").secret("abcde+/=").await;
    assert!(matches!(invalid(base64), Invalid::Characters(_)));
}

#[test]
fn deep_links() {
    let link = deep_link("@id123_bot", "0123456789ABCDEFGHJKMNPQRS").unwrap();
    assert_eq!(
        link,
        "https://max.ru/id123_bot?start=0123456789ABCDEFGHJKMNPQRS"
    );
    deep_link("bot", &"x".repeat(128)).unwrap();
    for payload in [
        String::new(),
        "x".repeat(129),
        "а".into(),
        "a b".into(),
        "a&b".into(),
    ] {
        assert!(deep_link("bot", &payload).is_err(), "{payload}");
    }
}

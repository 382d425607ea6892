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
    let link = Button::link("Сайт", "https://max.ru");
    send(rows(30, 7)).await.unwrap();
    send(Keyboard::new().row(vec![link.clone(); 3]))
        .await
        .unwrap();
    send(Keyboard::new()).await.unwrap();
    let wide = rows(1, 7).row(vec![link; 4]);
    for (keyboard, words) in [
        (rows(31, 1), "31 rows of buttons, 1 to 30 are allowed"),
        (rows(1, 8), "row 1 has 8 buttons, 1 to 7 are allowed there"),
        (wide, "row 2 has 4 buttons, 1 to 3 are allowed there"),
        (
            rows(1, 1).row([]),
            "row 2 has 0 buttons, 1 to 7 are allowed there",
        ),
    ] {
        assert_eq!(invalid(send(keyboard).await).to_string(), words);
    }
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
        Button::open_app_with("Да", "bot", "x".repeat(513)),
    ] {
        assert!(matches!(
            invalid(send(one(button)).await),
            Invalid::Length { .. }
        ));
    }
}

const PUBLIC: &str = "https://max.ru/join/x https://max.ru./ HTTP://школа.рф/?a=b http://10.0.0.1:8080/ https://[::1]/ \
                      https://user@gov.ru:443#x";
const NOT_PUBLIC: &str = "max.ru ftp://max.ru tg://resolve https:// https:///x http://localhost:80 \
                          https://router.lan/ https://a.EXAMPLE. https://max.ru@home.arpa/";

#[tokio::test]
async fn links_lead_to_public_places() {
    for url in PUBLIC.split_whitespace() {
        send(one(Button::link("Сайт", url))).await.unwrap();
    }
    for url in NOT_PUBLIC.split_whitespace() {
        assert_eq!(
            invalid(send(one(Button::link("Сайт", url))).await),
            Invalid::LinkUrl,
            "{url}"
        );
    }
}

#[tokio::test]
async fn texts_have_a_length() {
    let Max { client, .. } = &server().await;
    client
        .send_message(ChatId(1))
        .text("Я".repeat(4000))
        .await
        .unwrap();
    let long = invalid(client.send_message(ChatId(1)).text("Я".repeat(4001)).await);
    assert!(matches!(
        long,
        Invalid::Length {
            length: 4001,
            most: 4000,
            ..
        }
    ));
}

#[tokio::test]
async fn there_must_be_something_to_see() {
    let Max { client, .. } = &server().await;
    let send = || client.send_message(ChatId(1));
    for text in ["", " \n", "<b></b>", "<i> </i>"] {
        let empty = send().text(text).format(Format::Html).await;
        assert_eq!(invalid(empty), Invalid::EmptyMessage, "{text}");
    }
    send().text("<b></b>").await.unwrap();
    send().keyboard(rows(1, 1)).await.unwrap();
    assert_eq!(invalid(send().await), Invalid::EmptyMessage);
    assert_eq!(
        invalid(send().reply_to("mid.1").await),
        Invalid::EmptyMessage
    );
    let unchanged = client.edit_message("mid.1").format(Format::Html).await;
    assert_eq!(invalid(unchanged), Invalid::EmptyMessage);
    assert_eq!(invalid(client.answer("c").await), Invalid::EmptyAnswer);
    assert_eq!(
        invalid(client.answer("c").notification(" ").await),
        Invalid::EmptyAnswer
    );
}

#[tokio::test]
async fn there_are_so_many_and_no_more() {
    let Max { client, .. } = &server().await;
    let refused = [
        invalid(client.set_commands(vec![Command::new("x"); 33]).await),
        invalid(client.messages(ChatId(1)).count(101).await),
        invalid(client.messages_by_id(&[] as &[Mid]).await),
        invalid(client.members(ChatId(1)).count(0).await),
        invalid(client.updates().limit(0).await),
        invalid(client.updates().timeout(91).await),
    ];
    assert!(
        refused.iter().all(|it| matches!(it, Invalid::Count { .. })),
        "{refused:?}"
    );
}

#[tokio::test]
async fn names_and_secrets_have_a_form() {
    let Max { client, .. } = &server().await;
    let refused = [
        invalid(client.set_commands(vec![Command::new("")]).await),
        invalid(
            client
                .set_commands(vec![Command::new("a").description("")])
                .await,
        ),
        invalid(client.subscribe("https://a.ru").secret("1234").await),
    ];
    assert!(
        refused
            .iter()
            .all(|it| matches!(it, Invalid::Length { .. })),
        "{refused:?}"
    );
    assert_eq!(
        invalid(client.subscribe("http://a.ru").await),
        Invalid::WebhookUrl
    );
    let base64 = invalid(client.subscribe("https://a.ru").secret("abcde+/=").await);
    assert!(matches!(base64, Invalid::Characters(_)));
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

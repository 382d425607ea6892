//! Every operation of our client through the sandbox, judged by the published description of the API.

mod contract;

use contract::Contract;
use contract::exceptions::EXCEPTIONS;
use max_bot_api::{
    Action, Button, ChatId, Client, Command, Error, File, Format, Keyboard, NewAdmin,
    NewAttachment, Pace, Permission, Settings, Token, UpdateKind, UploadKind, UserId,
};
use max_sandbox::{Knobs, Options, Sandbox};
use serde_json::Value;

const RIGHTS: [&str; 7] = [
    "read_all_messages",
    "write",
    "edit",
    "delete",
    "pin_message",
    "change_chat_info",
    "add_admins",
];

/// A sandbox with a person who has started the bot, and our client.
async fn stage() -> (Sandbox, Client, i64) {
    let options = Options {
        knobs: Knobs::unhurried(),
        ..Options::default()
    };
    let sandbox = Sandbox::start(options).await.unwrap();
    let settings = Settings::new(Token::new(sandbox.token())).base_url(sandbox.url());
    let pace = Pace {
        overall: 1000,
        per_chat: 1000,
    };
    let client = Client::new(settings.pace(pace)).unwrap();
    let anna = sandbox.person("Анна", "Смирнова");
    sandbox.press_start(anna, Some("i1")).unwrap();
    (sandbox, client, anna)
}

async fn words(max: &Client, anna: i64) -> Result<(), Error> {
    let anna = UserId(anna);
    let keyboard = Keyboard::new()
        .row([Button::callback("Да", "yes"), Button::callback("Нет", "no")])
        .row([
            Button::link("Сайт", "https://max.ru"),
            Button::request_contact("Телефон"),
        ])
        .row([Button::clipboard("Код", "4827"), Button::message("Привет")]);
    let sent = max
        .send_message(anna)
        .text("<b>Да</b>")
        .format(Format::Html)
        .keyboard(keyboard)
        .await?;
    let mid = sent.mid().unwrap();
    max.edit_message(mid.clone())
        .text("Нет")
        .no_link_preview()
        .await?;
    max.message(mid.clone()).await?;
    max.messages_by_id(std::slice::from_ref(mid)).await?;
    let chat = sent.chat_id().unwrap();
    max.messages(chat)
        .count(10)
        .after(1)
        .before(i64::MAX)
        .await?;
    max.send_message(chat)
        .text("ответ")
        .reply_to(mid.clone())
        .silent()
        .await?;
    max.send_message(chat).forward(mid.clone()).await?;
    max.chat_action(chat, Action::Typing).await?;
    max.chat(chat).await?;
    max.delete_message(mid.clone()).await
}

async fn media(max: &Client, anna: i64) -> Result<(), Error> {
    let anna = UserId(anna);
    let picture = max
        .upload(UploadKind::Image, File::new("a.png", "png"))
        .await?;
    max.send_message(anna).text("вот").attach(picture).await?;
    let film = max
        .upload(UploadKind::Video, File::new("a.mp4", "0123456789"))
        .ranges(4)
        .await?;
    max.video(film.token.clone().unwrap()).await?;
    max.send_message(anna).attach(film).await?;
    let file = max
        .upload(UploadKind::File, File::new("a.pdf", "%PDF"))
        .await?;
    max.send_message(anna).attach(file).await?;
    let sound = max
        .upload(UploadKind::Audio, File::new("a.mp3", "mp3"))
        .await?;
    max.send_message(anna).attach(sound).await?;
    max.send_message(anna)
        .attach(NewAttachment::sticker("6bd3a"))
        .await?;
    max.send_message(anna)
        .attach(NewAttachment::location(55.75, 37.62))
        .await?;
    max.send_message(anna)
        .attach(NewAttachment::share("https://max.ru"))
        .await
        .map(|_| ())
}

async fn group(max: &Client, (sandbox, anna): (&Sandbox, i64)) -> Result<(), Error> {
    let olga = sandbox.person("Ольга", "Иванова");
    let chat = sandbox.group("7Б", anna, true).unwrap().chat_id;
    sandbox.add_bot(anna, chat).unwrap();
    let rights = [
        "read_all_messages",
        "write",
        "pin_message",
        "change_chat_info",
        "add_admins",
        "add_remove_members",
    ];
    sandbox.rights(anna, chat, &rights).unwrap();
    sandbox.enter(olga, chat, Some(anna)).unwrap();
    sandbox.say(olga, Some(chat), "Здравствуйте").unwrap();
    sandbox.rename(anna, chat, "8Б").unwrap();
    let (chat, olga) = (ChatId(chat), UserId(olga));
    let sent = max.send_message(chat).text("Собрание").await?;
    max.pin(chat, sent.mid().unwrap().clone()).await?;
    max.pinned(chat).await?;
    max.chat(chat).await?;
    max.unpin(chat).await?;
    max.edit_chat(chat)
        .title("9Б")
        .description("Класс")
        .icon(NewAttachment::image_url("https://max.ru/i.png"))
        .await?;
    max.members(chat).count(2).await?;
    max.members(chat).user_ids([olga]).await?;
    max.set_admins(
        chat,
        [NewAdmin::new(olga, [Permission::ReadAllMessages, Permission::Write]).alias("староста")],
    )
    .await?;
    max.admins(chat).await?;
    max.remove_admin(chat, olga).await?;
    max.my_membership(chat).await?;
    max.remove_member(chat, olga).block(true).await?;
    max.leave(chat).await
}

async fn channel(max: &Client, (sandbox, anna): (&Sandbox, i64)) -> Result<(), Error> {
    let chat = sandbox.channel("Новости", anna).unwrap().chat_id;
    sandbox.add_bot(anna, chat).unwrap();
    sandbox.rights(anna, chat, &RIGHTS).unwrap();
    let post = max.send_message(ChatId(chat)).text("Линейка").await?;
    let mid = post.mid().unwrap().as_str().to_owned();
    sandbox.say(anna, Some(chat), "Запись владельца").unwrap();
    let said = sandbox.comment(anna, &mid, "Ура").unwrap();
    sandbox.edit_comment(anna, &said, "Ура, ура").unwrap();
    let comment = max
        .post_comment(mid.as_str(), "Спасибо")
        .reply_to(said.as_str())
        .await?;
    let id = comment.mid().unwrap().as_str().to_owned();
    max.comments(mid.as_str()).count(5).await?;
    max.comment(mid.as_str(), id.as_str()).await?;
    max.edit_comment(mid.as_str(), id.as_str(), "Большое спасибо")
        .await?;
    sandbox.delete_comment(anna, &said).unwrap();
    max.delete_comment(mid.as_str(), id.as_str()).await
}

async fn presses(max: &Client, (sandbox, anna): (&Sandbox, i64)) -> Result<(), Error> {
    let keyboard = Keyboard::new().row([Button::callback("Да", "yes")]);
    let sent = max
        .send_message(UserId(anna))
        .text("?")
        .keyboard(keyboard)
        .await?;
    sandbox
        .press(anna, sent.mid().unwrap().as_str(), (0, 0))
        .unwrap();
    let batch = max.updates().timeout(0).limit(100).await?;
    for update in &batch.updates {
        if let UpdateKind::MessageCallback { callback, .. } = &update.kind {
            max.answer(callback.callback_id.clone())
                .notification("Принято")
                .text("Да")
                .await?;
        }
    }
    max.updates().timeout(0).marker(batch.marker).await?;
    for kind in ["image", "video", "audio", "file", "sticker", "location"] {
        sandbox.attach(anna, None, kind).unwrap();
    }
    sandbox.contact(anna, None, None).unwrap();
    for act in ["muted", "unmuted", "cleared"] {
        sandbox.dialog_act(anna, act).unwrap();
    }
    max.updates().timeout(0).await.map(|_| ())
}

async fn settings(max: &Client) -> Result<(), Error> {
    max.me().await?;
    max.set_commands(vec![
        Command::new("start").description("Начать"),
        Command::new("help"),
    ])
    .await?;
    max.me().await?;
    max.subscribe("https://school.ru/hook")
        .secret("s-e_cret")
        .types(["message_created"])
        .await?;
    max.subscriptions().await?;
    max.unsubscribe("https://school.ru/hook").await
}

/// What is refused: the shape of the refusals is judged, too.
async fn refusals(max: &Client, (sandbox, anna): (&Sandbox, i64)) {
    max.send_message(UserId(7)).text("?").await.unwrap_err();
    max.send_message(ChatId(-7)).text("?").await.unwrap_err();
    max.message("mid.00").await.unwrap_err();
    max.answer("нет такого")
        .notification("?")
        .await
        .unwrap_err();
    sandbox.stop_bot(anna).unwrap();
    max.send_message(UserId(anna)).text("?").await.unwrap_err();
    max.updates().timeout(0).await.unwrap();
}

/// The ledger of a whole life.
async fn ledger() -> Vec<Value> {
    let (sandbox, max, anna) = stage().await;
    words(&max, anna).await.unwrap();
    media(&max, anna).await.unwrap();
    group(&max, (&sandbox, anna)).await.unwrap();
    channel(&max, (&sandbox, anna)).await.unwrap();
    presses(&max, (&sandbox, anna)).await.unwrap();
    settings(&max).await.unwrap();
    refusals(&max, (&sandbox, anna)).await;
    sandbox.ledger(0)
}

#[tokio::test]
async fn our_client_and_our_sandbox_keep_the_contract() {
    let ledger = ledger().await;
    let all: Vec<_> = EXCEPTIONS.iter().collect();
    let found = Contract::with(&all).violations(&ledger);
    assert!(
        found.is_empty(),
        "{} violations:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[tokio::test]
async fn no_exception_is_idle() {
    let ledger = ledger().await;
    for idle in EXCEPTIONS {
        let others: Vec<_> = EXCEPTIONS.iter().filter(|one| one.at != idle.at).collect();
        let found = Contract::with(&others).violations(&ledger);
        assert!(!found.is_empty(), "not needed any more: {}", idle.at);
    }
}

#[tokio::test]
async fn every_operation_was_called() {
    let ledger = ledger().await;
    let contract = Contract::with(&[]);
    let called = contract.called(&ledger);
    let gone = [
        "GET /chats",
        "GET /chats/{chatLink}",
        "DELETE /chats/{chatId}",
        "POST /chats/{chatId}/members",
        "PATCH /me",
    ];
    let missed: Vec<_> = contract
        .names()
        .into_iter()
        .filter(|name| !called.contains(name) && !gone.contains(&name.as_str()))
        .collect();
    assert!(missed.is_empty(), "{missed:?}");
}

//! The table of rights: what an administrator may do with every right but one, and with hardly any but that one.

mod support;

use serde_json::{Value, json};
use support::Max;

const GROUP: [&str; 7] = [
    "read_all_messages",
    "add_remove_members",
    "add_admins",
    "change_chat_info",
    "pin_message",
    "edit_link",
    "write",
];
const CHANNEL: [&str; 8] = [
    "read_all_messages",
    "add_remove_members",
    "add_admins",
    "change_chat_info",
    "pin_message",
    "write",
    "edit",
    "delete",
];

/// A chat with the bot in it, and what an operation may be about.
struct Place {
    max: Max,
    anna: i64,
    olga: i64,
    chat: i64,
    /// Anna's message there.
    said: String,
    /// The bot's.
    own: String,
}

impl Place {
    async fn new(channel: bool) -> Place {
        let max = Max::start().await;
        let [anna, olga] = ["Анна", "Ольга"].map(|name| max.sandbox.person(name, ""));
        let chat = match channel {
            true => max.sandbox.channel("Новости", anna),
            false => max.sandbox.group("7Б", anna, true),
        };
        let chat = chat.unwrap().chat_id;
        max.sandbox.add_bot(anna, chat).unwrap();
        let rights = if channel { &CHANNEL[..] } else { &GROUP[..] };
        max.sandbox.rights(anna, chat, rights).unwrap();
        max.sandbox.enter(olga, chat, None).unwrap();
        let said = max.sandbox.say(anna, Some(chat), "раз").unwrap();
        let to = format!("chat_id={chat}");
        let own = max.send(&to, json!({"text": "два"})).await;
        let own = own["body"]["mid"].as_str().unwrap().to_owned();
        Place {
            max,
            anna,
            olga,
            chat,
            said,
            own,
        }
    }

    /// What the bot is answered: `200`, or the status with the code.
    async fn answer(&self, (method, path, body): &(&str, String, Value)) -> String {
        let (status, value) = self.max.call(method, path, body.clone()).await;
        match (status, value["success"].as_bool()) {
            (200, None | Some(true)) => "200".to_owned(),
            _ => format!("{status} {}", value["code"].as_str().unwrap_or_default()),
        }
    }

    /// The operation is refused with every right but this one, and done with this one and those it rests on.
    async fn needs(&self, right: &str, all: &[&str], call: (&str, String, Value)) {
        let others: Vec<&str> = all.iter().copied().filter(|one| *one != right).collect();
        self.max
            .sandbox
            .rights(self.anna, self.chat, &others)
            .unwrap();
        assert_eq!(self.answer(&call).await, "403 access.denied", "{call:?}");
        let just = ["read_all_messages", right];
        self.max
            .sandbox
            .rights(self.anna, self.chat, &just)
            .unwrap();
        assert_eq!(self.answer(&call).await, "200", "{call:?}");
    }

    fn path(&self, rest: &str) -> String {
        format!("/chats/{}{rest}", self.chat)
    }
}

#[tokio::test]
async fn every_right_of_a_group_is_asked_for() {
    let place = Place::new(false).await;
    let (olga, own, said) = (place.olga, &place.own, &place.said);
    let admin = json!({"admins": [{"user_id": olga, "permissions": ["add_admins"]}]});
    let pin = json!({"message_id": own});
    let deleted = format!("/messages?message_id={said}");
    for (right, method, path, body) in [
        (
            "change_chat_info",
            "PATCH",
            place.path(""),
            json!({"description": "класс"}),
        ),
        ("pin_message", "PUT", place.path("/pin"), pin),
        ("pin_message", "DELETE", place.path("/pin"), Value::Null),
        ("add_admins", "POST", place.path("/members/admins"), admin),
        (
            "add_admins",
            "DELETE",
            place.path(&format!("/members/admins/{olga}")),
            Value::Null,
        ),
        (
            "add_remove_members",
            "DELETE",
            place.path(&format!("/members?user_id={olga}")),
            Value::Null,
        ),
        ("write", "DELETE", deleted, Value::Null),
    ] {
        place.needs(right, &GROUP, (method, path, body)).await;
    }
}

#[tokio::test]
async fn every_right_of_a_channel_is_asked_for() {
    let place = Place::new(true).await;
    let (chat, own, said) = (place.chat, &place.own, &place.said);
    let words = json!({"text": "три"});
    for (right, method, path, body) in [
        (
            "write",
            "POST",
            format!("/messages?chat_id={chat}"),
            words.clone(),
        ),
        (
            "write",
            "POST",
            format!("/messages/{own}/comments"),
            words.clone(),
        ),
        ("edit", "PUT", format!("/messages?message_id={own}"), words),
        (
            "delete",
            "DELETE",
            format!("/messages?message_id={said}"),
            Value::Null,
        ),
        (
            "pin_message",
            "PUT",
            place.path("/pin"),
            json!({"message_id": own}),
        ),
        (
            "change_chat_info",
            "PATCH",
            place.path(""),
            json!({"description": "школа"}),
        ),
    ] {
        place.needs(right, &CHANNEL, (method, path, body)).await;
    }
}

#[tokio::test]
async fn without_the_right_to_read_there_is_no_history_and_no_news() {
    let place = Place::new(false).await;
    let (max, chat) = (&place.max, place.chat);
    let history = ("GET", format!("/messages?chat_id={chat}"), Value::Null);
    assert_eq!(place.answer(&history).await, "200");
    let one = ("GET", format!("/messages/{}", place.said), Value::Null);
    assert_eq!(place.answer(&one).await, "200");
    max.heard().await;
    let others = [
        "add_remove_members",
        "add_admins",
        "change_chat_info",
        "edit_link",
    ];
    max.sandbox.rights(place.anna, chat, &others).unwrap();
    assert_eq!(place.answer(&history).await, "403 chat.denied");
    assert_eq!(place.answer(&one).await, "404 message.not.found");
    max.sandbox.say(place.anna, Some(chat), "секрет").unwrap();
    assert!(max.heard().await.is_empty());
}

#[tokio::test]
async fn an_administrator_of_any_kind_sees_members_and_the_pin() {
    let place = Place::new(false).await;
    let calls = ["/members", "/members/admins", "/pin"];
    for (rights, answer) in [(&["edit_link"][..], "200"), (&[], "403 access.denied")] {
        place
            .max
            .sandbox
            .rights(place.anna, place.chat, rights)
            .unwrap();
        for rest in calls {
            let call = ("GET", place.path(rest), Value::Null);
            assert_eq!(place.answer(&call).await, answer, "{rest}");
        }
    }
}

#[tokio::test]
async fn only_rights_of_the_kind_are_granted_and_most_rest_on_reading() {
    for (channel, foreign) in [(false, &["edit", "delete"][..]), (true, &["edit_link"])] {
        let place = Place::new(channel).await;
        let refused = [
            "view_stats",
            "edit_message",
            "post_edit_delete_message",
            "fly",
        ];
        let alone = ["write", "pin_message"];
        for right in foreign.iter().chain(&refused).chain(&alone) {
            let mut rights = vec![*right];
            if !alone.contains(right) {
                rights.push("read_all_messages");
            }
            let wish = json!({"admins": [{"user_id": place.olga, "permissions": rights}]});
            let call = ("POST", place.path("/members/admins"), wish);
            assert_eq!(place.answer(&call).await, "400 proto.payload", "{right}");
        }
        let wish = json!({"admins": [{"user_id": place.olga, "permissions": ["read_all_messages", "write"]}]});
        let path = place.path("/members/admins");
        place.max.done("POST", &path, wish).await;
        let (_, admins) = place.max.get(&path).await;
        let admins = admins["members"].as_array().unwrap().iter();
        let olga = admins.clone().find(|one| one["user_id"] == place.olga);
        let rights = ["can_call", "read_all_messages", "write"];
        assert_eq!(olga.unwrap()["permissions"], json!(rights));
    }
}

#[tokio::test]
async fn a_chat_has_at_most_fifty_administrators() {
    let place = Place::new(false).await;
    let max = &place.max;
    let people = (0..49).map(|n| {
        let user = max.sandbox.person(&format!("Родитель {n}"), "");
        max.sandbox.enter(user, place.chat, None).unwrap();
        json!({"user_id": user, "permissions": ["add_admins"]})
    });
    let people: Vec<Value> = people.collect();
    let path = place.path("/members/admins");
    let (status, answer) = max.call("POST", &path, json!({"admins": people})).await;
    assert_eq!((status, &answer["success"]), (200, &json!(false)));
    assert_eq!(
        max.get(&path).await.1["members"].as_array().unwrap().len(),
        2
    );
    max.done("POST", &path, json!({"admins": people[..48]}))
        .await;
    assert_eq!(
        max.get(&path).await.1["members"].as_array().unwrap().len(),
        50
    );
    max.done("POST", &path, json!({"admins": people[..48]}))
        .await;
    let (_, answer) = max
        .call("POST", &path, json!({"admins": people[48..]}))
        .await;
    assert_eq!(answer["success"], false);
}

//! Faults of the line and updates of a future MAX.

mod support;

use max_sandbox::{Sandbox, Troubles};
use serde_json::{Value, json};
use support::{Max, button};

fn set(max: &Max, set: impl FnOnce(&mut Troubles)) {
    let mut troubles = Troubles::default();
    set(&mut troubles);
    max.sandbox.troubles(troubles);
}

/// The statuses of the calls to a path.
fn statuses(sandbox: &Sandbox, path: &str) -> Vec<u16> {
    let calls = sandbox.calls().into_iter();
    let of = calls.filter(|call| call.path == path);
    of.map(|call| call.status).collect()
}

fn texts(max: &Max, anna: i64) -> Vec<String> {
    let seen = max.sandbox.dialog(anna).into_iter();
    seen.map(|one| one.text).collect()
}

#[tokio::test]
async fn a_connection_cut_before_leaves_no_effect() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    set(&max, |all| all.cut_before_every = 2);
    let path = format!("/messages?{to}");
    max.send(&to, json!({"text": "раз"})).await;
    let lost = max.raw("POST", &path, Some(json!({"text": "два"}))).await;
    assert!(lost.unwrap_err().status().is_none(), "no answer at all");
    max.send(&to, json!({"text": "три"})).await;
    assert_eq!(texts(&max, anna), ["раз", "три"]);
    max.sandbox
        .until(|max| statuses(max, "/messages") == [200, 0, 200])
        .await;
}

#[tokio::test]
async fn a_connection_cut_inside_leaves_the_effect_and_half_an_answer() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    set(&max, |all| all.cut_inside_every = 1);
    let request = max.request("POST", &format!("/messages?{to}"));
    let request = request.header("Authorization", max.sandbox.token());
    let answer = request.json(&json!({"text": "раз"})).send().await.unwrap();
    assert_eq!(answer.status(), 200);
    assert!(answer.text().await.is_err(), "it breaks off");
    assert_eq!(texts(&max, anna), ["раз"]);
    assert_eq!(statuses(&max.sandbox, "/messages"), [0]);
}

#[tokio::test]
async fn a_call_that_hangs_is_not_carried_out_and_holds_up_nobody() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    set(&max, |all| (all.hang_every, all.polls_too) = (2, true));
    assert_eq!(max.get("/me").await.0, 200);
    let polls = |max: &Sandbox| max.state()["bot"]["polls"] == 1;
    let others = async {
        max.sandbox.until(polls).await;
        max.send(&to, json!({"text": "раз"})).await;
        assert!(polls(&max.sandbox), "it would have been answered at once");
        max.sandbox.stop().await;
    };
    let (hung, ()) = tokio::join!(max.raw("GET", "/updates?timeout=0", None), others);
    assert!(hung.unwrap_err().status().is_none(), "cut at the end");
    assert_eq!(texts(&max, anna), ["раз"]);
}

#[tokio::test]
async fn a_failure_has_the_status_it_is_told_and_polls_may_suffer() {
    let max = Max::start().await;
    set(&max, |all| (all.fail_every, all.fail_status) = (1, 502));
    assert_eq!(max.get("/me").await.0, 502);
    assert_eq!(max.get("/updates?timeout=0").await.0, 200);
    set(&max, |all| {
        (all.fail_every, all.fail_status, all.polls_too) = (1, 503, true);
    });
    let (status, page) = max.get("/updates?timeout=0").await;
    assert_eq!(status, 503);
    assert!(page.as_str().unwrap().starts_with("<html>"));
}

#[tokio::test(start_paused = true)]
async fn a_delayed_call_takes_that_long() {
    let max = Max::start().await;
    set(&max, |all| all.delay_ms = 700);
    let begun = tokio::time::Instant::now();
    assert_eq!(max.get("/me").await.0, 200);
    assert_eq!(begun.elapsed().as_millis(), 700);
    assert_eq!(max.get("/updates?timeout=0").await.0, 200);
    assert_eq!(begun.elapsed().as_millis(), 700, "polls are spared");
}

#[tokio::test]
async fn what_waits_comes_newest_first() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    set(&max, |all| all.reorder = true);
    for text in ["раз", "два"] {
        max.sandbox.say(anna, None, text).unwrap();
    }
    let updates = max.updates().await;
    let texts = updates.iter().map(|one| &one["message"]["body"]["text"]);
    assert_eq!(texts.collect::<Vec<_>>(), ["два", "раз"]);
}

#[tokio::test]
async fn every_second_update_is_of_a_future_max_each_in_its_own_way() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    set(&max, |all| all.unknown_every = 2);
    for n in 1..=8 {
        max.sandbox.say(anna, None, &n.to_string()).unwrap();
    }
    let updates = max.updates().await;
    assert_eq!(updates.len(), 9);
    assert_eq!(updates[1]["update_type"], "reaction_added");
    let body = |text: &str| -> &Value {
        let mut bodies = updates.iter().map(|one| &one["message"]["body"]);
        bodies.find(|body| body["text"] == text).unwrap()
    };
    assert_eq!(body("4")["attachments"][0]["type"], "poll");
    assert_eq!(body("6")["markup"][0]["type"], "spoiler");
    let keys = &body("8")["attachments"][0]["payload"]["buttons"];
    assert_eq!(keys[0][0]["type"], "pay");
    for plain in ["1", "2", "3", "5", "7"] {
        assert_eq!(body(plain).get("attachments"), None);
        assert_eq!(body(plain).get("markup"), None);
    }
}

#[tokio::test]
async fn administrators_of_a_future_max_have_a_new_right() {
    let max = Max::start().await;
    let (anna, to) = max.anna().await;
    let chat = max.sandbox.group("7Б", anna, true).unwrap().chat_id;
    max.sandbox.add_bot(anna, chat).unwrap();
    max.sandbox.rights(anna, chat, &["add_admins"]).unwrap();
    let path = format!("/chats/{chat}/members/me");
    let rights = |me: Value| me["permissions"].as_array().unwrap().len();
    assert_eq!(rights(max.get(&path).await.1), 2);
    set(&max, |all| all.unknown_every = 1);
    let (_, me) = max.get(&path).await;
    assert_eq!(me["permissions"][2], "hold_lotteries");
    max.heard().await;
    let mid = max.ask(&to, json!([[button("Да")]])).await;
    max.sandbox.press(anna, &mid, (0, 0)).unwrap();
    let types: Vec<String> = max.heard().await;
    assert_eq!(types.len(), 2, "a strange one before it: {types:?}");
}

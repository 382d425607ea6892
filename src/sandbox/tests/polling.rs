//! Long polling: markers, limits, the day an update lives, waiting without sleeping.

mod support;

use serde_json::{Value, json};
use support::Max;

/// Anna says so many things.
async fn spoken(max: &Max, count: usize) -> i64 {
    let (anna, _) = max.anna().await;
    for n in 0..count {
        max.sandbox.say(anna, None, &n.to_string()).unwrap();
    }
    anna
}

fn texts(updates: &[Value]) -> Vec<&str> {
    let text = |update: &Value| -> Option<usize> {
        update["message"]["body"]["text"].as_str()?.parse().ok()
    };
    updates
        .iter()
        .filter(|one| text(one).is_some())
        .map(|one| one["message"]["body"]["text"].as_str().unwrap())
        .collect()
}

#[tokio::test]
async fn a_marker_acknowledges_what_is_before_it() {
    let max = Max::start().await;
    spoken(&max, 3).await;
    let (first, marker) = max.poll("limit=2").await;
    assert_eq!(texts(&first), ["0", "1"]);
    let (again, _) = max.poll("").await;
    assert_eq!(
        texts(&again),
        ["0", "1", "2"],
        "no marker: from the last commit"
    );
    let (rest, end) = max.poll(&format!("marker={marker}")).await;
    assert_eq!((texts(&rest), end), (vec!["2"], marker + 1));
    let (old, _) = max.poll(&format!("marker={}", marker - 2)).await;
    assert_eq!(texts(&old), ["0", "1", "2"], "an old marker delivers again");
    assert_eq!(texts(&max.poll("").await.0), ["2"]);
    let (none, same) = max.poll(&format!("marker={end}")).await;
    assert_eq!((none.len(), same), (0, end));
}

#[tokio::test]
async fn a_poll_waits_for_news_and_delivery_for_the_poll() {
    let max = Max::start().await;
    let (anna, _) = max.anna().await;
    let (_, marker) = max.poll("").await;
    let waiting = max.get("/updates?timeout=30");
    let acting = async {
        max.sandbox
            .until(|sandbox| !sandbox.calls().is_empty())
            .await;
        max.sandbox.say(anna, None, "да").unwrap();
    };
    let ((status, answer), ()) = tokio::join!(waiting, acting);
    assert_eq!(
        (status, &answer["updates"][0]["message"]["body"]["text"]),
        (200, &json!("да"))
    );
    assert_eq!(answer["marker"], marker + 1);
    let path = format!("timeout=0&marker={}", marker + 1);
    tokio::join!(max.sandbox.delivered(), max.poll(&path));
    max.sandbox.delivered().await;
}

#[tokio::test]
async fn types_are_chosen_and_bounds_kept() {
    let max = Max::start().await;
    let anna = spoken(&max, 1).await;
    max.sandbox.stop_bot(anna).unwrap();
    let (chosen, _) = max.poll("types=bot_stopped,bot_started").await;
    assert_eq!(chosen.len(), 1);
    for query in ["limit=0", "limit=1001", "timeout=91", "marker=x"] {
        let path = format!("/updates?{query}");
        assert_eq!(
            max.refusal("GET", &path, Value::Null).await,
            "400 proto.payload"
        );
    }
    assert_eq!(max.get("/updates?limit=1000&timeout=90").await.0, 200);
}

#[tokio::test]
async fn an_update_lives_a_day() {
    let max = Max::start().await;
    let anna = spoken(&max, 1).await;
    let mut moved = max.sandbox.moved();
    let before = max.sandbox.now();
    let now = max.sandbox.clock(24 * 3_600_000 + 2);
    assert_eq!((now, max.sandbox.now()), (before + 24 * 3_600_000 + 2, now));
    assert_eq!(*moved.borrow_and_update(), now);
    max.sandbox.say(anna, None, "1").unwrap();
    assert_eq!(texts(&max.poll("").await.0), ["1"]);
    assert_eq!(max.sandbox.now(), now + 1, "a message takes a millisecond");
}

#[tokio::test]
async fn a_stopped_sandbox_lets_go() {
    let max = Max::start().await;
    let stopping = async {
        max.sandbox.until(|_| true).await;
        max.sandbox.stop().await;
    };
    let request = max.raw("GET", "/updates?timeout=30", None);
    let (_, ()) = tokio::join!(request, stopping);
    assert!(max.raw("GET", "/me", None).await.is_err());
}

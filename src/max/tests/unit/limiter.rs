//! The pace, under a clock that stands still until everybody waits.

use std::sync::Arc;

use tokio::time::advance;

use super::*;

/// The moments, since the start, at which requests of these lanes went through.
async fn run(limiter: Arc<Limiter>, lanes: Vec<Option<Lane>>) -> Vec<(Option<Lane>, Duration)> {
    let start = Instant::now();
    let tasks: Vec<_> = lanes
        .into_iter()
        .map(|lane| {
            let limiter = Arc::clone(&limiter);
            tokio::spawn(async move {
                limiter.pass(lane).await;
                (lane, start.elapsed())
            })
        })
        .collect();
    let mut passed = Vec::new();
    for task in tasks {
        passed.push(task.await.unwrap());
    }
    passed
}

/// The most that fall into any one second.
fn busiest_second(mut moments: Vec<Duration>) -> usize {
    moments.sort();
    let within = |start: &Duration| {
        moments
            .iter()
            .filter(|at| *at >= start && **at < *start + SECOND)
            .count()
    };
    moments.iter().map(within).max().unwrap_or(0)
}

fn send(chat: i64) -> Option<Lane> {
    Some((Operation::Send, Place::Chat(chat)))
}

fn limiter() -> Arc<Limiter> {
    Arc::new(Limiter::new(Pace::default()))
}

/// Numbers that look random and are the same every time.
fn numbers(mut seed: u64) -> impl Iterator<Item = u64> {
    std::iter::repeat_with(move || {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        seed >> 33
    })
}

#[tokio::test(start_paused = true)]
async fn no_second_is_busier_than_allowed() {
    for seed in 0..20 {
        let operations = [
            Operation::Send,
            Operation::Edit,
            Operation::Delete,
            Operation::Answer,
        ];
        let lane = |n: u64| {
            Some((
                operations[(n % 4) as usize],
                Place::Chat((n / 4 % 40) as i64),
            ))
        };
        let lanes: Vec<_> = numbers(seed).take(300).map(lane).collect();
        let passed = run(limiter(), lanes).await;
        assert!(
            busiest_second(passed.iter().map(|(_, at)| *at).collect()) <= 25,
            "seed {seed}"
        );
        for (lane, _) in &passed {
            let of_lane = passed
                .iter()
                .filter(|(other, _)| other == lane)
                .map(|(_, at)| *at)
                .collect();
            assert!(busiest_second(of_lane) <= 2, "seed {seed}, {lane:?}");
        }
    }
}

#[tokio::test(start_paused = true)]
async fn the_full_speed_is_reached() {
    let passed = run(limiter(), (0..100).map(send).collect()).await;
    assert_eq!(
        passed.iter().map(|(_, at)| *at).max().unwrap().as_millis() / 100,
        30,
        "100 requests at 25/s"
    );
}

#[tokio::test(start_paused = true)]
async fn a_chat_is_served_in_the_order_of_asking() {
    let passed = run(limiter(), vec![send(1); 9]).await;
    let moments: Vec<_> = passed.iter().map(|(_, at)| *at).collect();
    assert!(moments.is_sorted(), "{moments:?}");
}

#[tokio::test(start_paused = true)]
async fn a_busy_chat_holds_up_no_other() {
    let mut lanes = vec![send(1); 20];
    lanes.push(send(2));
    let passed = run(limiter(), lanes).await;
    assert_eq!(passed[20].1, Duration::ZERO);
}

#[tokio::test(start_paused = true)]
async fn operations_are_counted_apart() {
    let edit = Some((Operation::Edit, Place::Chat(1)));
    let passed = run(limiter(), vec![send(1), send(1), edit, edit]).await;
    assert!(passed.iter().all(|(_, at)| at.is_zero()), "{passed:?}");
}

#[tokio::test(start_paused = true)]
async fn a_pause_stops_everybody_and_the_longer_one_counts() {
    let limiter = limiter();
    limiter.pause(Duration::from_secs(7));
    limiter.pause(Duration::from_secs(1));
    let passed = run(limiter, vec![send(1), send(2), None]).await;
    assert!(passed.iter().all(|(_, at)| at.as_secs() == 7), "{passed:?}");
}

#[tokio::test(start_paused = true)]
async fn who_gives_up_waiting_takes_no_turn() {
    let limiter = limiter();
    run(Arc::clone(&limiter), vec![send(1); 2]).await;
    let start = Instant::now();
    for _ in 0..5 {
        let given_up = tokio::time::timeout(Duration::from_millis(1), limiter.pass(send(1))).await;
        assert!(given_up.is_err());
    }
    limiter.pass(send(1)).await;
    assert!(start.elapsed() <= SECOND_IN_CHAT, "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn idle_chats_are_forgotten() {
    let limiter = limiter();
    for chat in 0..10_000 {
        limiter.pass(send(chat)).await;
        advance(Duration::from_millis(20)).await;
    }
    assert!(
        limiter.remembered() <= 2 * FIRST_SWEEP,
        "{}",
        limiter.remembered()
    );
}

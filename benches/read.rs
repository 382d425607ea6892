//! What reading a message costs: typical ones (50 µs at most) and the worst of 4000 characters (5 ms at most).
//!
//! `cargo bench --bench read`

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use dezhurny::locale::Locale;
use jiff::civil::date;
use rules::read::{Context, understand};

const TYPICAL: [&str; 6] = [
    "чат 5а",
    "скиньте пожалуйста ссылку на чат 5 а",
    "/пригласить 5А родители 25 до пятницы",
    "ghjdthbnm cnfnec",
    "я мама Пети Сидорова из 6 «Б», хочу вступить в чат",
    "не хочу ставить макс, что делать",
];

/// Pieces that begin much and end nothing, over and over, to 4000 characters.
const HOSTILE: [(&str, &str); 5] = [
    ("classes", "5а 5б 6-7 "),
    ("phrases", "не хочу ссылку на чат класса родителей "),
    ("slips", "пригласть одбрить удалть "),
    ("layout", "ghbukfcbnm jlj,hbnm "),
    ("one word", "а"),
];

fn read(criterion: &mut Criterion) {
    let locale = Locale::load("ru", None).expect("the built-in texts are sound");
    let voice = locale.now();
    let context = Context {
        topics: Some(voice.faq().topics()),
        ..Context::new("school_bot", date(2026, 11, 22))
    };
    let mut group = criterion.benchmark_group("typical");
    for text in TYPICAL {
        group.bench_function(text, |b| b.iter(|| understand(black_box(text), &context)));
    }
    group.finish();
    let mut group = criterion.benchmark_group("hostile");
    for (name, piece) in HOSTILE {
        let text: String = piece.chars().cycle().take(4000).collect();
        group.throughput(Throughput::Elements(4000));
        group.bench_function(name, |b| b.iter(|| understand(black_box(&text), &context)));
    }
    group.finish();
}

criterion_group!(benches, read);
criterion_main!(benches);

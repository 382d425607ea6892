//! Any text is read, whatever was asked before, and read the same way twice; nothing panics.
#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use rules::read::{Context, Slot, addressed, is_explicit, understand};

const OPEN: [Option<Slot>; 8] = [
    None,
    Some(Slot::Class),
    Some(Slot::Role),
    Some(Slot::Phone),
    Some(Slot::Confirm),
    Some(Slot::Requests),
    Some(Slot::Reason),
    Some(Slot::Name),
];

fuzz_target!(|input: (u8, &str)| {
    let (open, text) = input;
    let context = Context {
        open: OPEN[usize::from(open) % OPEN.len()],
        classes: &["5А", "5Б", "10ФМ", "1-4"],
        ..Context::new("school_bot", date(2026, 11, 22))
    };
    let read = understand(text, &context);
    assert_eq!(read, understand(text, &context));
    let _ = read.to_json();
    let _ = read.asked();
    let _ = is_explicit(text, &context);
    let _ = addressed(text, "school_bot");
});

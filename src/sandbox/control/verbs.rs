//! The table of verbs: what each takes, does and answers, and how. `GET /sandbox/verbs` and the README are made of it.

mod alone;
mod together;
mod whole;

use serde_json::{Value, json};

use super::Answer;
use super::fields::{Words, checked, listed, read};
use crate::refusal::Refusal;
use crate::world::World;

/// One verb.
struct Verb {
    name: &'static str,
    takes: &'static str,
    does: &'static str,
    gives: &'static str,
    run: Run,
}

/// How it is carried out.
enum Run {
    Words(fn(&mut World, &Words) -> Answer),
    /// Its body is the thing itself.
    Body(fn(&mut World, Value) -> Answer),
    /// By `wait.rs`.
    Waits,
}

fn all() -> impl Iterator<Item = &'static Verb> {
    [alone::VERBS, together::VERBS, whole::VERBS]
        .into_iter()
        .flatten()
}

pub(super) fn perform(world: &mut World, verb: &str, body: Value) -> Answer {
    let found = all().find(|one| one.name == verb);
    match found.map(|one| (&one.run, one.takes)) {
        Some((Run::Words(run), takes)) => {
            let words = read(Value::Object(checked(takes, body)?))?;
            run(world, &words)
        }
        Some((Run::Body(run), _)) => run(world, body),
        Some((Run::Waits, _)) | None => Err(Refusal::new(
            "unknown_verb",
            format!("Такого действия нет: {verb}"),
        )),
    }
}

/// What `wait` takes.
pub(super) fn takes(verb: &str) -> &'static str {
    all()
        .find(|one| one.name == verb)
        .map_or("", |one| one.takes)
}

/// What `GET /sandbox/verbs` answers.
pub(super) fn list() -> Value {
    let verbs: Vec<Value> = all()
        .map(|one| {
            json!({"name": one.name, "takes": one.takes, "fields": listed(one.takes), "does": one.does, "answers": one.gives})
        })
        .collect();
    json!({"verbs": verbs})
}

fn done(result: Result<(), Refusal>) -> Answer {
    result.map(|()| json!({}))
}

fn named(result: Result<String, Refusal>) -> Answer {
    result.map(|mid| json!({"mid": mid}))
}

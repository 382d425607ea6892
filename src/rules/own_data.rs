//! Everything the school keeps about one person, for programs: the records themselves, so that what is kept tomorrow is in it, too.

use serde::Serialize;
use serde_json::{Map, Value, json};

use crate::{Audience, Class, PersonId, School};

/// Hashes of what lets people in, and the accounts of others: nobody's own data.
const NOT_HIS: [&str; 4] = ["token", "code", "asked_by", "issued_by"];
/// Numbers under these names are no moments.
const IDS: [&str; 4] = ["id", "person", "chat", "invitation"];
/// A larger number is a moment; smaller ones count something.
const FIRST_MOMENT: i64 = 100_000_000_000;

/// The records about a person as JSON, moments as ISO 8601.
#[must_use]
pub fn own_data(school: &School, who: PersonId) -> String {
    let here = |(class, (audience, chat)): (&Class, (&Audience, &crate::ClassChat))| {
        let presence = school.presence(chat.group?, who)?;
        let at = json!({"class": class.name, "audience": audience.word()});
        Some(json!({"of": at, "presence": records(presence)}))
    };
    let classes = || school.classes().chain(school.units());
    let led = |class: &Class| {
        let terms = class.terms.iter().filter(|term| term.teacher == who);
        let term = |term: &crate::Term| {
            let (from, to) = (records(&term.from), records(&term.to));
            json!({"class": class.name, "from": from, "to": to})
        };
        terms.map(term).collect::<Vec<_>>()
    };
    let chats = classes().flat_map(|class| class.chats.iter().map(move |chat| (class, chat)));
    let issued = school.invitations().filter(|i| i.issued_by == who);
    let data = json!({
        "school": school.name(),
        "account": who,
        "person": school.person(who).map(records),
        "leads": school.classes_of(who),
        "terms": classes().flat_map(led).collect::<Vec<_>>(),
        "requests": school.requests_of(who).map(records).collect::<Vec<_>>(),
        "chats": chats.filter_map(here).collect::<Vec<_>>(),
        "invitations": issued.map(records).collect::<Vec<_>>(),
    });
    format!("{data:#}\n")
}

fn records(of: &impl Serialize) -> Value {
    serde_json::to_value(of).map_or(Value::Null, readable)
}

fn readable(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            Value::Object(fields.into_iter().filter_map(field).collect::<Map<_, _>>())
        }
        Value::Array(all) => all.into_iter().map(readable).collect(),
        Value::Number(number) => match number.as_i64() {
            Some(at) if at >= FIRST_MOMENT => moment(at),
            _ => Value::Number(number),
        },
        Value::Null | Value::Bool(_) | Value::String(_) => value,
    }
}

fn field((name, value): (String, Value)) -> Option<(String, Value)> {
    let known = |names: &[&str]| names.contains(&name.as_str());
    if known(&NOT_HIS) {
        return None;
    }
    if known(&IDS) {
        return Some((name, value));
    }
    // When it was decided, not by whom.
    let at = (name == "decided").then(|| value.get(1).cloned()).flatten();
    let value = readable(at.unwrap_or(value));
    Some((name, value))
}

fn moment(at: i64) -> Value {
    let read = jiff::Timestamp::from_millisecond(at);
    read.map_or(json!(at), |at| json!(at.to_string()))
}

//! Finding a colleague by the name people write: one, nobody, or several to choose from.

use crate::{Button, Call, Decision, Person, PersonId, names, text};

pub(crate) enum Found<'a> {
    Nobody,
    One(&'a Person),
    /// The question which of them, a button for each; the press brings `account`.
    Several(Decision),
}

/// Looks among these people for the one a button chose (`account`), else for everybody of this name.
pub(crate) fn find<'a>(
    call: &Call,
    among: impl Iterator<Item = &'a Person>,
    said: &str,
    account: Option<&str>,
) -> Found<'a> {
    let chosen = account.and_then(|id| id.parse().ok()).map(PersonId);
    let fits = |p: &&Person| match chosen {
        Some(id) => p.id == id,
        None => p
            .full_name
            .as_deref()
            .is_some_and(|full| names::matches(said, full)),
    };
    let found: Vec<&Person> = among.filter(fits).collect();
    match found[..] {
        [] => Found::Nobody,
        [one] => Found::One(one),
        _ => Found::Several(which(call, &found)),
    }
}

fn which(call: &Call, found: &[&Person]) -> Decision {
    let button = |p: &&Person| {
        let asked = call.asked().clone().with("account", p.id);
        vec![Button::once(text!("plain", text = name(p)), asked)]
    };
    let buttons = found.iter().map(button).collect();
    Decision::new().say_with(call.who(), text!("class-teacher-which"), buttons)
}

/// ФИО as given; nobody but teachers and staff has one.
pub(crate) fn name(person: &Person) -> &str {
    person.full_name.as_deref().unwrap_or_default()
}

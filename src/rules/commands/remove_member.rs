//! «/выбыл 27», «/уволен Кузнецова» (2.3/11): a family leaves a class, an employee the school. A checklist first; then roles, requests,
//! invitations and chats are closed at once. A class teacher proposes, an administrator does it.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, ClassName, Decision, Effect, JoinRequest, Relation, Role, Scene, Stop,
    Text,
    authorize::requests,
    colleagues::{self, Found, name},
    local_date,
    movement::{self, Leaving},
    reception, text,
};

/// Buttons with families: more would be a wall; then the number is typed.
const MOST: usize = 20;

#[derive(Deserialize)]
pub(super) struct Args {
    ids: Option<String>,
    person: Option<String>,
    class: Option<ClassName>,
    account: Option<String>,
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let sure = args.sure.is_some();
    if let Some(id) = requests(args.ids.as_deref()).first() {
        let request = movement::held(scene, *id)?;
        let leaving = Leaving::seat(scene, request.person, &request.seat);
        let who = described(scene, request);
        return Ok(settle(scene, call, (&who, &leaving), sure));
    }
    if let Some(said) = &args.person
        && scene.school.is(call.who(), Role::Administrator)
    {
        let employees = scene.school.employees();
        match colleagues::find(call, employees, said, args.account.as_deref()) {
            Found::One(person) if person.is(Role::Administrator) => {
                let text = text!("remove-member-administrator", name = name(person));
                return Ok(Decision::new().say(call.who(), text));
            }
            Found::One(person) => {
                let leaving = Leaving::all(scene, person);
                let who = text!("plain", text = name(person));
                return Ok(settle(scene, call, (&who, &leaving), sure));
            }
            Found::Several(which) => return Ok(which),
            Found::Nobody => {}
        }
    }
    let mine = scene.school.classes_of(call.who());
    let class = args.class.as_ref().or(mine.first().copied());
    Ok(
        match class.filter(|class| scene.school.keeps(call.who(), class)) {
            Some(class) => list(scene, call, class),
            None => Decision::new().say(call.who(), text!("remove-member-how")),
        },
    )
}

/// The checklist, then what it says; a class teacher's goes to the administrators.
fn settle(scene: &Scene, call: &Call, leaver: (&Text, &Leaving), sure: bool) -> Decision {
    let (who, leaving) = leaver;
    let manages = scene.school.is(call.who(), Role::Administrator);
    if sure && manages {
        return done(scene, call, leaver);
    }
    let warn = |by: &str| {
        text!(
            "remove-member-warn",
            who = who.clone(),
            by = by,
            lines = leaving.lines()
        )
    };
    let buttons = || {
        let sure = call.asked().clone().with("sure", "yes");
        vec![vec![
            Button::once(text!("remove-member-button-all"), sure),
            Button::once(text!("button-no"), Asked::new(Command::Cancel)),
        ]]
    };
    if manages {
        return Decision::new().say_with(call.who(), warn("none"), buttons());
    }
    let by = reception::signature(scene, call.who());
    let passed = Decision::new().say(call.who(), text!("remove-member-passed"));
    let administrators = scene.school.administrators();
    administrators.fold(passed, |told, one| told.say_with(one, warn(&by), buttons()))
}

fn done(scene: &Scene, call: &Call, leaver: (&Text, &Leaving)) -> Decision {
    let (who, leaving) = leaver;
    let by_hand: Vec<Text> = leaving
        .by_hand()
        .into_iter()
        .map(|(class, audience)| text!("leaving-by-hand", class = class, audience = audience))
        .collect();
    let left = by_hand.len();
    let said = text!(
        "remove-member-done",
        who = who.clone(),
        count = left,
        lines = by_hand
    );
    leaving
        .done(scene, call.who(), who)
        .say(leaving.person(), text!("remove-member-told"))
        .say(call.who(), said)
}

/// Who of a class was let in, a button for each; names are not kept, the number stands on the card of the request.
fn list(scene: &Scene, call: &Call, class: &ClassName) -> Decision {
    let all = held_in(scene, class);
    let button = |request: &&JoinRequest| {
        let mut asked = call.asked().clone().with("ids", request.id);
        asked.args.remove("person");
        vec![Button::keep(described(scene, request), asked)]
    };
    let buttons = all.iter().rev().take(MOST).map(button).collect();
    let text = text!("remove-member-which", class = class, count = all.len());
    Decision::new().effect(Effect::Say {
        to: call.who(),
        text,
        buttons,
        card: None,
    })
}

/// The requests that let somebody into a class and are not over.
fn held_in<'a>(scene: &Scene<'a>, class: &ClassName) -> Vec<&'a JoinRequest> {
    let is_in = |r: &&JoinRequest| {
        r.seat.class.as_ref() == Some(class) && movement::held(scene, r.id).is_ok()
    };
    scene.school.requests().filter(is_in).collect()
}

/// «№27, мама, 5А, с 22.11.2026».
pub(super) fn described(scene: &Scene, request: &JoinRequest) -> Text {
    text!(
        "leaving-who",
        number = request.id.0,
        relation = request.relation.map_or("none", Relation::word),
        role = request.seat.role,
        class = reception::class_word(&request.seat),
        since = local_date(request.at, scene.school.meta().zone_minutes)
    )
}

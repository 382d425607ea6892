//! «/школы»: in which school a person stands, and the way to another one of this bot.

use serde::Deserialize;

use super::Command;
use crate::{Asked, Button, Call, Decision, PersonId, Scene, SchoolId, Stop, Text, text};

#[derive(Deserialize)]
pub(super) struct Args {
    school: Option<String>,
    then: Option<String>,
}

/// More schools than this are reached by a link or a code.
const MOST: usize = 30;
/// So much of a name stands on its button.
const LABEL: usize = 16;
/// What was asked before the choice goes along, unless it is too long for a button.
const LONGEST: usize = 500;

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let here = scene.directory.here.school;
    if args.school == Some(here.to_string()) {
        let then = args.then.and_then(|then| serde_json::from_str(&then).ok());
        return Err(Stop::Become(
            then.unwrap_or_else(|| Asked::new(Command::Start)),
        ));
    }
    let name = scene.school.name().unwrap_or_default();
    let mut schools = scene.directory.opened();
    schools.retain(|(id, _)| *id != here);
    if schools.is_empty() {
        return Ok(Decision::new().say(call.who(), text!("school-only", school = name)));
    }
    let said = text!("school-here", school = name, schools = lines(&schools));
    Ok(Decision::new().say_with(call.who(), said, buttons(&schools, None)))
}

/// Asks somebody with several schools in which one he is, and remembers what he wanted there.
pub(crate) fn ask(scene: &Scene, to: PersonId, wanted: Option<&Asked>) -> Decision {
    let schools = scene.directory.choice(to);
    let then = wanted.and_then(|asked| serde_json::to_string(asked).ok());
    let then = then.filter(|then| then.len() <= LONGEST);
    let which = text!("school-which", schools = lines(&schools));
    let mut decision = Decision::new().say_with(to, which, buttons(&schools, then.as_deref()));
    decision.command = Some(Command::SwitchSchool.stem());
    decision
}

/// A label shows twenty signs, so the names stand in the text in full.
fn lines(schools: &[(SchoolId, &str)]) -> Vec<Text> {
    let line = |(id, name): &(SchoolId, &str)| text!("school-line", number = id.0, school = *name);
    schools.iter().take(MOST).map(line).collect()
}

fn buttons(schools: &[(SchoolId, &str)], then: Option<&str>) -> Vec<Vec<Button>> {
    let button = |(id, name): &(SchoolId, &str)| {
        let begins: String = name.chars().take(LABEL).collect();
        let mut asked = Asked::new(Command::SwitchSchool).with("school", id);
        if let Some(then) = then {
            asked = asked.with("then", then);
        }
        let label = text!("button-school", number = id.0, begins = begins);
        vec![Button::once(label, asked)]
    };
    schools.iter().take(MOST).map(button).collect()
}

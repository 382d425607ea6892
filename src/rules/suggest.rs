//! «Не понял»: one short line and the two or three likeliest commands, never a wall.

use crate::{
    Asked, Button, Decision, PersonId, Role, Scene, Text, authorize::could, commands::Command, text,
};

const MOST: usize = 3;

/// Answers an unknown text: what it may have been, and the way to a person.
pub(crate) fn unknown(scene: &Scene, to: PersonId, likely: &[Command]) -> Decision {
    let mine = likely
        .iter()
        .chain(usual(scene, to))
        .copied()
        .filter(|c| *c != Command::Support && could(scene.school, to, *c));
    let mut commands: Vec<Command> = Vec::new();
    for command in mine {
        if commands.len() < MOST && !commands.contains(&command) {
            commands.push(command);
        }
    }
    let mut buttons: Vec<Button> = commands.into_iter().map(button).collect();
    if could(scene.school, to, Command::Support) {
        let asked = Asked::new(Command::Support).with("topic", "other");
        buttons.push(Button::keep(text!("button-ask-person"), asked));
    }
    Decision::new().say_with(to, text!("unknown"), vec![buttons])
}

/// A menu button: the command by its title, to be pressed again and again.
pub(crate) fn button(command: Command) -> Button {
    Button::keep(
        Text::named(format!("{}-title", command.stem())),
        Asked::new(command),
    )
}

/// What a person of this kind does most.
pub(crate) fn usual(scene: &Scene, who: PersonId) -> &'static [Command] {
    let school = scene.school;
    if school.name().is_none() {
        &[Command::Help]
    } else if school.is(who, Role::Administrator) {
        &[
            Command::ListRequests,
            Command::Invite,
            Command::CheckStatus,
            Command::Help,
        ]
    } else if !school.classes_of(who).is_empty() {
        &[
            Command::ListRequests,
            Command::Invite,
            Command::ClassChat,
            Command::Help,
        ]
    } else if school.is(who, Role::Teacher) || school.is(who, Role::Staff) {
        &[Command::CheckStatus, Command::Support, Command::Help]
    } else {
        &[
            Command::ClassChat,
            Command::CheckStatus,
            Command::SafeMode,
            Command::Help,
        ]
    }
}

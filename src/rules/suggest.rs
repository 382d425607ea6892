//! «Не понял»: one short line and the two or three likeliest commands, never a wall.

use crate::{
    Asked, Button, Decision, PersonId, Role, Scene, Text,
    authorize::could,
    commands::Command,
    read::{Intent, Understood},
    text,
};

const MOST: usize = 3;

/// Answers an unknown text: what it may have been, and the way to a person.
pub(crate) fn unknown(scene: &Scene, to: PersonId, likely: &[Command]) -> Decision {
    let mine = likely
        .iter()
        .chain(usual(scene, to))
        .copied()
        .filter(|c| *c != Command::Support && could(scene, to, *c));
    let mut commands: Vec<Command> = Vec::new();
    for command in mine {
        if commands.len() < MOST && !commands.contains(&command) {
            commands.push(command);
        }
    }
    let mut buttons: Vec<Button> = commands.into_iter().map(button).collect();
    if could(scene, to, Command::Support) {
        let asked = Asked::new(Command::Support).with("topic", "other");
        buttons.push(Button::keep(text!("button-ask-person"), asked));
    }
    Decision::new().say_with(to, text!("unknown"), vec![buttons])
}

/// What was probably meant, as buttons: the first with all that was said, so that one press does it.
pub(crate) fn guess(scene: &Scene, to: PersonId, read: &Understood) -> Decision {
    let mine = |c: &Command| could(scene, to, *c);
    let asked = read.asked().filter(|asked| mine(&asked.command));
    let first: Vec<Asked> = asked
        .iter()
        .flat_map(|asked| readings(asked, read))
        .collect();
    let others = read
        .suggestions
        .iter()
        .filter_map(|i| i.command())
        .filter(mine);
    let others = others.filter(|c| asked.as_ref().is_none_or(|a| a.command != *c));
    let buttons: Vec<Button> = first
        .iter()
        .map(with)
        .chain(others.map(button))
        .take(MOST)
        .collect();
    if buttons.is_empty() {
        return unknown(scene, to, &[]);
    }
    Decision::new().say_with(
        to,
        text!("guess"),
        buttons.into_iter().map(|b| vec![b]).collect(),
    )
}

/// The command as it was read, or once for each class it may be about.
fn readings(asked: &Asked, read: &Understood) -> Vec<Asked> {
    let others = read
        .ambiguous
        .iter()
        .filter(|other| !Intent::is_stem(other));
    let classes: Vec<&str> = asked
        .get("class")
        .into_iter()
        .chain(others.map(String::as_str))
        .collect();
    if classes.len() < 2 {
        return vec![asked.clone()];
    }
    classes
        .into_iter()
        .map(|class| asked.clone().with("class", class))
        .collect()
}

/// A button with a command and all its arguments.
pub(crate) fn with(asked: &Asked) -> Button {
    let title = title(asked.command);
    let label = match asked.get("class") {
        Some(class) => text!("button-of-class", title = title, class = class),
        None => title,
    };
    Button::once(label, asked.clone())
}

/// The title of a command, as on its button.
pub(crate) fn title(command: Command) -> Text {
    Text::named(format!("{}-title", command.stem()))
}

/// A menu button: the command by its title, to be pressed again and again.
pub(crate) fn button(command: Command) -> Button {
    Button::keep(title(command), Asked::new(command))
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

//! From effects to what goes out: texts are said, buttons are sealed for the one who sees them.

use rules::{
    Button, Decision, Effect, Event, Paper, PersonId, SchoolId, Text, What,
    seal::{self, Sealed, Secret},
    text,
};

use crate::{
    locale::Voice,
    store::{Act, Body, Key},
};

/// MAX takes this many characters in a message, and this many in a label.
const LONGEST_TEXT: usize = 4000;
const LONGEST_LABEL: usize = 128;
/// The message that turns into a file.
const PAPER: &str = "paper";

/// What rendering depends on besides the decision.
#[derive(Clone, Copy)]
pub(super) struct Pen<'a> {
    pub voice: &'a Voice,
    pub secret: &'a Secret,
    pub event: &'a Event,
    /// The school it was decided in.
    pub school: SchoolId,
}

/// What goes with a text: its keyboard, the name of its card.
type With = (Vec<Vec<Key>>, Option<String>);

impl Pen<'_> {
    /// Everything that goes out because of a decision; the answer to a press comes first, so that a button never hangs.
    pub(super) fn bodies(self, decision: &Decision) -> Vec<Body> {
        let mut bodies: Vec<Body> = self.answer(decision).into_iter().collect();
        for effect in &decision.effects {
            self.body(effect, &mut bodies);
        }
        bodies
    }

    /// The apology for an event that was given up.
    pub(super) fn sorry(self) -> Vec<Body> {
        let sorry = text!("sorry");
        match (&self.event.what, self.event.place) {
            (What::Pressed { .. }, _) => {
                let toast = Decision::new().toast(sorry);
                self.bodies(&toast)
            }
            (
                What::Said { .. } | What::Filed { .. } | What::Opened { .. },
                rules::Place::Direct,
            ) => self.bodies(&Decision::new().say(self.event.who.id, sorry)),
            _ => Vec::new(),
        }
    }

    fn body(self, effect: &Effect, bodies: &mut Vec<Body>) {
        let by = Some(self.event.who.id).filter(|by| by.0 != 0);
        let body = match effect {
            Effect::Say {
                to,
                text,
                buttons,
                card,
            } => {
                let keyboard = self.keyboard(*to, buttons);
                let card = card.as_deref().map(|card| self.card(card));
                return self.say((*to, text), (keyboard, card), bodies);
            }
            Effect::SendPaper {
                to,
                paper,
                caption,
                buttons,
            } => {
                let keyboard = self.keyboard(*to, buttons);
                return bodies.extend(self.paper(*to, paper, (caption, keyboard)));
            }
            Effect::SayInGroup { chat, text, pin } => Body::SayInGroup {
                chat: *chat,
                html: self.voice.html(text),
                pin: *pin,
                by: by.filter(|_| *pin),
            },
            Effect::RemoveFromChat { chat, person, name } => Body::Remove {
                chat: *chat,
                person: *person,
                name: self.voice.plain(name),
                by,
            },
            Effect::Edit { .. } => return bodies.extend(self.edit(effect)),
            Effect::Answer { .. } => return,
            Effect::Inspect { .. } | Effect::ReadJournal { .. } | Effect::ReadFile { .. } => {
                return bodies.extend(work(effect, self.event.who.id));
            }
        };
        bodies.push(body);
    }

    /// As many messages as the text needs; the last has everything else.
    fn say(self, (to, text): (PersonId, &Text), with: With, bodies: &mut Vec<Body>) {
        let mut parts = split(&self.voice.html(text));
        let html = parts.pop().unwrap_or_default();
        let mut say = |html, (keyboard, card): With| {
            bodies.push(Body::Say {
                to,
                html,
                keyboard,
                card,
                paper: None,
            });
        };
        for html in parts {
            say(html, With::default());
        }
        say(html, with);
    }

    /// A line that says that the file is being made, and then turns into it.
    fn paper(
        self,
        to: PersonId,
        paper: &Paper,
        (caption, keyboard): (&Text, Vec<Vec<Key>>),
    ) -> [Body; 2] {
        let paper = paper.said(|text| self.voice.plain(text));
        let card = self.card(PAPER);
        let making = Body::Say {
            to,
            html: self.voice.html(&text!("paper-making", name = &paper.name)),
            keyboard: Vec::new(),
            card: Some(card.clone()),
            paper: None,
        };
        let ready = Body::Edit {
            to,
            card,
            html: split(&self.voice.html(caption)).swap_remove(0),
            keyboard,
            paper: Some(Box::new(paper)),
        };
        [making, ready]
    }

    fn edit(self, effect: &Effect) -> Option<Body> {
        let Effect::Edit {
            to,
            card,
            text,
            buttons,
        } = effect
        else {
            return None;
        };
        Some(Body::Edit {
            to: *to,
            card: self.card(card),
            html: split(&self.voice.html(text)).swap_remove(0),
            keyboard: self.keyboard(*to, buttons),
            paper: None,
        })
    }

    /// The one answer every press gets: the last the rules gave, else what its button promised.
    fn answer(self, decision: &Decision) -> Option<Body> {
        let What::Pressed { payload, callback } = &self.event.what else {
            return None;
        };
        let given = decision
            .effects
            .iter()
            .rev()
            .find_map(|effect| match effect {
                Effect::Answer { toast, clear } => Some((toast.as_ref(), *clear)),
                _ => None,
            });
        let (toast, clear) = given.unwrap_or((None, false));
        let clear = clear || self.is_once(payload);
        // MAX refuses an answer with nothing in it.
        let pressed = text!("pressed");
        let toast = toast.or((!clear).then_some(&pressed));
        Some(Body::Answer {
            to: self.event.who.id,
            callback: callback.clone(),
            toast: toast.map(|toast| self.voice.plain(toast)),
            clear,
        })
    }

    fn is_once(self, payload: &str) -> bool {
        let (from, now) = (self.event.who.id, self.event.at);
        seal::open(self.secret, from, now, payload).is_ok_and(|(_, keep)| !keep)
    }

    fn keyboard(self, to: PersonId, rows: &[Vec<Button>]) -> Vec<Vec<Key>> {
        rows.iter()
            .flat_map(|row| in_full(row.iter().map(|button| self.key(to, button)).collect()))
            .collect()
    }

    fn key(self, to: PersonId, button: &Button) -> Key {
        match button {
            Button::Press { label, asked, keep } => {
                let button = Sealed {
                    school: asked.school(self.school),
                    asked,
                    keep: *keep,
                };
                let payload = seal::payload(self.secret, to, self.event.at, button);
                self.labelled(label, Act::Press(payload))
            }
            Button::Copy { label, text } => self.labelled(label, Act::Copy(self.voice.plain(text))),
            Button::Contact { label } => self.labelled(label, Act::Contact),
            Button::Link { label, url } => self.labelled(label, Act::Open(url.clone())),
        }
    }

    /// The name of a card among those of all schools.
    fn card(self, name: &str) -> String {
        match self.school {
            SchoolId::FIRST => name.to_owned(),
            school => format!("{school}/{name}"),
        }
    }

    fn labelled(self, label: &Text, act: Act) -> Key {
        let label = self.voice.plain(label);
        Key {
            label: label.chars().take(LONGEST_LABEL).collect(),
            act,
        }
    }
}

/// A row in rows whose labels show in full: MAX shows 20 signs of one, 10 of two, 5 of three, 3 of four (max-bot-api.md 9).
fn in_full(row: Vec<Key>) -> Vec<Vec<Key>> {
    let longest = row.iter().map(|key| key.label.chars().count()).max();
    let together = match longest.unwrap_or_default() {
        0..=3 => 4,
        4..=5 => 3,
        6..=10 => 2,
        _ => 1,
    };
    row.chunks(together).map(<[Key]>::to_vec).collect()
}

/// A text too long for one message in parts, cut between lines; never empty.
fn split(html: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut room = LONGEST_TEXT;
    for line in html.lines() {
        let line: String = line.chars().take(LONGEST_TEXT - 1).collect();
        let length = line.chars().count() + 1;
        if length > room {
            parts.push(String::new());
            room = LONGEST_TEXT;
        }
        room -= length;
        if let Some(part) = parts.last_mut() {
            if !part.is_empty() {
                part.push('\n');
            }
            part.push_str(&line);
        }
    }
    parts
}

/// What is done without a word.
fn work(effect: &Effect, by: PersonId) -> Option<Body> {
    Some(match effect {
        Effect::Inspect { chat } => Body::Inspect { chat: *chat, by },
        Effect::ReadJournal { to, pick } => Body::ReadJournal {
            to: *to,
            pick: *pick,
        },
        Effect::ReadFile {
            to,
            url,
            reading,
            class,
        } => Body::ReadFile {
            to: *to,
            url: url.clone(),
            reading: *reading,
            class: class.clone(),
        },
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_between_lines() {
        assert_eq!(split(""), [""]);
        assert_eq!(split("а\n\nб"), ["а\n\nб"]);
        let lines: Vec<String> = (0..500).map(|n| format!("строка номер {n}")).collect();
        let parts = split(&lines.join("\n"));
        assert!(parts.len() > 1);
        assert!(
            parts
                .iter()
                .all(|part| part.chars().count() <= LONGEST_TEXT)
        );
        assert_eq!(parts.join("\n"), lines.join("\n"));
        assert_eq!(split(&"я".repeat(9000)).len(), 1);
    }
}

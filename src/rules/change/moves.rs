//! People and classes on the move: who leaves a seat, which class is called what in a new school year.

use crate::{ChatId, ClassName, Moment, PersonId, Seat};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Move {
    /// A role is over: no longer a parent of 5А, a teacher, an administrator.
    RoleEnded {
        person: PersonId,
        seat: Seat,
        by: PersonId,
    },
    /// A class has no class teacher any more.
    TeacherReleased {
        class: ClassName,
        by: PersonId,
        at: Moment,
    },
    /// Somebody who was to leave a group is there still: MAX refused.
    NotRemoved {
        chat: ChatId,
        person: PersonId,
        at: Moment,
    },
    /// A new school year: each class with its new name, all at once; or the way back.
    YearRolled {
        renamed: Vec<(ClassName, ClassName)>,
        by: PersonId,
        at: Moment,
        back: bool,
    },
}

impl Move {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::RoleEnded { person, seat, by } => {
                let class = seat.class.as_ref().map_or("-", ClassName::as_str);
                format!(
                    "{person} is no longer {} {class}, by {by}",
                    seat.role.word()
                )
            }
            Self::TeacherReleased { class, by, .. } => {
                format!("class {class} without teacher, by {by}")
            }
            Self::NotRemoved { chat, person, .. } => format!("MAX left {person} in {chat}"),
            Self::YearRolled {
                renamed, by, back, ..
            } => {
                let way = if *back { "back" } else { "on" };
                format!("school year {way} by {by}: {} classes", renamed.len())
            }
        }
    }
}

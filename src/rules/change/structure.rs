//! The structure of the school: what is there besides the classes.

use crate::{ClassKind, ClassName, PersonId, Planned};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Structure {
    /// A unit, a preschool group, the chat of a subject; whoever opened it for himself keeps it.
    UnitOpened {
        class: ClassName,
        kind: ClassKind,
        keeper: Option<PersonId>,
        by: PersonId,
    },
    /// It is gone.
    UnitClosed { class: ClassName, by: PersonId },
    /// Somebody is to keep a class from a later day on.
    TeacherPlanned {
        class: ClassName,
        planned: Planned,
        by: PersonId,
    },
    /// He is not, after all.
    TeacherPlanDropped { class: ClassName, by: PersonId },
}

impl Structure {
    /// As [`Change::audit`](crate::Change::audit).
    pub(super) fn audit(&self) -> String {
        match self {
            Self::UnitOpened {
                class, kind, by, ..
            } => format!("{} {class} opened by {by}", kind.word()),
            Self::UnitClosed { class, by } => format!("unit {class} closed by {by}"),
            Self::TeacherPlanned { class, planned, by } => {
                format!(
                    "class teacher of {class} will be {}, by {by}",
                    planned.teacher
                )
            }
            Self::TeacherPlanDropped { class, by } => {
                format!("class teacher of {class} stays, by {by}")
            }
        }
    }
}

//! Units: everything in a school that has chats and is no class, kept as classes are: the chat of a subject, all who work here, the
//! deputies, the parents' committee, the pupils' council, a preschool group.

use serde::{Deserialize, Serialize};

use crate::{Audience, ClassName};

const LONGEST: usize = 40;
/// So many digits in a row are a code or a phone, not a name.
const DIGITS: usize = 5;

/// What a record of a class is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClassKind {
    #[default]
    Class,
    /// A preschool group: a class in all but the name.
    Preschool,
    /// One subject in one class.
    Subject,
    /// Open to everybody who works here.
    Staff,
    /// Some of those who work here: by invitation.
    Unit,
    /// Of parents.
    Committee,
    /// Of pupils.
    Council,
}

impl ClassKind {
    /// The word in payloads and in the selectors of `locales`.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Class => "class",
            Self::Preschool => "preschool",
            Self::Subject => "subject",
            Self::Staff => "staff",
            Self::Unit => "unit",
            Self::Committee => "committee",
            Self::Council => "council",
        }
    }

    /// The chats it has.
    #[must_use]
    pub fn audiences(self) -> &'static [Audience] {
        match self {
            Self::Class => &Audience::ALL,
            Self::Preschool => &[Audience::Parents, Audience::Teachers],
            Self::Subject | Self::Council => &[Audience::Pupils],
            Self::Staff | Self::Unit => &[Audience::Teachers],
            Self::Committee => &[Audience::Parents],
        }
    }

    /// Whether it is taught: counted in reports, listed among the classes.
    #[must_use]
    pub fn is_taught(self) -> bool {
        matches!(self, Self::Class | Self::Preschool)
    }

    /// Whether nobody gets in but by an invitation.
    #[must_use]
    pub(crate) fn is_closed(self) -> bool {
        matches!(self, Self::Unit | Self::Committee | Self::Council)
    }

    pub(crate) fn is_usual(&self) -> bool {
        *self == Self::Class
    }
}

impl ClassName {
    /// The name of a unit, «Педагоги», in its one written form, with its quotation marks; `None`: no such name.
    #[must_use]
    pub fn unit(written: &str) -> Option<Self> {
        let bare: String = written
            .chars()
            .filter(|c| !"«»\"“”„".contains(*c))
            .collect();
        let name = bare.split_whitespace().collect::<Vec<_>>().join(" ");
        let sign = |c: char| c.is_alphanumeric() || " -.,№()&+".contains(c);
        let digits = name.split(|c: char| !c.is_ascii_digit()).map(str::len);
        let points = name.split('.').skip(1);
        let sound = name.chars().count() <= LONGEST
            && name.chars().filter(|c| c.is_alphabetic()).count() > 1
            && name.starts_with(char::is_alphabetic)
            && name.chars().all(sign)
            && digits.max() < Some(DIGITS)
            // «vk.com» would be a link.
            && points.into_iter().all(|rest| !rest.starts_with(char::is_alphanumeric))
            && Self::parse(&name).is_none();
        let mut chars = name.chars();
        let first: String = chars.next()?.to_uppercase().collect();
        sound.then(|| Self::quoted(&format!("{first}{}", chars.as_str())))
    }

    /// The chat of a subject in a class: «Химия 9А».
    #[must_use]
    pub(crate) fn of_subject(subject: &str, class: &Self) -> Option<Self> {
        Self::unit(&format!("{subject} {class}"))
    }

    /// Without the quotation marks.
    #[must_use]
    pub fn bare(&self) -> &str {
        self.as_str().trim_start_matches('«').trim_end_matches('»')
    }

    /// The subject and the class of the chat of a subject.
    #[must_use]
    pub(crate) fn subject(&self) -> Option<(&str, Self)> {
        let (subject, class) = self.is_unit().then(|| self.bare().rsplit_once(' '))??;
        Some((subject, Self::parse(class)?))
    }

    #[must_use]
    pub(crate) fn is_unit(&self) -> bool {
        self.as_str().starts_with('«')
    }
}

#[cfg(test)]
mod tests {
    use super::ClassName;

    #[test]
    fn a_unit_has_one_written_form() {
        for (written, read) in [
            ("педагоги", "«Педагоги»"),
            (" «Педагоги» ", "«Педагоги»"),
            ("директор  и заместители", "«Директор и заместители»"),
            ("химия 9А", "«Химия 9А»"),
            ("подготовительная «Солнышко»", "«Подготовительная Солнышко»"),
        ] {
            let unit = ClassName::unit(written).unwrap();
            assert_eq!(unit.as_str(), read, "{written}");
            assert_eq!(ClassName::try_from(unit.to_string()), Ok(unit));
        }
    }

    #[test]
    fn a_link_a_number_and_a_class_are_no_unit() {
        let long = "я".repeat(41);
        for written in [
            "",
            "я",
            "5А",
            "9",
            "vk.com",
            "https://max.ru",
            "код 48271935",
            "а\u{202e}б",
            "а/б",
            "<b>",
            &long,
        ] {
            assert_eq!(ClassName::unit(written), None, "{written}");
        }
    }

    #[test]
    fn the_chat_of_a_subject_names_its_class() {
        let class = ClassName::parse("9А").unwrap();
        let chat = ClassName::of_subject("химия", &class).unwrap();
        assert_eq!(chat.subject(), Some(("Химия", class)));
        assert_eq!(ClassName::unit("Педагоги").unwrap().subject(), None);
    }
}

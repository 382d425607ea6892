//! Files people send: what MAX says of one, how it is to be read, and what reading came to. The reading itself is done elsewhere.

use serde::{Deserialize, Serialize};

use crate::{
    Button, ClassName, Decision, Effect, PersonId, Refusal, Role, Scene, Text, commands,
    commands::Command, text,
};

/// A file that is larger is not fetched.
pub const LARGEST: u64 = 10 << 20;

/// What MAX says of a file in a message. Its name is a stranger's word: only its ending is looked at.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct SentFile {
    pub name: String,
    pub size: u64,
    pub url: String,
}

/// How a file is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// Tables with rows of cells: .xlsx, .csv.
    Table,
    /// Paragraphs: .docx, .txt.
    Text,
}

/// One sheet of a table.
#[derive(Clone, PartialEq, Eq, Default, Debug, Serialize, Deserialize)]
pub struct Table {
    /// What stands on its tab; empty for a table without tabs.
    pub name: String,
    pub rows: Vec<Vec<String>>,
}

/// What stood in a file.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Content {
    Tables(Vec<Table>),
    Paragraphs(Vec<String>),
}

/// Why a file was not read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unread {
    /// More bytes, rows, columns or letters than a school needs.
    TooLarge,
    /// Not what its name says, or broken.
    Broken,
    /// With a password, or of a format from before 2007.
    Locked,
    /// Built to do harm: it unpacks to more than it may, or asks for other files.
    Hostile,
    /// There is nothing in it.
    Empty,
    /// MAX does not give it any more.
    Gone,
}

impl Reading {
    /// The endings of the names of such files.
    #[must_use]
    pub fn endings(self) -> [&'static str; 2] {
        match self {
            Self::Table => ["xlsx", "csv"],
            Self::Text => ["docx", "txt"],
        }
    }

    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Table => "table",
            Self::Text => "text",
        }
    }
}

impl Unread {
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::TooLarge => "too_large",
            Self::Broken => "broken",
            Self::Locked => "locked",
            Self::Hostile => "hostile",
            Self::Empty => "empty",
            Self::Gone => "gone",
        }
    }
}

impl SentFile {
    /// Whether the name ends as those of such files do.
    #[must_use]
    pub fn is_for(&self, reading: Reading) -> bool {
        let ending = self.name.rsplit_once('.').map(|(_, ending)| ending);
        ending.is_some_and(|e| {
            reading
                .endings()
                .contains(&e.trim().to_lowercase().as_str())
        })
    }

    /// The written form of an argument.
    #[must_use]
    pub fn written(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    #[must_use]
    pub fn from_written(written: &str) -> Option<Self> {
        serde_json::from_str(written).ok()
    }
}

/// The message that says that a file is being read, and then what was in it.
const CARD: &str = "file";

/// A file that may be read is fetched; one that may not is refused before.
pub(crate) fn taken(
    to: PersonId,
    file: &SentFile,
    (reading, class): (Reading, Option<ClassName>),
) -> Result<Decision, Refusal> {
    if !file.is_for(reading) {
        let reading = reading.word();
        return Err(Refusal::FileKind { reading });
    }
    if file.size > LARGEST {
        return Err(Refusal::FileTooLarge);
    }
    let says = Effect::Say {
        to,
        text: text!("file-reading"),
        buttons: Vec::new(),
        card: Some(CARD.into()),
    };
    Ok(Decision::new().effect(says).effect(Effect::ReadFile {
        to,
        url: file.url.clone(),
        reading,
        class,
    }))
}

/// It is here, and is read now.
pub(crate) fn fetched(who: PersonId, size: u32) -> Decision {
    let text = text!("file-fetched", size = size.div_ceil(1024));
    Decision::new().effect(told(who, text, Vec::new()))
}

/// The file was read, or was not; whoever sent it must still be an administrator.
pub(crate) fn was_read(
    scene: &Scene,
    who: PersonId,
    (reading, class, read): (Reading, Option<&ClassName>, &Result<Content, Unread>),
) -> Decision {
    if !scene.school.is(who, Role::Administrator) {
        return Decision::new();
    }
    let mut decision = match read {
        Ok(Content::Tables(tables)) => commands::list_read(scene, who, tables, class),
        Ok(Content::Paragraphs(paragraphs)) => commands::regulation_read(scene, who, paragraphs),
        Err(why) => {
            let text = text!("file-unread", why = why.word(), reading = reading.word());
            Decision::new().effect(told(who, text, Vec::new()))
        }
    };
    let command = match reading {
        Reading::Table => Command::ImportRoster,
        Reading::Text => Command::LoadRegulation,
    };
    decision.command = Some(command.stem());
    decision
}

/// What was read takes the place of «читаю».
pub(crate) fn told(to: PersonId, text: Text, buttons: Vec<Vec<Button>>) -> Effect {
    Effect::Edit {
        to,
        card: CARD.into(),
        text,
        buttons,
    }
}

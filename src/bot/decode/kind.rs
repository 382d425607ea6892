//! The name of an event.

use rules::What;

/// What happened in one word, for the log.
pub(in crate::bot) fn kind(what: &What) -> &'static str {
    match what {
        What::Said { .. } => "said",
        What::Forwarded => "forwarded",
        What::Sent => "sent",
        What::Filed { .. } => "filed",
        What::FileFetched { .. } => "file fetched",
        What::FileRead { .. } => "file read",
        What::Counted { .. } => "counted",
        What::Contact { .. } => "contact",
        What::Pressed { .. } => "pressed",
        What::Opened { .. } => "opened",
        What::Entered { .. } => "entered",
        What::Left => "left",
        What::BotAdded => "bot added",
        What::BotRemoved => "bot removed",
        What::Inspected { .. } => "inspected",
        What::JournalRead { .. } => "journal read",
        What::Undone(_) => "undone",
        What::Due(_) => "due",
        What::TextBroken { .. } => "text broken",
        What::TextMended { .. } => "text mended",
    }
}

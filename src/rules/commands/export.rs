//! «Выгрузить»: which file is meant; the command that knows the matter makes it, and says who may have it.

use serde::Deserialize;

use super::Command;
use crate::{Asked, Call, Decision, Scene, Stop};

#[derive(Deserialize)]
pub(super) struct Args {
    what: What,
    format: Option<String>,
    class: Option<String>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum What {
    Report,
    Audit,
    Requests,
    Members,
    Links,
    Data,
}

pub(super) fn decide(_scene: &Scene, _call: &Call, args: Args) -> Result<Decision, Stop> {
    let asked = match args.what {
        // Of people there are numbers only; who they are stands where they are decided about.
        What::Report | What::Members => {
            let format = match args.format.as_deref() {
                Some("csv" | "json") => "csv",
                Some("picture" | "pdf") => "picture",
                _ => "xlsx",
            };
            Asked::new(Command::Report).with("format", format)
        }
        What::Requests => Asked::new(Command::ListRequests),
        What::Links => Asked::new(Command::ListLinks),
        What::Audit => return Err(Stop::Become(Asked::new(Command::ExportJournal))),
        What::Data => {
            let data = Asked::new(Command::MyData).with("format", "json");
            return Err(Stop::Become(data));
        }
    };
    let asked = match args.class {
        Some(class) => asked.with("class", class),
        None => asked,
    };
    Err(Stop::Become(asked))
}

//! The whole journal as a file with its chain of hashes, for whoever checks the school: two administrators, or a delay.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Button, Call, Change, Decision, Kept, Office, Paper, Scene, Sheet, Stop, local_date,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    sure: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let who = call.who();
    if args.sure.is_none() {
        let sure = Asked::new(Command::ExportJournal).with("sure", "yes");
        let buttons = vec![
            Button::once(text!("button-yes"), sure),
            Button::once(text!("button-no"), Asked::new(Command::Cancel)),
        ];
        return Ok(Decision::new().say_with(who, text!("export-journal-warn"), vec![buttons]));
    }
    let date = local_date(scene.now, scene.school.meta().zone_minutes);
    let paper = Paper {
        name: text!("export-journal-file", date = date),
        sheet: Sheet::Kept(Kept::Journal),
    };
    Ok(Decision::new()
        .change(Change::Office(Office::JournalExported { by: who }))
        .send(who, paper, text!("export-journal-ready")))
}

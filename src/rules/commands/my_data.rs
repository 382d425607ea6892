//! Everything the school keeps about the person who asks, what it does not keep, and how to have it erased.

use serde::Deserialize;

use super::{
    Command,
    check_status::{request, roles},
};
use crate::{
    Audience, Button, Call, ClassName, Decision, JoinRequest, Kept, Paper, Person, PersonId, Scene,
    Sheet, Stop, Text, local_date, suggest, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    format: Option<String>,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    if args.format.is_some() {
        return Ok(file(scene, who));
    }
    let mut lines = roles(scene, who);
    let led = school.classes_of(who).into_iter();
    lines.extend(led.map(|class| {
        let kind = school.kind(class).word();
        text!("my-data-led", class = class, kind = kind)
    }));
    lines.extend(
        school
            .requests_of(who)
            .flat_map(|r| about_request(scene, r)),
    );
    lines.extend(chats(scene, who));
    let asked = school.person(who).into_iter().flat_map(|p| &p.passed);
    lines.extend(asked.map(|question| {
        let (number, class) = (question.id, &question.class);
        text!(
            "my-data-passed",
            number = number,
            class = class,
            text = &question.text
        )
    }));
    lines.extend(school.person(who).into_iter().flat_map(|p| about(scene, p)));
    let issued = school.invitations().filter(|i| i.issued_by == who).count();
    if issued > 0 {
        lines.push(text!("my-data-invitations", count = issued));
    }
    if lines.is_empty() {
        return Ok(Decision::new().say(who, text!("my-data-none")));
    }
    let asked = call.asked().clone().with("format", "json");
    let buttons = vec![vec![
        Button::keep(text!("my-data-button-file"), asked),
        suggest::button(Command::Journal),
    ]];
    Ok(Decision::new().say_with(who, text!("my-data-list", lines = lines), buttons))
}

/// The same for programs.
fn file(scene: &Scene, who: PersonId) -> Decision {
    let date = local_date(scene.now, scene.school.meta().zone_minutes);
    let paper = Paper {
        name: text!("my-data-file", date = date),
        sheet: Sheet::Kept(Kept::OwnData),
    };
    Decision::new().send(who, paper, text!("my-data-file-ready"))
}

/// The request itself, and the words it carries to the person who decides.
fn about_request(scene: &Scene, r: &JoinRequest) -> Vec<Text> {
    let mut lines = vec![request(scene, r)];
    if !r.name.is_empty() {
        lines.push(text!("my-data-request-name", name = &r.name));
    }
    if let Some(child) = r.child.as_ref().filter(|c| !c.is_empty()) {
        lines.push(text!("my-data-request-child", name = child));
    }
    if let Some(relation) = r.relation {
        lines.push(text!("my-data-request-relation", relation = relation));
    }
    lines
}

/// The class chats the person was seen in.
fn chats(scene: &Scene, who: PersonId) -> Vec<Text> {
    let school = scene.school;
    let seen = |class: &ClassName, audience: Audience, presence: &crate::Presence| {
        text!(
            "my-data-chat",
            class = class,
            audience = audience,
            date = local_date(presence.since, school.meta().zone_minutes),
            here = if presence.here { "yes" } else { "no" }
        )
    };
    let known = school.classes().chain(school.units()).flat_map(|c| {
        c.chats
            .iter()
            .map(|(audience, chat)| (&c.name, *audience, chat))
    });
    known
        .filter_map(|(class, audience, chat)| {
            let presence = school.presence(chat.group?, who)?;
            Some(seen(class, audience, presence))
        })
        .collect()
}

fn about(scene: &Scene, person: &Person) -> Vec<Text> {
    let day = |at| local_date(at, scene.school.meta().zone_minutes);
    let mut lines = Vec::new();
    if let Some(name) = &person.full_name {
        lines.push(text!("my-data-name", name = name));
    }
    if let Some((_, at)) = &person.consent {
        lines.push(text!("my-data-consent", date = day(*at)));
    }
    let reports = [("self", person.safe_mode), ("child", person.safe_child)];
    for (whose, report) in reports {
        lines.extend(report.map(|(device, at)| {
            text!(
                "my-data-safe-mode",
                whose = whose,
                device = device,
                date = day(at)
            )
        }));
    }
    if let Some((way, at)) = person.alternative {
        lines.push(text!("my-data-alternative", way = way, date = day(at)));
    }
    if !person.webinars.is_empty() {
        lines.push(text!("my-data-webinars", count = person.webinars.len()));
    }
    if person.question.is_some() {
        lines.push(text!("my-data-question"));
    }
    if person.guesses.wrong > 0 {
        lines.push(text!("my-data-guesses", count = person.guesses.wrong));
    }
    lines
}

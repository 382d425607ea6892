//! «/добавить_ссылку 5А родители https://max.ru/join/…»: a chat gets known by its link; whoever waits for it gets it at once.

use serde::Deserialize;

use crate::{
    Audience, Call, Change, ClassName, Decision, Refusal, Scene, Stop, dangerous, link, reception,
    text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: Audience,
    link: String,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    if scene.school.class(&args.class).is_none() {
        return Err(Refusal::ClassUnknown.into());
    }
    let link = link::group_link(&args.link)?;
    if scene
        .school
        .chat_of_link(&link)
        .is_some_and(|chat| *chat != (args.class.clone(), args.audience))
    {
        return Err(Refusal::LinkTaken.into());
    }
    let before = scene
        .school
        .chat(&args.class, args.audience)
        .and_then(|c| c.link.as_deref());
    let replaced = before.is_some_and(|old| old != link);
    if replaced && let Some(held) = dangerous::unless_allowed(scene, call) {
        return Ok(held);
    }
    let owed = scene.school.owed_links(&args.class, args.audience).count();
    let added = text!(
        "link-added",
        class = &args.class,
        audience = args.audience,
        owed = owed,
        replaced = if replaced { "yes" } else { "no" },
    );
    let given = reception::give_owed(scene, &args.class, args.audience, &link);
    Ok(Decision::new()
        .change(Change::ChatLinked {
            class: args.class,
            audience: args.audience,
            link,
        })
        .say(call.who(), added)
        .and(given))
}

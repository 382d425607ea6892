//! An announcement of the evening that goes out in the morning.

use super::{Args, posted};
use crate::{
    Asked, Audience, Button, Call, Change, ClassName, Decision, Moment, Post, Posting, Refusal,
    Scene, Stop, Timer,
    commands::{Command, chat_rules},
    local_time, quiet_end, text,
};

/// Keeps the text until the quiet hours are over.
pub(in crate::commands) fn plan(
    scene: &Scene,
    call: &Call,
    (class, audience): (&ClassName, Audience),
    raw: &str,
) -> Decision {
    let meta = scene.school.meta();
    let morning = quiet_end(scene.now, meta.zone_minutes, meta.quiet).unwrap_or(scene.now);
    let post = Post {
        id: meta.last_post + 1,
        class: class.clone(),
        audience,
        raw: raw.into(),
        by: call.who(),
        at: morning,
    };
    let id = post.id;
    let back = Asked::new(Command::Announce)
        .with("class", class)
        .with("audience", audience.word())
        .with("post", id)
        .with("send", "drop");
    let at = local_time(morning, meta.zone_minutes);
    let planned = text!(
        "announce-planned",
        class = class,
        audience = audience,
        at = at,
        kept = if raw.is_empty() { "no" } else { "yes" }
    );
    Decision::new()
        .change(Change::Posting(Posting::Planned(post)))
        .timer(morning, Timer::Post(id))
        .say_with(
            call.who(),
            planned,
            vec![vec![Button::once(text!("action-button-back"), back)]],
        )
}

/// Takes a planned announcement back.
pub(super) fn take_back(scene: &Scene, call: &Call, args: &Args) -> Result<Decision, Stop> {
    let id = args.post.as_deref().and_then(|id| id.parse().ok());
    let known = id
        .and_then(|id| find(scene, id))
        .ok_or(Refusal::ButtonStale)?;
    let over = Posting::Over { id: known.id };
    Ok(Decision::new()
        .change(Change::Posting(over))
        .say(call.who(), text!("announce-dropped")))
}

fn find<'a>(scene: &Scene<'a>, id: u32) -> Option<&'a Post> {
    scene.school.meta().posts.iter().find(|post| post.id == id)
}

/// It is morning: what was not taken back is sent, if its author still may.
pub(crate) fn due(scene: &Scene, id: u32) -> Decision {
    let Some(post) = find(scene, id).filter(|post| post.at <= scene.now) else {
        return Decision::new();
    };
    let over = Decision::new().change(Change::Posting(Posting::Over { id }));
    let place = (&post.class, post.audience);
    let group = scene.school.chat(&post.class, post.audience);
    let group = group.and_then(|chat| chat.group);
    let may = scene.school.keeps(post.by, &post.class) && !scene.school.meta().frozen;
    match group.filter(|_| may) {
        Some(group) if post.raw.is_empty() => {
            over.and(chat_rules::post(scene, post.by, place, group))
        }
        Some(group) => over.and(posted((scene.now, post.by), place, (group, &post.raw))),
        None => {
            let (class, audience) = place;
            over.say(
                post.by,
                text!("announce-unseen", class = class, audience = audience),
            )
        }
    }
}

/// When nothing may be sent unasked any more, for the preview.
pub(super) fn is_quiet(scene: &Scene) -> Option<Moment> {
    let meta = scene.school.meta();
    quiet_end(scene.now, meta.zone_minutes, meta.quiet)
}

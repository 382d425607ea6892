//! «/напомнить 5А» (2.5/4): reminds those who were let in and have not come; never a family without MAX, never at night, once a day.

use serde::Deserialize;

use super::Command;
use crate::{
    Asked, Audience, Button, Call, Change, ClassName, Decision, JoinRequest, Refusal, Scene, State,
    Stop, Timer, happenings, quiet_end, text,
};

#[derive(Deserialize)]
pub(super) struct Args {
    class: ClassName,
    audience: Option<String>,
    /// `now` or `morning`: the person has seen how many it will be.
    when: Option<String>,
}

/// Who is to be reminded, and how many are left alone.
struct Those<'a> {
    come: Vec<&'a JoinRequest>,
    without_max: usize,
}

pub(super) fn decide(scene: &Scene, call: &Call, args: Args) -> Result<Decision, Stop> {
    let (school, who) = (scene.school, call.who());
    let class = school.class(&args.class).ok_or(Refusal::ClassUnknown)?;
    if class.reminded.is_some_and(|at| scene.now < at.plus_days(1)) {
        return Ok(Decision::new().say(who, text!("remind-lately", class = &args.class)));
    }
    let those = those(scene, &args.class, args.audience.as_deref());
    if those.come.is_empty() {
        return Ok(Decision::new().say(who, text!("remind-nobody", class = &args.class)));
    }
    let meta = school.meta();
    let morning = quiet_end(scene.now, meta.zone_minutes, meta.quiet);
    match (args.when.as_deref(), morning) {
        (None, morning) => Ok(preview(call, &those, &args.class, morning.is_some())),
        (Some("now"), None) => Ok(send(scene, call, &those, &args.class)),
        (Some(_), morning) => {
            let at = morning.unwrap_or(scene.now);
            let count = those.come.len();
            let later = reminded(scene, &args.class, count);
            let later = later.say(call.who(), text!("remind-planned", count = count));
            let requests = those.come.iter();
            Ok(requests.fold(later, |d, r| d.timer(at, Timer::Letter(r.id))))
        }
    }
}

fn those<'a>(scene: &Scene<'a>, class: &ClassName, audience: Option<&str>) -> Those<'a> {
    let of = |r: &&JoinRequest| {
        let chat = r.seat.chat().filter(|(name, _)| *name == class);
        let fits = |who: Audience| audience.is_none_or(|a| a == who.word());
        chat.is_some_and(|(_, who)| who != Audience::Teachers && fits(who))
            && r.state == State::LinkGiven
    };
    let without = |r: &&JoinRequest| !scene.school.may_remind(r.person, scene.now);
    let all = scene.school.requests().filter(of);
    let (elsewhere, come): (Vec<_>, Vec<_>) = all.partition(without);
    Those {
        come,
        without_max: elsewhere.len(),
    }
}

fn preview(call: &Call, those: &Those, class: &ClassName, quiet: bool) -> Decision {
    let when = if quiet { "morning" } else { "now" };
    let yes = call.asked().clone().with("when", when);
    let label = if quiet {
        text!("remind-button-morning")
    } else {
        text!("remind-button-now")
    };
    let buttons = vec![
        Button::once(label, yes),
        Button::once(text!("button-no"), Asked::new(Command::Cancel)),
    ];
    let text = text!(
        "remind-preview",
        class = class,
        count = those.come.len(),
        without = those.without_max
    );
    Decision::new().say_with(call.who(), text, vec![buttons])
}

fn send(scene: &Scene, call: &Call, those: &Those, class: &ClassName) -> Decision {
    let told = reminded(scene, class, those.come.len());
    let requests = those.come.iter();
    requests
        .fold(told, |told, r| told.and(happenings::letter(scene, r.id)))
        .counted(scene.now, call.who(), text!("remind-sent", class = class))
}

fn reminded(scene: &Scene, class: &ClassName, count: usize) -> Decision {
    Decision::new().change(Change::ClassReminded {
        class: class.clone(),
        at: scene.now,
        count,
    })
}

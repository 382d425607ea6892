//! The days of a class teacher: from when, until when, and what is done when a day has come.

use jiff::{ToSpan, civil::Date};

use super::{assign, name};
use crate::{
    Arg, Change, Class, Decision, Moment, Move, Person, PersonId, Planned, Refusal, Role, Scene,
    Structure, Timer, at_hour, day_end, local_date, text,
};

/// Nobody is appointed further ahead.
const MOST_DAYS: i64 = 180;

/// From which day, if not from today, and up to which, if not for good.
#[derive(Clone, Copy)]
pub(super) struct Days {
    pub(super) from: Option<Date>,
    pub(super) until: Option<Date>,
}

impl Days {
    pub(super) fn read(
        scene: &Scene,
        from: Option<Date>,
        until: Option<Date>,
    ) -> Result<Self, Refusal> {
        let today = local_date(scene.now, scene.school.meta().zone_minutes);
        let last = today.saturating_add(MOST_DAYS.days());
        let begins = from.unwrap_or(today);
        let wrong = begins < today || begins > last;
        if wrong || until.is_some_and(|until| until < begins || until > last) {
            return Err(Refusal::DateBad);
        }
        let from = from.filter(|from| *from > today);
        Ok(Self { from, until })
    }

    pub(super) fn are_said(self) -> bool {
        self.from.is_some() || self.until.is_some()
    }

    /// The first day, today if no other was named.
    pub(super) fn first(self, scene: &Scene) -> Date {
        let today = local_date(scene.now, scene.school.meta().zone_minutes);
        self.from.unwrap_or(today)
    }

    /// The first moment after them.
    pub(super) fn end(self, scene: &Scene) -> Option<Moment> {
        let zone = scene.school.meta().zone_minutes;
        self.until.map(|until| day_end(until, zone))
    }
}

/// A day in a sentence, or `none`.
pub(super) fn day(day: Option<Date>) -> Arg {
    day.map_or_else(|| "none".into(), Arg::from)
}

/// The last day before this moment.
pub(super) fn last_day(scene: &Scene, until: Option<Moment>) -> Option<Date> {
    let zone = scene.school.meta().zone_minutes;
    until.map(|until| local_date(Moment(until.0 - 1), zone))
}

/// He begins on a later day; the timer does it.
pub(super) fn plan(
    scene: &Scene,
    call: &crate::Call,
    (class, new, days): (&Class, &Person, Days),
) -> Decision {
    let from = at_hour(days.first(scene), 0, scene.school.meta().zone_minutes);
    let planned = Structure::TeacherPlanned {
        class: class.name.clone(),
        planned: Planned {
            teacher: new.id,
            from,
            until: days.end(scene),
        },
        by: call.who(),
    };
    let (by, kind) = (call.who(), class.kind.word());
    let told = text!(
        "class-teacher-planned",
        class = &class.name,
        kind = kind,
        name = name(new),
        from = day(days.from),
        until = day(days.until)
    );
    let own = text!(
        "class-teacher-awaited",
        class = &class.name,
        kind = kind,
        from = day(days.from),
        until = day(days.until)
    );
    Decision::new()
        .change(Change::Structure(planned))
        .timer(from, Timer::Terms)
        .say(by, told)
        .say(new.id, own)
}

/// A day has come: whoever was to begin begins, whoever stood in for somebody gives the class back.
pub(crate) fn due(scene: &Scene) -> Decision {
    let school = scene.school;
    if school.meta().frozen {
        return Decision::new().timer(scene.now.plus_days(1), Timer::Terms);
    }
    let all = school.classes().chain(school.units());
    all.fold(Decision::new(), |done, class| {
        let begins = class.planned.as_ref().filter(|p| p.from <= scene.now);
        let over = class.substitute.as_ref().filter(|s| s.until <= scene.now);
        match (begins, over) {
            (Some(planned), _) => done.and(begun(scene, class, planned)),
            (None, Some(substitute)) => done.and(ended(scene, class, substitute.of)),
            (None, None) => done,
        }
    })
}

/// Somebody who still works here.
fn employed<'a>(scene: &Scene<'a>, class: &Class, id: PersonId) -> Option<&'a Person> {
    let fits = |p: &&Person| p.is(Role::Teacher) || (class.name.is_unit() && p.is(Role::Staff));
    scene.school.person(id).filter(fits)
}

fn begun(scene: &Scene, class: &Class, planned: &Planned) -> Decision {
    match employed(scene, class, planned.teacher) {
        Some(new) => {
            let done = assign(scene, class, (new, planned.until));
            tell(scene, class, (Some(new), done))
        }
        None => {
            let (class, by) = (class.name.clone(), planned.teacher);
            let text = text!("class-teacher-gone", class = &class);
            let dropped = Structure::TeacherPlanDropped { class, by };
            let dropped = Decision::new().change(Change::Structure(dropped));
            let mut all = scene.school.administrators();
            all.by_ref()
                .fold(dropped, |told, one| told.say(one, text.clone()))
        }
    }
}

fn ended(scene: &Scene, class: &Class, regular: Option<PersonId>) -> Decision {
    let back = regular.and_then(|id| employed(scene, class, id));
    if let Some(back) = back {
        let done = assign(scene, class, (back, None));
        return tell(scene, class, (Some(back), done));
    }
    let by = class.teacher.unwrap_or(PersonId(0));
    let released = Move::TeacherReleased {
        class: class.name.clone(),
        by,
        at: scene.now,
    };
    let done = Decision::new().change(Change::Moved(released));
    tell(scene, class, (None, done))
}

/// The administrators hear who keeps the class now.
fn tell(scene: &Scene, class: &Class, (new, done): (Option<&Person>, Decision)) -> Decision {
    let text = text!(
        "class-teacher-begun",
        class = &class.name,
        kind = class.kind.word(),
        name = new.map_or("none", name)
    );
    let administrators = scene.school.administrators();
    let others = administrators.filter(|id| new.is_none_or(|new| new.id != *id));
    others.fold(done, |told, one| told.say(one, text.clone()))
}

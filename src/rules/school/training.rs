//! Webinars: the few to come stand with the school, who comes with the person.

use super::{Record, School};
use crate::{Moment, PersonId, Training, Webinar};

/// Older webinars than so many are forgotten.
const MOST_KEPT: usize = 20;

impl School {
    pub(super) fn trained(&self, training: &Training) -> Vec<Record> {
        match training {
            Training::WebinarAdded { webinar, .. } => self.meta_with(|m| {
                m.last_webinar = m.last_webinar.max(webinar.id);
                m.webinars.retain(|known| known.id != webinar.id);
                m.webinars.push(webinar.clone());
                m.webinars.sort_by_key(|w| (w.at, w.id));
                let old = m.webinars.len().saturating_sub(MOST_KEPT);
                m.webinars.drain(..old);
            }),
            Training::LessonSet { class, lesson, .. } => self.class_with(class, |c| {
                c.lessons.retain(|known| known.at != lesson.at);
                c.lessons.push(lesson.clone());
                c.lessons.sort_by_key(|lesson| lesson.at);
            }),
            Training::LessonTold { class, at } => self.class_with(class, |c| {
                let mut lessons = c.lessons.iter_mut();
                if let Some(lesson) = lessons.find(|lesson| lesson.at == *at) {
                    lesson.told = true;
                }
            }),
            Training::LessonOver { class, at } => {
                self.class_with(class, |c| c.lessons.retain(|lesson| lesson.at != *at))
            }
            Training::WebinarAttended { person, id } => {
                let mut records = self.meta_with(|m| {
                    let mut known = m.webinars.iter_mut();
                    if let Some(webinar) = known.find(|w| w.id == *id) {
                        webinar.attended += 1;
                    }
                });
                let gone = self.person_with(*person, |p| p.webinars.retain(|(w, _)| w != id));
                records.extend(gone);
                records
            }
            Training::WebinarAnswered { person, id, coming } => self.person_with(*person, |p| {
                p.webinars.retain(|(known, _)| known != id);
                p.webinars.extend(coming.map(|coming| (*id, coming)));
            }),
        }
    }

    /// Webinars that have not begun, the next one first.
    pub fn webinars(&self, now: Moment) -> impl Iterator<Item = &Webinar> {
        self.meta().webinars.iter().filter(move |w| now < w.at)
    }

    /// The webinars there were, the last one first.
    pub fn past_webinars(&self, now: Moment) -> impl Iterator<Item = &Webinar> {
        let begun = self.meta().webinars.iter().filter(move |w| w.at <= now);
        begun.rev()
    }

    /// Who comes to a webinar or wants to be reminded of it.
    pub fn audience_of(&self, webinar: u32) -> impl Iterator<Item = (PersonId, bool)> {
        let ids = self.index.webinars.get(&webinar).into_iter().flatten();
        ids.filter_map(move |id| {
            let answers = &self.person(*id)?.webinars;
            let answer = answers.iter().find(|(known, _)| *known == webinar)?;
            Some((*id, answer.1))
        })
    }
}

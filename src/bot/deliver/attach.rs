//! A paper on its way: drawn beside the runtime, uploaded once, and hung on its message. One that cannot be had is apologized for.

use std::sync::Arc;

use max_bot_api::{Error, Uploaded};
use rules::{Kept, text};

use super::{
    Deliver, Row,
    fate::{Fate, fate},
    journal,
};
use crate::{
    bot::papers::{self, Drawn},
    store::{Body, Store},
};

impl<S: Store> Deliver<S> {
    /// What the paper of a row has become at MAX; none if it has no paper, or none any more.
    pub(super) async fn uploaded(&self, row: &mut Row) -> Result<Option<Uploaded>, Error> {
        if row.uploaded.is_none()
            && let Some((kind, file)) = self.drawn(row).await
        {
            match self.core().client.upload(kind, file).await {
                Ok(uploaded) => row.uploaded = Some(uploaded),
                Err(error) if matches!(fate(&error), Fate::Again { .. } | Fate::Token) => {
                    return Err(error);
                }
                Err(error) => {
                    tracing::error!(row = row.outgoing.id.0, %error, "MAX refused a file");
                    self.apologize(row);
                }
            }
        }
        Ok(row.uploaded.clone())
    }

    async fn drawn(&self, row: &mut Row) -> Option<Drawn> {
        let (Body::Say { to, paper, .. } | Body::Edit { to, paper, .. }) = &row.outgoing.body
        else {
            return None;
        };
        let paper = paper.as_ref()?;
        let (paper, store) = (paper.clone(), Arc::clone(&self.core().store));
        let (to, school) = (*to, row.outgoing.school);
        let read = move |kept| match kept {
            Kept::Journal => journal::whole(&*store, school),
            Kept::OwnData => Ok(store
                .look(school, |school| rules::own_data(school, to))
                .into_bytes()),
        };
        let draw = move || papers::draw(&paper, read);
        let drawn = tokio::task::spawn_blocking(draw).await;
        let error = match drawn {
            Ok(Ok(drawn)) => return Some(drawn),
            Ok(Err(error)) => error,
            Err(panicked) => panicked.into(),
        };
        tracing::error!(row = row.outgoing.id.0, %error, "a paper could not be drawn");
        self.apologize(row);
        None
    }

    fn apologize(&self, row: &mut Row) {
        if let Body::Say {
            html,
            keyboard,
            paper,
            ..
        }
        | Body::Edit {
            html,
            keyboard,
            paper,
            ..
        } = &mut row.outgoing.body
        {
            *html = self.core().locale.now().html(&text!("paper-failed"));
            keyboard.clear();
            *paper = None;
        }
    }
}

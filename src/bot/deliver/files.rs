//! A file somebody sent, fetched and read; what came of it goes back to the rules as an event, whatever it was.

use max_bot_api::Kind;
use rules::{Content, LARGEST, Place, Unread, What};

use super::{
    Deliver, Row,
    fate::{Fate, fate},
};
use crate::{
    bot::backoff::Backoff,
    store::{Body, Store},
};

/// So often a file is asked for.
const TRIES: usize = 4;

/// Reads the file of a row. Cut off by the end of the program, it is read at the next start.
pub(super) async fn read<S: Store>(deliver: &Deliver<S>, row: &Row) {
    let Body::ReadFile {
        to,
        url,
        reading,
        class,
    } = &row.outgoing.body
    else {
        return;
    };
    let core = deliver.core();
    let read = async {
        let bytes = fetch(deliver, url).await?;
        let size = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        let fetched = (*to, Place::Direct, What::FileFetched { size });
        deliver.tell(row, fetched, None).await;
        core.reader.read(*reading, &bytes).await
    };
    let read: Result<Content, Unread> = tokio::select! {
        () = core.pulse.stopped.cancelled() => return,
        read = read => read,
    };
    if let Err(why) = read {
        tracing::info!(
            row = row.outgoing.id.0,
            why = why.word(),
            "a file was not read"
        );
    }
    let (reading, class) = (*reading, class.clone());
    let what = What::FileRead {
        reading,
        class,
        read,
    };
    let event = (*to, Place::Direct, what);
    deliver.came_back(row, event).await;
}

async fn fetch<S: Store>(deliver: &Deliver<S>, url: &str) -> Result<Vec<u8>, Unread> {
    let core = deliver.core();
    let mut backoff = Backoff::default();
    for _ in 0..TRIES {
        let error = match core.client.download(url).limit(LARGEST).await {
            Ok(bytes) => return Ok(bytes.into()),
            Err(error) if error.kind() == Kind::TooLarge => return Err(Unread::TooLarge),
            Err(error) => error,
        };
        let Fate::Again { asked, .. } = fate(&error) else {
            break;
        };
        tokio::time::sleep(backoff.next(core.pace, asked)).await;
    }
    Err(Unread::Gone)
}

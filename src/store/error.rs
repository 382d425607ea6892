//! How the store can fail, in words for whoever runs it.

/// The store failed. The process ends on any of these but `Newer`, `Older` and `Locked`, which stop a start.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error(
        "the store in {path} is damaged: {what}. Nothing was changed. Restore the folder from a copy"
    )]
    Damaged { path: String, what: String },
    #[error(
        "the store in {path} is older than its anchor: {what}. Somebody put back an old copy, or files were lost"
    )]
    Older { path: String, what: String },
    #[error(
        "the store in {path} was written by a newer program (format {found}, this one knows {known}). Update the program"
    )]
    Newer {
        path: String,
        found: u32,
        known: u32,
    },
    #[error("the store in {path} is used by another process. Stop it first")]
    Locked { path: String },
    #[error("the key file {path} does not fit the store: {what}")]
    Key { path: String, what: String },
    #[error("the store failed: {0}")]
    Failed(String),
}

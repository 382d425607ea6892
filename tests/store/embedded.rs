//! What the embedded store promises about its folder, its key and its anchor.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use dezhurny::store::{Body, KeyError, Keys, SledStore, Store, StoreError};
use rules::{Change, Moment, PersonId, School, SchoolId};
use tempfile::TempDir;

use super::promises::{Home, add, opened, say, told};

/// A folder with a key and an anchor beside it.
pub(crate) struct Folder {
    pub(crate) all: TempDir,
}

impl Home for Folder {
    type S = SledStore;

    fn new() -> Self {
        Self {
            all: TempDir::new().unwrap(),
        }
    }

    fn open(&self) -> SledStore {
        self.try_open().unwrap()
    }
}

impl Folder {
    /// A folder with a hundred commits in it, closed in good order.
    pub(crate) async fn lived_in() -> Self {
        let folder = Self::new();
        let store = folder.open();
        for key in 0..100 {
            let changes = opened(&format!("{}А", key % 11 + 1));
            add(&store, key, |c| {
                c.changes = changes;
                c.outgoing = vec![say("текст")];
            })
            .await;
        }
        store.set_note("marker", "100").await.unwrap();
        store.close().await.unwrap();
        folder
    }

    pub(crate) fn data(&self) -> PathBuf {
        self.all.path().join("data")
    }

    pub(crate) fn anchor(&self) -> PathBuf {
        self.all.path().join("data.anchor")
    }

    pub(crate) fn keys(&self) -> Keys {
        Keys::open_or_create(&self.all.path().join("data.key"))
            .unwrap()
            .0
    }

    pub(crate) fn try_open(&self) -> Result<SledStore, StoreError> {
        SledStore::open(&self.data(), self.keys())
    }

    pub(crate) fn copy(&self) -> Self {
        let copy = Self::new();
        copy_all(self.all.path(), copy.all.path());
        copy
    }

    /// The error of opening, and the promise that nothing was touched by it.
    pub(crate) fn refusal(&self) -> StoreError {
        let before = contents(self.all.path());
        let error = self.try_open().err().expect("it opened");
        assert!(before == contents(self.all.path()), "something was touched");
        error
    }
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn contents(of: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(of).unwrap().map(Result::unwrap) {
        if entry.file_type().unwrap().is_dir() {
            found.extend(contents(&entry.path()));
        } else {
            found.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[tokio::test]
async fn a_flipped_byte_is_refused_or_harmless() {
    let folder = Folder::lived_in().await;
    let store = folder.open();
    let (school, outbox) = (store.look(SchoolId::FIRST, told), store.outbox().unwrap());
    drop(store);
    let log = fs::read(folder.data().join("db")).unwrap();
    let used = log.iter().rposition(|byte| *byte != 0).unwrap();
    for nth in 0..40 {
        let at = used * nth / 40 + nth;
        let flipped = folder.copy();
        let mut bytes = log.clone();
        bytes[at] ^= 0x40;
        fs::write(flipped.data().join("db"), &bytes).unwrap();
        let before = contents(flipped.all.path());
        match flipped.try_open() {
            Ok(store) => assert_eq!(
                (store.look(SchoolId::FIRST, told), store.outbox().unwrap()),
                (school.clone(), outbox.clone()),
                "byte {at}"
            ),
            Err(error) => {
                assert!(
                    matches!(error, StoreError::Damaged { .. } | StoreError::Older { .. }),
                    "byte {at}: {error}"
                );
                assert!(
                    before == contents(flipped.all.path()),
                    "byte {at}: something was touched"
                );
            }
        }
    }
}

#[tokio::test]
async fn another_key_is_refused() {
    let folder = Folder::lived_in().await;
    fs::rename(
        folder.all.path().join("data.key"),
        folder.all.path().join("kept"),
    )
    .unwrap();
    folder.keys();
    assert!(matches!(folder.refusal(), StoreError::Key { .. }));
    fs::rename(
        folder.all.path().join("kept"),
        folder.all.path().join("data.key"),
    )
    .unwrap();
    folder.open();
}

#[tokio::test]
async fn nothing_of_it_can_be_read_without_the_key() {
    let folder = Folder::new();
    let store = folder.open();
    let change = Change::SchoolOpened {
        name: "Hogwarts".into(),
        by: PersonId(1),
        at: Moment(0),
    };
    add(&store, 1, |c| {
        c.changes = vec![change];
        c.outgoing = vec![say("Alohomora")];
    })
    .await;
    store.set_note("secret", "Caput Draconis").await.unwrap();
    store.close().await.unwrap();
    for (path, bytes) in contents(folder.all.path()) {
        for secret in ["Hogwarts", "Alohomora", "Caput"] {
            assert!(
                !bytes.windows(secret.len()).any(|w| w == secret.as_bytes()),
                "{secret} in {}",
                path.display()
            );
        }
    }
}

#[tokio::test]
async fn a_store_is_open_once() {
    let folder = Folder::new();
    let store = folder.open();
    assert!(matches!(folder.try_open(), Err(StoreError::Locked { .. })));
    drop(store);
    folder.open();
}

#[tokio::test]
async fn a_later_format_is_left_alone() {
    let folder = Folder::lived_in().await;
    {
        let raw = sled::Config::new()
            .path(folder.data())
            .segment_size(2 << 20)
            .open()
            .unwrap();
        raw.insert(b"\0\0\0\0f", &br#"{"format":2,"sealed":"otherwise"}"#[..])
            .unwrap();
    }
    assert!(matches!(
        folder.refusal(),
        StoreError::Newer {
            found: 2,
            known: 1,
            ..
        }
    ));
}

#[tokio::test]
async fn a_snapshot_that_was_never_finished_is_no_hindrance() {
    let folder = Folder::lived_in().await;
    let unfinished = folder.data().join("snap.00000000FFFFFFFF.generating");
    fs::write(&unfinished, b"half").unwrap();
    drop(folder.open());
    assert!(!unfinished.exists());
}

#[tokio::test]
async fn long_messages_stay_in_the_log() {
    let folder = Folder::new();
    let store = folder.open();
    let long = |nth: u64| Body::SayInGroup {
        chat: rules::ChatId(-1),
        pin: false,
        by: None,
        html: "ы".repeat(8100 - usize::try_from(nth).unwrap()),
    };
    for key in 0..60 {
        add(&store, key, |c| c.outgoing = vec![long(key), long(key + 1)]).await;
    }
    drop(store);
    let left_the_log = fs::read_dir(folder.data().join("blobs")).map_or(0, Iterator::count);
    assert_eq!(
        left_the_log, 0,
        "what is in blobs/ is not covered by the fsync"
    );
}

#[test]
fn a_key_file_is_private_and_whole() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("data.key");
    assert!(matches!(Keys::open(&path), Err(KeyError::Missing { .. })));
    let (first, is_new) = Keys::open_or_create(&path).unwrap();
    let (second, is_new_again) = Keys::open_or_create(&path).unwrap();
    assert_eq!(
        (is_new, is_new_again, first.secret().0),
        (true, false, second.secret().0)
    );
    assert_eq!(fs::metadata(&path).unwrap().len(), 32);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(
            fs::metadata(&path).unwrap().permissions().mode() & 0o777,
            0o600
        );
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(
            Keys::open_or_create(&path),
            Err(KeyError::Exposed { mode: 0o640, .. })
        ));
        fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    }
    fs::write(&path, [7; 31]).unwrap();
    assert!(matches!(
        Keys::open_or_create(&path),
        Err(KeyError::Length { found: 31, .. })
    ));
}

#[test]
fn the_school_is_empty_in_a_new_folder() {
    let folder = Folder::new();
    assert!(!SledStore::exists(&folder.data()));
    assert_eq!(
        folder.open().look(SchoolId::FIRST, School::clone),
        School::default()
    );
    assert!(SledStore::exists(&folder.data()));
}

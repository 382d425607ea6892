//! The keys of the installation: from one file of 32 random bytes, what seals records, signs buttons and vouches for the anchor.

use std::{
    fmt, fs,
    io::{self, Write},
    path::{Path, PathBuf},
};

use chacha20poly1305::{
    XChaCha20Poly1305,
    aead::{Aead, KeyInit, Payload},
};
use hmac::{Hmac, Mac};
use sha2::Sha256;

const LENGTH: usize = 32;
const NONCE: usize = 24;

/// The keys derived from the key file. Prints nothing.
#[derive(Clone)]
pub struct Keys {
    records: XChaCha20Poly1305,
    secret: [u8; 32],
    anchor: [u8; 32],
    id: String,
    path: PathBuf,
}

/// Why the key file cannot be used; each sentence says what to do.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    #[error(
        "there is no key file {path}, and without it the data cannot be read. Put back the copy that was kept"
    )]
    Missing { path: PathBuf },
    #[error("the key file {path} can be read by others (mode {mode:o}). Run: chmod 600 {path}")]
    Exposed { path: PathBuf, mode: u32 },
    #[error(
        "the key file {path} holds {found} bytes instead of 32. Put back the copy that was kept"
    )]
    Length { path: PathBuf, found: usize },
    #[error("the key file {path} cannot be used: {source}")]
    Io { path: PathBuf, source: io::Error },
}

impl Keys {
    /// Reads the key file.
    ///
    /// # Errors
    /// The file is missing, open to others, or not 32 bytes long.
    pub fn open(path: &Path) -> Result<Self, KeyError> {
        let failed = |source: io::Error| match source.kind() {
            io::ErrorKind::NotFound => KeyError::Missing { path: path.into() },
            _ => KeyError::Io {
                path: path.into(),
                source,
            },
        };
        let mode = mode(&fs::metadata(path).map_err(failed)?);
        if mode & 0o077 != 0 {
            return Err(KeyError::Exposed {
                path: path.into(),
                mode: mode & 0o777,
            });
        }
        let bytes = fs::read(path).map_err(failed)?;
        let master = bytes.try_into().map_err(|b: Vec<u8>| KeyError::Length {
            path: path.into(),
            found: b.len(),
        })?;
        Ok(Self::derive(&master, path))
    }

    /// Reads the key file, or makes it at the first start; `true`: it was made, so say that a copy must be kept.
    /// A data folder that already holds a store needs [`Keys::open`]: a new key could read nothing of it.
    ///
    /// # Errors
    /// The file cannot be written, is open to others, or is not 32 bytes long.
    pub fn open_or_create(path: &Path) -> Result<(Self, bool), KeyError> {
        match Self::open(path) {
            Err(KeyError::Missing { .. }) => {}
            other => return other.map(|keys| (keys, false)),
        }
        let mut master = [0; LENGTH];
        fill(&mut master);
        let made = fs::create_dir_all(parent(path)).and_then(|()| write_durably(path, &master));
        made.map_err(|source| KeyError::Io {
            path: path.into(),
            source,
        })?;
        Ok((Self::derive(&master, path), true))
    }

    /// What signs payloads of buttons and hashes codes and tokens.
    #[must_use]
    pub fn secret(&self) -> rules::seal::Secret {
        rules::seal::Secret(self.secret)
    }

    /// Tells one key from another and says nothing about it; stands open in the store.
    pub(super) fn id(&self) -> &str {
        &self.id
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Seals a value to the row it stands in: moved to another row, it does not open.
    pub(super) fn seal(&self, row: &[u8], plain: &[u8]) -> Vec<u8> {
        let mut sealed = [0; NONCE];
        fill(&mut sealed);
        let cipher = self.records.encrypt(
            &sealed.into(),
            Payload {
                msg: plain,
                aad: row,
            },
        );
        [
            &sealed[..],
            &cipher.expect("a row is far shorter than the 256 GiB the cipher takes"),
        ]
        .concat()
    }

    /// The value of a row; `None` if it was changed, moved, or sealed with another key.
    pub(super) fn open_sealed(&self, row: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
        let (nonce, cipher) = sealed.split_first_chunk::<NONCE>()?;
        self.records
            .decrypt(
                &(*nonce).into(),
                Payload {
                    msg: cipher,
                    aad: row,
                },
            )
            .ok()
    }

    /// Vouches for the anchor.
    pub(super) fn vouch(&self, what: &[u8]) -> [u8; 32] {
        mac(&self.anchor, what)
    }

    fn derive(master: &[u8; LENGTH], path: &Path) -> Self {
        let key = |label: &str| mac(master, label.as_bytes());
        Self {
            records: XChaCha20Poly1305::new(&key("dezhurny records v1").into()),
            secret: key("dezhurny payloads and hashes v1"),
            anchor: key("dezhurny anchor v1"),
            id: data_encoding::HEXLOWER.encode(&key("dezhurny key id v1")[..8]),
            path: path.into(),
        }
    }
}

impl fmt::Debug for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keys")
    }
}

/// Puts a private file in place whole or not at all, and has the disk confirm it.
pub(super) fn write_durably(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut temporary = path.as_os_str().to_owned();
    temporary.push(".new");
    let temporary = PathBuf::from(temporary);
    match fs::remove_file(&temporary) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = private(fs::OpenOptions::new().write(true).create_new(true)).open(&temporary)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&temporary, path)?;
    sync_folder(parent(path))
}

/// Has the disk confirm the names in a folder.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    fs::File::open(path)?.sync_all()
}

pub(super) fn parent(path: &Path) -> &Path {
    path.parent()
        .filter(|p| !p.as_os_str().is_empty())
        .unwrap_or(Path::new("."))
}

fn fill(bytes: &mut [u8]) {
    getrandom::fill(bytes).expect("the system gives random bytes");
}

fn mac(key: &[u8; 32], what: &[u8]) -> [u8; 32] {
    let mut mac = <Hmac<Sha256> as hmac::KeyInit>::new_from_slice(key)
        .expect("a key of any length fits HMAC");
    mac.update(what);
    mac.finalize().into_bytes().into()
}

#[cfg(unix)]
fn mode(of: &fs::Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&of.permissions())
}

#[cfg(not(unix))]
fn mode(_: &fs::Metadata) -> u32 {
    0
}

#[cfg(unix)]
fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600)
}

#[cfg(not(unix))]
fn private(options: &mut fs::OpenOptions) -> &mut fs::OpenOptions {
    options
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_opens_in_its_row_with_its_key_and_nowhere_else() {
        let (keys, other) = (
            Keys::derive(&[1; 32], Path::new("")),
            Keys::derive(&[2; 32], Path::new("")),
        );
        let mut sealed = keys.seal(b"row", b"value");
        assert_eq!(
            keys.open_sealed(b"row", &sealed).as_deref(),
            Some(&b"value"[..])
        );
        assert_eq!(keys.open_sealed(b"another", &sealed), None);
        assert_eq!(other.open_sealed(b"row", &sealed), None);
        for at in 0..sealed.len() {
            sealed[at] ^= 1;
            assert_eq!(keys.open_sealed(b"row", &sealed), None);
            sealed[at] ^= 1;
            assert_eq!(keys.open_sealed(b"row", &sealed[..at]), None);
        }
    }

    #[test]
    fn keys_print_nothing() {
        assert_eq!(
            format!("{:?}", Keys::derive(&[1; 32], Path::new(""))),
            "Keys"
        );
    }
}

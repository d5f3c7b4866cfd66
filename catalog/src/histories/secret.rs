//! The device's secret, and the keys it makes of numbers: without the secret nobody finds out whose a key is, even by trying
//! every number there can be.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;

use tempfile::NamedTempFile;
use unicode_normalization::UnicodeNormalization;

use crate::error::Error;

/// Its file in the shop directory. It goes into no export.
pub(super) const FILE: &str = "device.secret";

/// What stands for a loyalty number, a receipt or a visit: 16 bytes that say nothing else.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key(pub [u8; 16]);

impl Key {
    /// One that stands for nothing but itself.
    pub(super) fn random() -> Result<Key, Error> {
        let mut bytes = [0; 16];
        fill(&mut bytes)?;
        Ok(Key(bytes))
    }
}

/// 32 random bytes. They are shown nowhere.
pub(super) struct Secret([u8; 32]);

impl Secret {
    /// The one of a shop directory; `None` if nothing has needed one yet.
    ///
    /// # Errors
    /// What the disk says; a file of another length is [`Error::Damaged`].
    pub(super) fn read(dir: &Path) -> Result<Option<Secret>, Error> {
        let path = dir.join(FILE);
        let file = match File::open(&path) {
            Ok(file) => file,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(Error::io("open", &path)(error)),
        };
        let mut bytes = Vec::new();
        file.take(64).read_to_end(&mut bytes).map_err(Error::io("read", &path))?;
        match bytes.try_into() {
            Ok(bytes) => Ok(Some(Secret(bytes))),
            Err(bytes) => {
                Err(Error::Damaged { path, detail: format!("{} bytes instead of 32", bytes.len()) })
            }
        }
    }

    /// The same, made now if there is none. Of several processes that make one at once, one makes it for all.
    ///
    /// # Errors
    /// What the disk says.
    pub(super) fn read_or_make(dir: &Path) -> Result<Secret, Error> {
        if let Some(secret) = Self::read(dir)? {
            return Ok(secret);
        }
        let path = dir.join(FILE);
        let mut bytes = [0; 32];
        fill(&mut bytes)?;
        // Readable by its owner alone from its first moment, and whole before it has its name.
        let mut file = NamedTempFile::new_in(dir).map_err(Error::io("create", &path))?;
        file.write_all(&bytes).map_err(Error::io("write", &path))?;
        file.as_file().sync_all().map_err(Error::io("flush", &path))?;
        match file.persist_noclobber(&path) {
            Ok(_) => Ok(Secret(bytes)),
            Err(error) if error.error.kind() == ErrorKind::AlreadyExists => {
                Self::read(dir)?.ok_or_else(|| Error::io("read", &path)(ErrorKind::NotFound.into()))
            }
            Err(error) => Err(Error::io("write", &path)(error.error)),
        }
    }

    /// The key of a loyalty number.
    pub(super) fn customer(&self, number: &str) -> Key {
        self.key("customer", &[said(number).as_bytes()])
    }

    /// The key of a receipt of a till of a shop; both may be empty.
    pub(super) fn receipt(&self, number: &str, shop: &str, till: &str) -> Key {
        self.key("receipt", &[said(number).as_bytes(), said(shop).as_bytes(), said(till).as_bytes()])
    }

    /// The key of what a customer bought on a day, where no receipt is told.
    pub(super) fn day(&self, customer: Key, day: i64) -> Key {
        self.key("day", &[&customer.0, &day.to_le_bytes()])
    }

    /// By which a database knows whether its keys were made with this secret.
    pub(super) fn fingerprint(&self) -> Key {
        self.key("fingerprint", &[])
    }

    fn key(&self, what: &str, parts: &[&[u8]]) -> Key {
        let mut hasher = blake3::Hasher::new_keyed(&self.0);
        for part in [what.as_bytes()].iter().chain(parts) {
            hasher.update(&(part.len() as u64).to_le_bytes());
            hasher.update(part);
        }
        let mut key = [0; 16];
        key.copy_from_slice(&hasher.finalize().as_bytes()[..16]);
        Key(key)
    }
}

/// A number as it is compared: width and case folded, no blanks, and without the `.0` that a spreadsheet hangs on.
fn said(number: &str) -> String {
    let folded: String = if number.is_ascii() { number.to_owned() } else { number.nfkc().collect() };
    let folded: String = folded.chars().filter(|letter| !letter.is_whitespace()).collect();
    whole(folded.trim_start_matches('\'')).to_uppercase()
}

/// A number without the `.0` that a spreadsheet hangs on: `17850.0`.
pub(super) fn whole(text: &str) -> &str {
    match text.split_once('.') {
        Some((number, zeros))
            if !number.is_empty()
                && number.bytes().all(|byte| byte.is_ascii_digit())
                && zeros.bytes().all(|byte| byte == b'0') =>
        {
            number
        }
        _ => text,
    }
}

fn fill(bytes: &mut [u8]) -> Result<(), Error> {
    getrandom::fill(bytes).map_err(|error| Error::Random { source: std::io::Error::other(error.to_string()) })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]
mod tests {
    use super::{Secret, said};

    #[test]
    fn a_number_is_one_however_it_is_written() {
        for written in ["17850", "17850.0", " 17850 ", "１７８５０", "'17850", "17850.00"] {
            assert_eq!(said(written), "17850", "{written}");
        }
        assert_eq!(said("ab-12"), "AB-12");
        assert_eq!(said("1.5"), "1.5");
    }

    #[test]
    fn keys_differ_by_secret_and_by_what_they_stand_for() {
        let (one, other) = (Secret([1; 32]), Secret([2; 32]));
        assert_eq!(one.customer("17850"), one.customer("17850.0"));
        assert_ne!(one.customer("17850"), other.customer("17850"));
        assert_ne!(one.customer("17850"), one.receipt("17850", "", ""));
        assert_ne!(one.receipt("1", "23", ""), one.receipt("1", "2", "3"));
    }

    #[test]
    fn a_secret_is_made_once() {
        let dir = tempfile::tempdir().unwrap();
        assert!(Secret::read(dir.path()).unwrap().is_none());
        let made = Secret::read_or_make(dir.path()).unwrap();
        assert_eq!(Secret::read_or_make(dir.path()).unwrap().fingerprint(), made.fingerprint());
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(dir.path().join(super::FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        std::fs::write(dir.path().join(super::FILE), "short").unwrap();
        assert!(Secret::read(dir.path()).is_err());
    }
}

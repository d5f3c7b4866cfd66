//! One import at a time in a shop, also across processes: a lock on a file that the system drops when the process ends, however it ends.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::time::Duration;

use crate::error::Error;

/// Tries, ten milliseconds apart.
const PATIENCE: u32 = 50;

/// The right to change a shop directory. Given back when dropped.
#[derive(Debug)]
pub(crate) struct ShopLock {
    _file: File,
}

impl ShopLock {
    /// Takes the lock, or says that somebody has it.
    pub(crate) fn try_take(dir: &Path) -> Result<Option<ShopLock>, Error> {
        let (file, path) = open(dir)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(ShopLock { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(source)) => Err(Error::io("lock", &path)(source)),
        }
    }

    /// Takes the lock, or says that somebody has it who is not just giving it back: on Unix a lock also hangs on a child
    /// process between its fork and its exec, a few milliseconds after it was given back here.
    pub(crate) fn take_soon(dir: &Path) -> Result<Option<ShopLock>, Error> {
        for _ in 0..PATIENCE {
            if let Some(lock) = Self::try_take(dir)? {
                return Ok(Some(lock));
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        Self::try_take(dir)
    }

    /// Waits for the lock.
    pub(crate) fn wait(dir: &Path) -> Result<ShopLock, Error> {
        let (file, path) = open(dir)?;
        file.lock().map_err(Error::io("lock", &path))?;
        Ok(ShopLock { _file: file })
    }
}

fn open(dir: &Path) -> Result<(File, std::path::PathBuf), Error> {
    std::fs::create_dir_all(dir).map_err(Error::io("create", dir))?;
    let path = dir.join("import.lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .read(true)
        .write(true)
        .open(&path)
        .map_err(Error::io("open", &path))?;
    Ok((file, path))
}

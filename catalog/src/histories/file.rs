//! The file `histories.db`: its tables, and how it is opened. It has its own lock discipline, SQLite's: what writes does so in
//! one transaction, what reads sees the file as it was when it began. No import of products touches it.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use rusqlite::{Connection, ErrorCode, TransactionBehavior, params};

use crate::error::Error;

pub(super) const NAME: &str = "histories.db";
/// What was damaged lies here until somebody forgets something, or it is removed.
pub(super) const BROKEN: &str = "histories.db.broken";

/// The form of its tables.
const FORM: i64 = 1;

/// A file up to this size is checked from end to end when it is opened.
const CHECKED_BYTES: u64 = 32 * 1024 * 1024;

/// How long others who write are waited for, and readers where something was forgotten.
pub(super) const PATIENCE: Duration = Duration::from_secs(10);

/// What is bought, as the table has it; the other kinds are a kiosk's.
pub(super) const BOUGHT: i64 = 3;

const TABLES: &str = "
CREATE TABLE event (
    -- A receipt, a customer's day or a visit at the kiosk: sixteen bytes that say nothing else.
    visit    BLOB NOT NULL,
    -- What the till calls the product, so that the same line is known again, and the shop's id where that is another.
    code     TEXT NOT NULL,
    product  TEXT,
    -- Seconds since 1970; of a visit at the kiosk the first of its day.
    at       INTEGER NOT NULL,
    -- viewed, asked, listed, bought
    kind     INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 3),
    shopper  BLOB,
    position INTEGER NOT NULL,
    quantity INTEGER NOT NULL,
    -- Pieces that were brought back.
    returned INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (visit, code, at, kind)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_shopper ON event (shopper, code, at) WHERE shopper IS NOT NULL;

-- What was brought back. It is set against what was bought anew whenever either changes, so files may come in any order.
CREATE TABLE cancellation (
    visit    BLOB NOT NULL,
    code     TEXT NOT NULL,
    at       INTEGER NOT NULL,
    shopper  BLOB,
    -- Pieces; 0 is all of them.
    quantity INTEGER NOT NULL,
    PRIMARY KEY (visit, code, at)
) STRICT, WITHOUT ROWID;

CREATE TABLE state (
    only    INTEGER PRIMARY KEY CHECK (only = 1),
    -- Grows with every change.
    changes INTEGER NOT NULL,
    -- Which secret the keys were made with.
    secret  BLOB,
    -- The day up to which old events were last removed.
    pruned  INTEGER NOT NULL DEFAULT 0
) STRICT;
";

/// Opens the file in a shop directory, or makes it. The flag says that a damaged one was set aside for it.
///
/// # Errors
/// [`Error::SchemaTooNew`], what SQLite and the disk say. A lock or a missing right is an error and leaves the file as it is.
pub(super) fn open(dir: &Path) -> Result<(Connection, bool), Error> {
    std::fs::create_dir_all(dir).map_err(Error::io("create", dir))?;
    let path = dir.join(NAME);
    let damage = match sound(&path) {
        Ok(connection) => return Ok((connection, false)),
        Err(error @ Error::Damaged { .. }) => error,
        Err(error) => return Err(error),
    };
    // Of several processes that find the damage, the first sets the file aside and the others find a new one.
    let lock = dir.join("histories.lock");
    let held = OpenOptions::new().create(true).truncate(false).write(true).open(&lock);
    let held = held.map_err(Error::io("open", &lock))?;
    held.lock().map_err(Error::io("lock", &lock))?;
    if let Ok(connection) = sound(&path) {
        return Ok((connection, true));
    }
    for (from, to) in pieces(dir).into_iter().zip(broken(dir)) {
        match std::fs::rename(&from, &to) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::io("set aside", &from)(error));
            }
            _ => {}
        }
    }
    let connection = sound(&path).map_err(|_| damage)?;
    Ok((connection, true))
}

/// Another connection to a file that is open already.
pub(super) fn connect(dir: &Path) -> Result<Connection, Error> {
    let path = dir.join(NAME);
    bare(&path).map_err(refused(&path, "be opened for histories"))
}

/// Removes what was set aside: it cannot be looked through for what is to be forgotten.
pub(super) fn remove_broken(dir: &Path) -> Result<(), Error> {
    for path in broken(dir) {
        match std::fs::remove_file(&path) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(Error::io("remove", &path)(error));
            }
            _ => {}
        }
    }
    Ok(())
}

/// Moves what is written into the file itself and empties the log, in which old pages stand. Whoever still reads is waited for
/// as long as `patience`; after that it is left to whoever opens the file next.
pub(super) fn settle(connection: &Connection, patience: Duration) -> rusqlite::Result<()> {
    connection.busy_timeout(patience)?;
    connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
    connection.busy_timeout(PATIENCE)
}

fn pieces(dir: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|rest| dir.join(format!("{NAME}{rest}")))
}

fn broken(dir: &Path) -> [PathBuf; 3] {
    ["", "-wal", "-shm"].map(|rest| dir.join(format!("{BROKEN}{rest}")))
}

fn sound(path: &Path) -> Result<Connection, Error> {
    let refused = refused(path, "be opened for histories");
    let mut connection = bare(path).map_err(&refused)?;
    let form = make(&mut connection).map_err(&refused)?;
    if form > FORM {
        return Err(Error::SchemaTooNew { path: path.to_path_buf(), found: form, known: FORM });
    }
    let doubted = doubt(path);
    let small = std::fs::metadata(path).is_ok_and(|meta| meta.len() <= CHECKED_BYTES);
    let whole = small || doubted.exists();
    let check = |connection: &Connection| -> rusqlite::Result<String> {
        connection.query_row("SELECT changes FROM state", [], |_| Ok(()))?;
        if !whole {
            return Ok("ok".to_owned());
        }
        connection.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))
    };
    let verdict = check(&connection).map_err(&refused)?;
    if verdict != "ok" {
        return Err(Error::Damaged { path: path.to_path_buf(), detail: verdict });
    }
    let _ = std::fs::remove_file(doubted);
    settle(&connection, Duration::ZERO).map_err(&refused)?;
    Ok(connection)
}

fn bare(path: &Path) -> rusqlite::Result<Connection> {
    let connection = Connection::open(path)?;
    connection.busy_timeout(PATIENCE)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    // Events lost with the power are no loss; what was forgotten is flushed by `settle`.
    connection.pragma_update(None, "synchronous", "NORMAL")?;
    connection.pragma_update(None, "trusted_schema", false)?;
    // What is deleted is written over.
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(connection)
}

/// Makes the tables if there are none; the form of those there are.
fn make(connection: &mut Connection) -> rusqlite::Result<i64> {
    let form = |connection: &Connection| connection.query_row("PRAGMA user_version", [], |row| row.get(0));
    let found: i64 = form(connection)?;
    if found > 0 {
        return Ok(found);
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: i64 = form(&transaction)?;
    if found > 0 {
        return Ok(found);
    }
    transaction.execute_batch(TABLES)?;
    // A file begun anew counts from where no earlier one has come to: a change takes more than a microsecond.
    let since = SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_micros());
    let begun = i64::try_from(since).unwrap_or(0);
    transaction.execute("INSERT INTO state (only, changes) VALUES (1, ?1)", params![begun])?;
    transaction.pragma_update(None, "user_version", FORM)?;
    transaction.commit()?;
    Ok(FORM)
}

/// A file that lies here while damage was met and the whole has not been checked since.
fn doubt(path: &Path) -> PathBuf {
    path.with_file_name("histories.check")
}

/// What SQLite says as ours: damage as what it is, for which whoever opens the file next checks all of it.
pub(super) fn refused(path: &Path, doing: &'static str) -> impl Fn(rusqlite::Error) -> Error + use<> {
    let path = path.to_path_buf();
    move |source| match source.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => Error::DiskFull { doing },
        Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
            let _ = std::fs::write(doubt(&path), "");
            Error::Damaged { path: path.clone(), detail: source.to_string() }
        }
        _ => Error::Database { doing, source: Box::new(source) },
    }
}

//! What the file says of itself, and what is removed from it without anybody's asking: what is too old, whose purchases were
//! once the shop keeps no loyalty numbers any more, what was bought once the secret is another.

use rusqlite::{Connection, params};

use super::file::BOUGHT;
use super::secret::Secret;

const DAY: i64 = 86_400;

/// Seconds since 1970 before which nothing is kept.
pub(super) fn oldest(now: i64, keep_days: u32) -> i64 {
    now.saturating_sub(i64::from(keep_days).saturating_mul(DAY))
}

/// The one row of `state`.
#[derive(Debug)]
pub(super) struct State {
    secret: Option<[u8; 16]>,
    /// The day up to which old events were last removed, seconds since 1970.
    pub(super) pruned: i64,
}

impl State {
    pub(super) fn of(connection: &Connection) -> rusqlite::Result<State> {
        connection.query_row("SELECT secret, pruned FROM state", [], |row| {
            Ok(State { secret: row.get(0)?, pruned: row.get(1)? })
        })
    }

    /// Whether any key was made with a secret.
    pub(super) fn has_secret(&self) -> bool {
        self.secret.is_some()
    }

    /// Whether the keys were made with another secret: then no number leads to them any more.
    pub(super) fn of_another(&self, secret: &Secret) -> bool {
        self.secret.is_some_and(|known| known != secret.fingerprint().0)
    }

    /// Notes the secret, and that so many things changed.
    pub(super) fn keep(
        &self,
        connection: &Connection,
        secret: &Secret,
        changes: u64,
    ) -> rusqlite::Result<()> {
        if self.secret != Some(secret.fingerprint().0) {
            connection.execute("UPDATE state SET secret = ?1", params![secret.fingerprint().0])?;
        }
        if changes > 0 { changed(connection) } else { Ok(()) }
    }
}

/// Notes that something changed.
pub(super) fn changed(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("UPDATE state SET changes = changes + 1", []).map(drop)
}

/// Removes what is too old. How many events went.
pub(super) fn prune(connection: &Connection, now: i64, keep_days: u32) -> rusqlite::Result<u64> {
    let oldest = oldest(now, keep_days);
    connection.execute("DELETE FROM cancellation WHERE at < ?1", params![oldest])?;
    let gone = connection.execute("DELETE FROM event WHERE at < ?1", params![oldest])?;
    connection.execute("UPDATE state SET pruned = ?1", params![now - now.rem_euclid(DAY)])?;
    Ok(gone as u64)
}

/// Forgets whose the purchases were. How many events that changed.
pub(super) fn forget_whose(connection: &Connection) -> rusqlite::Result<u64> {
    connection.execute("UPDATE cancellation SET shopper = NULL WHERE shopper IS NOT NULL", [])?;
    Ok(connection.execute("UPDATE event SET shopper = NULL WHERE shopper IS NOT NULL", [])? as u64)
}

/// Forgets all that was imported. How many events went.
pub(super) fn forget_bought(connection: &Connection) -> rusqlite::Result<u64> {
    connection.execute("DELETE FROM cancellation", [])?;
    connection.execute("UPDATE state SET secret = NULL", [])?;
    let gone = connection.execute(&format!("DELETE FROM event WHERE kind = {BOUGHT}"), [])?;
    Ok(gone as u64)
}

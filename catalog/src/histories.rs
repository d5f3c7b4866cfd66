//! What shoppers bought, and what they looked at: `histories.db` in the shop directory, from which recommendations can learn.
//! Filled from a till's table ([`Histories::import`]) and by visits at the kiosk ([`Histories::record_visit`]); read as a
//! stream ([`Histories::visit_all`]).
//!
//! What it must not hold: a loyalty number, a receipt's number, a word somebody typed, the moment of a visit at the kiosk.
//! Numbers become keys made with the device's own secret (BLAKE3, keyed), which lies beside the file in `device.secret`,
//! readable by its owner alone, and goes nowhere else. A customer's column is not even read unless the shop turns it on
//! (`[histories] loyalty = true`). What is deleted is written over, and the log is emptied after it.

mod codes;
mod columns;
mod file;
mod import;
mod line;
mod moment;
mod returns;
mod secret;
mod state;
mod told;
mod visits;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::{Connection, TransactionBehavior, params};

use crate::error::Error;
use crate::history::EventKind;
use crate::import::{Watch, now};
use crate::notice::{Notice, ReasonCode};
use crate::shop::HistorySettings;
use crate::store::Store;

use file::NAME;
pub use import::HistoriesReport;
pub use moment::DateOrder;
pub use secret::Key;
use secret::Secret;
use state::State;
pub use told::{Counts, HistoryEvent};

/// The histories of one shop. May be used from any thread and by several processes.
#[derive(Debug)]
pub struct Histories {
    dir: PathBuf,
    settings: HistorySettings,
    connection: Mutex<Connection>,
    notices: Vec<Notice>,
}

impl Histories {
    /// Opens `histories.db` in a shop directory, making it if there is none. One that is damaged is set aside as
    /// `histories.db.broken`, which [`Histories::notices`] tells.
    ///
    /// # Errors
    /// [`Error::SchemaTooNew`], what SQLite and the disk say. A file that is locked or may not be written stays as it is.
    pub fn open(dir: &Path, settings: HistorySettings) -> Result<Histories, Error> {
        let (connection, set_aside) = file::open(dir)?;
        let notices = if set_aside {
            vec![Notice::new(NAME, 0, ReasonCode::HistoriesDamaged, file::BROKEN)]
        } else {
            Vec::new()
        };
        Ok(Histories { dir: dir.to_path_buf(), settings, connection: Mutex::new(connection), notices })
    }

    /// What befell the file when it was opened.
    #[must_use]
    pub fn notices(&self) -> &[Notice] {
        &self.notices
    }

    /// What the shop says of them.
    #[must_use]
    pub fn settings(&self) -> HistorySettings {
        self.settings
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> PathBuf {
        self.dir.join(NAME)
    }

    /// Takes the purchases of a till's table (CSV or a workbook). Products are looked up in `store` by id, code and barcode; those
    /// it does not have are kept under the till's own code. All of it is taken or nothing, and the same file twice changes nothing.
    ///
    /// # Errors
    /// [`Error::NotAHistory`], what SQLite and the disk say.
    pub fn import(
        &self,
        file: &Path,
        store: &Store,
        watch: &mut dyn Watch,
    ) -> Result<HistoriesReport, Error> {
        self.import_at(file, store, now(), watch)
    }

    /// The same with the clock at `now`, seconds since 1970: what is older than `keep_days` by then is left out or goes.
    ///
    /// # Errors
    /// As [`Histories::import`].
    pub fn import_at(
        &self,
        file: &Path,
        store: &Store,
        now: i64,
        watch: &mut dyn Watch,
    ) -> Result<HistoriesReport, Error> {
        import::run(&self.dir, &self.settings, file, store, now, watch)
    }

    /// Keeps what a visitor of the kiosk opened, asked about or put on the list, in that order, with nothing about who it was and
    /// no moment but the day of `now` (seconds since 1970). What is said to be bought is not a kiosk's to say and is left out, and
    /// so is a visit with fewer than two products, or any where the shop wants none (`visits = false`). Whether it was kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn record_visit(&self, visit: &[(&str, EventKind)], now: i64) -> Result<bool, Error> {
        if !self.settings.visits {
            return Ok(false);
        }
        visits::record(
            &mut self.connection(),
            visit,
            now,
            self.settings.keep_days,
            &self.refused("keep a visit"),
        )
    }

    /// The key that stands for a loyalty number on this device.
    ///
    /// # Errors
    /// What the disk says where the device's secret is read or made.
    pub fn key_of(&self, number: &str) -> Result<Key, Error> {
        Ok(Secret::read_or_make(&self.dir)?.customer(number))
    }

    /// Forgets everything about a customer: how many events that were. What was set aside as damaged goes too, since nobody can look
    /// through it. What was imported while loyalty numbers were not kept is nobody's, and stays.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn forget(&self, number: &str) -> Result<u64, Error> {
        file::remove_broken(&self.dir)?;
        let Some(secret) = Secret::read(&self.dir)? else {
            return self.change("forget a customer", |transaction| {
                match State::of(transaction)?.has_secret() {
                    true => state::forget_bought(transaction),
                    false => Ok(0),
                }
            });
        };
        self.change("forget a customer", |transaction| {
            if State::of(transaction)?.of_another(&secret) {
                // The number leads nowhere any more, so all that might be this customer's goes.
                return state::forget_bought(transaction);
            }
            let key = secret.customer(number).0;
            transaction.execute("DELETE FROM cancellation WHERE shopper = ?1", params![key])?;
            Ok(transaction.execute("DELETE FROM event WHERE shopper = ?1", params![key])? as u64)
        })
    }

    /// Forgets everything: how many events that were.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn forget_all(&self) -> Result<u64, Error> {
        file::remove_broken(&self.dir)?;
        self.change("forget everything", |transaction| {
            let all = "SELECT count(*) FROM event";
            let kept: i64 = transaction.query_row(all, [], |row| row.get(0))?;
            state::forget_bought(transaction)?;
            transaction.execute("DELETE FROM event", [])?;
            Ok(kept.unsigned_abs())
        })
    }

    /// Tells every event, by customer or visit, then moment, then position, as they are when it begins; others may write
    /// meanwhile. `tell` may end it early.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn visit_all(&self, tell: impl FnMut(HistoryEvent) -> ControlFlow<()>) -> Result<(), Error> {
        let connection = file::connect(&self.dir)?;
        told::all(&connection, tell).map_err(self.refused("read histories"))
    }

    /// A customer's events, the latest 10,000 of them, the first of them first.
    ///
    /// # Errors
    /// What SQLite and the disk say.
    pub fn of_customer(&self, number: &str) -> Result<Vec<HistoryEvent>, Error> {
        let Some(secret) = Secret::read(&self.dir)? else { return Ok(Vec::new()) };
        let refused = self.refused("read a customer's history");
        told::of_customer(&self.connection(), secret.customer(number)).map_err(refused)
    }

    /// How much there is, and how many of its products `store` does not have.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn counts(&self, store: &Store) -> Result<Counts, Error> {
        let connection = file::connect(&self.dir)?;
        told::counts(&connection, store, &self.refused("count histories"))
    }

    /// Events kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn events(&self) -> Result<u64, Error> {
        let counted =
            self.connection().query_row("SELECT count(*) FROM event", [], |row| row.get::<_, i64>(0));
        counted.map(i64::unsigned_abs).map_err(self.refused("count histories"))
    }

    /// A number that grows whenever anything changes, also past a file that had to be begun anew: whoever has learned from the
    /// histories can tell by it whether there is more to learn.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changes(&self) -> Result<u64, Error> {
        let query = "SELECT changes FROM state";
        let changes = self.connection().query_row(query, [], |row| row.get::<_, i64>(0));
        changes.map(i64::unsigned_abs).map_err(self.refused("read histories"))
    }

    /// Deletes in one transaction, and sees to it that what went leaves the file and its log.
    fn change(
        &self,
        doing: &'static str,
        delete: impl FnOnce(&Connection) -> rusqlite::Result<u64>,
    ) -> Result<u64, Error> {
        let mut connection = self.connection();
        let write = |connection: &mut Connection| {
            let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            let gone = delete(&transaction)?;
            if gone > 0 {
                state::changed(&transaction)?;
            }
            transaction.commit()?;
            file::settle(connection, file::PATIENCE)?;
            Ok(gone)
        };
        write(&mut connection).map_err(self.refused(doing))
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn refused(&self, doing: &'static str) -> impl Fn(rusqlite::Error) -> Error + use<> {
        file::refused(&self.path(), doing)
    }
}

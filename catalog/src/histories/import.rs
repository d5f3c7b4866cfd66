//! One import of a till's table. The file is read into a table of the connection's own, for which nobody has to wait; then one
//! transaction puts it beside what there was. A line is known again by receipt, product and moment, so the same file twice
//! changes nothing.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::{Connection, TransactionBehavior, params};
use serde::Serialize;

use super::codes::{Codes, Named};
use super::columns::Columns;
use super::file::{self, BOUGHT, refused};
use super::line::{Line, Lines, Sort};
use super::moment::{Clock, DateOrder, Shows, shows};
use super::returns;
use super::secret::Secret;
use super::state::{self, State};
use crate::error::{Error, NotAHistory};
use crate::feed::Ledger;
use crate::import::{Progress, Watch, expected};
use crate::notice::{Notice, ReasonCode};
use crate::shop::HistorySettings;
use crate::store::Store;

/// More notices than this are counted but not kept.
const LISTED: usize = 10_000;
/// Between two words to whoever looks on.
const TOLD_EVERY: u64 = 1_000;
/// Lines in which an order of day and month is looked for before a file counts as having none to find.
const LOOKED_AT: u64 = 1_000;
/// What SQLite holds in memory meanwhile; below zero it counts KiB.
const CACHE_KIB: i64 = -65_536;
/// How long somebody else's import is waited for.
const PATIENCE: Duration = Duration::from_secs(120);

const STAGED: &str = "
CREATE TEMP TABLE staged (
    visit BLOB NOT NULL, code TEXT NOT NULL, product TEXT, at INTEGER NOT NULL, shopper BLOB,
    line INTEGER NOT NULL, quantity INTEGER NOT NULL, sort INTEGER NOT NULL, known INTEGER NOT NULL
) STRICT;
CREATE TEMP TABLE named (code TEXT PRIMARY KEY, product TEXT) STRICT, WITHOUT ROWID;
";

/// What an import of purchases took and what it did not.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct HistoriesReport {
    /// Lines that were read: taken as purchases or cancellations, too old, or refused.
    pub read: u64,
    /// Lines taken as purchases.
    pub purchases: u64,
    /// Lines taken as cancellations: nothing or less than nothing bought, goods brought back, a receipt `C…`.
    pub cancellations: u64,
    /// Cancellations that found their purchase, of all there are by now.
    pub cancellations_found: u64,
    /// Lines older than the shop keeps histories.
    pub old: u64,
    /// Lines refused.
    pub refused_count: u64,
    /// What was refused, in the order of the file: the first 10,000.
    pub refused: Vec<Notice>,
    /// Lines taken that name no customer; `None` if loyalty numbers are not kept, or the file has none.
    pub without_customer: Option<u64>,
    /// Purchases of a product that the catalogue does not have now, lines. They are kept.
    pub unknown: u64,
    /// Products these are of.
    pub unknown_products: u64,
    /// Events that were not there before. Lines of one receipt, product and moment are one event.
    pub new: u64,
    /// Events that were there and differ.
    pub changed: u64,
    /// Events that went because they became too old.
    pub pruned: u64,
    /// The order in which dates that end with their year were read; `None` if there are none.
    pub date_order: Option<DateOrder>,
    /// Whether a date showed that order; else it is assumed.
    pub date_order_shown: bool,
    /// What befell the histories as a whole.
    pub notices: Vec<Notice>,
    /// How long it took.
    pub seconds: f64,
}

impl HistoriesReport {
    fn refuse(&mut self, notice: Notice) {
        self.refused_count += 1;
        if self.refused.len() < LISTED {
            self.refused.push(notice);
        }
    }
}

/// Imports. `now` is in seconds since 1970.
pub(super) fn run(
    dir: &Path,
    settings: &HistorySettings,
    path: &Path,
    store: &Store,
    now: i64,
    watch: &mut dyn Watch,
) -> Result<HistoriesReport, Error> {
    let begun = Instant::now();
    let (ledger, columns) = open(path, settings)?;
    let mut report = HistoriesReport::default();
    let order = order(path, settings)?;
    report.date_order = order.map(|(order, _)| order);
    report.date_order_shown = order.is_some_and(|(_, shown)| shown);
    let counted = columns.customer.is_some();
    let secret = Secret::read_or_make(dir)?;
    let clock = Clock::new(order.map_or(DateOrder::DayFirst, |(order, _)| order));
    let lines = Lines { columns, clock, secret: &secret };
    let codes = Codes::of(store)?;
    let mut connection = file::connect(dir)?;
    let refused = refused(&dir.join(file::NAME), "take purchases");
    connection.busy_timeout(PATIENCE).map_err(&refused)?;
    connection.pragma_update(None, "cache_size", CACHE_KIB).map_err(&refused)?;
    let oldest = state::oldest(now, settings.keep_days);
    let mut without = 0;
    {
        connection.execute_batch(STAGED).map_err(&refused)?;
        // Of the connection's own table alone: nobody waits for it.
        let transaction = connection.transaction().map_err(&refused)?;
        let mut staging = Staging { transaction: &transaction, codes: &codes, oldest, without: &mut without };
        staging.read(ledger, &lines, path, &mut report, watch)?;
        transaction.commit().map_err(&refused)?;
    }
    report.without_customer = counted.then_some(without);
    watch.progress(Progress::Ending);
    let file = super::NAME;
    let mut merge = |connection: &mut Connection| -> rusqlite::Result<()> {
        let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let state = State::of(&transaction)?;
        if state.of_another(&secret) {
            state::forget_bought(&transaction)?;
            report.notices.push(Notice::new(file, 0, ReasonCode::HistoriesSecretLost, ""));
        }
        let unnamed = if settings.loyalty { 0 } else { state::forget_whose(&transaction)? };
        report.pruned = state::prune(&transaction, now, settings.keep_days)?;
        let renamed = rename(&transaction, &codes)?;
        put(&transaction, &mut report)?;
        let settled = returns::settle(&transaction)?;
        report.cancellations_found = settled.found;
        let changes = report.new + report.changed + report.pruned + unnamed + renamed + settled.changed;
        state.keep(&transaction, &secret, changes + report.notices.len() as u64)?;
        transaction.commit()
    };
    merge(&mut connection).map_err(&refused)?;
    // The log is emptied later if somebody reads just now.
    file::settle(&connection, Duration::ZERO).map_err(&refused)?;
    report.seconds = begun.elapsed().as_secs_f64();
    Ok(report)
}

/// The table, and the columns that may be looked at: a customer's only where the shop keeps loyalty numbers.
fn open(path: &Path, settings: &HistorySettings) -> Result<(Ledger, Columns), Error> {
    let not = |why| Error::NotAHistory { file: path.to_path_buf(), why };
    let opened = Ledger::open(path, &|names: &[String]| Columns::of(names));
    let (ledger, mut columns) = opened.map_err(|error| match error {
        Error::NotAFeed { why, .. } => not(NotAHistory::Unreadable(why)),
        other => other,
    })?;
    let lacking = [("product", columns.what()), ("time", columns.when()), ("receipt", columns.whose())];
    if let Some((field, _)) = lacking.into_iter().find(|(_, told)| !told) {
        return Err(not(NotAHistory::ColumnMissing(field)));
    }
    if !settings.loyalty {
        columns.customer = None;
    }
    if !columns.whose() {
        return Err(not(NotAHistory::OnlyCustomers));
    }
    Ok((ledger, columns))
}

/// Whether day or month comes first in dates that end with their year, and whether a date shows it: the first that is a day of
/// the calendar in one order alone. `None` if the file has no such dates.
fn order(path: &Path, settings: &HistorySettings) -> Result<Option<(DateOrder, bool)>, Error> {
    let (mut ledger, columns) = open(path, settings)?;
    let (mut seen, mut read) = (false, 0);
    while let Some((_, cells)) = ledger.next_row()? {
        read += 1;
        for place in [columns.date, columns.time].into_iter().flatten() {
            let cell = cells.as_ref().and_then(|cells| cells.get(place)).unwrap_or_default();
            match shows(&String::from_utf8_lossy(cell)) {
                Shows::Only(order) => return Ok(Some((order, true))),
                Shows::Either => seen = true,
                Shows::Nothing => {}
            }
        }
        if !seen && read == LOOKED_AT {
            break;
        }
    }
    Ok(seen.then_some((DateOrder::DayFirst, false)))
}

/// Lines on their way into the connection's own table.
struct Staging<'a> {
    transaction: &'a Connection,
    codes: &'a Codes,
    oldest: i64,
    without: &'a mut u64,
}

impl Staging<'_> {
    fn read(
        &mut self,
        mut ledger: Ledger,
        lines: &Lines<'_>,
        path: &Path,
        report: &mut HistoriesReport,
        watch: &mut dyn Watch,
    ) -> Result<(), Error> {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let expected = expected(&[path.to_path_buf()]);
        let refused = refused(path, "take purchases");
        let mut put = self
            .transaction
            .prepare("INSERT INTO staged VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
            .map_err(&refused)?;
        while let Some((number, cells)) = ledger.next_row()? {
            report.read += 1;
            if report.read.is_multiple_of(TOLD_EVERY) {
                watch.progress(Progress::Rows { read: report.read, expected });
            }
            let Some(cells) = cells else {
                report.refuse(Notice::new(&name, number, ReasonCode::LineTooLong, ""));
                continue;
            };
            let line = match lines.read(&cells) {
                Ok(line) if line.at < self.oldest => {
                    report.old += 1;
                    continue;
                }
                Ok(line) => line,
                Err(why) => {
                    let mut notice = Notice::new(&name, number, why.reason, &why.detail);
                    notice.field = why.field.map(str::to_owned);
                    report.refuse(notice);
                    continue;
                }
            };
            *self.without += u64::from(line.shopper.is_none());
            let Line { visit, shopper, code, at, quantity, sort } = line;
            let (product, known) = match self.codes.named(&code) {
                Named::Id => (None, true),
                Named::Other(id) => (Some(id), true),
                Named::Unknown => (None, false),
            };
            let sort = match sort {
                Sort::Bought => 0,
                Sort::Back => 1,
                Sort::CalledBack => 2,
            };
            let line = i64::try_from(number).unwrap_or(i64::MAX);
            let shopper = shopper.map(|key| key.0);
            put.execute(params![visit.0, code, product, at, shopper, line, quantity, sort, known])
                .map_err(&refused)?;
        }
        Ok(())
    }
}

/// Gives events the ids of products that have come into the catalogue since.
fn rename(transaction: &Connection, codes: &Codes) -> rusqlite::Result<u64> {
    let mut named = transaction.prepare("INSERT OR REPLACE INTO named VALUES (?1, ?2)")?;
    let mut all = transaction
        .prepare(&format!("SELECT DISTINCT code, product FROM event WHERE kind = {BOUGHT} ORDER BY code"))?;
    let mut rows = all.query([])?;
    let mut renamed = false;
    while let Some(row) = rows.next()? {
        let code: String = row.get(0)?;
        let before: Option<String> = row.get(1)?;
        let after = match codes.named(&code) {
            Named::Id => None,
            Named::Other(id) => Some(id),
            // It has left, and is still what it was.
            Named::Unknown => continue,
        };
        if before.as_deref() != after {
            named.execute(params![code, after])?;
            renamed = true;
        }
    }
    if !renamed {
        return Ok(0);
    }
    let update = format!(
        "UPDATE event SET product = n.product FROM named n
         WHERE n.code = event.code AND event.kind = {BOUGHT} AND event.product IS NOT n.product"
    );
    Ok(transaction.execute(&update, [])? as u64)
}

/// Puts what was staged beside what there was, and counts.
fn put(transaction: &Connection, report: &mut HistoriesReport) -> rusqlite::Result<()> {
    let count = |query: &str| -> rusqlite::Result<u64> {
        transaction.query_row(query, [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs)
    };
    // Where every receipt is called C, that is how the till calls receipts.
    let plain = count("SELECT EXISTS (SELECT 1 FROM staged WHERE sort = 0)")?;
    transaction.execute("UPDATE staged SET sort = ?1 WHERE sort = 2", params![i64::from(plain > 0)])?;
    report.purchases = count("SELECT count(*) FROM staged WHERE sort = 0")?;
    report.cancellations = count("SELECT count(*) FROM staged WHERE sort = 1")?;
    report.unknown = count("SELECT count(*) FROM staged WHERE sort = 0 AND known = 0")?;
    report.unknown_products = count("SELECT count(DISTINCT code) FROM staged WHERE sort = 0 AND known = 0")?;
    let before = count("SELECT count(*) FROM event")?;
    let events = format!(
        "INSERT INTO event (visit, code, product, at, kind, shopper, position, quantity)
         SELECT visit, code, max(product), at, {BOUGHT}, max(shopper), min(line), sum(quantity)
         FROM staged WHERE sort = 0 GROUP BY visit, code, at
         ON CONFLICT DO UPDATE SET quantity = excluded.quantity, shopper = coalesce(excluded.shopper, shopper),
            product = coalesce(excluded.product, product)
         WHERE quantity <> excluded.quantity OR shopper IS NOT coalesce(excluded.shopper, shopper)
            OR product IS NOT coalesce(excluded.product, product)"
    );
    let written = transaction.execute(&events, [])? as u64;
    report.new = count("SELECT count(*) FROM event")? - before;
    report.changed = written - report.new;
    transaction.execute(
        "INSERT INTO cancellation (visit, code, at, shopper, quantity)
         SELECT visit, code, at, max(shopper), CASE min(quantity) WHEN 0 THEN 0 ELSE sum(quantity) END
         FROM staged WHERE sort = 1 GROUP BY visit, code, at
         ON CONFLICT DO UPDATE SET quantity = excluded.quantity, shopper = coalesce(excluded.shopper, shopper)
         WHERE quantity <> excluded.quantity OR shopper IS NOT coalesce(excluded.shopper, shopper)",
        [],
    )?;
    Ok(())
}

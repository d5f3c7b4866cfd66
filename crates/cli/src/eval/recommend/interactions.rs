//! Who rated, bought or clicked what and when, read from a table whose kind is told by its headings.

mod clock;
mod heading;
mod ledger;
mod row;
mod table;

use std::collections::HashMap;
use std::path::Path;

pub(super) use self::clock::{Reading, read as read_clock};
pub(super) use self::heading::{Shape, prediction_columns};
pub(super) use self::ledger::Ledger;
use self::row::Row;
pub(super) use self::row::plain_id;
pub(super) use self::table::Table;
use super::refusal::Refusal;

/// What a table holds, after what is no interaction was left out.
#[derive(Debug)]
pub(super) struct Interactions {
    pub(super) shape: Shape,
    /// Whether somebody rated; values are 1 otherwise.
    pub(super) rated: bool,
    /// Whether times are known; they are 0 otherwise.
    pub(super) timed: bool,
    /// Ids of users, customers or sessions, ascending.
    pub(super) users: Vec<String>,
    /// Ids of items, ascending.
    pub(super) items: Vec<String>,
    /// By user, then by time, then as in the file.
    pub(super) records: Vec<Record>,
    /// What was read and what was left out.
    pub(super) ledger: Ledger,
}

/// One interaction, its user and item by their places in the lists of ids.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Record {
    pub(super) user: u32,
    pub(super) item: u32,
    pub(super) value: f32,
    pub(super) at: i64,
}

/// Reads a table. Of an item that somebody rated twice the latest rating counts.
///
/// # Errors
/// [`Refusal`] if it cannot be read, is empty, has no headings that tell its kind, or no usable row.
pub(super) fn read(file: &Path) -> Result<Interactions, Refusal> {
    let mut table = Table::open(file)?;
    let columns = heading::columns(&table.headings)
        .ok_or_else(|| Refusal::Headings { file: file.into(), found: table.headings.join(", ") })?;
    let mut ledger = Ledger::default();
    let mut rows: Vec<(Row, Reading, u64)> = Vec::new();
    while let Some((line, cells)) = table.next()? {
        ledger.rows += 1;
        match row::understand(&columns, &cells) {
            Ok((row, reading)) => rows.push((row, reading, line)),
            Err(left_out) => ledger.left_out(line, left_out),
        }
    }
    let day_first = clock::day_first(rows.iter().map(|row| &row.1));
    let mut timely: Vec<(Row, i64)> = Vec::with_capacity(rows.len());
    for (row, reading, line) in rows {
        match reading.seconds(day_first) {
            Some(at) => timely.push((row, at)),
            None => ledger.left_out(line, row::LeftOut::Bad(ledger::Trouble::Time, String::new())),
        }
    }
    let (users, user_places) = numbered(timely.iter().map(|(row, _)| row.user.as_str()));
    let (items, item_places) = numbered(timely.iter().map(|(row, _)| row.item.as_str()));
    let mut records: Vec<Record> = timely
        .iter()
        .map(|(row, at)| Record {
            user: user_places[row.user.as_str()],
            item: item_places[row.item.as_str()],
            value: row.value,
            at: *at,
        })
        .collect();
    records.sort_by_key(|record| (record.user, record.at));
    if columns.shape == Shape::Ratings {
        ledger.repeated = keep_latest(&mut records);
    }
    ledger.taken = records.len();
    if records.is_empty() {
        let (rows, bad) = (ledger.rows, ledger.bad);
        let file = file.into();
        return Err(if rows == 0 { Refusal::Empty(file) } else { Refusal::NoRows { file, rows, bad } });
    }
    let (rated, timed) = (columns.rating.is_some(), columns.time.is_some());
    Ok(Interactions { shape: columns.shape, rated, timed, users, items, records, ledger })
}

/// Different ids in ascending order, and the place of each.
fn numbered<'a>(ids: impl Iterator<Item = &'a str>) -> (Vec<String>, HashMap<&'a str, u32>) {
    let mut different: Vec<&str> = ids.collect();
    different.sort_unstable();
    different.dedup();
    let places = different.iter().copied().zip(0..).collect();
    (different.into_iter().map(str::to_owned).collect(), places)
}

/// Leaves the last of the records that a user has of an item, and says how many went.
fn keep_latest(records: &mut Vec<Record>) -> usize {
    let before = records.len();
    let last: HashMap<(u32, u32), usize> =
        records.iter().enumerate().map(|(place, record)| ((record.user, record.item), place)).collect();
    let mut place = 0;
    records.retain(|record| {
        place += 1;
        last[&(record.user, record.item)] == place - 1
    });
    before - records.len()
}

#[cfg(test)]
mod tests {
    //! 1. each shape is recognised, and what is no interaction is counted
    //! 2. bad rows are counted and listed, with their lines, up to ten
    //! 3. records are in time order, whatever the order of the file; a gzipped file reads the same

    use std::io::Write;

    use super::*;

    fn of(text: &[u8]) -> Result<Interactions, Refusal> {
        let mut file = tempfile::NamedTempFile::new().unwrap();
        file.write_all(text).unwrap();
        read(file.path())
    }

    #[test]
    fn invoices_are_filtered() {
        let told = of(b"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID\n\
            1,85123a,\"HEART, WHITE\",6,2010-12-01 08:26:00,2.55,17850.0\n\
            C2,85123A,x,-6,2010-12-01 08:26:00,2.55,17850.0\n\
            3,POST,x,1,2010-12-01 08:26:00,2.55,17850.0\n\
            4,85123A,x,0,2010-12-01 08:26:00,2.55,17850.0\n\
            5,85123A,\xa3 x,1,2010-12-01 08:26:00,2.55,\n\
            6,85123A,x,1,2010-12-02 08:26:00,2.55,17850\n")
        .unwrap();
        let ledger = &told.ledger;
        assert_eq!((told.shape, told.rated, told.timed), (Shape::Invoices, false, true));
        assert_eq!((ledger.rows, ledger.taken, ledger.bad), (6, 2, 0));
        assert_eq!((ledger.cancelled, ledger.no_goods, ledger.not_bought, ledger.no_customer), (1, 1, 1, 1));
        assert_eq!(
            (&told.users[..], &told.items[..]),
            (&["17850".to_owned()][..], &["85123A".to_owned()][..])
        );
        assert_eq!(told.records[1].at - told.records[0].at, 86_400);
    }

    #[test]
    fn bad_rows_are_listed() {
        let mut text = b"userId\tmovieId\trating\ttimestamp\n1\t2\t4.5\t10\n1\t2\tNaN\t10\n".to_vec();
        for _ in 0..20 {
            text.extend_from_slice(b"1\t3\tgood\t10\n");
        }
        text.extend_from_slice(b"1\t2\t3\t9\n1\n\t2\t3\t9\n1\t2\t3\tsoon\n");
        let told = of(&text).unwrap();
        assert_eq!((told.ledger.taken, told.ledger.repeated, told.ledger.bad), (1, 1, 24));
        assert_eq!((told.ledger.listed.len(), told.ledger.listed[0].line), (10, 3));
        // The latest rating counts.
        assert_eq!(told.records, [Record { user: 0, item: 0, value: 4.5, at: 10 }]);
    }

    #[test]
    fn sessions_are_sorted() {
        let text = b"SessionId\tItemId\tTime\n9\ta\t20.5\n9\tb\t10.0\n8\tb\t30\n";
        let plain = of(text).unwrap();
        assert_eq!((plain.shape, &plain.users[..]), (Shape::Sessions, &["8".to_owned(), "9".to_owned()][..]));
        let order: Vec<(u32, u32)> = plain.records.iter().map(|record| (record.user, record.item)).collect();
        assert_eq!(order, [(0, 1), (1, 1), (1, 0)]);
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(text).unwrap();
        assert_eq!(of(&packed.finish().unwrap()).unwrap().records, plain.records);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(matches!(of(b""), Err(Refusal::Empty(_))));
        assert!(matches!(of(b"\n\n"), Err(Refusal::Empty(_))));
        assert!(matches!(of(b"user,item,rating\n"), Err(Refusal::Empty(_))));
        assert!(matches!(of(b"user,item,rating\n1,2,x\n"), Err(Refusal::NoRows { rows: 1, bad: 1, .. })));
        assert!(matches!(of(b"a,b\n1,2\n"), Err(Refusal::Headings { .. })));
        assert!(matches!(of(b"\x1f\x8b\x08rubbish"), Err(Refusal::Read(..))));
        assert!(matches!(read(Path::new("/no/such")), Err(Refusal::Read(..))));
    }
}

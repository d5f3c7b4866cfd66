//! Table `policy`: the policies that came with a catalogue.

use rusqlite::{Connection, params};

use super::meta::EXTRAS;
use super::signed;
use crate::policy::Policy;

pub(super) const TABLE: &str = "
CREATE TABLE policy (
    extras  INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    id      TEXT NOT NULL,
    doc     TEXT NOT NULL,
    PRIMARY KEY (extras, ordinal),
    UNIQUE (extras, id)
) STRICT, WITHOUT ROWID;
";

pub(super) fn all(c: &Connection, at: i64) -> rusqlite::Result<Vec<Policy>> {
    c.prepare_cached(&format!("SELECT doc FROM policy WHERE extras = {EXTRAS} ORDER BY ordinal"))?
        .query_map([at], |row| {
            serde_json::from_str(row.get_ref(0)?.as_str()?).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
            })
        })?
        .collect()
}

pub(super) fn put(c: &Connection, extras: u64, policies: &[Policy]) -> rusqlite::Result<()> {
    let mut insert =
        c.prepare_cached("INSERT INTO policy (extras, ordinal, id, doc) VALUES (?1, ?2, ?3, ?4)")?;
    for (ordinal, policy) in policies.iter().enumerate() {
        let doc = serde_json::to_string(policy).expect("BUG: a policy is plain JSON");
        insert.execute(params![signed(extras), signed(ordinal as u64), policy.id, doc])?;
    }
    Ok(())
}

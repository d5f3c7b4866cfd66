//! Table `policy`: the policies that came with the catalogue.

use rusqlite::{Connection, params};

use crate::policy::Policy;

pub(super) const TABLE: &str = "
CREATE TABLE policy (
    ordinal INTEGER PRIMARY KEY,
    id      TEXT NOT NULL UNIQUE,
    doc     TEXT NOT NULL
) STRICT;
";

pub(super) fn all(c: &Connection) -> rusqlite::Result<Vec<Policy>> {
    c.prepare_cached("SELECT doc FROM policy ORDER BY ordinal")?
        .query_map([], |row| {
            serde_json::from_str(row.get_ref(0)?.as_str()?).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Text, Box::new(error))
            })
        })?
        .collect()
}

pub(super) fn replace(c: &Connection, policies: &[Policy]) -> rusqlite::Result<()> {
    c.execute("DELETE FROM policy", [])?;
    let mut insert = c.prepare_cached("INSERT INTO policy (id, doc) VALUES (?1, ?2)")?;
    for policy in policies {
        let doc = serde_json::to_string(policy).expect("BUG: a policy is plain JSON");
        insert.execute(params![policy.id, doc])?;
    }
    Ok(())
}

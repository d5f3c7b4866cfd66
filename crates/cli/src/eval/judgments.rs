//! Judgments: which product answers which query, or goes with which product, how well, as people have said. A table with
//! the columns `query` (or `product`), `docid` and `rating` (0 is wrong, any more is right) in any order. A row without a
//! docid declares a query that no product of the shop answers.

use std::collections::{BTreeMap, HashMap};
use std::path::Path;

use crate::error::Error;

/// A query and what was judged for it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Judged {
    /// The query, or the id of the product that was asked about.
    pub(super) query: String,
    /// Ratings by product id.
    pub(super) ratings: BTreeMap<String, f64>,
}

impl Judged {
    /// Whether some product answers it.
    pub(super) fn has_relevant(&self) -> bool {
        self.ratings.values().any(|rating| *rating > 0.0)
    }
}

/// The queries of a file in its order, from the column `asked`. Of a pair judged twice the last rating counts.
pub(super) fn read(file: &Path, asked: &str) -> Result<Vec<Judged>, Error> {
    let bytes = std::fs::read(file).map_err(|error| wrong(file, error.to_string()))?;
    understand(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(&bytes), asked)
        .map_err(|detail| wrong(file, detail))
}

fn wrong(file: &Path, detail: String) -> Error {
    Error::Judgments { file: file.to_path_buf(), detail }
}

fn understand(bytes: &[u8], asked: &str) -> Result<Vec<Judged>, String> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(bytes);
    let header = reader.headers().map_err(|error| error.to_string())?.clone();
    let column = |name: &str| {
        header.iter().position(|cell| cell.eq_ignore_ascii_case(name)).ok_or(format!("no column `{name}`"))
    };
    let (query, docid, rating) = (column(asked)?, column("docid")?, column("rating")?);
    let mut out: Vec<Judged> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for record in reader.records() {
        let record = record.map_err(|error| error.to_string())?;
        let cell = |column: usize| record.get(column).unwrap_or("");
        if cell(query).is_empty() {
            continue;
        }
        let place = *places.entry(cell(query).to_owned()).or_insert_with(|| {
            out.push(Judged { query: cell(query).to_owned(), ratings: BTreeMap::new() });
            out.len() - 1
        });
        if cell(docid).is_empty() {
            continue;
        }
        let rated = cell(rating).parse().ok().filter(|rated: &f64| (0.0..=10.0).contains(rated));
        let line = record.position().map_or(0, csv::Position::line);
        let rated =
            rated.ok_or_else(|| format!("line {line}: no rating between 0 and 10: {:?}", cell(rating)))?;
        out[place].ratings.insert(cell(docid).to_owned(), rated);
    }
    if out.is_empty() { Err("no query in it".to_owned()) } else { Ok(out) }
}

#[cfg(test)]
mod tests {
    //! 1. queries keep the file's order, ratings their products; columns may stand in any order
    //! 2. a query without a product is kept, and has nothing relevant
    //! 3. what is no judgment is told, not guessed

    use super::*;

    #[test]
    fn queries_with_their_ratings() {
        let file = "\u{feff}rating,query,docid,note\n2,红色连衣裙,D-1,x\n0,cup,C-1,\n0,红色连衣裙,D-2,\n,netflix,,\n3,cup,C-1,\n";
        let read = understand(file.strip_prefix('\u{feff}').unwrap().as_bytes(), "query").unwrap();
        let told: Vec<_> = read.iter().map(|judged| (judged.query.as_str(), judged.has_relevant())).collect();
        assert_eq!(told, [("红色连衣裙", true), ("cup", true), ("netflix", false)]);
        assert_eq!(read[0].ratings, BTreeMap::from([("D-1".to_owned(), 2.0), ("D-2".to_owned(), 0.0)]));
        assert_eq!(read[1].ratings["C-1"], 3.0);
    }

    #[test]
    fn what_is_no_judgment_is_told() {
        for (file, expect) in [
            ("query,docid\na,b\n", "rating"),
            ("query,docid,rating\na,b,good\n", "line 2"),
            ("query,docid,rating\na,b,-1\n", "line 2"),
            ("query,docid,rating\n", "no query"),
            ("", "query"),
        ] {
            let told = understand(file.as_bytes(), "query").unwrap_err();
            assert!(told.contains(expect), "{file:?}: {told}");
        }
    }
}

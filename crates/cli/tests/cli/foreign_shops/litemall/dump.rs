//! The values of `INSERT` statements as MySQL dumps them: one statement a line, numbers, quoted texts and `NULL`. Anything
//! else is no dump of theirs, and stops the test.

/// The text of a value; `None` is `NULL`.
pub(super) type Cell = Option<String>;

/// All rows that the dump puts into a table.
pub(super) fn rows(dump: &str, table: &str) -> Vec<Vec<Cell>> {
    let start = format!("INSERT INTO `{table}` VALUES ");
    let statements = dump.lines().filter_map(|line| line.strip_prefix(&start));
    statements.flat_map(|values| Values { rest: values }.rows()).collect()
}

/// What is left to be read of a statement.
struct Values<'a> {
    rest: &'a str,
}

impl Values<'_> {
    fn rows(mut self) -> Vec<Vec<Cell>> {
        let mut rows = Vec::new();
        loop {
            self.expect('(');
            let mut row = vec![self.cell()];
            while self.takes(',') {
                row.push(self.cell());
            }
            self.expect(')');
            rows.push(row);
            if !self.takes(',') {
                self.expect(';');
                assert!(self.rest.is_empty(), "after the statement: {:.40}", self.rest);
                return rows;
            }
        }
    }

    fn cell(&mut self) -> Cell {
        if self.takes('\'') {
            return Some(self.quoted());
        }
        let end = self.rest.find([',', ')']).unwrap_or(self.rest.len());
        let (bare, rest) = self.rest.split_at(end);
        self.rest = rest;
        if bare == "NULL" {
            return None;
        }
        assert!(bare.parse::<f64>().is_ok(), "neither a number nor NULL: {bare:.40}");
        Some(bare.to_owned())
    }

    /// The text up to its closing quote, with what is escaped in it as it was.
    fn quoted(&mut self) -> String {
        let mut text = String::new();
        loop {
            match self.next() {
                // Twice is a quote in the text.
                '\'' if !self.takes('\'') => return text,
                '\\' => text.push(match self.next() {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    '0' => '\0',
                    // Before anything else the backslash only says that it is meant as it stands.
                    letter => letter,
                }),
                letter => text.push(letter),
            }
        }
    }

    fn next(&mut self) -> char {
        let mut letters = self.rest.chars();
        let letter = letters.next().expect("the statement goes on");
        self.rest = letters.as_str();
        letter
    }

    fn takes(&mut self, letter: char) -> bool {
        let rest = self.rest.strip_prefix(letter);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, letter: char) {
        assert!(self.takes(letter), "no {letter} before {:.40}", self.rest);
    }
}

/// Would fail if signs in a text ended it, if an escaped sign were left escaped, or another table were read.
#[test]
fn values_as_they_were() {
    let dump = "-- Dumping\nINSERT INTO `a` VALUES (1,'x'),(-2.50,NULL);\nINSERT INTO `a_b` VALUES (9);\n\
                INSERT INTO `a` VALUES (3,'it\\'s (a),''b''; \\\"c\\\"\\n\\\\');\n";
    let text = |text: &str| Some(text.to_owned());
    let expected = [
        vec![text("1"), text("x")],
        vec![text("-2.50"), None],
        vec![text("3"), text("it's (a),'b'; \"c\"\n\\")],
    ];
    assert_eq!(rows(dump, "a"), expected);
}

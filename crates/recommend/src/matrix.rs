//! A sparse matrix of who did what: rows are shoppers or visits, columns are products.

use std::sync::Arc;

/// Compressed sparse rows (CSR): row `r` holds `columns[starts[r]..starts[r + 1]]` with a value each. Copies share what they hold:
/// several parts read the same records.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sparse {
    starts: Arc<Vec<usize>>,
    columns: Arc<Vec<u32>>,
    pub(crate) values: Arc<Vec<f32>>,
    width: usize,
}

impl Sparse {
    /// Of rows of `(column, value)`, as [`Rows::push`] takes them.
    #[must_use]
    pub fn from_rows<'a>(width: usize, rows: impl IntoIterator<Item = &'a [(u32, f32)]>) -> Self {
        let mut made = Rows::new(width);
        rows.into_iter().for_each(|row| made.push(row));
        made.finish()
    }

    /// Rows.
    #[must_use]
    pub fn height(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// Columns.
    #[must_use]
    pub fn width(&self) -> usize {
        self.width
    }

    /// Values held.
    #[must_use]
    pub fn entries(&self) -> usize {
        self.columns.len()
    }

    /// The columns of a row, rising.
    #[must_use]
    pub fn columns(&self, row: usize) -> &[u32] {
        &self.columns[self.starts[row]..self.starts[row + 1]]
    }

    /// The values of a row, in the order of [`Sparse::columns`].
    #[must_use]
    pub fn values(&self, row: usize) -> &[f32] {
        &self.values[self.starts[row]..self.starts[row + 1]]
    }

    /// A row's columns with their values.
    pub fn row(&self, row: usize) -> impl Iterator<Item = (u32, f32)> + Clone + '_ {
        self.columns(row).iter().copied().zip(self.values(row).iter().copied())
    }

    /// The value at a place, if one is held.
    #[must_use]
    pub fn get(&self, row: usize, column: u32) -> Option<f32> {
        let at = self.columns(row).binary_search(&column).ok()?;
        Some(self.values(row)[at])
    }

    /// Columns as rows; within one, rows rise.
    #[must_use]
    pub fn transposed(&self) -> Self {
        let mut starts = vec![0usize; self.width + 1];
        for column in self.columns.iter() {
            starts[*column as usize + 1] += 1;
        }
        for at in 0..self.width {
            starts[at + 1] += starts[at];
        }
        let mut next = starts.clone();
        let mut columns = vec![0u32; self.columns.len()];
        let mut values = vec![0f32; self.values.len()];
        for row in 0..self.height() {
            for (column, value) in self.row(row) {
                let place = &mut next[column as usize];
                columns[*place] = row as u32;
                values[*place] = value;
                *place += 1;
            }
        }
        Sparse { starts: starts.into(), columns: columns.into(), values: values.into(), width: self.height() }
    }

    /// Bytes held.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.starts.len() * 8 + self.columns.len() * 4 + self.values.len() * 4
    }
}

/// A matrix being made, row by row.
#[derive(Debug)]
pub struct Rows {
    starts: Vec<usize>,
    columns: Vec<u32>,
    values: Vec<f32>,
    width: usize,
    row: Vec<(u32, f32)>,
}

impl Rows {
    /// Of rows of so many columns.
    #[must_use]
    pub fn new(width: usize) -> Self {
        Rows { starts: vec![0], columns: Vec::new(), values: Vec::new(), width, row: Vec::new() }
    }

    /// Adds a row. Columns at or past the width and values that are not finite are left out; of a column that is named twice
    /// the last value stays.
    pub fn push(&mut self, row: &[(u32, f32)]) {
        self.row.clear();
        let width = self.width;
        self.row.extend(row.iter().filter(|(column, value)| (*column as usize) < width && value.is_finite()));
        self.row.reverse();
        self.row.sort_by_key(|(column, _)| *column);
        self.row.dedup_by_key(|(column, _)| *column);
        self.columns.extend(self.row.iter().map(|(column, _)| *column));
        self.values.extend(self.row.iter().map(|(_, value)| *value));
        self.starts.push(self.columns.len());
    }

    /// The matrix.
    #[must_use]
    pub fn finish(mut self) -> Sparse {
        self.columns.shrink_to_fit();
        self.values.shrink_to_fit();
        Sparse {
            starts: self.starts.into(),
            columns: self.columns.into(),
            values: self.values.into(),
            width: self.width,
        }
    }
}

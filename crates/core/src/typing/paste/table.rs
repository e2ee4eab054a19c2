//! A table while it is read. Emails are laid out with tables too: a table that does not hold plain texts in
//! columns is replaced by its contents, one below the other.

use super::blocks::{Block, Body, cell_text};

/// The most columns that are counted, because a cell may claim to span any number of them.
const MAX_COLUMNS: usize = 64;

#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<Vec<Vec<Block>>>,
    /// For each column, how many further rows the cell above extends into.
    remaining_rows: Vec<usize>,
    in_cell: bool,
    column_span: usize,
    row_span: usize,
}

impl Table {
    pub(super) fn begin_row(&mut self) {
        self.end_cell();
        self.rows.push(Vec::new());
    }

    /// Begins a cell that spans this many columns and rows.
    pub(super) fn begin_cell(&mut self, columns: usize, rows: usize) {
        self.end_cell();
        if self.rows.is_empty() {
            self.begin_row();
        }
        self.skip_spanned_columns();
        if let Some(row) = self.rows.last_mut() {
            row.push(Vec::new());
        }
        self.in_cell = true;
        self.column_span = columns.clamp(1, MAX_COLUMNS);
        self.row_span = rows.clamp(1, 1_000);
    }

    pub(super) fn end_cell(&mut self) {
        if !self.in_cell {
            return;
        }
        self.in_cell = false;
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        let first_column = row.len().saturating_sub(1);
        for column in first_column..(first_column + self.column_span).min(MAX_COLUMNS) {
            if self.remaining_rows.len() <= column {
                self.remaining_rows.resize(column + 1, 0);
            }
            if let Some(remaining) = self.remaining_rows.get_mut(column) {
                *remaining = self.row_span - 1;
            }
            if column > first_column {
                row.push(Vec::new());
            }
        }
    }

    /// Where blocks go now: the open cell, or else a new cell.
    pub(super) fn open_cell(&mut self) -> Option<&mut Vec<Block>> {
        if !self.in_cell {
            self.begin_cell(1, 1);
        }
        self.rows.last_mut()?.last_mut()
    }

    /// Skips the columns into which a cell of a row above extends.
    fn skip_spanned_columns(&mut self) {
        let Some(row) = self.rows.last_mut() else {
            return;
        };
        while let Some(remaining) = self
            .remaining_rows
            .get_mut(row.len())
            .filter(|remaining| **remaining > 0)
        {
            *remaining -= 1;
            row.push(Vec::new());
        }
    }

    /// The table as a block, or its contents if it only served for layout.
    pub(super) fn blocks(mut self) -> Vec<Block> {
        self.end_cell();
        let has_words = |row: &Vec<Vec<Block>>| row.iter().any(|cell| !cell.is_empty());
        self.rows.retain(has_words);
        let is_plain = |block: &Block| matches!(block.body, Body::Text(_) | Body::Heading(..));
        let mut cells = self.rows.iter().flatten().flatten();
        let columns = self
            .rows
            .iter()
            .map(|row| row.iter().filter(|cell| !cell.is_empty()).count());
        if columns.max().unwrap_or(0) < 2 || !cells.all(is_plain) {
            return self.rows.into_iter().flatten().flatten().collect();
        }
        let rows = self.rows.iter();
        let rows = rows.map(|row| row.iter().map(|cell| cell_text(cell)).collect());
        let body = Body::Table(rows.collect());
        vec![Block {
            quotes: 0,
            item: None,
            body,
        }]
    }
}

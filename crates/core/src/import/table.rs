//! Tables: their lines, cells and columns, and the frames of their rows.

use std::ops::Range;

use crate::frame::cells as frame_cells;
use crate::frame::slots;

pub(super) use crate::frame::cells::cells;

/// A table split into lines.
#[derive(Debug)]
pub(super) struct Table {
    /// The names of the columns, as written.
    pub(super) columns: Vec<String>,
    /// Where the rows begin, after the two lines that open the table.
    pub(super) rows_start: usize,
    /// The lines of the rows, without their line endings.
    pub(super) rows: Vec<Range<usize>>,
}

/// Splits the table at `range`. Returns `None` if it is not laid out as expected.
#[must_use]
pub(super) fn table(text: &str, range: &Range<usize>) -> Option<Table> {
    let mut lines = Vec::new();
    let mut at = range.start;
    for line in text[range.clone()].split_inclusive('\n') {
        lines.push(at..at + line.trim_end_matches(['\n', '\r']).len());
        at += line.len();
    }
    // A lone carriage return would otherwise become part of a cell, which would then have two lines.
    if lines.iter().any(|line| text[line.clone()].contains('\r')) {
        return None;
    }
    let head = lines.first()?.clone();
    let delimiter = lines.get(1)?;
    if !text[delimiter.clone()]
        .bytes()
        .all(|byte| matches!(byte, b'|' | b'-' | b':' | b' ' | b'\t' | b'>'))
    {
        return None;
    }
    let columns = cells(&text[head.clone()])
        .into_iter()
        .map(|cell| text[head.clone()][cell].to_owned())
        .collect();
    let rows: Vec<_> = lines.drain(2..).collect();
    let rows_start = rows.first().map_or(range.end, |row| row.start);
    Some(Table {
        columns,
        rows_start,
        rows,
    })
}

/// The frame of a row and the values of its slots. `columns` gives the slot of each column; cells beyond the
/// last column are literal text in the frame.
#[must_use]
pub(super) fn row(line: &str, columns: &[String]) -> (String, Vec<(String, String)>) {
    let mut frame = String::with_capacity(line.len() + 16);
    let mut values = Vec::new();
    let mut done = 0;
    for (cell, slot) in cells(line).into_iter().zip(columns) {
        frame.push_str(&slots::escape(&line[done..cell.start]));
        frame.push('{');
        frame.push_str(slot);
        frame.push('}');
        values.push((slot.clone(), frame_cells::text(&line[cell.clone()])));
        done = cell.end;
    }
    frame.push_str(&slots::escape(&line[done..]));
    (frame, values)
}

/// The frame of a row for a table that has no rows yet.
#[must_use]
pub(super) fn empty_row(columns: &[String]) -> String {
    let mut frame = String::from("|");
    for slot in columns {
        frame.push_str(" {");
        frame.push_str(slot);
        frame.push_str("} |");
    }
    frame
}

/// The slot of each column: the slot that `known` gives to its name, which is used only once, otherwise a
/// cell. If no column is the text, the first one without a field is.
#[must_use]
pub(super) fn slots_of(
    columns: &[String],
    known: impl Fn(&str) -> Option<&'static str>,
) -> Vec<String> {
    let mut found: Vec<Option<&'static str>> = Vec::with_capacity(columns.len());
    for head in columns {
        let slot = known(head).filter(|slot| !found.contains(&Some(slot)));
        found.push(slot);
    }
    if !found.contains(&Some("text")) {
        let free = found.iter_mut().find(|slot| slot.is_none());
        if let Some(free) = free {
            *free = Some("text");
        }
    }
    let mut cell = 0;
    found
        .into_iter()
        .map(|slot| match slot {
            Some(slot) => slot.to_owned(),
            None => {
                cell += 1;
                format!("cell:{}", cell - 1)
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_its_frame_filled() {
        let columns = ["time".to_owned(), "text".to_owned()];
        let (frame, values) = row("| 10:00 | {x}  | more |", &columns);
        assert_eq!(frame, "| {time} | {text}  | more |");
        assert_eq!(values[1], ("text".to_owned(), "{x}".to_owned()));
    }
}

//! Rows and their parts as one flat list, and back.

use debrief_core::editing::cells::RowModel;

/// The rows in one list, in which the parts of each row follow it one level deeper.
pub(super) fn flatten<T: RowModel>(rows: &[T]) -> Vec<(u8, T)> {
    fn add<T: RowModel>(rows: Vec<T>, depth: u8, flat: &mut Vec<(u8, T)>) {
        for mut row in rows {
            let parts = row.take_children();
            flat.push((depth, row));
            add(parts, depth.saturating_add(1), flat);
        }
    }
    let mut flat = Vec::with_capacity(rows.len());
    add(rows.to_vec(), 0, &mut flat);
    flat
}

/// Undoes `flatten`.
pub(super) fn unflatten<T: RowModel>(flat: impl Iterator<Item = (u8, T)>) -> Vec<T> {
    // The rows whose parts are still being read, from the outermost to the innermost.
    let mut open_rows: Vec<T> = Vec::new();
    let mut rows = Vec::new();
    let close_to = |open_rows: &mut Vec<T>, rows: &mut Vec<T>, depth: usize| {
        while open_rows.len() > depth {
            let Some(row) = open_rows.pop() else { return };
            match open_rows.last_mut() {
                Some(parent) => parent.add_child(row),
                None => rows.push(row),
            }
        }
    };
    for (depth, value) in flat {
        close_to(&mut open_rows, &mut rows, usize::from(depth));
        open_rows.push(value);
    }
    close_to(&mut open_rows, &mut rows, 0);
    rows
}

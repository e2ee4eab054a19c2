//! The rows of a list as signals: one for each row, in a flat list in which the parts of an item follow it
//! one level deeper. The page changes rows through `RowsEdit`, which hides what kind of rows they are, so
//! that one view can show every list.

use std::collections::HashMap;

use debrief_core::editing::cells::RowModel;
use debrief_core::editing::chunks::ShownRow;
use debrief_core::editing::{Cell, Direction};
use leptos::prelude::*;

use super::touch::Touch;
use super::tree::{flatten, unflatten};
use super::{Keys, set_if_differs};

/// A row of a list on the page.
#[derive(Clone)]
pub(super) struct Row<T: Send + Sync + 'static> {
    key: u32,
    depth: u8,
    value: ArcRwSignal<T>,
}

#[derive(Clone)]
pub(crate) struct Rows<T: Send + Sync + 'static> {
    list: ArcRwSignal<Vec<Row<T>>>,
    keys: Keys,
    touch: Touch,
}

/// The page's access to the rows of a list, whatever kind of rows they are.
pub(crate) trait RowsEdit: Send + Sync {
    /// The rows in order. Subscribes to their order, not to their cells.
    fn in_order(&self) -> Vec<ShownRow>;
    /// The text of a cell; subscribes to nothing.
    fn get(&self, key: u32, cell: Cell) -> String;
    /// The texts of a row's cells, in their order; subscribes to nothing.
    fn values(&self, key: u32) -> Vec<String>;
    /// Visits every cell of every row in order, with its text; subscribes to nothing.
    fn for_each_cell(&self, visit: &mut dyn FnMut(u32, Cell, String));
    /// Sets the text of a cell.
    fn set(&self, key: u32, cell: Cell, text: &str);
    /// Adds an empty row with this id after another row and its parts, or at the end. Returns its key.
    fn add(&self, after: Option<u32>, id: String) -> u32;
    /// Removes a row and its parts. Returns the key of the row that follows, or else of the last one.
    fn remove(&self, key: u32) -> Option<u32>;
    /// Moves a row and its parts past its neighbour. Returns whether it had one.
    fn shift(&self, key: u32, direction: Direction) -> bool;
    /// The ids of the rows in the document, each with the key of the row.
    fn ids(&self) -> Vec<(String, u32)>;
    /// The key of the row with this id in the document.
    #[cfg(test)]
    fn key_of(&self, id: &str) -> Option<u32> {
        let mut ids = self.ids().into_iter();
        ids.find(|(row_id, _)| row_id == id).map(|(_, key)| key)
    }
    /// The cells of every row, in the order of the page.
    fn cells(&self) -> &'static [Cell];
}

impl<T: RowModel> Rows<T> {
    pub(super) fn new(rows: &[T], keys: &Keys, touch: &Touch) -> Self {
        let list = flatten(rows)
            .into_iter()
            .map(|(depth, value)| Row {
                key: keys.next(),
                depth,
                value: ArcRwSignal::new(value),
            })
            .collect();
        Self {
            list: ArcRwSignal::new(list),
            keys: keys.clone(),
            touch: touch.clone(),
        }
    }

    /// Whether there are no rows. Subscribes to nothing.
    pub(super) fn is_empty(&self) -> bool {
        self.list.with_untracked(Vec::is_empty)
    }

    /// The number of rows, parts included. Subscribes to nothing.
    pub(super) fn count(&self) -> usize {
        self.list.with_untracked(Vec::len)
    }

    /// The rows as plain data.
    pub(super) fn snapshot(&self) -> Vec<T> {
        self.list.with_untracked(|list| {
            unflatten(
                list.iter()
                    .map(|row| (row.depth, row.value.get_untracked())),
            )
        })
    }

    /// Splits the list into ranges of at most `max_length` rows, each with rows of a single `kind`.
    /// Subscribes to the order of the rows, not to their contents.
    pub(crate) fn ranges<K: PartialEq>(
        &self,
        max_length: usize,
        kind: impl Fn(&T) -> K,
    ) -> Vec<(usize, usize)> {
        let kinds: Vec<K> = self.list.with(|list| {
            let values = list.iter().map(|row| &row.value);
            values.map(|value| value.with_untracked(&kind)).collect()
        });
        let mut ranges = Vec::new();
        let mut start = 0;
        for same_kind in kinds.chunk_by(|one, next| one == next) {
            let end = start + same_kind.len();
            while start < end {
                let range_end = end.min(start + max_length);
                ranges.push((start, range_end));
                start = range_end;
            }
        }
        ranges
    }

    /// The rows of a range, without nesting. Subscribes to their contents and to the order.
    pub(crate) fn rows_in(&self, (start, range_end): (usize, usize)) -> Vec<T> {
        let rows = self.list.with(|list| {
            let rows = list
                .get(start..range_end.min(list.len()))
                .unwrap_or_default();
            rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>()
        });
        rows.iter().map(Get::get).collect()
    }

    /// Sets what differs from these rows. Rows are matched by their ids where those are unique.
    pub(super) fn apply(&self, rows: &[T]) {
        let old = self.list.get_untracked();
        let mut by_id: HashMap<String, usize> = HashMap::new();
        for (index, row) in old.iter().enumerate() {
            let id = row.value.with_untracked(|value| value.id().to_owned());
            by_id.entry(id).or_insert(index);
        }
        let new: Vec<Row<T>> = flatten(rows)
            .into_iter()
            .map(|(depth, value)| {
                let known = by_id.remove(value.id()).map(|index| &old[index]);
                match known.filter(|row| row.depth == depth) {
                    Some(row) => {
                        set_if_differs(&row.value, value);
                        row.clone()
                    }
                    None => Row {
                        key: self.keys.next(),
                        depth,
                        value: ArcRwSignal::new(value),
                    },
                }
            })
            .collect();
        if !new
            .iter()
            .map(|row| row.key)
            .eq(old.iter().map(|row| row.key))
        {
            self.list.set(new);
        }
    }

    fn find(&self, key: u32) -> Option<ArcRwSignal<T>> {
        self.list.with_untracked(|list| {
            // The keys of rows that nobody has moved are in ascending order.
            let guess = list.partition_point(|row| row.key < key);
            let guess = list.get(guess).filter(|row| row.key == key);
            let found = guess.or_else(|| list.iter().find(|row| row.key == key));
            found.map(|row| row.value.clone())
        })
    }
}

impl<T: RowModel> RowsEdit for Rows<T> {
    fn in_order(&self) -> Vec<ShownRow> {
        self.list.with(|list| {
            list.iter()
                .map(|row| ShownRow {
                    key: row.key,
                    depth: row.depth,
                })
                .collect()
        })
    }

    fn get(&self, key: u32, cell: Cell) -> String {
        let row = self.find(key).filter(|_| T::CELLS.contains(&cell));
        row.map_or_else(String::new, |row| {
            row.with_untracked(|value| value.get(cell))
        })
    }

    fn values(&self, key: u32) -> Vec<String> {
        let row = self.find(key);
        row.map(|row| {
            row.with_untracked(|value| T::CELLS.iter().map(|cell| value.get(*cell)).collect())
        })
        .unwrap_or_default()
    }

    fn for_each_cell(&self, visit: &mut dyn FnMut(u32, Cell, String)) {
        self.list.with_untracked(|list| {
            for row in list {
                row.value.with_untracked(|value| {
                    for cell in T::CELLS {
                        visit(row.key, *cell, value.get(*cell));
                    }
                });
            }
        });
    }

    fn set(&self, key: u32, cell: Cell, text: &str) {
        if let Some(row) = self.find(key) {
            row.update(|value| value.set(cell, text));
            self.touch.notify();
        }
    }

    fn add(&self, after: Option<u32>, id: String) -> u32 {
        let key = self.keys.next();
        let mut value = T::default();
        value.set_id(id);
        let near = self.list.with_untracked(|list| {
            let before = after.and_then(|after| list.iter().find(|row| row.key == after));
            let near = before.or(list.last());
            near.map(|row| row.value.get_untracked())
        });
        if let Some(near) = near {
            value.join(&near);
        }
        let value = ArcRwSignal::new(value);
        self.list.update(|list| {
            let previous = after.and_then(|after| list.iter().position(|row| row.key == after));
            let depth = previous.map_or(0, |index| list[index].depth);
            let index = previous.map_or(list.len(), |index| end_of(list, index));
            list.insert(index, Row { key, depth, value });
        });
        self.touch.notify();
        key
    }

    fn remove(&self, key: u32) -> Option<u32> {
        let mut next = None;
        self.list.update(|list| {
            if let Some(index) = list.iter().position(|row| row.key == key) {
                list.drain(index..end_of(list, index));
                next = list
                    .get(index)
                    .or_else(|| list.get(index.wrapping_sub(1)))
                    .map(|row| row.key);
            }
        });
        self.touch.notify();
        next
    }

    fn shift(&self, key: u32, direction: Direction) -> bool {
        let mut moved = false;
        self.list.update(|list| {
            let Some(index) = list.iter().position(|row| row.key == key) else {
                return;
            };
            // The row and its neighbour are adjacent; moving either past the other gives the same result.
            let first = match direction {
                Direction::Up => (0..index)
                    .rev()
                    .take_while(|above| list[*above].depth >= list[index].depth)
                    .find(|above| list[*above].depth == list[index].depth),
                Direction::Down => Some(index),
            };
            let Some(first) = first else { return };
            let middle = end_of(list, first);
            if middle < list.len() && list[middle].depth == list[first].depth {
                let end = end_of(list, middle);
                list[first..end].rotate_left(middle - first);
                moved = true;
            }
        });
        if moved {
            self.touch.notify();
        }
        moved
    }

    fn ids(&self) -> Vec<(String, u32)> {
        self.list.with_untracked(|list| {
            let id = |row: &Row<T>| row.value.with_untracked(|value| value.id().to_owned());
            list.iter().map(|row| (id(row), row.key)).collect()
        })
    }

    fn cells(&self) -> &'static [Cell] {
        T::CELLS
    }
}

/// The index after the row at this index and its parts.
fn end_of<T: Send + Sync>(list: &[Row<T>], index: usize) -> usize {
    let parts = list[index + 1..]
        .iter()
        .take_while(|row| row.depth > list[index].depth);
    index + 1 + parts.count()
}

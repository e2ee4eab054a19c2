//! The rows of a list as signals: one for each row, in one flat list in which the parts of an item follow it
//! one step deeper. The page changes rows through `RowsEdit`, which does not say what kind of rows they are,
//! so that one view shows every list.

use std::collections::HashMap;

use debrief_core::editing::cells::RowModel;
use debrief_core::editing::chunks::ShownRow;
use debrief_core::editing::{Cell, Direction};
use leptos::prelude::*;

use super::touch::Touch;
use super::tree::{flatten, gather};
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
    /// The rows in order; subscribes to their order, not to their cells.
    fn shown(&self) -> Vec<ShownRow>;
    /// The text of a cell; subscribes to nothing.
    fn get(&self, key: u32, cell: Cell) -> String;
    /// The texts of a row's cells, in their order; subscribes to nothing.
    fn values(&self, key: u32) -> Vec<String>;
    /// Visits every cell of every row in order, with its text; subscribes to nothing.
    fn each(&self, visit: &mut dyn FnMut(u32, Cell, String));
    /// Sets the text of a cell.
    fn set(&self, key: u32, cell: Cell, text: &str);
    /// Adds an empty row with this id after another row and its parts, or at the end; gives its key.
    fn add(&self, after: Option<u32>, id: String) -> u32;
    /// Removes a row and its parts; gives the key of the row that is next, or else of the last one.
    fn remove(&self, key: u32) -> Option<u32>;
    /// Moves a row and its parts past its neighbour; says whether it had one.
    fn shift(&self, key: u32, direction: Direction) -> bool;
    /// The ids of the rows in the document, each with the key of the row.
    fn ids(&self) -> Vec<(String, u32)>;
    /// The key of the row with this id in the document.
    #[cfg(test)]
    fn key_of(&self, id: &str) -> Option<u32> {
        let mut ids = self.ids().into_iter();
        ids.find(|(one, _)| one == id).map(|(_, key)| key)
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
            gather(
                list.iter()
                    .map(|row| (row.depth, row.value.get_untracked())),
            )
        })
    }

    /// Splits the list into ranges of at most `longest` rows, each with rows of a single `kind`. Subscribes
    /// to the order of the rows, not to their contents.
    pub(crate) fn parts<K: PartialEq>(
        &self,
        longest: usize,
        kind: impl Fn(&T) -> K,
    ) -> Vec<(usize, usize)> {
        let kinds: Vec<K> = self.list.with(|list| {
            let values = list.iter().map(|row| &row.value);
            values.map(|value| value.with_untracked(&kind)).collect()
        });
        let mut parts = Vec::new();
        let mut from = 0;
        for run in kinds.chunk_by(|one, next| one == next) {
            let end = from + run.len();
            while from < end {
                let to = end.min(from + longest);
                parts.push((from, to));
                from = to;
            }
        }
        parts
    }

    /// The rows of a range, without the parts that are deeper in them; subscribes to their contents and to
    /// the order.
    pub(crate) fn part(&self, (from, to): (usize, usize)) -> Vec<T> {
        let rows = self.list.with(|list| {
            let rows = list.get(from..to.min(list.len())).unwrap_or_default();
            rows.iter().map(|row| row.value.clone()).collect::<Vec<_>>()
        });
        rows.iter().map(Get::get).collect()
    }

    /// Sets what differs from these rows. Rows are matched by their ids where those are unique.
    pub(super) fn apply(&self, rows: &[T]) {
        let old = self.list.get_untracked();
        let mut by_id: HashMap<String, usize> = HashMap::new();
        for (at, row) in old.iter().enumerate() {
            let id = row.value.with_untracked(|value| value.id().to_owned());
            by_id.entry(id).or_insert(at);
        }
        let new: Vec<Row<T>> = flatten(rows)
            .into_iter()
            .map(|(depth, value)| {
                let known = by_id.remove(value.id()).map(|at| &old[at]);
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
    fn shown(&self) -> Vec<ShownRow> {
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

    fn each(&self, visit: &mut dyn FnMut(u32, Cell, String)) {
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
        let value = ArcRwSignal::new(value);
        self.list.update(|list| {
            let before = after.and_then(|after| list.iter().position(|row| row.key == after));
            let depth = before.map_or(0, |at| list[at].depth);
            let at = before.map_or(list.len(), |at| end_of(list, at));
            list.insert(at, Row { key, depth, value });
        });
        self.touch.notify();
        key
    }

    fn remove(&self, key: u32) -> Option<u32> {
        let mut next = None;
        self.list.update(|list| {
            if let Some(at) = list.iter().position(|row| row.key == key) {
                list.drain(at..end_of(list, at));
                next = list
                    .get(at)
                    .or_else(|| list.get(at.wrapping_sub(1)))
                    .map(|row| row.key);
            }
        });
        self.touch.notify();
        next
    }

    fn shift(&self, key: u32, direction: Direction) -> bool {
        let mut moved = false;
        self.list.update(|list| {
            let Some(at) = list.iter().position(|row| row.key == key) else {
                return;
            };
            // The row and its neighbour are adjacent; moving either past the other gives the same result.
            let first = match direction {
                Direction::Up => (0..at)
                    .rev()
                    .take_while(|above| list[*above].depth >= list[at].depth)
                    .find(|above| list[*above].depth == list[at].depth),
                Direction::Down => Some(at),
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
fn end_of<T: Send + Sync>(list: &[Row<T>], at: usize) -> usize {
    let deeper = list[at + 1..]
        .iter()
        .take_while(|row| row.depth > list[at].depth);
    at + 1 + deeper.count()
}

//! Decides which rows of long lists are drawn with their fields. A row that is far from the visible part of
//! the page is drawn as text: thousands of fields take seconds to make, and after that milliseconds at every
//! key. What a row looks like, and how the browser detects which rows are near, must not be known here.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use leptos::prelude::*;

use super::{element_ids, locked};
use debrief_core::editing::Cell;

/// The rows that are drawn with their fields. Clones are the same rows.
#[derive(Clone, Default)]
pub(crate) struct LiveRows {
    rows: Arc<Mutex<HashMap<u32, Row>>>,
}

struct Row {
    has_fields: ArcRwSignal<bool>,
    /// Whether the row keeps its fields even when it is far away.
    keeps_fields: bool,
}

/// Counts the rows that are added to a list at once, to decide which of them begin with fields. Clones are
/// the same count.
#[derive(Clone)]
pub(crate) struct InitialRows {
    count: Arc<Mutex<usize>>,
    first_rows: usize,
}

impl InitialRows {
    /// The length up to which all rows of a list have their fields from the beginning, and keep them.
    pub(crate) const SHORT_LIST: usize = 60;

    /// In a longer list, only this many rows begin with fields: about a screenful, where reading begins.
    const FIRST_ROWS: usize = 16;

    /// A count for a list that has this many rows at first.
    pub(crate) fn for_list_of(rows: usize) -> Self {
        Self {
            count: Arc::default(),
            first_rows: if rows <= Self::SHORT_LIST {
                Self::SHORT_LIST
            } else {
                Self::FIRST_ROWS
            },
        }
    }

    /// Counts one more row, and returns whether it is among the first few.
    fn count_row(&self) -> bool {
        let mut count = locked(&self.count);
        *count += 1;
        *count <= self.first_rows
    }

    /// Starts the count again: rows that are added after this call are another batch.
    pub(crate) fn start_new_batch(&self) {
        *locked(&self.count) = 0;
    }
}

impl LiveRows {
    /// Whether the row with this key has its fields, as a signal. A new row has them, unless it comes after
    /// the first few of many that are added at once.
    pub(crate) fn row(&self, key: u32, initial_rows: &InitialRows) -> ArcRwSignal<bool> {
        self.with_rows(|rows| {
            let new_row = || {
                let is_first = initial_rows.count_row();
                Row {
                    has_fields: ArcRwSignal::new(is_first),
                    keeps_fields: is_first,
                }
            };
            rows.entry(key).or_insert_with(new_row).has_fields.clone()
        })
    }

    /// Draws a row with its fields if `is_near`, or else as text. Returns whether that is a change.
    pub(crate) fn set(&self, key: u32, is_near: bool) -> bool {
        let row = self.with_rows(|rows| {
            let row = rows.get(&key)?;
            (is_near || !row.keeps_fields).then(|| row.has_fields.clone())
        });
        let changed = row.filter(|row| row.get_untracked() != is_near);
        changed.inspect(|row| row.set(is_near)).is_some()
    }

    /// Draws a row with its fields. `element` is the id of the row or of one of its fields, which exists from
    /// the next frame on. Returns whether that is a change.
    pub(crate) fn give_fields(&self, element: &str) -> bool {
        let field = Cell::of_element(element).map(|(key, _)| key);
        let key = field.or_else(|| element_ids::row_of(element));
        key.is_some_and(|key| self.set(key, true))
    }

    fn with_rows<T>(&self, action: impl FnOnce(&mut HashMap<u32, Row>) -> T) -> T {
        action(&mut locked(&self.rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_long_list_are_text_until_they_need_fields() {
        let rows_with_fields = |rows: u32| {
            let (live_rows, initial_rows) =
                (LiveRows::default(), InitialRows::for_list_of(rows as usize));
            let has_fields = |key| live_rows.row(key, &initial_rows).get_untracked();
            (0..rows).filter(|key| has_fields(*key)).count()
        };
        assert_eq!(rows_with_fields(60), 60);
        assert_eq!(rows_with_fields(61), 16);

        let (live_rows, initial_rows) = (LiveRows::default(), InitialRows::for_list_of(100));
        let has_fields = |key| live_rows.row(key, &initial_rows).get_untracked();
        for key in 0..100 {
            has_fields(key);
        }
        assert!(live_rows.give_fields("row-99"));
        assert!(live_rows.give_fields(&Cell::What.element(80)));
        assert!(has_fields(99) && has_fields(80));
        assert!(!live_rows.give_fields("row-99") && !live_rows.give_fields("section-3"));
        assert!(live_rows.set(80, false) && !has_fields(80));
    }

    #[test]
    fn a_row_that_was_added_alone_keeps_its_fields() {
        let (live_rows, initial_rows) = (LiveRows::default(), InitialRows::for_list_of(100));
        for key in 0..100 {
            live_rows.row(key, &initial_rows);
        }
        initial_rows.start_new_batch();
        assert!(live_rows.row(100, &initial_rows).get_untracked());
        assert!(!live_rows.set(100, false) && live_rows.row(100, &initial_rows).get_untracked());
    }
}

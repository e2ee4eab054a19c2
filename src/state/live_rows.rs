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
    keeps_them: bool,
}

/// Counts the rows that are added to a list at once, to decide which of them begin with fields. Clones are
/// the same count.
#[derive(Clone)]
pub(crate) struct InitialRows {
    count: Arc<Mutex<usize>>,
    few: usize,
}

impl InitialRows {
    /// The length up to which all rows of a list have their fields from the beginning, and keep them.
    pub(crate) const FEW: usize = 60;

    /// In a longer list, only this many rows begin with fields: about a screenful, where reading begins.
    const FIRST: usize = 16;

    /// A count for a list that has this many rows at first.
    pub(crate) fn to(rows: usize) -> Self {
        Self {
            count: Arc::default(),
            few: if rows <= Self::FEW {
                Self::FEW
            } else {
                Self::FIRST
            },
        }
    }

    /// Counts one more row, and returns whether it is among the first few.
    fn one(&self) -> bool {
        let mut count = locked(&self.count);
        *count += 1;
        *count <= self.few
    }

    /// Begins to count again: rows that are added after this call are not part of the same batch.
    pub(crate) fn settle(&self) {
        *locked(&self.count) = 0;
    }
}

impl LiveRows {
    /// Whether the row with this key has its fields, as a signal. A new row has them, unless it comes after
    /// the first few of many that are added at once.
    pub(crate) fn row(&self, key: u32, arrivals: &InitialRows) -> ArcRwSignal<bool> {
        self.with(|rows| {
            let new = || {
                let few = arrivals.one();
                Row {
                    has_fields: ArcRwSignal::new(few),
                    keeps_them: few,
                }
            };
            rows.entry(key).or_insert_with(new).has_fields.clone()
        })
    }

    /// Draws a row with its fields or as text. Returns whether that is a change.
    pub(crate) fn set(&self, key: u32, near: bool) -> bool {
        let row = self.with(|rows| {
            let row = rows.get(&key)?;
            (near || !row.keeps_them).then(|| row.has_fields.clone())
        });
        let changed = row.filter(|row| row.get_untracked() != near);
        changed.inspect(|row| row.set(near)).is_some()
    }

    /// Draws a row with its fields. `element` is the id of the row or of one of its fields, which exists from
    /// the next frame on. Returns whether that is a change.
    pub(crate) fn want(&self, element: &str) -> bool {
        let field = Cell::of_element(element).map(|(key, _)| key);
        let key = field.or_else(|| element_ids::row_of(element));
        key.is_some_and(|key| self.set(key, true))
    }

    fn with<T>(&self, with: impl FnOnce(&mut HashMap<u32, Row>) -> T) -> T {
        with(&mut locked(&self.rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_come_in_numbers_come_as_text_until_they_are_wanted() {
        let drawn = |rows: u32| {
            let (near, arrivals) = (LiveRows::default(), InitialRows::to(rows as usize));
            let has_fields = |key| near.row(key, &arrivals).get_untracked();
            (0..rows).filter(|key| has_fields(*key)).count()
        };
        assert_eq!(drawn(60), 60);
        assert_eq!(drawn(61), 16);

        let (near, arrivals) = (LiveRows::default(), InitialRows::to(100));
        let has_fields = |key| near.row(key, &arrivals).get_untracked();
        for key in 0..100 {
            has_fields(key);
        }
        assert!(near.want("row-99"));
        assert!(near.want(&Cell::What.element(80)));
        assert!(has_fields(99) && has_fields(80));
        assert!(!near.want("row-99") && !near.want("section-3"));
        assert!(near.set(80, false) && !has_fields(80));
    }

    #[test]
    fn a_row_that_came_alone_keeps_its_fields() {
        let (near, arrivals) = (LiveRows::default(), InitialRows::to(100));
        for key in 0..100 {
            near.row(key, &arrivals);
        }
        arrivals.settle();
        assert!(near.row(100, &arrivals).get_untracked());
        assert!(!near.set(100, false) && near.row(100, &arrivals).get_untracked());
    }
}

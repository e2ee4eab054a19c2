//! Gives the rows their fields that come near to what can be seen, and takes them from those that go far away.

use std::collections::HashSet;
use std::sync::Arc;

use leptos::prelude::*;

use crate::app::platform::{Nearby, dom, next_frame};
use crate::app::state::document::RowsEdit;
use crate::app::state::editor::Editor;
use crate::app::state::near::Arrivals;
use crate::app::state::places;
use crate::app::widgets::bar::MAIN;

/// One row of so many is watched, and speaks for those beside it: watching costs time in every frame.
const EACH: usize = 8;

/// Watches the rows of a list as long as it is there.
pub(super) fn follow(editor: &Editor, rows: Arc<dyn RowsEdit>, arrivals: Arrivals) {
    let watch = StoredValue::new_local(None::<Nearby>);
    let watched = StoredValue::new(HashSet::new());
    let follower = Follower {
        editor: editor.clone(),
        rows,
        near: StoredValue::new(HashSet::new()),
    };
    Effect::new(move || {
        let keys: Vec<u32> = follower.rows.shown().iter().map(|row| row.key).collect();
        let (follower, arrivals) = (follower.clone(), arrivals.clone());
        // The rows are there in the next frame.
        let _ = next_frame(move || {
            arrivals.settle();
            if keys.len() <= Arrivals::FEW && watch.try_with_value(Option::is_none) != Some(false) {
                return;
            }
            let told = follower.clone();
            let missing = watch.try_with_value(Option::is_none) == Some(true);
            if missing && let Ok(new) = Nearby::new(MAIN, move |moved| told.turn(&moved)) {
                watch.try_set_value(Some(new));
            }
            let new = watched.try_update_value(|watched| {
                let ends = keys.last().into_iter();
                let some = keys.iter().step_by(EACH).chain(ends).copied();
                some.filter(|key| watched.insert(*key)).collect::<Vec<_>>()
            });
            let is_watched = watch.try_with_value(|watch| {
                let Some(watch) = watch else { return false };
                for key in new.iter().flatten() {
                    let _ = watch.watch(&places::row(*key));
                }
                true
            });
            if is_watched == Some(false) {
                // A browser that cannot tell what is near gets every field.
                for key in keys {
                    follower.editor.near.set(key, true);
                }
            }
        });
    });
}

/// What is told of the rows that are watched.
#[derive(Clone)]
struct Follower {
    editor: Editor,
    rows: Arc<dyn RowsEdit>,
    /// The keys of the watched rows that are near.
    near: StoredValue<HashSet<u32>>,
}

impl Follower {
    /// Turns rows into fields or back. The row that has the focus keeps its fields.
    fn turn(&self, moved: &[(String, bool)]) {
        let near = self.near.try_update_value(|near| {
            for (id, is_near) in moved {
                let Some(key) = places::row_of(id) else {
                    continue;
                };
                if *is_near {
                    near.insert(key);
                } else {
                    near.remove(&key);
                }
            }
            near.clone()
        });
        // Nothing is there where the page is gone.
        let Some(near) = near else { return };
        let rows = untrack(|| self.rows.shown());
        let mut wanted = vec![false; rows.len()];
        for (at, row) in rows.iter().enumerate() {
            if near.contains(&row.key) {
                let end = rows.len().min(at + EACH + 1);
                wanted[at.saturating_sub(EACH)..end].fill(true);
            }
        }
        let focused = dom::focused_id();
        for (row, wanted) in rows.iter().zip(wanted) {
            self.turn_one(row.key, wanted, &focused);
        }
    }

    fn turn_one(&self, key: u32, near: bool, focused: &str) {
        let id = places::row(key);
        let has_focus = || {
            let inside = focused.strip_prefix(id.as_str());
            inside.is_some_and(|rest| rest.starts_with('-')) || focused == places::remove(key)
        };
        if !near && has_focus() {
            return;
        }
        if self.editor.near.set(key, near) && near && untrack(|| self.editor.is_locked()) {
            let _ = next_frame(move || {
                let _ = dom::set_read_only(&id, true);
            });
        }
    }
}

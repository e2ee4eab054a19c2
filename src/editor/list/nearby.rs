//! Gives fields to the rows that come close to the visible part of the page, and takes them from rows that
//! move far away.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use leptos::prelude::*;

use crate::platform::{Nearby, dom, next_frame};
use crate::state::document::RowsEdit;
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::state::live_rows::InitialRows;
use crate::widgets::bar::MAIN;
use debrief_core::editing::chunks::chunks;

/// Watches the chunks of a list while it is shown.
pub(super) fn follow(editor: &Editor, rows: Arc<dyn RowsEdit>, arrivals: InitialRows) {
    let watch = StoredValue::new_local(None::<Nearby>);
    let watched = StoredValue::new(HashSet::new());
    let follower = Follower {
        editor: editor.clone(),
        rows,
        near: StoredValue::new(HashSet::new()),
    };
    Effect::new(move || {
        let rows = follower.rows.shown();
        let chunks = chunks(&rows);
        let (follower, arrivals) = (follower.clone(), arrivals.clone());
        // The rows are on the page in the next frame.
        let _ = next_frame(move || {
            arrivals.settle();
            if rows.len() <= InitialRows::FEW
                && watch.try_with_value(Option::is_none) != Some(false)
            {
                return;
            }
            let told = follower.clone();
            let missing = watch.try_with_value(Option::is_none) == Some(true);
            if missing && let Ok(new) = Nearby::new(MAIN, move |moved| told.turn(&moved)) {
                watch.try_set_value(Some(new));
            }
            let new = watched.try_update_value(|watched| {
                let heads = chunks.iter().map(|chunk| chunk.head);
                heads
                    .filter(|head| watched.insert(*head))
                    .collect::<Vec<_>>()
            });
            let is_watched = watch.try_with_value(|watch| {
                let Some(watch) = watch else { return false };
                for head in new.iter().flatten() {
                    let _ = watch.watch(&element_ids::chunk(*head));
                }
                true
            });
            match is_watched {
                // Rows that were added to a chunk nearby are nearby too.
                Some(true) => follower.turn(&[]),
                // In a browser that cannot report what is nearby, every row gets its fields.
                Some(false) => {
                    for row in rows {
                        follower.editor.near.set(row.key, true);
                    }
                }
                None => {}
            }
        });
    });
}

/// Follows the reports of which chunks of a list are nearby.
#[derive(Clone)]
struct Follower {
    editor: Editor,
    rows: Arc<dyn RowsEdit>,
    /// The chunks that are nearby, each by the key of its first row.
    near: StoredValue<HashSet<u32>>,
}

impl Follower {
    /// Gives fields to the rows of chunks that have come nearby, and turns those of the others back into
    /// text. The row that has the focus keeps its fields.
    fn turn(&self, moved: &[(String, bool)]) {
        let moved: HashMap<u32, bool> = moved
            .iter()
            .filter_map(|(id, near)| Some((element_ids::chunk_of(id)?, *near)))
            .collect();
        let near = self.near.try_update_value(|near| {
            for (head, is_near) in &moved {
                if *is_near {
                    near.insert(*head);
                } else {
                    near.remove(head);
                }
            }
            near.clone()
        });
        // Without a value, the page is gone.
        let Some(near) = near else { return };
        let focused = dom::focused_id();
        for chunk in chunks(&untrack(|| self.rows.shown())) {
            let is_near = near.contains(&chunk.head);
            if is_near || moved.contains_key(&chunk.head) {
                for row in chunk.rows {
                    self.turn_one(row.key, is_near, &focused);
                }
            }
        }
    }

    fn turn_one(&self, key: u32, near: bool, focused: &str) {
        let id = element_ids::row(key);
        let has_focus = || {
            let inside = focused.strip_prefix(id.as_str());
            inside.is_some_and(|rest| rest.starts_with('-')) || focused == element_ids::remove(key)
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

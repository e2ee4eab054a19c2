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
pub(super) fn follow(editor: &Editor, rows: Arc<dyn RowsEdit>, initial_rows: InitialRows) {
    let observer = StoredValue::new_local(None::<Nearby>);
    let watched_heads = StoredValue::new(HashSet::new());
    let follower = Follower {
        editor: editor.clone(),
        rows,
        near_heads: StoredValue::new(HashSet::new()),
    };
    Effect::new(move || {
        let rows = follower.rows.in_order();
        let chunks = chunks(&rows);
        let (follower, initial_rows) = (follower.clone(), initial_rows.clone());
        // The rows are on the page in the next frame.
        let _ = next_frame(move || {
            initial_rows.start_new_batch();
            if rows.len() <= InitialRows::SHORT_LIST
                && observer.try_with_value(Option::is_none) != Some(false)
            {
                return;
            }
            let on_move = follower.clone();
            let has_no_observer = observer.try_with_value(Option::is_none) == Some(true);
            if has_no_observer
                && let Ok(new_heads) = Nearby::new(MAIN, move |changes| on_move.update(&changes))
            {
                observer.try_set_value(Some(new_heads));
            }
            let new_heads = watched_heads.try_update_value(|watched_heads| {
                let heads = chunks.iter().map(|chunk| chunk.head);
                heads
                    .filter(|head| watched_heads.insert(*head))
                    .collect::<Vec<_>>()
            });
            let is_watched = observer.try_with_value(|observer| {
                let Some(observer) = observer else {
                    return false;
                };
                for head in new_heads.iter().flatten() {
                    let _ = observer.watch(&element_ids::chunk(*head));
                }
                true
            });
            match is_watched {
                // Rows that were added to a chunk nearby are nearby too.
                Some(true) => follower.update(&[]),
                // In a browser that cannot report what is nearby, every row gets its fields.
                Some(false) => {
                    for row in rows {
                        follower.editor.live_rows.set(row.key, true);
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
    near_heads: StoredValue<HashSet<u32>>,
}

impl Follower {
    /// Gives fields to the rows of chunks that have come nearby, and turns those of the others back into
    /// text. The row that has the focus keeps its fields.
    fn update(&self, changes: &[(String, bool)]) {
        let changes: HashMap<u32, bool> = changes
            .iter()
            .filter_map(|(id, is_near)| Some((element_ids::chunk_of(id)?, *is_near)))
            .collect();
        let near_heads = self.near_heads.try_update_value(|near_heads| {
            for (head, is_near) in &changes {
                if *is_near {
                    near_heads.insert(*head);
                } else {
                    near_heads.remove(head);
                }
            }
            near_heads.clone()
        });
        // Without a value, the page is gone.
        let Some(near_heads) = near_heads else { return };
        let focused = dom::focused_id();
        for chunk in chunks(&untrack(|| self.rows.in_order())) {
            let is_near = near_heads.contains(&chunk.head);
            if is_near || changes.contains_key(&chunk.head) {
                for row in chunk.rows {
                    self.update_row(row.key, is_near, &focused);
                }
            }
        }
    }

    fn update_row(&self, key: u32, is_near: bool, focused: &str) {
        let id = element_ids::row(key);
        let has_focus = || {
            let field_part = focused.strip_prefix(id.as_str());
            field_part.is_some_and(|rest| rest.starts_with('-'))
                || focused == element_ids::remove_button(key)
        };
        if !is_near && has_focus() {
            return;
        }
        if self.editor.live_rows.set(key, is_near) && is_near && untrack(|| self.editor.is_locked())
        {
            let _ = next_frame(move || {
                let _ = dom::set_read_only(&id, true);
            });
        }
    }
}

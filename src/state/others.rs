//! Reads the other drafts in a short form, so that a rule can detect a recurring cause. They are read one at
//! a time, so that the page stays responsive, and only once the open document has been reviewed.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::editor::Editor;
use crate::platform::{after, dom, next_frame};
use debrief_core::draft::Envelope;
use debrief_core::lint::Brief;

/// Reads the other drafts, and reviews the open document once more if there are any.
pub(crate) fn read(editor: &Editor, drafts: &Drafts) {
    let open_id = editor.autosave.id();
    let drafts_in_list = drafts.list().drafts.into_iter();
    let ids = drafts_in_list
        .map(|draft| draft.summary.id)
        .filter(|id| *id != open_id);
    let remaining: Vec<String> = ids.collect();
    // Disposed of together with the page.
    let briefs = StoredValue::new(Vec::with_capacity(remaining.len()));
    read_next(editor.clone(), drafts.clone(), remaining, briefs);
}

fn read_next(
    editor: Editor,
    drafts: Drafts,
    mut remaining: Vec<String>,
    collected: StoredValue<Vec<Brief>>,
) {
    let Some(id) = remaining.pop() else {
        if let Some(collected) = collected
            .try_get_value()
            .filter(|collected| !collected.is_empty())
        {
            editor.other_drafts.set(collected);
            dom::keep_focus_in_view(|| editor.review());
        }
        return;
    };
    let read = move || {
        let add_brief = move |envelope: Envelope| {
            collected.try_update_value(|collected| collected.push(Brief::of(&envelope.doc)));
        };
        let read_rest = {
            let drafts = drafts.clone();
            move || {
                // The value is gone if the page is.
                if collected.try_with_value(|_| ()).is_some() {
                    read_next(editor, drafts, remaining, collected);
                }
            }
        };
        drafts.read_portions(vec![id], add_brief, || (), read_rest);
    };
    let _ = next_frame(move || {
        let _ = after(0, read);
    });
}

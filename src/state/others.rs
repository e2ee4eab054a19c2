//! Reads the other drafts in a short form, so that a rule notices a cause that comes back. They are read one
//! at a time, so that the page can be used in between, and only once the open document has been reviewed.

use leptos::prelude::*;

use super::drafts::Drafts;
use super::editor::Editor;
use crate::platform::{after, dom, next_frame};
use debrief_core::draft::Envelope;
use debrief_core::lint::Brief;

/// Reads the other drafts, and reviews the open document once more if there are any.
pub(crate) fn read(editor: &Editor, drafts: &Drafts) {
    let own = editor.autosave.id();
    let listed = drafts.list().drafts.into_iter();
    let ids = listed.map(|draft| draft.summary.id).filter(|id| *id != own);
    let waiting: Vec<String> = ids.collect();
    // Removed together with the page.
    let briefs = StoredValue::new(Vec::with_capacity(waiting.len()));
    next(editor.clone(), drafts.clone(), waiting, briefs);
}

fn next(editor: Editor, drafts: Drafts, mut waiting: Vec<String>, briefs: StoredValue<Vec<Brief>>) {
    let Some(id) = waiting.pop() else {
        if let Some(found) = briefs.try_get_value().filter(|found| !found.is_empty()) {
            editor.others.set(found);
            dom::keep_focus_seen(|| editor.review());
        }
        return;
    };
    let read = move || {
        let each = move |envelope: Envelope| {
            briefs.try_update_value(|briefs| briefs.push(Brief::of(&envelope.doc)));
        };
        let then = {
            let drafts = drafts.clone();
            move || {
                // The value is gone if the page is.
                if briefs.try_with_value(|_| ()).is_some() {
                    next(editor, drafts, waiting, briefs);
                }
            }
        };
        drafts.read_portions(vec![id], each, || (), then);
    };
    let _ = next_frame(move || {
        let _ = after(0, read);
    });
}

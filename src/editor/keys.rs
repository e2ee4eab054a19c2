//! The keys that work anywhere in the editor, wherever the focus is.

use leptos::prelude::*;

use super::find;
use super::save_back::SaveBack;
use crate::platform::{dom, on_key};
use crate::state::editor::Editor;
use crate::state::element_ids;
use crate::widgets::typing::stroke;
use debrief_core::typing::shortcut::{FindCommand, Step, asks_to_save};

/// A selector for the fields that are not part of the document and have their own undo.
const OTHER_FIELDS: &str = ":not(#main *), dialog *, [data-apart] *";

/// Listens for the keys of the editor while it is shown.
pub(crate) fn listen(editor: &Editor, saving: &SaveBack) {
    let (editor, saving) = (editor.clone(), saving.clone());
    on_key(move |event| {
        if event.default_prevented() || event.is_composing() {
            return;
        }
        let stroke = stroke(event);
        if asks_to_save(&stroke) {
            event.prevent_default();
            if !dom::is_dialog_open() && !saving.begin() {
                editor.autosave.flush();
            }
            return;
        }
        match FindCommand::of(&stroke) {
            // Pressed a second time, the key opens the browser's own search.
            Some(FindCommand::Open) if dom::focused_id() == element_ids::FIND => {}
            Some(FindCommand::Open) => {
                event.prevent_default();
                find::open(&editor);
            }
            Some(FindCommand::FindDirection(direction)) if editor.find.is_open.get_untracked() => {
                event.prevent_default();
                find::step(&editor, direction);
            }
            _ => {}
        }
        if let Some(step) = Step::of(&stroke)
            && !dom::is_field_matching(event, OTHER_FIELDS)
        {
            event.prevent_default();
            editor.take_step(step);
        }
    });
}

//! The keys that belong to the whole editor, wherever the focus is.

use crate::app::platform::{dom, on_key};
use crate::app::state::editor::Editor;
use crate::app::state::shortcut::Step;
use crate::app::widgets::typing::stroke;

/// Fields that are no part of the document and have an undo of their own.
const APART: &str = ":not(#main *), dialog *, [data-apart] *";

/// Listens for the keys of the editor as long as it is there.
pub(crate) fn listen(editor: &Editor) {
    let editor = editor.clone();
    on_key(move |event| {
        if event.default_prevented() || event.is_composing() || dom::is_field_apart(event, APART) {
            return;
        }
        if let Some(step) = Step::of(&stroke(event)) {
            event.prevent_default();
            editor.take_step(step);
        }
    });
}

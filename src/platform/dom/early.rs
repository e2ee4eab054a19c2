//! The title that `public/early.js` lets people write while the program is still loading.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

/// What was written in the early field before the program had loaded.
pub(crate) struct Early {
    pub(crate) text: String,
    /// Whether the text differs from the one the field came with.
    pub(crate) is_edited: bool,
    /// The selection, in UTF-16 units, if the field has the focus.
    pub(crate) caret: Option<(u32, u32)>,
}

/// Whether an input method is composing in the early field. The field must not be removed then.
pub(crate) fn early_is_composing() -> bool {
    early_container().is_some_and(|early_container| early_container.has_attribute("data-composing"))
}

/// Removes the early field from the page and returns what was written in it.
pub(crate) fn take_early() -> Option<Early> {
    let early_container = early_container()?;
    let field = early_container.query_selector("textarea").ok()??;
    let field: HtmlTextAreaElement = field.dyn_into().ok()?;
    let active = field.owner_document()?.active_element();
    let has_focus = active.is_some_and(|active| active.is_same_node(Some(&field)));
    let selection = || Some((field.selection_start().ok()??, field.selection_end().ok()??));
    let early = Early {
        text: field.value(),
        is_edited: field.default_value().ok()? != field.value(),
        caret: has_focus.then(selection).flatten(),
    };
    early_container.remove();
    Some(early)
}

fn early_container() -> Option<HtmlElement> {
    let document = web_sys::window()?.document()?;
    document.query_selector(".early").ok()??.dyn_into().ok()
}

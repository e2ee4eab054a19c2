//! The dialog that shows the comment at the end of a Markdown file, with the choice whether this draft writes
//! one.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::editor::Editor;
use debrief_core::export::closing;
use debrief_core::text::interface::comment as words;

const DIALOG: &str = "closing";
const CHECKBOX: &str = "closing-written";

/// Opens the dialog and moves the focus to its check box.
pub(crate) fn open(editor: &Editor) {
    editor.is_comment_open.set(true);
    let _ = next_frame(|| {
        let _ = dom::open_dialog(DIALOG);
        let _ = dom::focus(CHECKBOX);
    });
}

/// Draws the dialog. It is outside the form, because nothing in it is part of the document.
pub(crate) fn dialog(editor: &Editor) -> AnyView {
    let (open, on_close, for_content) = (
        editor.is_comment_open.clone(),
        editor.is_comment_open.clone(),
        editor.clone(),
    );
    view! {
        <dialog id=DIALOG class="wide" aria-labelledby="closing-heading" on:close=move |_| on_close.set(false)>
            {move || open.get().then(|| content(&for_content))}
        </dialog>
    }
    .into_any()
}

fn content(editor: &Editor) -> AnyView {
    let comment = untrack(|| closing(&editor.document.snapshot()));
    let (rest, for_lock) = (editor.document.rest().clone(), editor.clone());
    let is_written = move || rest.with(|rest| !rest.no_comment);
    let (is_written_now, editor) = (is_written.clone(), editor.clone());
    let toggle = move |_| editor.set_comment(!untrack(&is_written_now));
    let preview = match comment {
        Some(comment) => {
            view! { <pre tabindex="0" role="region" aria-label=words::preview()>{comment}</pre> }
                .into_any()
        }
        None => view! { <p>{words::nothing()}</p> }.into_any(),
    };
    let close = |_| {
        let _ = dom::close_dialog(DIALOG);
        let _ = next_frame(|| {
            let _ = dom::focus("download-button");
        });
    };
    view! {
        <h2 id="closing-heading">{words::heading()}</h2>
        <p>{words::lead()}</p>
        {preview}
        <label class="choice">
            <input
                id=CHECKBOX
                type="checkbox"
                prop:checked=is_written
                disabled=move || for_lock.is_locked()
                on:change=toggle
            />
            {words::write()}
        </label>
        <p class="muted small">{words::remembered()}</p>
        <div class="buttons">
            <button class="primary" type="button" on:click=close>{words::done()}</button>
        </div>
    }
    .into_any()
}

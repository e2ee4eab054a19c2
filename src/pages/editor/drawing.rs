//! Notes that a draft is being drawn, until that has finished. Opens it as plain text if the last two
//! attempts to draw it did not finish.

use leptos::prelude::*;

use super::Shell;
use crate::platform::{dom, on_leave, when_idle};
use crate::state::drawing;
use crate::state::editor::Editor;
use debrief_core::text::interface::editor as words;

/// Begins to draw the draft with this id, or switches to plain text if the last attempts did not finish.
pub(super) fn begin(shell: &Shell, editor: &Editor, id: &str) {
    let (storage, keys) = (&*shell.platform.storage, shell.drafts.keys());
    if !drawing::begin(storage, keys, id) {
        editor.is_plain_text.set(true);
        return;
    }
    let end = on_end(shell, id);
    on_leave(end.clone());
    on_cleanup(end.clone());
    let is_reviewed = editor.is_reviewed.clone();
    Effect::new(move || {
        if is_reviewed.get() {
            let (idle, on_refusal) = (end.clone(), end.clone());
            if when_idle(idle).is_err() {
                on_refusal();
            }
        }
    });
}

/// Draws the notice above a form without report and findings, with a button that brings them back.
pub(super) fn notice(shell: &Shell, editor: &Editor, id: &str) -> AnyView {
    let (editor, end) = (editor.clone(), on_end(shell, id));
    let is_plain_text = editor.is_plain_text.clone();
    let notice = move || {
        let (editor, end) = (editor.clone(), end.clone());
        let draw_again = move |_| {
            end();
            editor.is_plain_text.set(false);
            dom::keep_focus_in_view(|| editor.review());
        };
        is_plain_text.get().then(|| {
            view! {
                <p class="notice failed">
                    <span>{words::plain()}</span>
                    <button class="line small-button" type="button" on:click=draw_again>{words::draw_again()}</button>
                </p>
            }
        })
    };
    view! { <div role="status">{notice}</div> }.into_any()
}

fn on_end(shell: &Shell, id: &str) -> impl Fn() + Clone + Send + Sync + 'static {
    let (storage, keys) = (shell.platform.storage.clone(), shell.drafts.keys().clone());
    let id = id.to_owned();
    move || drawing::end(&*storage, &keys, &id)
}

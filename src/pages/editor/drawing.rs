//! Records that a draft is being drawn, until that ends; opens it as plain text if drawing it did not end the
//! last two times.

use leptos::prelude::*;

use super::Shell;
use crate::platform::{dom, on_leave, when_idle};
use crate::state::drawing;
use crate::state::editor::Editor;
use debrief_core::text::interface::editor as words;

/// Begins to draw the draft with this id, or switches to plain text if drawing it did not end before.
pub(super) fn begin(shell: &Shell, editor: &Editor, id: &str) {
    let (storage, keys) = (&*shell.platform.storage, shell.drafts.keys());
    if !drawing::begin(storage, keys, id) {
        editor.plain.set(true);
        return;
    }
    let end = ending(shell, id);
    on_leave(end.clone());
    on_cleanup(end.clone());
    let reviewed = editor.reviewed.clone();
    Effect::new(move || {
        if reviewed.get() {
            let (idle, late) = (end.clone(), end.clone());
            if when_idle(idle).is_err() {
                late();
            }
        }
    });
}

/// Draws the notice above a form without report and findings, with a button that brings them back.
pub(super) fn notice(shell: &Shell, editor: &Editor, id: &str) -> AnyView {
    let (editor, end) = (editor.clone(), ending(shell, id));
    let plain = editor.plain.clone();
    let notice = move || {
        let (editor, end) = (editor.clone(), end.clone());
        let again = move |_| {
            end();
            editor.plain.set(false);
            dom::keep_focus_seen(|| editor.review());
        };
        plain.get().then(|| {
            view! {
                <p class="notice failed">
                    <span>{words::plain()}</span>
                    <button class="line small-button" type="button" on:click=again>{words::draw_again()}</button>
                </p>
            }
        })
    };
    view! { <div role="status">{notice}</div> }.into_any()
}

fn ending(shell: &Shell, id: &str) -> impl Fn() + Clone + Send + Sync + 'static {
    let (storage, keys) = (shell.platform.storage.clone(), shell.drafts.keys().clone());
    let id = id.to_owned();
    move || drawing::end(&*storage, &keys, &id)
}

//! Keeps the open document safe while the editor is shown: saves it when it changes and before the page is
//! hidden or left, hands it over to other tabs, and reports what they do to it.

use leptos::prelude::*;

use crate::platform::{
    after, dom, on_hidden, on_leave, on_message, on_return, on_storage, replace_hash,
    warn_before_leaving,
};
use crate::state::autosave::{Autosave, OutsideEvent};
use crate::state::changes::on_change;
use crate::state::editor::Editor;
use crate::widgets::bar::MAIN;
use debrief_core::draft::tab::Role;
use debrief_core::route::Route;
use debrief_core::text::interface::editor as words;

/// How long the lock may take before the fields are made read-only, in milliseconds.
const LOCK_DELAY: u64 = 50;

/// Keeps the document until the current reactive owner is disposed of.
pub(crate) fn keep(editor: &Editor) {
    let (document, for_edits) = (editor.document.clone(), editor.autosave.clone());
    on_change(move || document.track(), move || for_edits.edited());
    let autosave = || editor.autosave.clone();
    autosave().set_steps(editor.steps.clone());
    let autosave_handle = autosave();
    on_hidden(move || autosave_handle.flush());
    let autosave_handle = autosave();
    on_leave(move || autosave_handle.suspend());
    let autosave_handle = autosave();
    on_return(move || autosave_handle.resume());
    let autosave_handle = autosave();
    on_cleanup(move || autosave_handle.close());
    let autosave_handle = autosave();
    warn_before_leaving(move || autosave_handle.loses_on_closing());
    let autosave_handle = autosave();
    on_storage(move |key| autosave_handle.written_elsewhere(key.as_deref()));
    let autosave_handle = autosave();
    on_message(move |text| autosave_handle.receive_message(text));
    report_events(editor, &autosave());
    lock_fields(editor);
}

/// Reports what happened to the draft outside this tab.
fn report_events(editor: &Editor, autosave: &Autosave) {
    let (fork_id, notices) = (autosave.fork_id(), editor.notices.clone());
    Effect::new(move || {
        if let Some(id) = fork_id.get() {
            notices.failed(words::second().to_owned());
            let _ = replace_hash(&Route::Editor(id).href());
        }
    });
    let (outside_event, notices) = (autosave.outside_event(), editor.notices.clone());
    Effect::new(move || {
        let text = match outside_event.get() {
            None => return,
            Some(OutsideEvent::Reloaded) => words::stale(),
            Some(OutsideEvent::Restored) => words::restored(),
            Some(OutsideEvent::Binned) => words::binned(),
            Some(OutsideEvent::BroughtBack) => words::brought_back(),
            Some(OutsideEvent::WriterUnsaved) => words::other_unsaved(),
        };
        notices.failed(text.to_owned());
    });
}

/// Makes the fields read-only while another tab writes, or until it is known whether one does.
fn lock_fields(editor: &Editor) {
    let (role, document) = (editor.autosave.role(), editor.document.clone());
    let drawn = editor.drawn_sections.clone();
    let is_locked = StoredValue::new(false);
    Effect::new(move |previous_run: Option<()>| {
        // A change from another tab brings new fields, and so do sections that are drawn later.
        document.track_replaced();
        drawn.track();
        let should_lock = role.get() != Role::Writing;
        let role = role.clone();
        let apply = move || {
            let should_lock = role.get_untracked() != Role::Writing;
            if (should_lock || is_locked.try_get_value() == Some(true))
                && dom::set_read_only(MAIN, should_lock).is_ok()
            {
                is_locked.try_set_value(should_lock);
            }
        };
        if previous_run.is_some() {
            apply();
        }
        if should_lock || is_locked.get_value() {
            // Without another tab, the lock is granted at once, and the fields need not be touched.
            let _ = after(
                if previous_run.is_some() {
                    0
                } else {
                    LOCK_DELAY
                },
                apply,
            );
        }
    });
}

/// Draws the bar that says that another tab writes, with a button to write here instead.
pub(crate) fn following(editor: &Editor) -> AnyView {
    let (role, autosave) = (editor.autosave.role(), editor.autosave.clone());
    let bar = move || {
        let autosave = autosave.clone();
        (role.get() == Role::Following).then(|| {
            view! {
                <p class="notice banner">
                    <span>{words::following()}</span>
                    <button class="primary" type="button" on:click=move |_| autosave.take_over()>
                        {words::edit_here()}
                    </button>
                </p>
            }
        })
    };
    view! { <div class="following" aria-live="polite" data-free="">{bar}</div> }.into_any()
}

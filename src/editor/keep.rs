//! Keeps the open document safe while the editor is shown: saves it when it changes and before the page can
//! go away, hands it over to other tabs, and reports what they do to it.

use leptos::prelude::*;

use crate::platform::{
    after, dom, on_hidden, on_leave, on_message, on_return, on_storage, replace_hash,
    warn_before_leaving,
};
use crate::state::autosave::{Autosave, News};
use crate::state::changes::on_change;
use crate::state::editor::Editor;
use crate::widgets::bar::MAIN;
use debrief_core::draft::tab::Role;
use debrief_core::route::Route;
use debrief_core::text::interface::editor as words;

/// How long the lock may take before the fields are made read-only, in milliseconds.
const GRACE: u64 = 50;

/// Keeps the document until the current reactive owner is disposed of.
pub(crate) fn keep(editor: &Editor) {
    let (document, edited) = (editor.document.clone(), editor.autosave.clone());
    on_change(move || document.track(), move || edited.edited());
    let autosave = || editor.autosave.clone();
    autosave().note_in(editor.steps.clone());
    let kept = autosave();
    on_hidden(move || kept.flush());
    let kept = autosave();
    on_leave(move || kept.suspend());
    let kept = autosave();
    on_return(move || kept.returned());
    let kept = autosave();
    on_cleanup(move || kept.close());
    let kept = autosave();
    warn_before_leaving(move || kept.would_lose());
    let kept = autosave();
    on_storage(move |key| kept.written_elsewhere(key.as_deref()));
    let kept = autosave();
    on_message(move |text| kept.heard(text));
    tell(editor, &autosave());
    lock_fields(editor);
}

/// Reports what happened to the draft outside this tab.
fn tell(editor: &Editor, autosave: &Autosave) {
    let (second, notices) = (autosave.second(), editor.notices.clone());
    Effect::new(move || {
        if let Some(id) = second.get() {
            notices.failed(words::second().to_owned());
            let _ = replace_hash(&Route::Editor(id).href());
        }
    });
    let (news, notices) = (autosave.news(), editor.notices.clone());
    Effect::new(move || {
        let text = match news.get() {
            None => return,
            Some(News::Stale) => words::stale(),
            Some(News::Restored) => words::restored(),
            Some(News::Binned) => words::binned(),
            Some(News::BroughtBack) => words::brought_back(),
            Some(News::OtherUnsaved) => words::other_unsaved(),
        };
        notices.failed(text.to_owned());
    });
}

/// Makes the fields read-only while another tab writes, or until it is known whether one does.
fn lock_fields(editor: &Editor) {
    let (role, document) = (editor.autosave.role(), editor.document.clone());
    let drawn = editor.drawn.clone();
    let locked = StoredValue::new(false);
    Effect::new(move |again: Option<()>| {
        // A change from another tab brings new fields, and so do sections that are drawn later.
        document.track_replaced();
        drawn.track();
        let wanted = role.get() != Role::Writing;
        let role = role.clone();
        let apply = move || {
            let wanted = role.get_untracked() != Role::Writing;
            if (wanted || locked.try_get_value() == Some(true))
                && dom::set_read_only(MAIN, wanted).is_ok()
            {
                locked.try_set_value(wanted);
            }
        };
        if again.is_some() {
            apply();
        }
        if wanted || locked.get_value() {
            // Without another tab, the lock is granted at once, and the fields need not be touched.
            let _ = after(if again.is_some() { 0 } else { GRACE }, apply);
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

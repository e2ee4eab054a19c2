//! The editor: outline and health at the left, the form in the middle, the report at the right.

use leptos::prelude::*;

use super::{HEADING, Shell, nowhere};
use crate::app::editor::{find, health, keys, meta, outline, preview, section, tabs, top_bar};
use crate::app::platform::{
    after, dom, next_frame, on_hidden, on_leave, on_storage, replace_hash, warn_before_leaving,
};
use crate::app::state::autosave::Autosave;
use crate::app::state::document::{Document, field_element};
use crate::app::state::editor::Editor;
use crate::app::state::route::Route;
use crate::app::widgets::bar::MAIN;
use crate::app::widgets::notices::notices;
use crate::model::Field;
use crate::text::en::interface::{self, library, shell};

/// Draws the editor of the draft with this id.
pub(in crate::app) fn page(shell: &Shell, id: &str) -> AnyView {
    let (envelope, unsaved) = match shell.drafts.open(id) {
        Ok(opened) => opened,
        Err(closed) => return nowhere::closed(closed),
    };
    let document = Document::open(&envelope.doc);
    let (platform, drafts) = (shell.platform.clone(), shell.drafts.clone());
    let autosave = Autosave::new(platform, drafts, document.clone(), &envelope, unsaved);
    let editor = Editor::new(
        document,
        shell.platform.clone(),
        autosave,
        shell.notices.clone(),
    );
    review(&editor);
    keep(&editor);
    keys::listen(&editor);
    let title = editor.document.field(Field::Title).clone();
    let name = Memo::new(move |_| {
        let title = title.get();
        if title.trim().is_empty() {
            library::UNTITLED.to_owned()
        } else {
            title
        }
    });
    Effect::new(move || {
        let _ = dom::set_title(&shell::page_title(&name.get()));
    });
    // Somebody who has just begun goes on with the title.
    let untitled = envelope.doc.title.is_none();
    let _ = next_frame(move || {
        let _ = dom::grow_all();
        if untitled {
            let _ = dom::focus(&field_element(Field::Title));
        }
    });
    let view = editor.view.clone();
    let [written, left, begun, ended] = std::array::from_fn(|_| editor.steps.clone());
    view! {
        {top_bar::top_bar(&editor)}
        <main class="editor" data-view=move || view.get().name()>
            <h1 id=HEADING class="hidden" tabindex="-1">{move || name.get()}</h1>
            // All in it can be reached; Firefox would stop at what scrolls itself, which has no name.
            <div class="rail" tabindex="-1">
                {outline::outline(&editor)}
                {health::panel(&editor)}
            </div>
            <div
                id=MAIN
                class="form"
                tabindex="-1"
                on:input=move |event| written.typed(&dom::target_id(&event))
                on:focusout=move |_| left.note()
                on:compositionstart=move |_| begun.composing(true)
                on:compositionend=move |_| ended.composing(false)
            >
                {find::find(&editor)}
                {top_bar::unsaved(&editor)}
                {notices(&shell.notices)}
                {meta::title(&editor)}
                {meta::fields(&editor)}
                {section::sections(&editor)}
            </div>
            {preview::preview(&editor)}
        </main>
        {tabs::tabs(&editor)}
    }
    .into_any()
}

/// Saves the document as it changes and before the page can go, and follows other tabs.
fn keep(editor: &Editor) {
    let changed = editor.clone();
    Effect::new(move |again: Option<()>| {
        changed.document.track();
        if again.is_some() {
            changed.autosave.edited();
        }
    });
    let (hidden, left, gone, unsaved, elsewhere) = (
        editor.autosave.clone(),
        editor.autosave.clone(),
        editor.autosave.clone(),
        editor.autosave.clone(),
        editor.autosave.clone(),
    );
    let steps = editor.steps.clone();
    on_hidden(move || hidden.flush());
    on_leave(move || left.flush());
    on_cleanup(move || gone.close());
    warn_before_leaving(move || unsaved.is_unsaved());
    on_storage(move |key| {
        if let Some(key) = key {
            // Where another tab wrote this draft, that is a step; where it did not, nothing differs.
            steps.step(|| elsewhere.written_elsewhere(&key));
        }
    });
    let second = editor.autosave.second();
    let notices = editor.notices.clone();
    Effect::new(move || {
        if let Some(id) = second.get() {
            notices.failed(interface::editor::SECOND.to_owned());
            let _ = replace_hash(&Route::Editor(id).href());
        }
    });
}

/// Reviews the document at a pause after each change, however it came.
fn review(editor: &Editor) {
    const PAUSE_MS: u64 = 200;
    let editor = editor.clone();
    let waiting = StoredValue::new(false);
    editor.review();
    Effect::new(move |again: Option<()>| {
        editor.document.track();
        editor.document.track_replaced();
        if again.is_none() || waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        let editor = editor.clone();
        let _ = after(PAUSE_MS, move || {
            // Nothing is returned where the page is still there.
            if waiting.try_set_value(false).is_none() {
                editor.review();
            }
        });
    });
}

//! The editor: outline and health at the left, the form in the middle, the report at the right.

use leptos::prelude::*;

use super::{HEADING, Shell, nowhere};
use crate::app::editor::{health, meta, outline, preview, section, tabs, top_bar};
use crate::app::platform::{after, dom, next_frame, on_hidden, on_leave, warn_before_leaving};
use crate::app::state::autosave::Autosave;
use crate::app::state::document::Document;
use crate::app::state::drafts;
use crate::app::state::editor::Editor;
use crate::app::widgets::bar::MAIN;
use crate::app::widgets::notices::notices;
use crate::model::Field;
use crate::text::en::interface::{library, nowhere as nowhere_words, shell};

/// Draws the editor of the draft with this id.
pub(super) fn page(shell: &Shell, id: &str) -> AnyView {
    let Ok(Some(draft)) = drafts::read(&shell.platform, id) else { return nowhere::page(nowhere_words::DRAFT) };
    let document = Document::open(&draft.doc);
    let autosave = Autosave::new(shell.platform.clone(), document.clone(), draft.saved_at);
    let editor = Editor::new(document, shell.platform.clone(), autosave, shell.notices.clone());
    editor.review();
    keep(&editor);
    let title = editor.document.field(Field::Title).clone();
    let name = Memo::new(move |_| {
        let title = title.get();
        if title.trim().is_empty() { library::UNTITLED.to_owned() } else { title }
    });
    Effect::new(move || {
        let _ = dom::set_title(&shell::page_title(&name.get()));
    });
    let _ = next_frame(|| {
        let _ = dom::grow_all();
    });
    let view = editor.view.clone();
    view! {
        {top_bar::top_bar(&editor)}
        <div class="editor" data-view=move || view.get().name()>
            <div class="rail">
                {outline::outline(&editor)}
                {health::panel(&editor)}
            </div>
            <main id=MAIN class="form" tabindex="-1">
                <h1 id=HEADING class="hidden" tabindex="-1">{move || name.get()}</h1>
                {top_bar::unsaved(&editor)}
                {notices(&shell.notices)}
                {meta::title(&editor)}
                {meta::fields(&editor)}
                {section::sections(&editor)}
            </main>
            {preview::preview(&editor)}
        </div>
        {tabs::tabs(&editor)}
    }
    .into_any()
}

/// Saves and reviews the document as it changes, and saves it before the page can go.
fn keep(editor: &Editor) {
    const PAUSE_MS: u64 = 200;
    let changed = editor.clone();
    let waiting = StoredValue::new(false);
    Effect::new(move |again: Option<()>| {
        changed.document.track();
        if again.is_none() {
            return;
        }
        changed.autosave.edited();
        if waiting.get_value() {
            return;
        }
        waiting.set_value(true);
        let editor = changed.clone();
        let _ = after(PAUSE_MS, move || {
            if waiting.try_set_value(false).is_none() {
                editor.review();
            }
        });
    });
    let (hidden, left, gone, unsaved) =
        (editor.autosave.clone(), editor.autosave.clone(), editor.autosave.clone(), editor.autosave.clone());
    on_hidden(move || hidden.flush());
    on_leave(move || left.flush());
    on_cleanup(move || gone.flush());
    warn_before_leaving(move || unsaved.is_unsaved());
}

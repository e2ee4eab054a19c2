//! The editor: outline and health on the left, the form in the middle, the report on the right.

mod drawing;
mod prewarm;

use std::sync::Arc;

use leptos::prelude::*;

use super::{HEADING, Shell, loading, not_found};
use crate::editor::save_back::SaveBack;
use crate::editor::{
    comment, find, front_matter, health, keep, keys, meta, outline, preview, save_back, section,
    switch, tabs, top_bar,
};
use crate::platform::{after, after_paint, dom, next_frame, on_drop_unread, when_drawn};
use crate::state::autosave::Autosave;
use crate::state::changes::on_change;
use crate::state::document::{Document, field_element};
use crate::state::drafts::Drafts;
use crate::state::editor::Editor;
use crate::state::steps::Steps;
use crate::state::templates::Templates;
use crate::state::{others, preferences};
use crate::widgets::bar::MAIN;
use crate::widgets::notices::notices;
use crate::widgets::pasting::Pasting;
use debrief_core::model::Field;
use debrief_core::text::interface::{library, shell};

pub(crate) use prewarm::{prewarm_empty, prewarm_example};

/// Draws the editor of the draft with this id.
pub(crate) fn page(shell: &Shell, id: &str) -> AnyView {
    let (for_page, draft_id) = (shell.clone(), id.to_owned());
    loading::of_draft(shell, id, move || draw_editor(&for_page, &draft_id))
}

fn draw_editor(shell: &Shell, id: &str) -> AnyView {
    let (envelope, only_in_memory) = match shell.drafts.open(id) {
        Ok(draw_editor) => draw_editor,
        Err(error) => return not_found::not_opened(shell, id, error),
    };
    let document = Document::open(&envelope.doc);
    let (platform, drafts) = (shell.platform.clone(), shell.drafts.clone());
    let autosave = Autosave::new(
        platform,
        drafts,
        document.clone(),
        &envelope,
        only_in_memory,
    );
    let editor = Editor::new(
        document,
        shell.platform.clone(),
        autosave,
        shell.notices.clone(),
        Templates::for_drafts_on(&shell.drafts, &shell.platform),
    );
    let (storage, keys) = (&*shell.platform.storage, shell.drafts.keys());
    editor.rules_off.set(preferences::rules_off(storage, keys));
    editor.read_references(&envelope.doc);
    drawing::begin(shell, &editor, id);
    review(&editor, &shell.drafts);
    keep::keep(&editor);
    let (autosave_handle, keeper) = (editor.autosave.clone(), shell.keeper);
    keeper.set_value(Some(Arc::new(move || !autosave_handle.loses_on_closing())));
    on_cleanup(move || {
        keeper.try_set_value(None);
    });
    shell.files.restore_handle(id);
    let saving = SaveBack::new(&editor, &shell.files);
    keys::listen(&editor, &saving);
    let pasting = Pasting::new(editor.steps.clone(), editor.notices.clone());
    on_drop_unread(move |event, is_image| {
        let takes_image = dom::target_id(event) != field_element(Field::Title);
        pasting.handle_drop(event, is_image, takes_image);
    });
    let title = editor.document.field(Field::Title).clone();
    let name = Memo::new(move |_| {
        let title = title.get();
        if title.trim().is_empty() {
            library::untitled().to_owned()
        } else {
            title
        }
    });
    Effect::new(move || {
        let _ = dom::set_title(&shell::page_title(&name.get()));
    });
    let (for_next_frame, is_untitled) = (editor.clone(), envelope.doc.title.is_none());
    let _ = next_frame(move || continue_early_typing(&for_next_frame, is_untitled));
    let notice = drawing::notice(shell, &editor, id);
    parts(&editor, &saving, name, notice)
}

/// Draws the parts of the page in their places.
fn parts(
    editor: &Editor,
    saving: &SaveBack,
    name: Memo<String>,
    banner: impl IntoView + 'static,
) -> AnyView {
    let view = editor.view.clone();
    let [
        for_input,
        for_focusout,
        for_composition_start,
        for_composition_end,
    ] = std::array::from_fn(|_| editor.steps.clone());
    view! {
        {top_bar::top_bar(editor, saving)}
        <main class="editor" data-view=move || view.get().name()>
            <h1 id=HEADING class="hidden" tabindex="-1">{move || name.get()}</h1>
            // Everything in it can be reached with the keyboard. Without this, Firefox would also stop at the
            // container, because it scrolls, and the container has no name.
            <div class="rail" tabindex="-1">
                {outline::outline(editor)}
                {health::panel(editor)}
            </div>
            <div
                id=MAIN
                class="form"
                tabindex="-1"
                on:input=move |event| typed(&for_input, &event)
                on:submit=move |event| event.prevent_default()
                on:focusin=move |event| {
                    let _ = dom::pin_height(&event);
                    dom::follow_focus();
                }
                on:focusout=move |_| {
                    dom::unpin_height();
                    for_focusout.record_pending();
                }
                on:compositionstart=move |_| for_composition_start.set_composing(true)
                on:compositionend=move |_| for_composition_end.set_composing(false)
            >
                {find::search_box(editor)}
                {banner}
                {top_bar::unsaved(editor)}
                {top_bar::less_safe(editor)}
                {keep::following(editor)}
                {notices(&editor.notices)}
                {meta::title(editor)}
                {meta::fields(editor)}
                {front_matter::front_matter(editor)}
                {section::sections(editor)}
            </div>
            {preview::preview(editor)}
        </main>
        {tabs::tabs(editor)}
        {switch::dialog(editor)}
        {comment::dialog(editor)}
        {save_back::dialog(saving)}
    }
    .into_any()
}

/// Adopts what was typed while the program was still loading. Otherwise moves the focus to the title if the
/// document has none.
fn continue_early_typing(editor: &Editor, is_untitled: bool) {
    const RETRY_MS: u64 = 50;
    if dom::early_is_composing() {
        let editor = editor.clone();
        let _ = after(RETRY_MS, move || {
            continue_early_typing(&editor, is_untitled)
        });
        return;
    }
    let title = field_element(Field::Title);
    let early = dom::take_early();
    if let Some(early) = early.as_ref().filter(|early| early.is_edited) {
        editor.document.set_field(Field::Title, early.text.clone());
        let _ = dom::set_value(&title, &early.text);
        editor.steps.typed(&title);
    }
    let _ = dom::grow_all();
    let caret = early.and_then(|early| early.caret);
    if is_untitled || caret.is_some() {
        let _ = dom::focus(&title);
    }
    if let Some(caret) = caret {
        let _ = dom::set_caret(&title, caret);
    }
}

/// Records a keystroke as a step that can be undone, once the document contains it.
fn typed(steps: &Steps, event: &leptos::ev::Event) {
    let (steps, typed) = (steps.clone(), event.clone());
    after_paint(event, move || steps.typed(&dom::target_id(&typed)));
}

/// Reviews the document at a pause after a change, whatever made the change. If changes continue without a
/// pause, reviews it about two seconds after the first.
fn review(editor: &Editor, drafts: &Drafts) {
    // A little longer than the pause before a save, so that the result of the save is reported first.
    const PAUSE_MS: u64 = 300;
    const MAX_WAIT_MS: u64 = 2_000;
    let editor = editor.clone();
    // When the first and the last change happened that have not been reviewed yet.
    let changes = StoredValue::new(None::<(u64, u64)>);
    // The first review runs when the form is drawn.
    let (first, drafts) = (editor.clone(), drafts.clone());
    Effect::new(move |was_drawn: Option<bool>| {
        let is_drawn = first.drawn_sections.get() == usize::MAX;
        if is_drawn && was_drawn != Some(true) {
            let (editor, drafts) = (first.clone(), drafts.clone());
            when_drawn(move || {
                dom::keep_focus_in_view(|| editor.review());
                others::read(&editor, &drafts);
            });
        }
        is_drawn
    });
    let document = editor.document.clone();
    let track_changes = move || {
        document.track();
        document.track_replaced();
    };
    on_change(track_changes, move || {
        let now = editor.platform.clock.now();
        let first = changes.get_value().map(|(first, _)| first);
        changes.set_value(Some((first.unwrap_or(now), now)));
        if first.is_none() {
            await_pause(&editor, changes, PAUSE_MS);
        }
    });

    /// Reviews once nothing has changed for the length of the pause; otherwise keeps waiting.
    fn await_pause(editor: &Editor, changes: StoredValue<Option<(u64, u64)>>, delay: u64) {
        let editor = editor.clone();
        let _ = after(delay, move || {
            // Without a value, the page has been left.
            let Some((first, last)) = changes.try_get_value().flatten() else {
                return;
            };
            let now = editor.platform.clock.now();
            let remaining = PAUSE_MS.saturating_sub(now.saturating_sub(last));
            // A clock that was set back must not postpone the review forever.
            if remaining == 0 || now < last || now.saturating_sub(first) >= MAX_WAIT_MS {
                changes.set_value(None);
                dom::keep_focus_in_view(|| editor.review());
            } else {
                await_pause(&editor, changes, remaining);
            }
        });
    }
}

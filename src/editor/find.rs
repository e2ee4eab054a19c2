//! The search box for the open postmortem: the words to find, the number of places found, and the buttons
//! that lead from one to the next.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::editor::{Editor, View};
use crate::state::element_ids;
use crate::widgets::icon::{Icon, icon};
use debrief_core::text::interface::find as words;
use debrief_core::typing::shortcut::FindDirection;

/// Draws the box while it is open.
pub(crate) fn search_box(editor: &Editor) -> AnyView {
    let is_open = editor.find.is_open.clone();
    mark_current_field(editor);
    let editor = editor.clone();
    (move || is_open.get().then(|| open_box(&editor))).into_any()
}

/// Draws the button that opens the box.
pub(crate) fn opener(editor: &Editor) -> AnyView {
    let editor = editor.clone();
    view! {
        <button
            class="quiet small-button"
            type="button"
            aria-label=words::label()
            title=words::label()
            on:click=move |_| open(&editor)
        >
            {icon(Icon::Find)}
        </button>
    }
    .into_any()
}

/// Opens the box, or moves the focus to it if it is open already.
pub(crate) fn open(editor: &Editor) {
    editor.view.set(View::Write);
    editor.find.is_open.set(true);
    let _ = next_frame(|| {
        let _ = dom::focus(element_ids::FIND);
        let _ = dom::select_all(element_ids::FIND);
    });
}

/// Closes the box, and moves the focus to the current place, or to the form if there is none.
fn close(editor: &Editor) {
    match editor.find.close() {
        Some(target) => editor.go_to_target(&target),
        None => {
            let _ = next_frame(|| {
                let _ = dom::focus_without_scrolling(View::Write.panel());
            });
        }
    }
}

/// Shows the next or the previous place; the focus stays in the box, so that Enter can be pressed again.
pub(crate) fn step(editor: &Editor, step: FindDirection) {
    if let Some(target) = editor.find.step(&editor.document, step) {
        editor.show_target(&target);
    }
}

/// Marks the field of the current place, unless it is a text area, which marks the words themselves.
fn mark_current_field(editor: &Editor) {
    let target = editor.find.target.clone();
    Effect::new(move |previous_field: Option<Option<String>>| {
        if let Some(previous_field) = previous_field.flatten() {
            let _ = dom::set_data(&previous_field, "found", None);
        }
        let field = target.with(|target| target.as_ref().map(|target| target.focused.clone()));
        if let Some(field) = &field {
            let _ = dom::set_data(field, "found", Some(""));
        }
        field
    });
}

fn open_box(editor: &Editor) -> AnyView {
    let search_box = editor.find.clone();
    let status = search_box.clone();
    let for_input = editor.clone();
    let for_keys = editor.clone();
    let press = move |event: leptos::ev::KeyboardEvent| {
        match (event.key().as_str(), event.shift_key()) {
            _ if event.is_composing() => return,
            ("Enter", false) => step(&for_keys, FindDirection::Next),
            ("Enter", true) => step(&for_keys, FindDirection::Previous),
            ("Escape", _) => close(&for_keys),
            _ => return,
        }
        event.prevent_default();
    };
    let button = |label: &'static str, shape, direction: Option<FindDirection>| {
        let editor = editor.clone();
        let on_click = move |_| match direction {
            Some(direction) => step(&editor, direction),
            None => close(&editor),
        };
        view! {
            <button class="quiet small-button" type="button" aria-label=label title=label on:click=on_click>
                {icon(shape)}
            </button>
        }
    };
    view! {
        <search class="seek" aria-label=words::label() data-apart="" data-free="">
            <input
                id=element_ids::FIND
                type="search"
                aria-label=words::label()
                placeholder=words::label()
                autocomplete="off"
                prop:value=search_box.phrase.get_untracked()
                on:input=move |event| for_input.find.set_phrase(&for_input.document, event_target_value(&event))
                on:keydown=press
            />
            <p role="status">{move || status.status_text()}</p>
            {button(words::previous(), Icon::Up, Some(FindDirection::Previous))}
            {button(words::next(), Icon::Down, Some(FindDirection::Next))}
            {button(words::close(), Icon::Cross, None)}
        </search>
    }
    .into_any()
}

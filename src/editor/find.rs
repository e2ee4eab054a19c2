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
pub(crate) fn find(editor: &Editor) -> AnyView {
    let is_open = editor.find.is_open.clone();
    point(editor);
    let editor = editor.clone();
    (move || is_open.get().then(|| the_box(&editor))).into_any()
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
        Some(spot) => editor.go_to_spot(&spot),
        None => {
            let _ = next_frame(|| {
                let _ = dom::focus_without_scrolling(View::Write.panel());
            });
        }
    }
}

/// Shows the next or the previous place; the focus stays in the box, so that Enter can be pressed again.
pub(crate) fn turn(editor: &Editor, turn: FindDirection) {
    if let Some(spot) = editor.find.turn(&editor.document, turn) {
        editor.show_spot(&spot);
    }
}

/// Marks the field of the current place, unless it is a text area, which marks the words themselves.
fn point(editor: &Editor) {
    let spot = editor.find.spot.clone();
    Effect::new(move |before: Option<Option<String>>| {
        if let Some(before) = before.flatten() {
            let _ = dom::set_data(&before, "found", None);
        }
        let field = spot.with(|spot| spot.as_ref().map(|spot| spot.focused.clone()));
        if let Some(field) = &field {
            let _ = dom::set_data(field, "found", Some(""));
        }
        field
    });
}

fn the_box(editor: &Editor) -> AnyView {
    let find = editor.find.clone();
    let told = find.clone();
    let typed = editor.clone();
    let keyed = editor.clone();
    let key = move |event: leptos::ev::KeyboardEvent| {
        match (event.key().as_str(), event.shift_key()) {
            _ if event.is_composing() => return,
            ("Enter", false) => turn(&keyed, FindDirection::Next),
            ("Enter", true) => turn(&keyed, FindDirection::Previous),
            ("Escape", _) => close(&keyed),
            _ => return,
        }
        event.prevent_default();
    };
    let button = |label: &'static str, drawing, go: Option<FindDirection>| {
        let editor = editor.clone();
        let click = move |_| match go {
            Some(direction) => turn(&editor, direction),
            None => close(&editor),
        };
        view! {
            <button class="quiet small-button" type="button" aria-label=label title=label on:click=click>
                {icon(drawing)}
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
                prop:value=find.phrase.get_untracked()
                on:input=move |event| typed.find.look_for(&typed.document, event_target_value(&event))
                on:keydown=key
            />
            <p role="status">{move || told.told()}</p>
            {button(words::previous(), Icon::Up, Some(FindDirection::Previous))}
            {button(words::next(), Icon::Down, Some(FindDirection::Next))}
            {button(words::close(), Icon::Cross, None)}
        </search>
    }
    .into_any()
}

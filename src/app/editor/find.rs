//! The box that finds words in the open postmortem: what is looked for, how many places there are,
//! and the ways from one to the next.

use leptos::prelude::*;

use crate::app::platform::{dom, next_frame};
use crate::app::state::editor::{Editor, View};
use crate::app::state::find::Turn;
use crate::app::state::places;
use crate::app::widgets::icon::{Icon, icon};
use crate::text::en::interface::find as words;

/// Draws the box while it is open.
pub(crate) fn find(editor: &Editor) -> AnyView {
    let is_open = editor.find.is_open.clone();
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
            aria-label=words::LABEL
            title=words::LABEL
            on:click=move |_| open(&editor)
        >
            {icon(Icon::Find)}
        </button>
    }
    .into_any()
}

/// Opens the box, or goes to it where it is open.
pub(crate) fn open(editor: &Editor) {
    editor.view.set(View::Write);
    editor.find.is_open.set(true);
    let _ = next_frame(|| {
        let _ = dom::focus(places::FIND);
        let _ = dom::select_all(places::FIND);
    });
}

/// Closes the box. The focus stays where it was, or goes to the form where it was in the box.
fn close(editor: &Editor) {
    editor.find.is_open.set(false);
    let _ = next_frame(|| {
        if dom::focus_is_lost() {
            let _ = dom::focus_where_it_is(View::Write.panel());
        }
    });
}

/// Goes to another place; where there is none, to the box.
pub(crate) fn turn(editor: &Editor, turn: Turn) {
    match editor.find.turn(&editor.document, turn) {
        Some(spot) => editor.go_to_spot(&spot),
        None => {
            let _ = dom::focus(places::FIND);
        }
    }
}

fn the_box(editor: &Editor) -> AnyView {
    let find = editor.find.clone();
    let told = find.clone();
    let typed = editor.clone();
    let keyed = editor.clone();
    let key = move |event: leptos::ev::KeyboardEvent| {
        match (event.key().as_str(), event.shift_key()) {
            _ if event.is_composing() => return,
            ("Enter", false) => turn(&keyed, Turn::Next),
            ("Enter", true) => turn(&keyed, Turn::Previous),
            ("Escape", _) => close(&keyed),
            _ => return,
        }
        event.prevent_default();
    };
    let button = |label: &'static str, drawing, go: Option<Turn>| {
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
        <search class="find" aria-label=words::LABEL data-apart="" data-free="">
            <input
                id=places::FIND
                type="search"
                aria-label=words::LABEL
                placeholder=words::LABEL
                autocomplete="off"
                prop:value=find.phrase.get_untracked()
                on:input=move |event| typed.find.look_for(&typed.document, event_target_value(&event))
                on:keydown=key
            />
            <p role="status">{move || told.told()}</p>
            {button(words::PREVIOUS, Icon::Up, Some(Turn::Previous))}
            {button(words::NEXT, Icon::Down, Some(Turn::Next))}
            {button(words::CLOSE, Icon::Cross, None)}
        </search>
    }
    .into_any()
}

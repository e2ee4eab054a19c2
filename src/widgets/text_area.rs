//! A text area that grows with its text. The page does not write into it while a person is typing, so that
//! input methods are not disturbed. Its text is set again only when something else changes its signal, and
//! not before an input method has finished.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::marks::{Marks, layer};
use super::pasting::Pasting;
use super::typing::type_markdown;
use crate::platform::{after, after_paint, dom, flush_pending_input, is_letter};
use debrief_core::frame::lines::for_field;

/// The properties of a text area.
pub(crate) struct TextArea {
    pub(crate) id: String,
    /// Its accessible name.
    pub(crate) name: Signal<String>,
    /// The CSS class of the element.
    pub(crate) class: &'static str,
    /// A hint on what to write, shown while it is empty.
    pub(crate) hint: &'static str,
    /// The id of the element that describes it.
    pub(crate) described_by: Option<String>,
    /// The text it shows.
    pub(crate) value: ArcRwSignal<String>,
    /// The words to be underlined.
    pub(crate) marks: Option<Marks>,
    /// Whether the text is a single line: then line breaks become spaces.
    pub(crate) one_line: bool,
    /// Handles formatted text that is pasted. Without it, the browser pastes only the words.
    pub(crate) pasting: Option<Pasting>,
}

/// Draws a text area. `write` gets its text after every change, with line feeds between the lines.
pub(crate) fn text_area(area: TextArea, write: impl Fn(String) + 'static) -> AnyView {
    let TextArea {
        id,
        name,
        class,
        hint,
        described_by,
        value,
        marks,
        one_line,
        pasting,
    } = area;
    let mark_layer = marks.map(|marks| layer(&id, class, value.clone(), marks));
    let initial_text = value.with_untracked(|text| for_field(text));
    // A field with a hint costs the browser more at every keystroke, even while text covers the hint.
    let placeholder = {
        let value = value.clone();
        let is_empty = Memo::new(move |_| value.with(String::is_empty));
        move || {
            is_empty
                .get()
                .then_some(hint)
                .filter(|hint| !hint.is_empty())
        }
    };
    let element = id.clone();
    let is_composing = Rc::new(Cell::new(false));
    let (for_start, for_end) = (is_composing.clone(), is_composing.clone());
    let show = {
        let value = value.clone();
        Rc::new(move || {
            // What was typed meanwhile must not be overwritten.
            flush_pending_input();
            if !is_composing.get() {
                let text = value.with_untracked(|text| for_field(text));
                let _ = dom::set_value(&element, &text);
            }
        })
    };
    let show_later = show.clone();
    Effect::new(move || {
        value.track();
        show();
    });
    let on_composition_start = move |_| for_start.set(true);
    let on_composition_end = move |_| {
        for_end.set(false);
        // Some browsers send the last input event after this one, and that input must not be overwritten.
        let show = show_later.clone();
        let _ = after(0, move || show());
    };
    let write = Rc::new(write);
    let input = move |event: leptos::ev::Event| {
        let _ = dom::grow(&event);
        let (input_event, write) = (event.clone(), write.clone());
        after_paint(&event, move || {
            if let Ok(text) = dom::value(&input_event) {
                write(if one_line {
                    text.replace('\n', " ")
                } else {
                    text
                });
            }
        });
    };
    // Some browsers provide formatted text even when the shortcut for pasting plain text (Shift with V) is
    // pressed. The formatting is ignored then.
    let pastes_plain_text = Rc::new(Cell::new(false));
    let for_keys = pastes_plain_text.clone();
    let paste = move |event: leptos::ev::ClipboardEvent| {
        if let (Some(pasting), false) = (&pasting, pastes_plain_text.get()) {
            pasting.paste(&event);
        }
    };
    let key = move |event: leptos::ev::KeyboardEvent| {
        if is_letter(&event) {
            for_keys.set(false);
            return;
        }
        for_keys.set(event.shift_key() && event.key().eq_ignore_ascii_case("v"));
        if one_line && event.key() == "Enter" && !event.is_composing() {
            event.prevent_default();
        } else if !one_line {
            type_markdown(&event, true);
        }
    };
    let field = view! {
        <textarea
            id=id
            class=class
            rows="1"
            dir="auto"
            aria-label=move || name.get()
            aria-describedby=described_by
            placeholder=placeholder
            prop:value=initial_text
            on:input=input
            on:keydown=key
            on:paste=paste
            on:compositionstart=on_composition_start
            on:compositionend=on_composition_end
        ></textarea>
    };
    // Each field has a form of its own: at every key, Chromium's autofill reads all fields of the same form,
    // or all fields of the page outside any form.
    match mark_layer {
        Some(mark_layer) => {
            view! { <form class="marked pinnable">{field} {mark_layer}</form> }.into_any()
        }
        None => view! { <form class="alone">{field}</form> }.into_any(),
    }
}

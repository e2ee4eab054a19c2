//! Delays the work that typing causes until the keystroke has been painted: a person who types sees the
//! letter first, and the page handles it right after. The delayed work is done before any other event is
//! handled.
//!
//! This module must not know what is done with the text.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Event, nearby, when_drawn};

type Callback = Box<dyn FnOnce()>;

/// Events that can follow a keystroke and need the document to contain it. They are caught before anything on
/// the page receives them. The next key is among them, so that callbacks never pile up.
const FLUSHING_EVENTS: &[&str] = &[
    "keydown",
    "compositionend",
    "pointerdown",
    "click",
    "change",
    "submit",
    "focusout",
    "paste",
    "cut",
    "drop",
    "visibilitychange",
    "pagehide",
    "beforeunload",
    "hashchange",
    "popstate",
];

thread_local! {
    static CALLBACKS: RefCell<Vec<Callback>> = const { RefCell::new(Vec::new()) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// Runs a callback once the letter of this event has been painted, in the order of the events. It runs at
/// once if nobody would see a letter: for an event that the page made itself, in a hidden window, and in a
/// browser that reports no frames or does not let us listen.
pub(crate) fn after_paint(event: &Event, callback: impl FnOnce() + 'static) {
    if !event.is_trusted() || document().hidden() || !listen() {
        flush_pending_input();
        callback();
        return;
    }
    let first = CALLBACKS.with_borrow_mut(|callbacks| {
        callbacks.push(Box::new(callback));
        callbacks.len() == 1
    });
    if first {
        nearby::rest_while_typing();
        when_drawn(|| {
            flush_pending_input();
        });
    }
}

/// Runs every waiting callback now. Returns whether there was one.
pub(crate) fn flush_pending_input() -> bool {
    let callbacks = CALLBACKS.take();
    let any_waiting = !callbacks.is_empty();
    for callback in callbacks {
        callback();
    }
    any_waiting
}

/// Listens for everything that can follow a keystroke, to run the waiting callbacks first. Returns whether
/// the browser allows it.
fn listen() -> bool {
    if LISTENING.get() {
        return true;
    }
    let listener = Closure::<dyn Fn(JsValue)>::new(|_| {
        flush_pending_input();
    });
    let target = window();
    let all_added = FLUSHING_EVENTS.iter().all(|name| {
        target
            .add_event_listener_with_callback_and_bool(
                name,
                listener.as_ref().unchecked_ref(),
                true,
            )
            .is_ok()
    });
    // The listeners stay for as long as the page exists.
    listener.forget();
    LISTENING.set(all_added);
    all_added
}

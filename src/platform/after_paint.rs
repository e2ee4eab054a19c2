//! Delays the work that typing causes until the keystroke has been painted: a person who types sees the
//! letter first, and the page handles it right after. Anything else that happens on the page comes after that
//! work.
//!
//! This module must not know what is done with the text.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Event, nearby, when_drawn};

type Call = Box<dyn FnOnce()>;

/// Events that can follow a keystroke and need the document to contain it. They are caught before anything on
/// the page sees them. The next key is among them, so that calls never pile up.
const FOLLOWING: &[&str] = &[
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
    static CALLS: RefCell<Vec<Call>> = const { RefCell::new(Vec::new()) };
    static LISTENING: Cell<bool> = const { Cell::new(false) };
}

/// Makes a call once the letter of this event has been painted, in the order of the events. The call is made
/// at once if nobody would see a letter: for an event made by the page itself, in a hidden window, and in a
/// browser that reports no frames or does not let us listen.
pub(crate) fn after_paint(event: &Event, call: impl FnOnce() + 'static) {
    if !event.is_trusted() || document().hidden() || !listen() {
        flush_pending_input();
        call();
        return;
    }
    let first = CALLS.with_borrow_mut(|calls| {
        calls.push(Box::new(call));
        calls.len() == 1
    });
    if first {
        nearby::rest_while_typing();
        when_drawn(|| {
            flush_pending_input();
        });
    }
}

/// Makes every waiting call now. Returns whether there was one.
pub(crate) fn flush_pending_input() -> bool {
    let calls = CALLS.take();
    let any = !calls.is_empty();
    for call in calls {
        call();
    }
    any
}

/// Listens for everything that can follow a keystroke, to make the waiting calls first. Returns whether the
/// browser allows it.
fn listen() -> bool {
    if LISTENING.get() {
        return true;
    }
    let heard = Closure::<dyn Fn(JsValue)>::new(|_| {
        flush_pending_input();
    });
    let target = window();
    let all = FOLLOWING.iter().all(|name| {
        target
            .add_event_listener_with_callback_and_bool(name, heard.as_ref().unchecked_ref(), true)
            .is_ok()
    });
    // The listeners stay for as long as the page exists.
    heard.forget();
    LISTENING.set(all);
    all
}

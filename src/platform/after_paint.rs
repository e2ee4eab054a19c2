//! What typing sets off, put behind the drawing of the letter: somebody who types sees the letter
//! first, and the page hears of it right after. Whatever else happens on the page finds it heard.
//!
//! This module must not know what is done with what was typed.

use std::cell::{Cell, RefCell};

use leptos::prelude::{document, window};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::{Event, nearby, when_drawn};

type Call = Box<dyn FnOnce()>;

/// All that can follow on typing and may not find the document without it. They are caught before
/// anything on the page hears of them. The next key is among them, so that calls never pile up.
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

/// Makes a call once the letter of this event has been drawn, in the order of the events. It comes at
/// once where nobody would see a letter: for an event that the page itself has made, in a window that
/// is hidden, and where the browser tells of no frames.
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

/// Makes every call that still waits, now. Says whether there was one.
pub(crate) fn flush_pending_input() -> bool {
    let calls = CALLS.take();
    let any = !calls.is_empty();
    for call in calls {
        call();
    }
    any
}

/// Catches up before everything that can follow on typing; whether the browser lets us.
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
    // They stay as long as the page.
    heard.forget();
    LISTENING.set(all);
    all
}

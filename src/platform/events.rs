//! Events of the page as a whole: it is hidden or left, or another tab writes.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, window_event_listener, window_event_listener_untyped};
use wasm_bindgen::JsCast;

use super::is_typing;

/// Calls back when the page goes into the background, which on a phone may be the last event that it
/// receives, until the current owner goes.
pub(crate) fn on_hidden(call: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            call();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back when the page is about to go away, until the current owner goes.
pub(crate) fn on_leave(call: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("pagehide", move |_| call());
    on_cleanup(move || listener.remove());
}

/// Calls back when somebody comes back to the page: it is shown or gets the focus again, or was kept in the
/// browser's cache while another page was open; until the current owner goes.
pub(crate) fn on_return(call: impl Fn() + Clone + 'static) {
    let seen = call.clone();
    let shown = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            seen();
        }
    });
    let (back, focused) = (call.clone(), call);
    let back = window_event_listener_untyped("pageshow", move |_| back());
    let focused = window_event_listener_untyped("focus", move |_| focused());
    on_cleanup(move || {
        shown.remove();
        back.remove();
        focused.remove();
    });
}

/// Calls back with the key that another tab has written, or with `None` when it cleared everything, until the
/// current owner goes.
pub(crate) fn on_storage(call: impl Fn(Option<String>) + 'static) {
    let listener = window_event_listener_untyped("storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        call(event.and_then(web_sys::StorageEvent::key));
    });
    on_cleanup(move || listener.remove());
}

/// Calls back when the key that types this is pressed while the focus is not in a field, until the current
/// owner goes. The key then does nothing else.
pub(crate) fn on_free_key(types: &'static str, call: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        // The cheapest question comes first: this is asked at every keystroke.
        let is_it = event.key() == types;
        let held = || event.ctrl_key() || event.alt_key() || event.meta_key();
        if is_it && !held() && !is_typing(&event) {
            event.prevent_default();
            call();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back with every key that is pressed on the page and does more than type a character, after the
/// elements have seen it, until the current owner goes.
pub(crate) fn on_key(call: impl Fn(&ev::KeyboardEvent) + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if !is_letter(&event) {
            call(&event);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether a key types a character, and so does nothing else in any field. A character must not have to wait
/// for more questions than these: each costs a call into the browser.
pub(crate) fn is_letter(event: &ev::KeyboardEvent) -> bool {
    let types_one = event.key().chars().nth(1).is_none();
    types_one && !event.ctrl_key() && !event.meta_key()
}

/// Makes the browser ask before the page is left, as long as `unsaved` is true, until the current owner goes.
pub(crate) fn warn_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if unsaved() {
            event.prevent_default();
            // Older browsers ask only when this is set.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || listener.remove());
}

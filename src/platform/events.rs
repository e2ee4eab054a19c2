//! Events of the page as a whole: it is hidden or left, or another tab writes.

use leptos::ev;
use leptos::prelude::{document, on_cleanup, window_event_listener, window_event_listener_untyped};
use wasm_bindgen::JsCast;

use super::is_typing;

/// Calls back when the page goes into the background, which on a phone may be the last event that it
/// receives, until the current reactive owner is disposed of.
pub(crate) fn on_hidden(call: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Hidden {
            call();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back when the page is about to go away, until the current reactive owner is disposed of.
pub(crate) fn on_leave(call: impl Fn() + 'static) {
    let listener = window_event_listener_untyped("pagehide", move |_| call());
    on_cleanup(move || listener.remove());
}

/// Calls back when the page is used again: it is shown or gets the focus again, or was kept in the browser's
/// cache while another page was open; until the current reactive owner is disposed of.
pub(crate) fn on_return(call: impl Fn() + Clone + 'static) {
    let for_visibility = call.clone();
    let visibility_listener = window_event_listener_untyped("visibilitychange", move |_| {
        if document().visibility_state() == web_sys::VisibilityState::Visible {
            for_visibility();
        }
    });
    let (for_pageshow, for_focus) = (call.clone(), call);
    let pageshow_listener = window_event_listener_untyped("pageshow", move |_| for_pageshow());
    let focus_listener = window_event_listener_untyped("focus", move |_| for_focus());
    on_cleanup(move || {
        visibility_listener.remove();
        pageshow_listener.remove();
        focus_listener.remove();
    });
}

/// Calls back with the key that another tab has written, or with `None` when it cleared everything, until the
/// current reactive owner is disposed of.
pub(crate) fn on_storage(call: impl Fn(Option<String>) + 'static) {
    let listener = window_event_listener_untyped("storage", move |event| {
        let event = event.dyn_ref::<web_sys::StorageEvent>();
        call(event.and_then(web_sys::StorageEvent::key));
    });
    on_cleanup(move || listener.remove());
}

/// Calls back when the key that types this is pressed while the focus is not in a field, until the current
/// reactive owner is disposed of. The key then does nothing else.
pub(crate) fn on_free_key(character: &'static str, call: impl Fn() + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        // The cheapest check comes first, because this runs at every keystroke.
        let is_the_key = event.key() == character;
        let has_modifier = || event.ctrl_key() || event.alt_key() || event.meta_key();
        if is_the_key && !has_modifier() && !is_typing(&event) {
            event.prevent_default();
            call();
        }
    });
    on_cleanup(move || listener.remove());
}

/// Calls back with every key that is pressed on the page and does more than type a character, after the
/// elements have seen it, until the current reactive owner is disposed of.
pub(crate) fn on_key(call: impl Fn(&ev::KeyboardEvent) + 'static) {
    let listener = window_event_listener(ev::keydown, move |event| {
        if !is_letter(&event) {
            call(&event);
        }
    });
    on_cleanup(move || listener.remove());
}

/// Whether a key types a character, and therefore does nothing else in any field. No more is checked here,
/// because each check costs a call into the browser while a character waits.
pub(crate) fn is_letter(event: &ev::KeyboardEvent) -> bool {
    let types_character = event.key().chars().nth(1).is_none();
    types_character && !event.ctrl_key() && !event.meta_key()
}

/// Makes the browser ask before the page is left, as long as `is_unsaved` is true, until the current reactive
/// owner is disposed of.
pub(crate) fn warn_before_leaving(is_unsaved: impl Fn() -> bool + 'static) {
    let listener = window_event_listener(ev::beforeunload, move |event| {
        if is_unsaved() {
            event.prevent_default();
            // Older browsers ask only when this is set.
            event.set_return_value("unsaved");
        }
    });
    on_cleanup(move || listener.remove());
}

//! The address of the page: the path that it is served from, and the hash that says what it shows.

use leptos::ev;
use leptos::prelude::{on_cleanup, window_event_listener};

use super::Trouble;

/// The part of the address after `#`, without it; empty if there is none.
pub(crate) fn hash() -> Result<String, Trouble> {
    let location = web_sys::window().ok_or(Trouble::Refused)?.location();
    let hash = location.hash().map_err(|_| Trouble::Refused)?;
    Ok(hash.strip_prefix('#').unwrap_or(&hash).to_owned())
}

/// Goes to another hash, which the browser's history remembers.
pub(crate) fn set_hash(hash: &str) -> Result<(), Trouble> {
    let location = web_sys::window().ok_or(Trouble::Refused)?.location();
    location.set_hash(hash).map_err(|_| Trouble::Refused)
}

/// Changes the hash in place: the browser adds no entry to its history and sends no `hashchange` event.
pub(crate) fn replace_hash(hash: &str) -> Result<(), Trouble> {
    let history = web_sys::window()
        .and_then(|window| window.history().ok())
        .ok_or(Trouble::Refused)?;
    history
        .replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(hash))
        .map_err(|_| Trouble::Refused)
}

/// The folder that the page is served from, such as `/` or `/x/debrief/`. Pages of one origin share their
/// storage, and this folder keeps their keys apart.
pub(crate) fn serving_path() -> Result<String, Trouble> {
    let location = web_sys::window().ok_or(Trouble::Refused)?.location();
    let path = location.pathname().map_err(|_| Trouble::Refused)?;
    let end = path.rfind('/').map_or(0, |slash| slash + 1);
    Ok(path[..end].to_owned())
}

/// Calls back whenever the hash has changed, until the current reactive owner is disposed of.
pub(crate) fn on_hash_change(call: impl Fn() + 'static) {
    let listener = window_event_listener(ev::hashchange, move |_| call());
    on_cleanup(move || listener.remove());
}

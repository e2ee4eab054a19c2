//! The services of `public/boot.js`, which started the program: a newer version of the page, the message of a
//! panic, and downloads of the drafts without the program.

use js_sys::{Function, Reflect};
use leptos::prelude::{on_cleanup, window_event_listener_untyped};
use wasm_bindgen::{JsCast, JsValue};

use super::Trouble;

/// Calls back when a newer version of the page is ready, at once if it is ready already, until the current
/// reactive owner is disposed of.
pub(crate) fn on_update(call: impl Fn() + 'static) {
    if function("update").is_ok() {
        call();
    }
    let listener = window_event_listener_untyped("debrief-update", move |_| call());
    on_cleanup(move || listener.remove());
}

/// Loads the newer version of the page. Everything must be saved beforehand.
pub(crate) fn take_update() -> Result<(), Trouble> {
    call("update")
}

/// Offers every draft in storage for download, without the program.
pub(crate) fn rescue() -> Result<(), Trouble> {
    call("rescue")
}

/// Stores the message of a panic where the page that is shown afterwards finds it.
pub(crate) fn keep_panic_message() {
    std::panic::set_hook(Box::new(|panic| {
        if let Ok(host) = host() {
            let _ = Reflect::set(&host, &"panic".into(), &panic.to_string().into());
        }
    }));
}

fn call(name: &str) -> Result<(), Trouble> {
    let refused = |_| Trouble::Refused;
    function(name)?
        .call0(&JsValue::UNDEFINED)
        .map(drop)
        .map_err(refused)
}

fn function(name: &str) -> Result<Function, Trouble> {
    let value = Reflect::get(&host()?, &name.into()).map_err(|_| Trouble::Refused)?;
    value.dyn_into().map_err(|_| Trouble::Refused)
}

fn host() -> Result<JsValue, Trouble> {
    let window = web_sys::window().ok_or(Trouble::Refused)?;
    let value = Reflect::get(&window, &"debrief".into()).map_err(|_| Trouble::Refused)?;
    value.is_object().then_some(value).ok_or(Trouble::Refused)
}

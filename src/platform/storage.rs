//! `localStorage` through gloo-storage, guarded: gloo panics if storage is blocked or refuses to remove a
//! key, and its listing fails on the keys of other pages. So this module probes first, lists the keys itself
//! and uses calls that report a refusal.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::JsValue;

use super::{Storage, Trouble};

pub(super) struct LocalStore;

impl Storage for LocalStore {
    // The texts are JSON already. `LocalStorage::get` and `set` would parse and write them once more, and a
    // damaged record could not be read at all.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        probe()?.get_item(key).map_err(|error| trouble(&error))
    }

    fn put(&self, key: &str, json: &str) -> Result<(), Trouble> {
        probe()?
            .set_item(key, json)
            .map_err(|error| trouble(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        probe()?.remove_item(key).map_err(|error| trouble(&error))
    }

    fn keys(&self) -> Result<Vec<String>, Trouble> {
        let store = probe()?;
        let length = store.length().map_err(|error| trouble(&error))?;
        let mut keys = Vec::new();
        for index in 0..length {
            if let Ok(Some(key)) = store.key(index) {
                keys.push(key);
            }
        }
        Ok(keys)
    }
}

/// The store itself, or why the page may not have it. Reading the property is what a browser refuses when its
/// user has blocked storage, and where gloo would panic.
fn probe() -> Result<web_sys::Storage, Trouble> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(Trouble::Blocked),
    }
}

/// The trouble that an error stands for, whatever was thrown: Chromium and WebKit name a full storage
/// `QuotaExceededError`, Firefox has named it `NS_ERROR_DOM_QUOTA_REACHED`.
pub(super) fn trouble(error: &JsValue) -> Trouble {
    // The name is read from any value: an error made in another realm, such as an extension, is not an
    // `Error` here.
    let name = js_sys::Reflect::get(error, &"name".into()).ok();
    let name = name.and_then(|name| name.as_string()).unwrap_or_default();
    if name.contains("Quota") || name.contains("QUOTA") {
        Trouble::Full
    } else if name == "SecurityError" {
        Trouble::Blocked
    } else {
        Trouble::Refused
    }
}

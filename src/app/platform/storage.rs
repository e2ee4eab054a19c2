//! `localStorage` through gloo-storage, guarded: gloo panics where storage is blocked, and its
//! listing fails on the keys of other pages, so this module probes first and lists by itself.

use gloo_storage::{LocalStorage, Storage as _};
use wasm_bindgen::{JsCast, JsValue};

use super::{Storage, Trouble};

/// The page's `localStorage`.
pub(super) struct LocalStore;

impl Storage for LocalStore {
    // The texts are JSON already. `LocalStorage::get` and `set` would read and write them as such
    // once more, and a damaged record could not be had at all.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        probe()?.get_item(key).map_err(|error| trouble(&error))
    }

    fn put(&self, key: &str, json: &str) -> Result<(), Trouble> {
        probe()?
            .set_item(key, json)
            .map_err(|error| trouble(&error))
    }

    fn remove(&self, key: &str) -> Result<(), Trouble> {
        probe()?;
        LocalStorage::delete(key);
        Ok(())
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

/// The store itself, or why the page may not have it. Reading the property is what a browser
/// refuses when its user has blocked storage, and where gloo would panic.
fn probe() -> Result<web_sys::Storage, Trouble> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(Trouble::Blocked),
    }
}

fn trouble(error: &JsValue) -> Trouble {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) if String::from(error.name()).contains("Quota") => Trouble::Full,
        _ => Trouble::Refused,
    }
}

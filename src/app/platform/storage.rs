//! `localStorage` through gloo-storage, guarded: gloo panics where storage is blocked, and its
//! listing fails on the keys of other pages, so this module probes first and lists by itself.

use gloo_storage::errors::StorageError;
use gloo_storage::{LocalStorage, Storage as _};
use serde_json::value::RawValue;
use wasm_bindgen::{JsCast, JsValue};

use super::{Storage, Trouble};

/// The page's `localStorage`.
pub(super) struct LocalStore;

impl Storage for LocalStore {
    fn get(&self, key: &str) -> Result<Option<String>, Trouble> {
        let store = probe()?;
        match LocalStorage::get::<Box<RawValue>>(key) {
            Ok(value) => Ok(Some(value.get().to_owned())),
            Err(StorageError::KeyNotFound(_)) => Ok(None),
            // Not JSON: somebody else's text, or a damaged record. Give it as it is.
            Err(_) => store.get_item(key).map_err(|error| trouble(&error)),
        }
    }

    fn put(&self, key: &str, json: &str) -> Result<(), Trouble> {
        probe()?;
        let value: &RawValue = serde_json::from_str(json).map_err(|_| Trouble::Refused)?;
        LocalStorage::set(key, value).map_err(|error| match error {
            StorageError::JsError(error) if error.name.contains("Quota") => Trouble::Full,
            _ => Trouble::Refused,
        })
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
/// refuses when its user has blocked storage.
fn probe() -> Result<web_sys::Storage, Trouble> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(store))) => Ok(store),
        _ => Err(Trouble::Blocked),
    }
}

fn trouble(error: &JsValue) -> Trouble {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) if String::from(error.name()).contains("Quota") => Trouble::Full,
        _ => Trouble::Refused,
    }
}

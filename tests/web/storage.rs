//! `localStorage`: what is stored, keys that are not ours, and the two ways in which it refuses: blocked and
//! full.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{holds, script};
use crate::platform::{Platform, Trouble};

#[wasm_bindgen_test]
fn what_is_put_is_had_back_until_it_is_removed() {
    let storage = Platform::browser().storage;
    script("localStorage.clear()");
    assert_eq!(storage.get("a"), Ok(None));
    let json = r#"{"title":"Größe – 大 🚒"}"#;
    storage.put("a", json).unwrap();
    assert_eq!(storage.get("a").unwrap().as_deref(), Some(json));
    assert!(holds(
        "JSON.parse(localStorage.a).title === 'Größe – 大 🚒'"
    ));
    storage.put("a", "1").unwrap();
    assert_eq!(storage.get("a").unwrap().as_deref(), Some("1"));
    storage.remove("a").unwrap();
    assert_eq!(storage.get("a"), Ok(None));
    storage.remove("a").unwrap();
}

#[wasm_bindgen_test]
fn foreign_keys_are_listed_read_as_they_are_and_left_alone() {
    let storage = Platform::browser().storage;
    script(
        "localStorage.clear(); localStorage.setItem('a neighbour', 'no {json'); localStorage.setItem('', 'empty')",
    );
    storage.put("ours", "true").unwrap();
    let mut keys = storage.keys().unwrap();
    keys.sort();
    assert_eq!(keys, ["", "a neighbour", "ours"]);
    assert_eq!(
        storage.get("a neighbour").unwrap().as_deref(),
        Some("no {json")
    );
    storage.remove("ours").unwrap();
    assert!(holds(
        "localStorage.length === 2 && localStorage['a neighbour'] === 'no {json'"
    ));
    script("localStorage.clear()");
}

#[wasm_bindgen_test]
fn blocked_storage_is_told_and_ends_when_it_ends() {
    let storage = Platform::browser().storage;
    script("localStorage.clear(); localStorage.setItem('a', '1')");
    // Deleted first: where a property only gets another getter, WebKit's compiled code can go on calling the
    // old one.
    for how in [
        "() => { throw new DOMException('no', 'SecurityError') }",
        "() => null",
    ] {
        script(&format!(
            "window.theStore = Object.getOwnPropertyDescriptor(window, 'localStorage'); \
             delete window.localStorage; \
             Object.defineProperty(window, 'localStorage', {{ configurable: true, get: {how} }})"
        ));
        let found = (
            storage.get("a"),
            storage.put("a", "2"),
            storage.remove("a"),
            storage.keys(),
        );
        script(
            "delete window.localStorage; \
             Object.defineProperty(window, 'localStorage', window.theStore)",
        );
        assert_eq!(found.0, Err(Trouble::Blocked), "{how}");
        assert_eq!(found.1, Err(Trouble::Blocked), "{how}");
        assert_eq!(found.2, Err(Trouble::Blocked), "{how}");
        assert_eq!(found.3, Err(Trouble::Blocked), "{how}");
        assert_eq!(storage.get("a").unwrap().as_deref(), Some("1"));
    }
    storage.remove("a").unwrap();
}

#[wasm_bindgen_test]
fn full_storage_is_told_and_keeps_what_it_has() {
    let storage = Platform::browser().storage;
    script("localStorage.clear()");
    storage.put("a", "1").unwrap();
    let much = "\"".to_owned() + &"x".repeat(12_000_000) + "\"";
    assert_eq!(storage.put("a", &much), Err(Trouble::Full));
    assert_eq!(storage.get("a").unwrap().as_deref(), Some("1"));
    storage.put("a", "2").unwrap();
    assert_eq!(storage.get("a").unwrap().as_deref(), Some("2"));
    storage.remove("a").unwrap();
}

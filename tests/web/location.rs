//! The hash, which says what the page shows, and the path from which the page is served.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{holds, until, words};
use crate::platform::{hash, on_hash_change, replace_hash, serving_path, set_hash};

#[wasm_bindgen_test]
async fn a_hash_is_set_told_and_replaced() {
    let first = hash().unwrap();
    let told = Rc::new(Cell::new(0));
    let owner = Owner::new();
    let count = told.clone();
    owner.with(|| on_hash_change(move || count.set(count.get() + 1)));

    set_hash("/d/größe").unwrap();
    assert_eq!(words("decodeURI(location.hash)"), "#/d/größe");
    until("the change of the hash", || told.get() == 1).await;
    assert!(hash().unwrap().starts_with("/d/gr"));

    let length = words("`${history.length}`");
    replace_hash("#/settings").unwrap();
    assert_eq!(hash().as_deref(), Ok("/settings"));
    assert_eq!(words("`${history.length}`"), length);
    set_hash("/help").unwrap();
    until("the next change", || told.get() == 2).await;

    owner.cleanup();
    // The test's own listener is added last, so it is called after all others.
    super::script(
        "window.last = 0; addEventListener('hashchange', () => { last += 1 }, { once: true })",
    );
    set_hash(&first).unwrap();
    until("the last change", || holds("last === 1")).await;
    assert_eq!(
        told.get(),
        2,
        "the page listens on after its owner has gone"
    );
}

#[wasm_bindgen_test]
fn the_path_is_the_folder_of_the_page() {
    let path = serving_path().unwrap();
    assert!(path.starts_with('/') && path.ends_with('/'), "{path}");
    assert!(words("location.pathname").starts_with(&path));
}

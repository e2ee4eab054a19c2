//! Events of the page as a whole are handled as long as their owner lives, and no longer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::Owner;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script};
use crate::platform::{on_free_key, on_hidden, on_leave, on_storage, warn_before_leaving};

#[wasm_bindgen_test]
fn writes_of_other_tabs_are_heard_until_the_owner_goes() {
    let heard = Rc::new(RefCell::new(Vec::new()));
    let list = heard.clone();
    let owner = Owner::new();
    owner.with(|| on_storage(move |key| list.borrow_mut().push(key)));
    script(
        "dispatchEvent(new StorageEvent('storage', { key: 'a draft' })); dispatchEvent(new StorageEvent('storage', { key: null }))",
    );
    assert_eq!(*heard.borrow(), [Some("a draft".to_owned()), None]);
    owner.cleanup();
    script("dispatchEvent(new StorageEvent('storage', { key: 'late' }))");
    assert_eq!(heard.borrow().len(), 2);
}

#[wasm_bindgen_test]
fn going_into_the_background_and_leaving_are_heard() {
    let (hidden, left) = (Rc::new(Cell::new(0)), Rc::new(Cell::new(0)));
    let (count_hidden, count_left) = (hidden.clone(), left.clone());
    let owner = Owner::new();
    owner.with(|| {
        on_hidden(move || count_hidden.set(count_hidden.get() + 1));
        on_leave(move || count_left.set(count_left.get() + 1));
    });
    let change = |state: &str| {
        script(&format!(
            "Object.defineProperty(document, 'visibilityState', {{ configurable: true, value: '{state}' }}); \
             document.dispatchEvent(new Event('visibilitychange', {{ bubbles: true }})); delete document.visibilityState"
        ));
    };
    change("hidden");
    assert_eq!(hidden.get(), 1);
    change("visible");
    assert_eq!(hidden.get(), 1, "coming back is no going away");
    script("dispatchEvent(new Event('pagehide'))");
    assert_eq!(left.get(), 1);
    owner.cleanup();
    change("hidden");
    script("dispatchEvent(new Event('pagehide'))");
    assert_eq!((hidden.get(), left.get()), (1, 1));
}

#[wasm_bindgen_test]
fn keys_are_free_where_nobody_writes() {
    let _corner =
        Corner::with("<p id='text'>x</p><input id='field'><input id='tick' type='checkbox'>");
    let pressed = Rc::new(Cell::new(0));
    let count = pressed.clone();
    let owner = Owner::new();
    owner.with(|| on_free_key("?", move || count.set(count.get() + 1)));
    let press = |id: &str, key: &str, held: &str| {
        holds(&format!(
            "!document.getElementById('{id}').dispatchEvent(new KeyboardEvent('keydown', \
             {{ key: '{key}', {held} bubbles: true, cancelable: true }}))"
        ))
    };
    assert!(
        press("text", "?", ""),
        "the key that was taken still does something else"
    );
    assert!(!press("text", "a", ""));
    assert!(press("tick", "?", ""));
    assert!(!press("field", "?", ""));
    assert!(!press("text", "?", "ctrlKey: true,"));
    assert_eq!(pressed.get(), 2);
    owner.cleanup();
    assert!(!press("text", "?", ""));
}

#[wasm_bindgen_test]
fn leaving_is_asked_about_only_while_something_is_unsaved() {
    let unsaved = Rc::new(Cell::new(false));
    let state = unsaved.clone();
    let owner = Owner::new();
    owner.with(|| warn_before_leaving(move || state.get()));
    let asks = || holds("!dispatchEvent(new Event('beforeunload', { cancelable: true }))");
    assert!(!asks());
    unsaved.set(true);
    assert!(asks());
    unsaved.set(false);
    assert!(!asks());
    unsaved.set(true);
    owner.cleanup();
    assert!(!asks());
}

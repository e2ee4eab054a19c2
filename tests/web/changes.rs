//! Tests of `on_change`: when it calls back after a change.

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::{ArcRwSignal, Set as _, Track as _};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, settled};
use crate::state::changes::on_change;

#[wasm_bindgen_test]
async fn a_change_in_the_moment_after_is_heard_and_none_after_the_end() {
    let corner = Corner::with("");
    let signal = ArcRwSignal::new(0);
    let heard = Rc::new(Cell::new(0));
    let (watched, count) = (signal.clone(), heard.clone());
    let page = mount_to(corner.element(), move || {
        let changed = watched.clone();
        on_change(move || changed.track(), move || count.set(count.get() + 1));
        watched.set(1);
        watched.set(2);
    });
    settled().await;
    assert_eq!(heard.get(), 1, "changes in one moment");
    signal.set(3);
    settled().await;
    assert_eq!(heard.get(), 2, "a later change");
    drop(page);
    signal.set(4);
    settled().await;
    assert_eq!(heard.get(), 2, "a change after the end");
}

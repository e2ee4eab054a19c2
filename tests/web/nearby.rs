//! Watching which elements are near what can be seen.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, script, two_frames, until};
use crate::platform::{Nearby, rest_while_typing};

const FAR: &str = "<div id='scroller' style='height: 100px; overflow-y: auto'>\
    <div id='filler' style='height: 9000px'></div><p id='watched'>x</p></div>";

/// What the watch has reported: the id of each element, and whether it is near.
type Told = Rc<RefCell<Vec<(String, bool)>>>;

/// A watch on the scroller, and the list of everything that it reports.
fn watching() -> (Nearby, Told) {
    let told = Rc::new(RefCell::new(Vec::new()));
    let kept = told.clone();
    let watch = Nearby::new("scroller", move |moved| kept.borrow_mut().extend(moved)).unwrap();
    (watch, told)
}

#[wasm_bindgen_test]
async fn nothing_is_told_while_somebody_types_and_everything_after_it() {
    let _corner = Corner::with(FAR);
    let (watch, told) = watching();
    watch.watch("watched").unwrap();
    let is_told = |near: bool| told.borrow().last() == Some(&("watched".to_owned(), near));
    until("it is far", || is_told(false)).await;

    rest_while_typing();
    script("filler.style.height = '10px'");
    two_frames().await;
    assert_eq!(told.borrow().len(), 1, "told while somebody types");
    until("it is near", || is_told(true)).await;

    script("filler.style.height = '9000px'");
    until("it is far again", || is_told(false)).await;
}

#[wasm_bindgen_test]
async fn what_comes_while_somebody_types_is_watched_too() {
    let _corner = Corner::with(FAR);
    let (watch, told) = watching();
    rest_while_typing();
    watch.watch("watched").unwrap();
    until("it is far", || !told.borrow().is_empty()).await;
    assert_eq!(*told.borrow(), [("watched".to_owned(), false)]);
}

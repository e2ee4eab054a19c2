//! Pinning the height of the element around the text area that somebody types in.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, send, two_frames, until};
use crate::platform::dom;

const FIELDS: &str = "<div style='width: 300px'><form class='pinnable' id='heldRoom'>\
    <textarea id='heldArea' rows='1' style='display: block; field-sizing: content; width: 100%'>one</textarea></form>\
    <form id='heldFree'><textarea id='heldOther'>two</textarea></form></div>";

/// Whether the browser sizes text areas by their contents; in one that does not, nothing is ever pinned.
fn grows() -> bool {
    holds("CSS.supports('field-sizing: content')")
}

const FITS: &str = "heldRoom.classList.contains('pinned') && heldRoom.style.height !== '' \
    && heldRoom.getBoundingClientRect().height === heldArea.getBoundingClientRect().height";

#[wasm_bindgen_test]
async fn a_pinned_height_follows_the_height_of_the_text() {
    let _corner = Corner::with(FIELDS);
    dom::pin_height(&send("heldArea", "focusin")).unwrap();
    if !grows() {
        assert!(holds(
            "heldRoom.className === 'pinnable' && heldRoom.style.height === ''"
        ));
        return;
    }
    assert!(holds(FITS));
    script("window.before = heldRoom.offsetHeight; heldArea.value = 'one\\ntwo\\nthree'");
    until("more lines", || {
        holds(FITS) && holds("heldRoom.offsetHeight > before + 10")
    })
    .await;
    script("heldArea.value = 'one'");
    until("one line", || {
        holds(FITS) && holds("heldRoom.offsetHeight === before")
    })
    .await;
    script("heldArea.value = 'word '.repeat(20)");
    until("broken lines", || {
        holds(FITS) && holds("heldRoom.offsetHeight > before")
    })
    .await;
    script("heldRoom.parentElement.style.width = '3000px'");
    until("more room", || {
        holds(FITS) && holds("heldRoom.offsetHeight === before")
    })
    .await;
    dom::unpin_height();
    assert!(holds(
        "!heldRoom.classList.contains('pinned') && heldRoom.style.height === ''"
    ));
}

#[wasm_bindgen_test]
async fn a_field_that_is_not_shown_for_a_while_keeps_its_place() {
    let _corner = Corner::with(FIELDS);
    dom::pin_height(&send("heldArea", "focusin")).unwrap();
    if !grows() {
        assert!(holds("heldRoom.className === 'pinnable'"));
        return;
    }
    script("heldRoom.parentElement.style.display = 'none'; heldArea.value = 'a\\nb\\nc'");
    two_frames().await;
    assert!(holds("heldRoom.style.height !== '0px'"));
    script("heldRoom.parentElement.style.display = ''");
    until("it is shown again", || holds(FITS)).await;
    dom::unpin_height();
}

#[wasm_bindgen_test]
fn only_one_field_is_pinned_and_only_where_it_may_be() {
    let _corner = Corner::with(FIELDS);
    dom::pin_height(&send("heldArea", "focusin")).unwrap();
    assert_eq!(holds(FITS), grows());
    dom::pin_height(&send("heldOther", "focusin")).unwrap();
    assert!(holds("!document.querySelector('.pinned')"));
    assert!(holds(
        "heldRoom.style.height === '' && heldFree.style.height === ''"
    ));
    dom::unpin_height();
}

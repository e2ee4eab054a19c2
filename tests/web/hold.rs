//! The size of what stands around the text area that is written in.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, send, until};
use crate::app::platform::dom;

const FIELDS: &str = "<div style='width: 300px'><form class='hold' id='around'>\
    <textarea id='area' rows='1' style='display: block; field-sizing: content; width: 100%'>one</textarea></form>\
    <form id='free'><textarea id='other'>two</textarea></form></div>";

/// Whether the browser sizes text areas by their contents; where it does not, nothing is ever held.
fn grows() -> bool {
    holds("CSS.supports('field-sizing: content')")
}

const FITS: &str = "around.classList.contains('held') && around.style.height !== '' \
    && around.getBoundingClientRect().height === area.getBoundingClientRect().height";

#[wasm_bindgen_test]
async fn what_is_held_follows_the_height_of_the_text() {
    let _corner = Corner::with(FIELDS);
    dom::hold(&send("area", "focusin")).unwrap();
    if !grows() {
        assert!(holds(
            "around.className === 'hold' && around.style.height === ''"
        ));
        return;
    }
    assert!(holds(FITS));
    script("window.before = around.offsetHeight; area.value = 'one\\ntwo\\nthree'");
    until("more lines", || {
        holds(FITS) && holds("around.offsetHeight > before + 10")
    })
    .await;
    script("area.value = 'one'");
    until("one line", || {
        holds(FITS) && holds("around.offsetHeight === before")
    })
    .await;
    script("area.value = 'word '.repeat(20)");
    until("broken lines", || {
        holds(FITS) && holds("around.offsetHeight > before")
    })
    .await;
    script("around.parentElement.style.width = '3000px'");
    until("more room", || {
        holds(FITS) && holds("around.offsetHeight === before")
    })
    .await;
    dom::release();
    assert!(holds(
        "!around.classList.contains('held') && around.style.height === ''"
    ));
}

#[wasm_bindgen_test]
async fn a_field_that_is_not_shown_for_a_while_keeps_its_place() {
    let _corner = Corner::with(FIELDS);
    dom::hold(&send("area", "focusin")).unwrap();
    if !grows() {
        assert!(holds("around.className === 'hold'"));
        return;
    }
    script(
        "around.parentElement.style.display = 'none'; area.value = 'a\\nb\\nc'; \
        window.frames = 0; requestAnimationFrame(() => requestAnimationFrame(() => { window.frames = 2 }))",
    );
    until("two frames", || holds("window.frames === 2")).await;
    assert!(holds("around.style.height !== '0px'"));
    script("around.parentElement.style.display = ''");
    until("it is shown again", || holds(FITS)).await;
    dom::release();
}

#[wasm_bindgen_test]
fn only_one_field_is_held_and_only_where_it_is_made_to_be() {
    let _corner = Corner::with(FIELDS);
    dom::hold(&send("area", "focusin")).unwrap();
    assert_eq!(holds(FITS), grows());
    dom::hold(&send("other", "focusin")).unwrap();
    assert!(holds("!document.querySelector('.held')"));
    assert!(holds(
        "around.style.height === '' && free.style.height === ''"
    ));
    dom::release();
}

//! Prewarming: an editor is drawn only to be thrown away, and no one may notice it.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, until, words};
use crate::pages::editor::{prewarm_empty, prewarm_example};

/// A script that counts how many stages are added to the page and removed from it.
const WATCH: &str = "window.came = 0; window.went = 0;
    window.watch = new MutationObserver((changes) => {
        for (const { addedNodes, removedNodes } of changes) {
            for (const node of addedNodes) if (node.className === 'stage') came += 1;
            for (const node of removedNodes) if (node.className === 'stage') went += 1;
        }
    });
    watch.observe(document.body, { childList: true })";

#[wasm_bindgen_test]
async fn an_editor_is_drawn_and_gone_before_anything_is_shown() {
    let _corner = Corner::with("<p id='library'>drafts</p>");
    script(WATCH);
    for (count, rehearse) in [prewarm_empty, prewarm_example].into_iter().enumerate() {
        // The next task, and so every frame, comes after the rehearsal.
        script(
            "delete window.seen; setTimeout(() => { window.seen = document.querySelector('.stage') !== null })",
        );
        rehearse();
        until("the next task", || holds("'seen' in window")).await;
        assert!(holds("!seen"), "{count}");
        assert!(
            holds(&format!("came === {0} && went === {0}", count + 1)),
            "{count}"
        );
    }
    assert_eq!(
        words("document.querySelector('.corner').textContent"),
        "drafts"
    );
    script("watch.disconnect()");
}

#[wasm_bindgen_test]
async fn nothing_is_drawn_beside_an_editor() {
    let _corner = Corner::with("<textarea id='field-title'>Mine</textarea>");
    script(WATCH);
    prewarm_example();
    until("a frame", || {
        script("window.frame ??= requestAnimationFrame(() => { window.drawn = true })");
        holds("window.drawn")
    })
    .await;
    assert!(holds("came === 0"));
    assert_eq!(
        words("document.getElementById('field-title').value"),
        "Mine"
    );
    script("watch.disconnect()");
}

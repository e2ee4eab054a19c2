//! How the page answers the `copy` event. The real clipboard belongs to the browser and needs a real key
//! press, so a replacement for `execCommand` sends the event.

use wasm_bindgen_test::wasm_bindgen_test;

use super::{holds, script, words};
use crate::platform::{Trouble, copy};

/// A script that makes `execCommand` send a `copy` event to the page. Afterwards `copied` contains what was
/// put on the clipboard.
const STAND_IN: &str = "window.sendCopy = () => { const data = new DataTransfer(); \
    const event = new ClipboardEvent('copy', { bubbles: true, cancelable: true }); \
    Object.defineProperty(event, 'clipboardData', { value: data }); \
    document.body.dispatchEvent(event); \
    window.copied = [data.getData('text/plain'), data.getData('text/html'), event.defaultPrevented]; return true }; \
    document.execCommand = (command) => command === 'copy' && sendCopy()";

const AWAY: &str = "delete document.execCommand; delete window.sendCopy";

#[wasm_bindgen_test]
fn both_forms_are_put_on_the_clipboard_once() {
    script(STAND_IN);
    copy("**now**", Some("<b>now</b>")).unwrap();
    assert_eq!(words("copied[0]"), "**now**");
    assert_eq!(words("copied[1]"), "<b>now</b>");
    assert!(
        holds("copied[2]"),
        "the browser would copy the selection instead"
    );
    // If the person copies something afterwards, that is left to the browser.
    script("sendCopy()");
    assert!(holds("copied[0] === '' && copied[2] === false"));
    copy("plain", None).unwrap();
    assert!(holds("copied[0] === 'plain' && copied[1] === ''"));
    script(AWAY);
}

#[wasm_bindgen_test]
fn a_browser_that_refuses_is_told() {
    for how in ["() => false", "() => { throw new Error('no') }"] {
        script(&format!("{STAND_IN}; document.execCommand = {how}"));
        let found = copy("words", None);
        script("sendCopy()");
        let left_alone = holds("copied[0] === ''");
        script(AWAY);
        assert_eq!(found, Err(Trouble::Refused), "{how}");
        assert!(left_alone, "the page still answers for copies: {how}");
    }
}

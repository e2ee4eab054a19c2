//! Files with which the installed page is opened, in browsers with a launch queue and in those without.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, script, until};
use crate::platform::{Trouble, on_launch};

#[wasm_bindgen_test]
async fn launched_files_are_read_and_their_absence_is_told() {
    let _corner = Corner::with("");
    script(
        "window.theQueue = Object.getOwnPropertyDescriptor(window, 'launchQueue'); \
        Object.defineProperty(window, 'launchQueue', { configurable: true, writable: true, value: undefined })",
    );
    assert_eq!(on_launch(|_| {}), Err(Trouble::Refused));

    script("window.launchQueue = { setConsumer(call) { this.call = call } }");
    let seen = Rc::new(RefCell::new(Vec::new()));
    let list = seen.clone();
    on_launch(move |files| {
        let mut list = list.borrow_mut();
        list.extend(files.into_iter().map(|file| (file.name, file.bytes)));
    })
    .unwrap();
    script(
        "launchQueue.call({ files: [] }); launchQueue.call({ files: [ \
        { getFile: async () => new File(['# One'], 'one.md') }, \
        { getFile: async () => { throw new Error('gone') } }, \
        { getFile: async () => new File(['# Zwei'], 'zwei.md') } ] })",
    );
    until("the files", || !seen.borrow().is_empty()).await;
    let wanted = [("one.md", "# One"), ("zwei.md", "# Zwei")]
        .map(|(name, text)| (name.to_owned(), Ok(text.as_bytes().to_vec())));
    assert_eq!(*seen.borrow(), wanted);
    script(
        "delete window.launchQueue; if (theQueue) Object.defineProperty(window, 'launchQueue', theQueue)",
    );
}

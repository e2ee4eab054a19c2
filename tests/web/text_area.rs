//! The widget for everything that is typed: the page writes nothing into it while somebody types.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::mount::mount_to;
use leptos::prelude::{ArcRwSignal, Get as _, Set as _, Signal};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{Corner, holds, script, settled, until, words};
use crate::platform::dom;
use crate::widgets::text_area::{TextArea, text_area};

/// A mounted text area with the id `area`, bound to a signal that receives what is typed.
struct Mounted {
    value: ArcRwSignal<String>,
    typed: Rc<RefCell<Vec<String>>>,
    _corner: Corner,
    _page: Box<dyn std::any::Any>,
}

impl Mounted {
    async fn with(text: &str, one_line: bool) -> Self {
        let corner = Corner::with("");
        let value = ArcRwSignal::new(text.to_owned());
        let typed = Rc::new(RefCell::new(Vec::new()));
        let (shown, list) = (value.clone(), typed.clone());
        let page = mount_to(corner.element(), move || {
            let write = shown.clone();
            let area = TextArea {
                id: "area".to_owned(),
                name: Signal::stored("Summary".to_owned()),
                class: "prose",
                hint: "",
                described_by: None,
                value: shown,
                marks: None,
                one_line,
                pasting: None,
            };
            text_area(area, move |text| {
                list.borrow_mut().push(text.clone());
                write.set(text);
            })
        });
        // The first value is set once the element exists.
        settled().await;
        // Counts how often the page writes into the element from now on.
        script(
            "window.written = 0; \
            window.real = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value'); \
            Object.defineProperty(area, 'value', { get: () => real.get.call(area), set: (text) => { written += 1; real.set.call(area, text) } })",
        );
        Self {
            value,
            typed,
            _corner: corner,
            _page: Box::new(page),
        }
    }

    /// Does what a browser does when somebody types: sets another text and sends an event.
    fn types(&self, text: &str) {
        let text = text.replace('\n', "\\n");
        script(&format!(
            "real.set.call(area, '{text}'); area.dispatchEvent(new InputEvent('input', {{ bubbles: true }}))"
        ));
    }
}

#[wasm_bindgen_test]
async fn what_is_typed_is_told_and_never_written_back() {
    let mounted = Mounted::with("one\r\ntwo", false).await;
    assert_eq!(words("area.value"), "one\ntwo");
    mounted.types("one\ntwo three");
    settled().await;
    assert_eq!(*mounted.typed.borrow(), ["one\ntwo three"]);
    assert!(
        holds("written === 0"),
        "the page wrote into the field that was typed in"
    );
}

#[wasm_bindgen_test]
async fn an_outside_change_is_shown_and_keeps_focus_and_caret() {
    let mounted = Mounted::with("one two", false).await;
    dom::focus("area").unwrap();
    dom::set_caret("area", (3, 3)).unwrap();
    mounted.value.set("one two three".to_owned());
    until("the change", || holds("area.value === 'one two three'")).await;
    assert_eq!(dom::caret("area"), Ok((3, 3)));
    assert_eq!(dom::focused_id(), "area");
    assert!(
        mounted.typed.borrow().is_empty(),
        "the page takes its own change for typing"
    );
}

#[wasm_bindgen_test]
async fn an_outside_change_waits_until_an_input_method_is_done() {
    let mounted = Mounted::with("水", false).await;
    script("area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))");
    mounted.types("水みず");
    mounted.value.set("elsewhere".to_owned());
    settled().await;
    settled().await;
    assert_eq!(words("area.value"), "水みず");
    assert!(holds("written === 0"), "what was composed was written over");
    // The composition continues, and its result counts.
    mounted.types("水水");
    script(
        "area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '水' }))",
    );
    settled().await;
    assert_eq!(words("area.value"), "水水");
    assert_eq!(mounted.value.get(), "水水");
    assert!(holds("written === 0"));

    // A composition that ends without a result gives way to the text that was set meanwhile.
    script("area.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))");
    mounted.value.set("elsewhere".to_owned());
    settled().await;
    assert_eq!(words("area.value"), "水水");
    script(
        "area.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true, data: '' }))",
    );
    until("the change", || holds("area.value === 'elsewhere'")).await;
}

#[wasm_bindgen_test]
async fn keys_of_an_input_method_are_its_own() {
    let mounted = Mounted::with("- one", false).await;
    dom::set_caret("area", (5, 5)).unwrap();
    let enter = |composing: bool| {
        holds(&format!(
            "!area.dispatchEvent(new KeyboardEvent('keydown', {{ key: 'Enter', isComposing: {composing}, bubbles: true, cancelable: true }}))"
        ))
    };
    assert!(!enter(true), "the key that chooses a word made a new item");
    assert_eq!(words("area.value"), "- one");
    assert!(enter(false));
    assert_eq!(words("area.value"), "- one\n- ");
    assert_eq!(mounted.value.get(), "- one\n- ");
}

#[wasm_bindgen_test]
async fn a_field_of_one_line_stays_one_line() {
    let mounted = Mounted::with("one", true).await;
    assert!(holds(
        "!area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))"
    ));
    mounted.types("one\ntwo");
    assert_eq!(*mounted.typed.borrow(), ["one two"]);
    until("the one line", || holds("area.value === 'one two'")).await;
}

//! Tests of the adapters to the browser, and of the widget for everything that is typed, in a real browser.
//!
//! They are compiled into the crate's own tests because what they test is private to it; native builds leave
//! them out. `cargo xtask test` runs them in every engine; on their own they are `cargo test -p debrief --lib
//! --target wasm32-unknown-unknown` with `wasm-bindgen-test-runner` as the runner. What a person does with
//! the whole page is tested in `tests/e2e`.

mod changes;
mod clipboard;
mod clock;
mod disk;
mod events;
mod field;
mod focus;
mod launch;
mod location;
mod nearby;
mod patch;
mod pin;
mod prewarm;
mod storage;
mod text_area;

use std::cell::Cell;
use std::rc::Rc;

use leptos::mount::mount_to;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test_configure;
use web_sys::{Event, EventInit, HtmlElement};

use crate::platform;

wasm_bindgen_test_configure!(run_in_browser);

/// Runs a script in the test's page and returns the value of its last expression.
fn script(source: &str) -> JsValue {
    js_sys::eval(source).unwrap_or_else(|error| panic!("{source}: {error:?}"))
}

/// Whether an expression is true in the test's page.
fn holds(expression: &str) -> bool {
    script(expression).is_truthy()
}

/// The text that an expression evaluates to in the test's page.
fn words(expression: &str) -> String {
    script(expression)
        .as_string()
        .unwrap_or_else(|| panic!("{expression} gives no text"))
}

/// An element of the page for one test, removed when the test is over.
struct Corner(HtmlElement);

impl Corner {
    /// Puts this HTML into a new element at the end of the page.
    fn with(html: &str) -> Self {
        let document = web_sys::window().unwrap().document().unwrap();
        // Removes what a failed test has left behind: wasm does not unwind, so nothing was dropped.
        script("document.querySelectorAll('.corner').forEach((corner) => corner.remove())");
        let element = document.create_element("div").unwrap();
        element.set_class_name("corner");
        document.body().unwrap().append_child(&element).unwrap();
        let element: HtmlElement = element.unchecked_into();
        // The first mount sets up what tasks and effects run on.
        mount_to(element.clone(), || ()).forget();
        element.set_inner_html(html);
        Self(element)
    }

    fn element(&self) -> HtmlElement {
        self.0.clone()
    }
}

impl Drop for Corner {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Sends an event, which bubbles and can be cancelled, to the element with this id.
fn send(id: &str, kind: &str) -> Event {
    let init = EventInit::new();
    init.set_bubbles(true);
    init.set_cancelable(true);
    let event = Event::new_with_event_init_dict(kind, &init).unwrap();
    let document = web_sys::window().unwrap().document().unwrap();
    let element = document.get_element_by_id(id).unwrap();
    element.dispatch_event(&event).unwrap();
    event
}

/// Waits for two frames, so that observers have been notified of what has changed.
async fn two_frames() {
    for _ in 0..2 {
        let drawn = js_sys::Promise::new(&mut |resolve, _| {
            platform::next_frame(move || {
                let _ = resolve.call0(&JsValue::NULL);
            })
            .unwrap();
        });
        JsFuture::from(drawn).await.unwrap();
    }
}

/// Waits until a condition holds. It checks every 5 ms, at most 2,000 times, and then panics.
async fn until(what: &str, mut holds: impl FnMut() -> bool) {
    for _ in 0..2_000 {
        if holds() {
            return;
        }
        let wake = js_sys::Promise::new(&mut |resolve, _| {
            platform::after(5, move || {
                let _ = resolve.call0(&JsValue::NULL);
            })
            .unwrap();
        });
        JsFuture::from(wake).await.unwrap();
    }
    panic!("waited in vain for {what}");
}

/// Waits until everything that the page had to do after a change is done.
async fn settled() {
    let done = Rc::new(Cell::new(false));
    let flag = done.clone();
    platform::after(0, move || flag.set(true)).unwrap();
    until("the page to settle", || done.get()).await;
}

//! Holds what stands around the text area that is written in at its size, so that a letter is laid out in
//! there and nowhere else. Without it the browser goes through everything around the field at each key, up to
//! the page.
//!
//! What is held has the class `hold`, is itself no item of a grid or a flexible box, and holds one text area,
//! which goes on growing with its text; when it has grown, or shrunk, its new size is held before anything is
//! drawn.

use std::cell::{OnceCell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement, ResizeObserver};

use super::field::grows_by_itself;
use super::{Event, Trouble};

/// Holds the size of what stands around the text area that an event came from, until `unpin_height`. Does
/// nothing where the browser does not size text areas by their contents, or where nothing is made to be held.
pub(crate) fn pin_height(event: &Event) -> Result<(), Trouble> {
    unpin_height();
    if !grows_by_itself() {
        return Ok(());
    }
    let area = event
        .target()
        .and_then(|target| target.dyn_into::<HtmlTextAreaElement>().ok());
    let Some(area) = area else {
        return Ok(());
    };
    let around = area
        .parent_element()
        .and_then(|around| around.dyn_into::<HtmlElement>().ok())
        .filter(|around| around.class_list().contains("pinnable"));
    let Some(around) = around else {
        return Ok(());
    };
    let observer = observer().ok_or(Trouble::Refused)?;
    observer.observe(&area);
    let held = Held { area, around };
    held.fit()?;
    let classes = held.around.class_list();
    HELD.set(Some(held));
    classes.add_1(CLASS).map_err(|_| Trouble::Refused)
}

/// Lets what is held have the size of its contents again.
pub(crate) fn unpin_height() {
    let Some(Held { area, around }) = HELD.take() else {
        return;
    };
    if let Some(observer) = observer() {
        observer.unobserve(&area);
    }
    let _ = around.class_list().remove_1(CLASS);
    let _ = around.style().remove_property("height");
}

/// What the style sheet knows it by.
const CLASS: &str = "pinned";

struct Held {
    area: HtmlTextAreaElement,
    around: HtmlElement,
}

impl Held {
    /// Gives what is around the height that the text area has. One that is not shown has none.
    fn fit(&self) -> Result<(), Trouble> {
        let height = self.area.get_bounding_client_rect().height();
        if height == 0.0 {
            return Ok(());
        }
        // The number as the browser writes it: to write one of our own costs kilobytes.
        let height = js_sys::Number::from(height)
            .to_string_with_radix(10)
            .map_err(|_| Trouble::Refused)?;
        let height = String::from(height) + "px";
        let style = self.around.style();
        if style.get_property_value("height").as_ref() == Ok(&height) {
            return Ok(());
        }
        style
            .set_property("height", &height)
            .map_err(|_| Trouble::Refused)
    }
}

thread_local! {
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
    static OBSERVER: OnceCell<Option<ResizeObserver>> = const { OnceCell::new() };
}

/// Tells when the text area that is held has another size. It stays as long as the page.
fn observer() -> Option<ResizeObserver> {
    let made = || {
        let fit = Closure::<dyn FnMut(JsValue)>::new(|_| {
            HELD.with_borrow(|held| held.as_ref().map(Held::fit));
        });
        let observer = ResizeObserver::new(fit.as_ref().unchecked_ref()).ok()?;
        fit.forget();
        Some(observer)
    };
    OBSERVER.with(|observer| observer.get_or_init(made).clone())
}

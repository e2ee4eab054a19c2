//! Fixes the size of the element around the text area in which a person types, so that a keystroke causes
//! layout inside that element only. Without this, each keystroke makes the browser lay out everything around
//! the field, up to the whole page.
//!
//! The element has the class `pinnable`, is not an item of a grid or a flexible box itself, and contains one
//! text area, which still grows with its text. When the text area has grown or shrunk, the element gets its
//! new size before anything is drawn.

use std::cell::{OnceCell, RefCell};

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlElement, HtmlTextAreaElement, ResizeObserver};

use super::field::grows_by_itself;
use super::{Event, Trouble};

/// Fixes the size of the element around the text area that an event came from, until `unpin_height`. Does
/// nothing if the browser does not size text areas by their contents, or if the element is not `pinnable`.
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
    let container = area
        .parent_element()
        .and_then(|container| container.dyn_into::<HtmlElement>().ok())
        .filter(|container| container.class_list().contains("pinnable"));
    let Some(container) = container else {
        return Ok(());
    };
    let observer = observer().ok_or(Trouble::Refused)?;
    observer.observe(&area);
    let pinned = Pinned { area, container };
    pinned.fit()?;
    let classes = pinned.container.class_list();
    PINNED.set(Some(pinned));
    classes.add_1(PINNED_CLASS).map_err(|_| Trouble::Refused)
}

/// Lets the pinned element take the size of its contents again.
pub(crate) fn unpin_height() {
    let Some(Pinned { area, container }) = PINNED.take() else {
        return;
    };
    if let Some(observer) = observer() {
        observer.unobserve(&area);
    }
    let _ = container.class_list().remove_1(PINNED_CLASS);
    let _ = container.style().remove_property("height");
}

/// The class by which the style sheet knows a pinned element.
const PINNED_CLASS: &str = "pinned";

struct Pinned {
    area: HtmlTextAreaElement,
    container: HtmlElement,
}

impl Pinned {
    /// Gives the element around the text area the height of the text area. A text area that is not shown has
    /// none.
    fn fit(&self) -> Result<(), Trouble> {
        let height = self.area.get_bounding_client_rect().height();
        if height == 0.0 {
            return Ok(());
        }
        // The browser writes the number: writing it ourselves costs kilobytes.
        let height = js_sys::Number::from(height)
            .to_string_with_radix(10)
            .map_err(|_| Trouble::Refused)?;
        let height = String::from(height) + "px";
        let style = self.container.style();
        if style.get_property_value("height").as_ref() == Ok(&height) {
            return Ok(());
        }
        style
            .set_property("height", &height)
            .map_err(|_| Trouble::Refused)
    }
}

thread_local! {
    static PINNED: RefCell<Option<Pinned>> = const { RefCell::new(None) };
    static OBSERVER: OnceCell<Option<ResizeObserver>> = const { OnceCell::new() };
}

/// Reports when the pinned text area changes its size. It is made once and stays as long as the page.
fn observer() -> Option<ResizeObserver> {
    let create = || {
        let fit = Closure::<dyn FnMut(JsValue)>::new(|_| {
            PINNED.with_borrow(|pinned| pinned.as_ref().map(Pinned::fit));
        });
        let observer = ResizeObserver::new(fit.as_ref().unchecked_ref()).ok()?;
        fit.forget();
        Some(observer)
    };
    OBSERVER.with(|observer| observer.get_or_init(create).clone())
}

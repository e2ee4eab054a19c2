//! Which elements are near to what can be seen. What is far away need not be complete.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{Trouble, dom};

/// How far from what can be seen an element still is near, in pixels: two screens of a large display.
const MARGIN: &str = "1500px 0px";

/// Watches elements until it is dropped.
pub(crate) struct Nearby {
    observer: IntersectionObserver,
    // The browser calls it as long as the observer is connected.
    _call: Closure<dyn FnMut(Array)>,
}

impl Nearby {
    /// Tells with its id of every watched element that comes near or goes away, and at first of each.
    /// `scroller` is the id of the element that scrolls them where the page itself does not.
    ///
    /// # Errors
    /// Says that the browser cannot tell.
    pub(crate) fn new(
        scroller: &str,
        mut tell: impl FnMut(Vec<(String, bool)>) + 'static,
    ) -> Result<Self, Trouble> {
        let call = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entries = entries.iter().filter_map(|entry| {
                let entry: IntersectionObserverEntry = entry.dyn_into().ok()?;
                Some((entry.target().id(), entry.is_intersecting()))
            });
            tell(entries.collect());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        if let Some(root) = dom::by_id(scroller).ok().filter(scrolls) {
            options.set_root(Some(&root));
        }
        let observer =
            IntersectionObserver::new_with_options(call.as_ref().unchecked_ref(), &options)
                .map_err(|_| Trouble::Refused)?;
        Ok(Self {
            observer,
            _call: call,
        })
    }

    /// Watches the element with this id, too.
    pub(crate) fn watch(&self, id: &str) -> Result<(), Trouble> {
        self.observer.observe(&dom::by_id(id)?);
        Ok(())
    }
}

impl Drop for Nearby {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Whether an element scrolls what is in it.
fn scrolls(element: &Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok()?);
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    overflow.is_some_and(|overflow| overflow == "auto" || overflow == "scroll")
}

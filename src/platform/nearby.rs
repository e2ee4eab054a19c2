//! Reports which elements are near the visible part of the page. Elements that are far away need not be
//! complete.
//!
//! At every frame the browser computes where each watched element is. While a person types, nothing moves
//! far. Therefore nothing is watched until a pause, so that keystrokes need not wait for it.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

use super::{Trouble, after, dom};

/// How far from the visible part an element still counts as near, in pixels: what a wheel scrolls in a
/// moment.
const MARGIN: &str = "600px 0px";

/// Watches elements until it is dropped.
pub(crate) struct Nearby {
    watch: Rc<Watch>,
    // The browser calls it as long as the observer is connected.
    _call: Closure<dyn FnMut(Array)>,
}

impl Nearby {
    /// Calls `on_change` with the id of every watched element that comes near or goes away, and once for each
    /// at first. `scroller` is the id of the element that scrolls them, if it is not the page itself.
    ///
    /// # Errors
    /// The browser cannot watch elements.
    pub(crate) fn new(
        scroller: &str,
        mut on_change: impl FnMut(Vec<(String, bool)>) + 'static,
    ) -> Result<Self, Trouble> {
        let callback = Closure::<dyn FnMut(Array)>::new(move |entries: Array| {
            let entries = entries.iter().filter_map(|entry| {
                let entry: IntersectionObserverEntry = entry.dyn_into().ok()?;
                Some((entry.target().id(), entry.is_intersecting()))
            });
            on_change(entries.collect());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        if let Some(root) = dom::by_id(scroller).ok().filter(is_scroller) {
            options.set_root(Some(&root));
        }
        let observer =
            IntersectionObserver::new_with_options(callback.as_ref().unchecked_ref(), &options)
                .map_err(|_| Trouble::Refused)?;
        let watch = Rc::new(Watch {
            observer,
            ids: RefCell::default(),
            is_resting: Cell::new(false),
        });
        WATCHES.with_borrow_mut(|watches| {
            watches.retain(|watch| watch.strong_count() > 0);
            watches.push(Rc::downgrade(&watch));
        });
        Ok(Self {
            watch,
            _call: callback,
        })
    }

    /// Watches the element with this id, too.
    pub(crate) fn watch(&self, id: &str) -> Result<(), Trouble> {
        let element = dom::by_id(id)?;
        self.watch.ids.borrow_mut().push(id.to_owned());
        // At the end of a rest every element is watched again.
        if !self.watch.is_resting.get() {
            self.watch.observer.observe(&element);
        }
        Ok(())
    }
}

impl Drop for Nearby {
    fn drop(&mut self) {
        self.watch.observer.disconnect();
    }
}

/// Call this when a person types: nothing is watched until there has been a pause.
pub(crate) fn rest_while_typing() {
    TYPED.set(TYPED.get().wrapping_add(1));
    if for_all_watches(Watch::rest) {
        wake_after_pause();
    }
}

/// How long the pause in typing must be before watching goes on.
const PAUSE_MS: u64 = 500;

struct Watch {
    observer: IntersectionObserver,
    ids: RefCell<Vec<String>>,
    is_resting: Cell<bool>,
}

impl Watch {
    /// Stops watching for a while. Returns whether it was watching.
    fn rest(&self) -> bool {
        let was_watching = !self.is_resting.replace(true);
        if was_watching {
            self.observer.disconnect();
        }
        was_watching
    }

    /// Watches every element again that still exists; the browser then reports where each of them is. Returns
    /// whether it was resting.
    fn wake(&self) -> bool {
        for id in self.ids.borrow().iter() {
            if let Ok(element) = dom::by_id(id) {
                self.observer.observe(&element);
            }
        }
        self.is_resting.replace(false)
    }
}

thread_local! {
    static WATCHES: RefCell<Vec<Weak<Watch>>> = const { RefCell::new(Vec::new()) };
    static TYPED: Cell<u32> = const { Cell::new(0) };
}

/// Calls this on every watch and returns whether any of the calls returned true.
fn for_all_watches(callback: impl Fn(&Watch) -> bool) -> bool {
    let watches: Vec<_> = WATCHES.with_borrow(|all| all.iter().filter_map(Weak::upgrade).collect());
    watches.iter().filter(|watch| callback(watch)).count() > 0
}

fn wake_after_pause() {
    let count = TYPED.get();
    let on_pause = move || {
        if TYPED.get() == count {
            for_all_watches(Watch::wake);
        } else {
            wake_after_pause();
        }
    };
    if after(PAUSE_MS, on_pause).is_err() {
        for_all_watches(Watch::wake);
    }
}

/// Whether an element scrolls its contents.
fn is_scroller(element: &Element) -> bool {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok()?);
    let overflow = style.and_then(|style| style.get_property_value("overflow-y").ok());
    overflow.is_some_and(|overflow| overflow == "auto" || overflow == "scroll")
}

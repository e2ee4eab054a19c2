//! Calls that come later.

use std::cell::Cell;
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{
    request_animation_frame_with_handle, request_idle_callback_with_handle, set_timeout_with_handle,
};

use super::{Alarm, Trouble};

/// The timers of the browser.
pub(super) struct Timers;

impl Alarm for Timers {
    fn after(&self, milliseconds: u64, call: Box<dyn FnOnce() + Send>) -> Result<(), Trouble> {
        after(milliseconds, call)
    }
}

/// Makes a call after so many milliseconds.
pub(crate) fn after(milliseconds: u64, call: impl FnOnce() + 'static) -> Result<(), Trouble> {
    set_timeout_with_handle(call, Duration::from_millis(milliseconds))
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call once the page has been brought up to date, before it is painted.
pub(crate) fn next_frame(call: impl FnOnce() + 'static) -> Result<(), Trouble> {
    request_animation_frame_with_handle(call)
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call when nobody waits for the page. Not every browser can tell.
pub(crate) fn when_idle(call: impl FnOnce() + 'static) -> Result<(), Trouble> {
    let call = Cell::new(Some(call));
    let once = move || {
        if let Some(call) = call.take() {
            call();
        }
    };
    request_idle_callback_with_handle(once)
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call once the page as it is now has been drawn, and at once where the browser tells of no
/// frames.
pub(crate) fn when_drawn(call: impl FnOnce() + 'static) {
    // How long after a frame has been made ready the call comes: time in which the browser brings it to
    // the screen.
    const DRAWN_MS: u64 = 8;
    let call = Rc::new(Cell::new(Some(call)));
    let make = move || {
        if let Some(call) = call.take() {
            call();
        }
    };
    let at_once = make.clone();
    let asked = next_frame(move || {
        if after(DRAWN_MS, make.clone()).is_err() {
            make();
        }
    });
    if asked.is_err() {
        at_once();
    }
}

//! Timers: calls that are made later.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{
    request_animation_frame_with_handle, request_idle_callback_with_handle, set_timeout_with_handle,
};

use super::{Alarm, Trouble};

pub(super) struct Timers;

impl Alarm for Timers {
    fn after(&self, milliseconds: u64, call: Box<dyn FnOnce() + Send>) -> Result<(), Trouble> {
        after(milliseconds, call)
    }
}

/// Makes a call after this many milliseconds.
pub(crate) fn after(milliseconds: u64, call: impl FnOnce() + 'static) -> Result<(), Trouble> {
    set_timeout_with_handle(call, Duration::from_millis(milliseconds))
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call after the page has been updated, before it is painted.
pub(crate) fn next_frame(call: impl FnOnce() + 'static) -> Result<(), Trouble> {
    request_animation_frame_with_handle(call)
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call when the page is idle. Not every browser can tell.
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

/// Makes a call once the page as it is now has been drawn; at once if the browser reports no frames, and
/// within a second if it draws none, as in a window that is covered by another.
pub(crate) fn when_drawn(call: impl FnOnce() + 'static) {
    // How long after a frame has been prepared the call comes: in that time the browser brings it to the
    // screen.
    const DRAWN_MS: u64 = 8;
    let waiting: Waiting = Rc::new(Cell::new(Some(Box::new(call))));
    let drawn = waiting.clone();
    let asked = next_frame(move || {
        let late = drawn.clone();
        if after(DRAWN_MS, move || make(&late)).is_err() {
            make(&drawn);
        }
    });
    if asked.is_err() {
        make(&waiting);
    } else {
        look_after(waiting);
    }
}

/// A call that waits for a frame, until it is made.
type Waiting = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

/// The calls that wait for a frame. One timer looks after all of them, as long as there are any: one timer
/// for each keystroke would make the keystroke wait too long.
#[derive(Default)]
struct Watched {
    /// The calls that were there already when the timer last fired.
    before: Vec<Waiting>,
    /// The calls that have come since.
    since: Vec<Waiting>,
}

thread_local! {
    static WATCHED: RefCell<Watched> = RefCell::default();
}

fn make(waiting: &Waiting) {
    if let Some(call) = waiting.take() {
        call();
    }
}

fn look_after(waiting: Waiting) {
    let begins = WATCHED.with_borrow_mut(|watched| {
        watched.since.push(waiting);
        watched.before.is_empty() && watched.since.len() == 1
    });
    if begins {
        look_again();
    }
}

/// Makes the calls that were there already when the timer last fired, and still wait.
fn look_again() {
    const PATIENCE_MS: u64 = 400;
    let ring = || {
        let (stalled, goes_on) = WATCHED.with_borrow_mut(|watched| {
            let since = std::mem::take(&mut watched.since);
            let goes_on = !since.is_empty();
            (std::mem::replace(&mut watched.before, since), goes_on)
        });
        // This comes before the calls, because they may begin to wait again.
        if goes_on {
            look_again();
        }
        stalled.iter().for_each(make);
    };
    if after(PATIENCE_MS, ring).is_err() {
        // Without a timer the calls still have their frames.
        WATCHED.take();
    }
}

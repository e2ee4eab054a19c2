//! Timers: callbacks that run later.

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
    let run = move || {
        if let Some(call) = call.take() {
            call();
        }
    };
    request_idle_callback_with_handle(run)
        .map(|_| ())
        .map_err(|_| Trouble::Refused)
}

/// Makes a call once the page as it is now has been drawn; at once if the browser reports no frames, and
/// within a second if it draws none, as in a window that is covered by another.
pub(crate) fn when_drawn(call: impl FnOnce() + 'static) {
    // How long after a frame has been prepared the call comes: in that time the browser brings it to the
    // screen.
    const DRAWN_MS: u64 = 8;
    let frame_call: FrameCall = Rc::new(Cell::new(Some(Box::new(call))));
    let for_frame = frame_call.clone();
    let requested = next_frame(move || {
        let for_timer = for_frame.clone();
        if after(DRAWN_MS, move || run_once(&for_timer)).is_err() {
            run_once(&for_frame);
        }
    });
    if requested.is_err() {
        run_once(&frame_call);
    } else {
        watch_for_stall(frame_call);
    }
}

/// A call that waits for a frame, until it is made.
type FrameCall = Rc<Cell<Option<Box<dyn FnOnce()>>>>;

/// The calls that wait for a frame. A single timer watches all of them, as long as there are any: a timer for
/// each keystroke would delay the keystroke too much.
#[derive(Default)]
struct Stalling {
    /// The calls that were there already when the timer last fired.
    older: Vec<FrameCall>,
    /// The calls that have come since.
    recent: Vec<FrameCall>,
}

thread_local! {
    static STALLING: RefCell<Stalling> = RefCell::default();
}

fn run_once(frame_call: &FrameCall) {
    if let Some(call) = frame_call.take() {
        call();
    }
}

fn watch_for_stall(frame_call: FrameCall) {
    let must_start_timer = STALLING.with_borrow_mut(|stalling| {
        stalling.recent.push(frame_call);
        stalling.older.is_empty() && stalling.recent.len() == 1
    });
    if must_start_timer {
        start_stall_timer();
    }
}

/// Starts the timer that runs the calls which were already waiting when it fired last, and still wait.
fn start_stall_timer() {
    const STALL_MS: u64 = 400;
    let on_timer = || {
        let (stalled, has_more) = STALLING.with_borrow_mut(|stalling| {
            let recent = std::mem::take(&mut stalling.recent);
            let has_more = !recent.is_empty();
            (std::mem::replace(&mut stalling.older, recent), has_more)
        });
        // The timer is started before the calls run, because they may wait for another frame.
        if has_more {
            start_stall_timer();
        }
        stalled.iter().for_each(run_once);
    };
    if after(STALL_MS, on_timer).is_err() {
        // Without a timer, the calls still run when their frames come.
        STALLING.take();
    }
}

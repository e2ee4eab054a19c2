//! The clock, its alarms, fresh ids, and waiting for a frame.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen_test::wasm_bindgen_test;

use super::{script, until};
use crate::platform::{Platform, after, next_frame, when_drawn};

#[wasm_bindgen_test]
fn the_clock_is_that_of_the_machine_and_its_zone() {
    let clock = Platform::browser().clock;
    let before = script("Date.now()").as_f64().unwrap() as u64;
    let now = clock.now();
    let later = script("Date.now()").as_f64().unwrap() as u64;
    assert!(before <= now && now <= later, "{before} {now} {later}");
    let local = clock.local(1_711_854_000_000);
    let parts = [local.year, local.month, local.day, local.hour, local.minute];
    let wanted = script(
        "(() => { const d = new Date(1711854000000); \
         return `${[d.getFullYear(), d.getMonth() + 1, d.getDate(), d.getHours(), d.getMinutes()]}` })()",
    );
    let written: Vec<String> = parts.iter().map(u32::to_string).collect();
    assert_eq!(Some(written.join(",")), wanted.as_string());
}

#[wasm_bindgen_test]
fn new_names_differ() {
    let ids = Platform::browser().ids;
    let (one, other) = (ids.fresh(), ids.fresh());
    assert_ne!(one, other);
    assert_eq!(one.len(), 36);
    assert_eq!(&one[14..15], "4", "{one} is no UUID of version 4");
}

#[wasm_bindgen_test]
async fn alarms_ring_in_their_order_and_not_before_their_time() {
    let rung = Rc::new(RefCell::new(Vec::new()));
    let note = |name: &'static str| {
        let rung = rung.clone();
        move || rung.borrow_mut().push(name)
    };
    let clock = Platform::browser().clock;
    let start = clock.now();
    after(60, note("later")).unwrap();
    after(0, note("soon")).unwrap();
    assert!(rung.borrow().is_empty(), "an alarm rang at once");
    until("both alarms", || rung.borrow().len() == 2).await;
    assert_eq!(*rung.borrow(), ["soon", "later"]);
    // Browsers make their clocks coarse on purpose.
    assert!(clock.now() - start >= 55, "the alarm rang too early");
}

#[wasm_bindgen_test]
async fn the_next_frame_comes() {
    let seen = Rc::new(RefCell::new(false));
    let flag = seen.clone();
    next_frame(move || *flag.borrow_mut() = true).unwrap();
    assert!(!*seen.borrow(), "the frame was not waited for");
    until("the next frame", || *seen.borrow()).await;
}

#[wasm_bindgen_test]
async fn what_waits_for_a_frame_does_not_wait_for_ever() {
    let made = Rc::new(RefCell::new(0));
    let count = || {
        let made = made.clone();
        move || *made.borrow_mut() += 1
    };
    script("window.realFrame = requestAnimationFrame; window.requestAnimationFrame = () => 1");
    when_drawn(count());
    when_drawn(count());
    let at_once = *made.borrow();
    until("calls without a frame", || *made.borrow() == 2).await;
    script("window.requestAnimationFrame = window.realFrame");
    assert_eq!(at_once, 0, "nothing was waited for");
    // Once there are frames again, each call is made exactly once.
    when_drawn(count());
    until("a call after a frame", || *made.borrow() == 3).await;
    let rung = Rc::new(RefCell::new(false));
    let ring = rung.clone();
    after(1_000, move || *ring.borrow_mut() = true).unwrap();
    until("a second", || *rung.borrow()).await;
    assert_eq!(*made.borrow(), 3);
}

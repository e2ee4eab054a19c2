//! Reacting to changes, but not to the initial state.
//!
//! An ordinary effect subscribes only a moment after it was made, and would miss a change that is typed in
//! that moment.

use leptos::prelude::*;

/// Calls `then` after every later change of the signals that `track` subscribes to, as long as the current
/// reactive owner exists. Changes made at the same time cause a single call.
pub(crate) fn on_change(track: impl Fn() + 'static, then: impl Fn() + 'static) {
    let effect = RenderEffect::new(move |previous_run: Option<()>| {
        track();
        if previous_run.is_some() {
            untrack(&then);
        }
    });
    on_cleanup(move || drop(effect));
}

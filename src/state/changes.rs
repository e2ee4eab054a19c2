//! Reacting to changes, but not to the initial state.
//!
//! An ordinary effect subscribes only a moment after it was made. A change that somebody types in that moment
//! would be missed.

use leptos::prelude::*;

/// Calls `then` after every change of the signals that `track` subscribes to, from now on, as long as the
/// owner exists; once for changes that come together.
pub(crate) fn on_change(track: impl Fn() + 'static, then: impl Fn() + 'static) {
    let effect = RenderEffect::new(move |again: Option<()>| {
        track();
        if again.is_some() {
            untrack(&then);
        }
    });
    on_cleanup(move || drop(effect));
}

//! What follows on a change, and not on how things were at first.
//!
//! An effect subscribes a moment after it was made. What somebody types in that moment would be a change
//! that nobody hears of.

use leptos::prelude::*;

/// Calls `then` after every change of what `track` subscribes to, from now on, as long as the owner is
/// there; once for changes that come together.
pub(crate) fn on_change(track: impl Fn() + 'static, then: impl Fn() + 'static) {
    let effect = RenderEffect::new(move |again: Option<()>| {
        track();
        if again.is_some() {
            untrack(&then);
        }
    });
    on_cleanup(move || drop(effect));
}

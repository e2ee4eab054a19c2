//! What other tabs do to storage: told by the browser's storage events and by the tabs themselves,
//! for either may be missing.

use std::sync::Arc;

use crate::platform::{after, on_message, on_storage};
use debrief_core::draft::tab::Message;

/// How long several changes are gathered into one call, in milliseconds.
const GATHERED: u64 = 100;

/// Calls back soon after another tab has changed anything in storage, until the current owner goes.
pub(crate) fn on_change(call: impl Fn() + Send + Sync + 'static) {
    let waiting = leptos::prelude::StoredValue::new(false);
    let call = Arc::new(call);
    let soon = move || {
        use leptos::prelude::{GetValue, SetValue};
        if waiting.try_get_value() != Some(false) {
            return;
        }
        waiting.set_value(true);
        let call = call.clone();
        let _ = after(GATHERED, move || {
            // Nothing is returned where the page is still there.
            if waiting.try_set_value(false).is_none() {
                call();
            }
        });
    };
    let told = soon.clone();
    on_storage(move |_, _| soon());
    on_message(move |text| {
        if let Some(Message::Wrote { .. }) = Message::read(text) {
            told();
        }
    });
}

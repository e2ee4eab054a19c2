//! Detects changes to the drafts, in this tab or in others. Changes in other tabs arrive as storage events of
//! the browser and as messages of the tabs themselves, because either may be missing.

use std::sync::Arc;

use leptos::prelude::*;

use super::changes;
use super::drafts::Drafts;
use crate::platform::{after, on_message, on_storage};
use debrief_core::draft::tab::Message;

/// For how long changes are gathered into one call, in milliseconds.
const GATHER_TIME: u64 = 100;

/// Listens for changes that other tabs make to the drafts, until the current reactive owner is disposed of.
pub(crate) fn listen(drafts: &Drafts) {
    let (on_storage_event, on_tab_message) = (drafts.clone(), drafts.clone());
    on_storage(move |key| on_storage_event.changed_elsewhere(key.as_deref()));
    on_message(move |text| {
        if let Some(Message::Wrote { key }) = Message::read(text) {
            on_tab_message.changed_elsewhere(Some(&key));
        }
    });
}

/// Calls `call` soon after anything has changed among the drafts, until the current reactive owner is
/// disposed of.
pub(crate) fn on_change(drafts: &Drafts, call: impl Fn() + Send + Sync + 'static) {
    let is_scheduled = StoredValue::new(false);
    let call = Arc::new(call);
    let version = drafts.version();
    let schedule = move || {
        if is_scheduled.try_get_value() != Some(false) {
            return;
        }
        is_scheduled.set_value(true);
        let call = call.clone();
        let _ = after(GATHER_TIME, move || {
            // `None` means that the value was set, so the page is still there.
            if is_scheduled.try_set_value(false).is_none() {
                call();
            }
        });
    };
    changes::on_change(move || version.track(), schedule);
}

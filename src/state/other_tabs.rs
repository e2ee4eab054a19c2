//! Detects changes to the drafts, in this tab or in others. Other tabs are heard through the storage events
//! of the browser and through messages of the tabs themselves, because either may be missing.

use std::sync::Arc;

use leptos::prelude::*;

use super::changes;
use super::drafts::Drafts;
use crate::platform::{after, on_message, on_storage};
use debrief_core::draft::tab::Message;

/// For how long changes are gathered into one call, in milliseconds.
const GATHERED: u64 = 100;

/// Listens for changes that other tabs make to the drafts, until the current owner goes.
pub(crate) fn hear(drafts: &Drafts) {
    let (stored, told) = (drafts.clone(), drafts.clone());
    on_storage(move |key| stored.changed_elsewhere(key.as_deref()));
    on_message(move |text| {
        if let Some(Message::Wrote { key }) = Message::read(text) {
            told.changed_elsewhere(Some(&key));
        }
    });
}

/// Calls back soon after anything has changed among the drafts, until the current owner goes.
pub(crate) fn on_change(drafts: &Drafts, call: impl Fn() + Send + Sync + 'static) {
    let waiting = StoredValue::new(false);
    let call = Arc::new(call);
    let version = drafts.version();
    let changed = move || {
        if waiting.try_get_value() != Some(false) {
            return;
        }
        waiting.set_value(true);
        let call = call.clone();
        let _ = after(GATHERED, move || {
            // `None` means that the value was set, so the page is still there.
            if waiting.try_set_value(false).is_none() {
                call();
            }
        });
    };
    changes::on_change(move || version.track(), changed);
}

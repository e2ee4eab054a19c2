//! The browser, and nothing else: the only module that names `web_sys`, `js_sys`, `gloo` or
//! `wasm_bindgen`.
//!
//! No function panics, and most return a `Result`: a browser refuses more than one expects (blocked storage,
//! a private window, a page in a frame). The state of the page reaches the browser through the traits
//! `Storage`, `Clock`, `Ids`, `Alarm` and `Tabs`, so that it can be tested without one. This module must not
//! know what a postmortem is.

mod after_paint;
mod browser;
mod clipboard;
pub(crate) mod disk;
pub(crate) mod dom;
mod download;
mod events;
#[cfg(test)]
#[cfg_attr(target_arch = "wasm32", allow(dead_code))] // Most tests that use it run natively.
pub(crate) mod fake;
mod files;
pub(crate) mod handles;
mod host;
mod launch;
mod location;
mod nearby;
mod null;
pub(crate) mod persist;
mod picked;
mod storage;
mod tabs;
mod timers;

use debrief_core::timeline::local::{self, LocalTime};
use std::sync::Arc;

use leptos::prelude::{provide_context, use_context};

pub(crate) use debrief_core::draft::Trouble;

pub(crate) use after_paint::{after_paint, flush_pending_input};
pub(crate) use clipboard::{copy, pasted_content};
pub(crate) use download::{composed, download, print};
pub(crate) use events::{
    is_letter, on_free_key, on_hidden, on_key, on_leave, on_return, on_storage, warn_before_leaving,
};
pub(crate) use files::{is_typing, on_drop, on_drop_unread, on_paste, picked_files};
pub(crate) use host::{keep_panic_message, on_update, rescue, take_update};
pub(crate) use launch::on_launch;
pub(crate) use location::{hash, on_hash_change, replace_hash, serving_path, set_hash};
pub(crate) use nearby::Nearby;
#[cfg(all(test, target_arch = "wasm32"))]
pub(crate) use nearby::rest_while_typing;
pub(crate) use picked::{Handle, PickedFile};
pub(crate) use tabs::on_message;
pub(crate) use timers::{after, next_frame, when_drawn, when_idle};

/// Any event of the browser, as handlers receive it.
pub(crate) type Event = web_sys::Event;

/// Text kept under keys that outlive the page.
pub(crate) trait Storage: Send + Sync {
    /// The text under a key, or `None`.
    fn get(&self, key: &str) -> Result<Option<String>, Trouble>;
    /// Puts a text, which must be JSON, under a key in one write.
    fn put(&self, key: &str, json: &str) -> Result<(), Trouble>;
    /// Removes a key; removing one that does not exist is not an error.
    fn remove(&self, key: &str) -> Result<(), Trouble>;
    /// Every key of the origin, including those of other pages.
    fn keys(&self) -> Result<Vec<String>, Trouble>;
}

/// The time, and the local time of the person at the page.
pub(crate) trait Clock: Send + Sync {
    /// Milliseconds since 1970 began in UTC.
    fn now(&self) -> u64;
    /// The same instant on the wall clock of the person at the page.
    fn local(&self, time: u64) -> LocalTime;
    /// Marks a moment in the timing of the page, for measurements. Only the clock of a real browser does so.
    fn note(&self, _moment: &str) {}
    /// The zone of that person, by its name in the IANA time zone database, if it is known.
    fn zone(&self) -> Option<String> {
        None
    }
}

/// Names that are used nowhere else.
pub(crate) trait Ids: Send + Sync {
    /// A new UUID of version 4.
    fn fresh(&self) -> String;
    /// A shorter name, for where only a few names have to differ.
    fn short(&self) -> String {
        let id = self.fresh().replace('-', "");
        let start = id.len().saturating_sub(8);
        id.get(start..).unwrap_or(&id).to_owned()
    }
}

/// Callbacks that run later.
pub(crate) trait Alarm: Send + Sync {
    /// Runs a callback after this many milliseconds.
    fn after(&self, milliseconds: u64, call: Box<dyn FnOnce() + Send>) -> Result<(), Trouble>;
}

/// The answers to a request for a lock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum LockEvent {
    /// The lock is held now.
    Granted,
    /// Another tab has taken the lock away.
    Lost,
    /// The browser does not give locks after all.
    Refused,
}

/// Called with the events of a lock, once or several times.
pub(crate) type OnLockEvent = Box<dyn Fn(LockEvent) + Send + Sync>;

/// The other tabs of this page.
pub(crate) trait Tabs: Send + Sync {
    /// Whether the browser has locks.
    fn has_locks(&self) -> bool;
    /// Requests the lock of this name and reports its events later; returns a ticket with which it is
    /// released. The request waits for the lock or, with `steal`, takes it away from the tab that holds it.
    fn lock(&self, name: &str, steal: bool, on_event: OnLockEvent) -> Result<u32, Trouble>;
    /// Releases a lock, or stops waiting for it. It reports no more events.
    fn unlock(&self, ticket: u32);
    /// Sends a text to every other tab.
    fn say(&self, text: &str) -> Result<(), Trouble>;
    /// Starts or stops receiving messages. A browser discards a page that it keeps for the back button if a
    /// message reaches it.
    fn listen(&self, listens: bool);
}

/// The browser, through its traits. Components receive it by context.
#[derive(Clone)]
pub(crate) struct Platform {
    /// Texts that can be read at once.
    pub(crate) storage: Arc<dyn Storage>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) ids: Arc<dyn Ids>,
    pub(crate) alarm: Arc<dyn Alarm>,
    pub(crate) tabs: Arc<dyn Tabs>,
}

impl Platform {
    /// The browser that the page runs in.
    pub(crate) fn browser() -> Self {
        Self {
            storage: Arc::new(storage::LocalStore),
            clock: Arc::new(browser::WallClock),
            ids: Arc::new(browser::RandomIds),
            alarm: Arc::new(timers::Timers),
            tabs: Arc::new(tabs::BrowserTabs),
        }
    }

    /// Today's date here, as `YYYY-MM-DD`.
    pub(crate) fn today(&self) -> String {
        local::day(self.clock.local(self.clock.now()))
    }

    /// Provides this platform to everything below the current reactive owner.
    pub(crate) fn provide(&self) {
        provide_context(self.clone());
    }

    /// The platform that was provided from above; the browser if there is none.
    pub(crate) fn here() -> Self {
        use_context().unwrap_or_else(Self::browser)
    }
}

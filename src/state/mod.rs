//! The state of the page: which drafts there are, which one is open, what was found in it, and what the
//! person has chosen.
//!
//! State consists of signals and plain functions. It reaches the browser only through `platform` and contains
//! no markup. Whatever can be decided without signals is in `debrief-core`.

use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) mod autosave;
pub(crate) mod changes;
pub(crate) mod document;
pub(crate) mod drafts;
pub(crate) mod drawing;
mod edit_commands;
pub(crate) mod editor;
pub(crate) mod element_ids;
pub(crate) mod find;
pub(crate) mod finder;
pub(crate) mod findings;
pub(crate) mod import_outcome;
pub(crate) mod import_queue;
pub(crate) mod live_rows;
pub(crate) mod notices;
pub(crate) mod open_files;
pub(crate) mod origin;
pub(crate) mod other_tabs;
pub(crate) mod others;
pub(crate) mod outline;
pub(crate) mod preferences;
pub(crate) mod prewarm;
pub(crate) mod sign;
pub(crate) mod steps;
pub(crate) mod templates;

/// Locks a mutex even if a thread has panicked while it held the lock.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

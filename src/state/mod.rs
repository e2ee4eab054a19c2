//! What the page knows: where it is, which drafts there are, which one is open and how it is doing.
//!
//! State is signals and plain functions; it reaches the browser only through `platform`, and
//! holds no markup. What can be decided without signals is in `debrief-core`.

use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) mod autosave;
pub(crate) mod changes;
pub(crate) mod desk;
pub(crate) mod document;
pub(crate) mod drafts;
pub(crate) mod drawing;
pub(crate) mod editor;
pub(crate) mod elsewhere;
pub(crate) mod find;
pub(crate) mod finder;
pub(crate) mod findings;
pub(crate) mod intake;
pub(crate) mod near;
pub(crate) mod notices;
pub(crate) mod open_files;
pub(crate) mod origin;
pub(crate) mod others;
pub(crate) mod outline;
pub(crate) mod places;
pub(crate) mod preferences;
mod reshape;
pub(crate) mod sign;
pub(crate) mod steps;
pub(crate) mod templates;
pub(crate) mod warm;

/// What a lock guards, whatever became of somebody who held it before.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

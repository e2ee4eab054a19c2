//! What the page knows: where it is, which drafts there are, which one is open and how it is doing.
//!
//! State is signals and plain functions; it reaches the browser only through `app::platform`, and
//! holds no markup. Whatever has a branch worth testing is tested natively here.

use std::sync::{Mutex, MutexGuard, PoisonError};

pub(crate) mod autosave;
pub(crate) mod changes;
pub(crate) mod chunks;
pub(crate) mod desk;
pub(crate) mod document;
pub(crate) mod drafts;
pub(crate) mod editor;
pub(crate) mod elsewhere;
pub(crate) mod files;
pub(crate) mod find;
pub(crate) mod finder;
pub(crate) mod findings;
pub(crate) mod intake;
pub(crate) mod marks;
pub(crate) mod missing;
pub(crate) mod names;
pub(crate) mod near;
pub(crate) mod notices;
pub(crate) mod open_files;
pub(crate) mod order;
pub(crate) mod others;
pub(crate) mod outline;
pub(crate) mod places;
pub(crate) mod preferences;
mod reshape;
pub(crate) mod route;
pub(crate) mod shape;
pub(crate) mod shortcut;
pub(crate) mod steps;
pub(crate) mod templates;
pub(crate) mod time;
pub(crate) mod warm;

/// What a lock guards, whatever became of somebody who held it before.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

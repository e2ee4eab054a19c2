//! The document of a file that is looked over: reading it, changing it, and the lines of it that are pointed
//! at.

use leptos::prelude::*;

use crate::state::import_outcome::reading::Reading;
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;

/// The lines of the source that are pointed at.
pub(super) type Lit = RwSignal<Option<(usize, usize)>>;

/// Something about the document of a file, anew whenever it changes.
pub(super) fn of<T: Clone + PartialEq + Default + Send + Sync + 'static>(
    paper: &QueuedFile,
    part: fn(&Reading) -> T,
) -> Memo<T> {
    let item = paper.item.clone();
    Memo::new(move |_| {
        item.with(|item| match item {
            Item::Read(reading) => part(reading),
            _ => T::default(),
        })
    })
}

/// Changes the document of a file.
pub(super) fn change(paper: &QueuedFile, change: impl FnOnce(&mut Reading)) {
    paper.item.update(|item| {
        if let Item::Read(reading) = item {
            change(reading);
        }
    });
}

//! The document of a file under review: reading it, changing it, and which of its lines are highlighted.

use leptos::prelude::*;

use crate::state::import_outcome::reading::Reading;
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;

/// The lines of the source to highlight, first and last.
pub(super) type Lit = RwSignal<Option<(usize, usize)>>;

/// A value computed from the document of a file, updated when the document changes; the default if the file
/// is not a document.
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

/// Changes the document of a file, if it is a document.
pub(super) fn change(paper: &QueuedFile, change: impl FnOnce(&mut Reading)) {
    paper.item.update(|item| {
        if let Item::Read(reading) = item {
            change(reading);
        }
    });
}

//! The document of a file under review: reading it, changing it, and which of its lines are highlighted.

use leptos::prelude::*;

use crate::state::import_outcome::reading::Reading;
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;

/// The lines of the source to highlight, first and last.
pub(super) type HighlightedLines = RwSignal<Option<(usize, usize)>>;

/// A value computed from the document of a file, updated when the document changes; the default if the file
/// is not a document.
pub(super) fn memo_of<T: Clone + PartialEq + Default + Send + Sync + 'static>(
    queued_file: &QueuedFile,
    read_part: fn(&Reading) -> T,
) -> Memo<T> {
    let item = queued_file.item.clone();
    Memo::new(move |_| {
        item.with(|item| match item {
            Item::Read(reading) => read_part(reading),
            _ => T::default(),
        })
    })
}

/// Changes the document of a file, if it is a document.
pub(super) fn change(queued_file: &QueuedFile, edit: impl FnOnce(&mut Reading)) {
    queued_file.item.update(|item| {
        if let Item::Read(reading) = item {
            edit(reading);
        }
    });
}

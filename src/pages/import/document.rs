//! The document of a file under review: reading it, changing it, undoing the last change, and which of its
//! lines are highlighted.

use leptos::prelude::*;

use crate::platform::{dom, next_frame};
use crate::state::import_outcome::reading::Reading;
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;
use debrief_core::text::interface::review as words;

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

/// Corrects the document of a file, and moves the focus to the button that undoes it, because the one that was
/// pressed is gone.
pub(super) fn correct(queued_file: &QueuedFile, edit: impl FnOnce(&mut Reading)) {
    change(queued_file, edit);
    focus_soon(undo_id(queued_file));
}

/// Draws the button that takes back the last correction. `about` is what that was about; the element with the
/// id `next` gets the focus afterwards.
pub(super) fn undo_button(queued_file: &QueuedFile, about: &str, next: String) -> AnyView {
    let id = undo_id(queued_file);
    let name = words::of_part(words::undo(), about);
    let queued_file = queued_file.clone();
    let on_undo = move |_| {
        change(&queued_file, Reading::undo);
        focus_soon(next.clone());
    };
    view! {
        <button id=id class="line small-button" type="button" aria-label=name on:click=on_undo>
            {words::undo()}
        </button>
    }
    .into_any()
}

/// Only one correction of a file is the last one.
fn undo_id(queued_file: &QueuedFile) -> String {
    format!("undo-{}", queued_file.key)
}

/// Moves the focus once the page has been updated, because the button that had it is gone.
pub(super) fn focus_soon(id: String) {
    let _ = next_frame(move || {
        let _ = dom::focus(&id);
    });
}

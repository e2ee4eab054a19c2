//! Imports files. A single file that raises no question becomes a draft at once, unless a review was asked
//! for. Several files are read one after the other, so that the page stays responsive; they, and a single
//! file that raises a question, go into the import queue.

use std::sync::Arc;
use std::vec::IntoIter;

use leptos::prelude::*;

use crate::later::OnImported;
use crate::pages::Shell;
use crate::platform::{PickedFile, Trouble, after, set_hash};
use crate::state::import_outcome::{self, Intent};
use crate::state::import_queue::Item;
use crate::state::import_queue::Progress;
use crate::state::origin::Origin;
use debrief_core::route::Route;
use debrief_core::text::interface::import as words;

/// Reads files and calls `done` when all of them are read.
pub(crate) fn import_files(
    shell: &Shell,
    files: Vec<PickedFile>,
    intent: Intent,
    done: OnImported,
) {
    shell.import_queue.clear_settled();
    if intent == Intent::Review || files.len() > 1 {
        let total = files.len();
        open_review();
        read_next(shell.clone(), files.into_iter(), (1, total), done);
        return;
    }
    for file in files {
        import_single(shell, &file, intent);
    }
    done();
}

/// Opens the page of the review.
fn open_review() {
    let _ = set_hash(&Route::Import.href());
}

fn import_single(shell: &Shell, file: &PickedFile, intent: Intent) {
    let bytes = match bytes(file) {
        Ok(bytes) => bytes,
        Err(message) => return shell.notices.failed(message),
    };
    let outcome =
        import_outcome::import_file(&shell.drafts, &shell.import_queue, &file.name, bytes);
    if let Some(origin) = origin(file) {
        if let Some(id) = &outcome.draft {
            shell.files.link(id, &file.name, &origin);
            shell.files.store_handle(id);
        }
        if let Some(key) = outcome.queue_key {
            shell.import_queue.set_origin(key, origin);
        }
    }
    if outcome.needs_review {
        return open_review();
    }
    if let (Intent::Open, Some(id), None) = (intent, &outcome.draft, &outcome.failed) {
        let _ = set_hash(&Route::Editor(id.clone()).href());
        return;
    }
    if let Some(text) = outcome.done {
        let links = outcome.draft.map(|id| {
            let open = (words::open(), Route::Editor(id).href());
            vec![open, (words::review(), Route::Import.href())]
        });
        shell.notices.done_with(text, links.unwrap_or_default());
    }
    if let Some(message) = outcome.failed {
        shell.notices.failed(message);
    }
}

/// Reads the next file, after the page has had time to show which one it is.
fn read_next(
    shell: Shell,
    mut files: IntoIter<PickedFile>,
    (position, total): (usize, usize),
    done: OnImported,
) {
    let Some(file) = files.next() else {
        shell.import_queue.progress.set(None);
        return done();
    };
    shell.import_queue.progress.set(Some(Progress {
        position,
        total,
        name: file.name.clone(),
    }));
    let _ = after(0, move || {
        let item = match bytes(&file) {
            Ok(bytes) => import_outcome::examine(&shell.drafts, &file.name, bytes),
            Err(message) => Item::Refused(message),
        };
        let key = shell.import_queue.add(&file.name, item);
        if let Some(origin) = origin(&file) {
            shell.import_queue.set_origin(key, origin);
        }
        read_next(shell, files, (position + 1, total), done);
    });
}

/// What is needed to write a file back, if the browser gave a handle for it.
fn origin(file: &PickedFile) -> Option<Origin> {
    Some(Origin {
        handle: file.handle?,
        bytes: Arc::new(file.bytes.as_ref().ok()?.clone()),
    })
}

fn bytes(file: &PickedFile) -> Result<&[u8], String> {
    match &file.bytes {
        Ok(bytes) => Ok(bytes),
        Err(Trouble::Full) => Err(words::far_too_large(&file.name)),
        Err(_) => Err(words::unreadable(&file.name)),
    }
}

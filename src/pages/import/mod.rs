//! The review: what was read from each file, which can be corrected before and after it becomes a draft.

mod dates;
mod document;
mod fields;
mod file;
mod flow;
mod parts;
mod source;

use leptos::prelude::*;

use super::{HEADING, Shell, import_pickers};
use crate::platform::{PickedFile, dom};
use crate::state::import_outcome::{self, Intent};
use crate::state::import_queue::Item;
use crate::state::import_queue::{QueuedFile, needs_answer};
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::notices::notices;
use debrief_core::route::Route;
use debrief_core::text::interface::{nowhere, review as words, shell};

pub(crate) use flow::import_files;

pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let importer = shell.clone();
    let import = move |files: Vec<PickedFile>| {
        import_pickers::import_files(&importer, files, Intent::Review, || {})
    };
    let (queue, for_rows, shell_for_rows) = (
        shell.import_queue.clone(),
        shell.import_queue.clone(),
        shell.clone(),
    );
    let is_empty = Memo::new(move |_| queue.files().is_empty());
    let lead = move || {
        if is_empty.get() {
            words::nothing()
        } else {
            words::lead()
        }
    };
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library review" tabindex="-1">
            <div class="library-head">
                <div>
                    <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
                    <p class="muted">{lead}</p>
                </div>
                {import_pickers::button(import.clone())}
                {import_all(shell)}
            </div>
            {status(shell)}
            {notices(&shell.notices)}
            <For
                each=move || for_rows.files()
                key=|queued_file| queued_file.key
                children=move |queued_file: QueuedFile| file::file(&shell_for_rows, &queued_file)
            />
            <p class="way-back"><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
        {import_pickers::anywhere(import)}
    }
    .into_any()
}

/// Draws how many files have been read so far, or how many there are.
fn status(shell: &Shell) -> AnyView {
    let queue = shell.import_queue.clone();
    let text = move || {
        if let Some(progress) = queue.progress.get() {
            return words::progress(progress.position, progress.total, &progress.name);
        }
        let files = queue.files();
        let refused = |queued_file: &&QueuedFile| {
            queued_file
                .item
                .with(|item| matches!(item, Item::Refused(_)))
        };
        let refused = files.iter().filter(refused).count();
        if files.is_empty() {
            String::new()
        } else {
            words::all_read(files.len(), queue.waiting_count(), refused)
        }
    };
    view! { <p class="muted status" role="status">{text}</p> }.into_any()
}

/// Draws the button that makes drafts of all files that raise no question.
fn import_all(shell: &Shell) -> AnyView {
    let queue = shell.import_queue.clone();
    let needs_no_decision = |item: &Item| {
        needs_answer(item) && !matches!(item, Item::Read(reading) if reading.duplicate.is_some())
    };
    let count = Memo::new(move |_| {
        let files = queue.files();
        files
            .iter()
            .filter(|queued_file| queued_file.item.with(needs_no_decision))
            .count()
    });
    let shell = shell.clone();
    let import = move |_| {
        for queued_file in untrack(|| shell.import_queue.files()) {
            if queued_file.item.with_untracked(needs_no_decision) {
                accept(&shell, &queued_file);
            }
        }
        let _ = dom::focus(HEADING);
    };
    view! {
        <button class="primary" type="button" hidden=move || { count.get() < 2 } on:click=import>
            {move || words::import_all(count.get())}
        </button>
    }
    .into_any()
}

/// Makes a draft of a file, or drafts of a backup. Returns the id if it is a single draft.
fn accept(shell: &Shell, queued_file: &QueuedFile) -> Option<String> {
    let mut item = queued_file.item.get_untracked();
    let outcome = match &mut item {
        Item::Read(reading) => import_outcome::accept(&shell.drafts, &queued_file.name, reading),
        Item::Backup(text) => import_outcome::restore(&shell.drafts, &queued_file.name, text),
        Item::Refused(_) | Item::Restored(_) => return None,
    };
    if let Some(message) = outcome.failed {
        shell.notices.failed(message);
    }
    if let (Item::Backup(_), Some(done)) = (&item, outcome.done) {
        item = Item::Restored(done);
    }
    queued_file.item.set(item);
    if let (Some(id), Some(origin)) = (&outcome.draft, &queued_file.origin) {
        shell.files.link(id, &queued_file.name, origin);
        shell.files.store_handle(id);
    }
    outcome.draft
}

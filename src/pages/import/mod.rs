//! The review: what was read from each file, which can be corrected before and after it becomes a draft.

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
use crate::state::import_queue::{QueuedFile, waits};
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::notices::notices;
use debrief_core::route::Route;
use debrief_core::text::interface::{nowhere, review as words, shell};

pub(crate) use flow::bring_in;

pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let taker = shell.clone();
    let taken = move |files: Vec<PickedFile>| {
        import_pickers::bring_in(&taker, files, Intent::Review, || {})
    };
    let (queue, each, rows) = (
        shell.import_queue.clone(),
        shell.import_queue.clone(),
        shell.clone(),
    );
    let is_empty = Memo::new(move |_| queue.papers().is_empty());
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
                {import_pickers::button(taken.clone())}
                {import_all(shell)}
            </div>
            {status(shell)}
            {notices(&shell.notices)}
            <For
                each=move || each.papers()
                key=|paper| paper.key
                children=move |paper: QueuedFile| file::file(&rows, &paper)
            />
            <p class="way-back"><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
        {import_pickers::anywhere(taken)}
    }
    .into_any()
}

/// Draws how many files have been read so far, or how many there are.
fn status(shell: &Shell) -> AnyView {
    let queue = shell.import_queue.clone();
    let text = move || {
        if let Some(progress) = queue.progress.get() {
            return words::progress(progress.at, progress.of, &progress.name);
        }
        let papers = queue.papers();
        let refused =
            |paper: &&QueuedFile| paper.item.with(|item| matches!(item, Item::Refused(_)));
        let refused = papers.iter().filter(refused).count();
        if papers.is_empty() {
            String::new()
        } else {
            words::all_read(papers.len(), queue.waiting(), refused)
        }
    };
    view! { <p class="muted status" role="status">{text}</p> }.into_any()
}

/// Draws the button that makes drafts of all files that raise no question.
fn import_all(shell: &Shell) -> AnyView {
    let queue = shell.import_queue.clone();
    let clear =
        |item: &Item| waits(item) && !matches!(item, Item::Read(reading) if reading.same.is_some());
    let count = Memo::new(move |_| {
        let papers = queue.papers();
        papers.iter().filter(|paper| paper.item.with(clear)).count()
    });
    let shell = shell.clone();
    let import = move |_| {
        for paper in untrack(|| shell.import_queue.papers()) {
            if paper.item.with_untracked(clear) {
                accept(&shell, &paper);
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
fn accept(shell: &Shell, paper: &QueuedFile) -> Option<String> {
    let mut item = paper.item.get_untracked();
    let told = match &mut item {
        Item::Read(reading) => import_outcome::accept(&shell.drafts, &paper.name, reading),
        Item::Backup(text) => import_outcome::restore(&shell.drafts, &paper.name, text),
        Item::Refused(_) | Item::Restored(_) => return None,
    };
    if let Some(why) = told.failed {
        shell.notices.failed(why);
    }
    if let (Item::Backup(_), Some(done)) = (&item, told.done) {
        item = Item::Restored(done);
    }
    paper.item.set(item);
    if let (Some(id), Some(origin)) = (&told.draft, &paper.origin) {
        shell.files.tie(id, &paper.name, origin);
        shell.files.remember(id);
    }
    told.draft
}

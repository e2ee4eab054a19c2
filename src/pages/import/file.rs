//! One file of the review: what it is, what a person should know about it, what can be done with it, and what
//! was read from it.

use leptos::prelude::*;

use super::document::{HighlightedLines, change, focus_soon, memo_of};
use super::{accept, dates, fields, parts, source};
use crate::pages::{HEADING, Shell};
use crate::platform::set_hash;
use crate::state::import_outcome::reading::{CorrectionError, Note, Reading};
use crate::state::import_queue::Item;
use crate::state::import_queue::{Progress, QueuedFile};
use debrief_core::route::Route;
use debrief_core::text::interface::{import, library, review as words};

/// What a file is, to choose what to draw.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FileKind {
    Refused,
    Backup,
    Restored,
    Read,
}

pub(super) fn file(shell: &Shell, queued_file: &QueuedFile) -> AnyView {
    let item = queued_file.item.clone();
    let kind = Memo::new(move |_| {
        item.with(|item| match item {
            Item::Refused(_) => FileKind::Refused,
            Item::Backup(_) => FileKind::Backup,
            Item::Restored(_) => FileKind::Restored,
            Item::Read(_) => FileKind::Read,
        })
    });
    let (shell_for_content, file_for_content) = (shell.clone(), queued_file.clone());
    let content = move || match kind.get() {
        FileKind::Read => document(&shell_for_content, &file_for_content),
        FileKind::Refused | FileKind::Backup | FileKind::Restored => {
            not_a_document(&shell_for_content, &file_for_content)
        }
    };
    let heading = heading(queued_file.key);
    let heading_id = heading.clone();
    view! {
        <section class="file" aria-labelledby=heading_id>
            <h2 id=heading tabindex="-1">{queued_file.name.clone()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn heading(key: u32) -> String {
    format!("paper-{key}")
}

/// Draws a file that is not a document.
fn not_a_document(shell: &Shell, queued_file: &QueuedFile) -> AnyView {
    let text = queued_file.item.with_untracked(|item| match item {
        Item::Refused(message) => message.clone(),
        Item::Restored(done) => done.clone(),
        Item::Backup(_) => words::backup(&queued_file.name),
        Item::Read(_) => String::new(),
    });
    let is_backup = queued_file
        .item
        .with_untracked(|item| matches!(item, Item::Backup(_)));
    let is_refused = queued_file
        .item
        .with_untracked(|item| matches!(item, Item::Refused(_)));
    let (shell_for_import, file_to_accept) = (shell.clone(), queued_file.clone());
    let restore = move |_| {
        accept(&shell_for_import, &file_to_accept);
        focus_soon(heading(file_to_accept.key));
    };
    let restore = is_backup.then(|| {
        let name = words::of_file(words::restore(), &queued_file.name);
        view! {
            <button class="primary" type="button" aria-label=name on:click=restore>
                {words::restore()}
            </button>
        }
    });
    let leave_label = if is_backup {
        words::leave_out()
    } else {
        words::dismiss()
    };
    view! {
        <p class=if is_refused { "note failed" } else { "note" }>{text}</p>
        <div class="buttons">{restore} {leave_button(shell, queued_file, leave_label)}</div>
    }
    .into_any()
}

/// Draws a file that is a document.
fn document(shell: &Shell, queued_file: &QueuedFile) -> AnyView {
    // A single file is shown in full, several as a list.
    let is_one_of_several =
        |progress: &Option<Progress>| progress.as_ref().is_some_and(|now| now.total > 1);
    let is_single = untrack(|| shell.import_queue.files().len() == 1)
        && !shell
            .import_queue
            .progress
            .with_untracked(is_one_of_several);
    let open = RwSignal::new(is_single);
    let highlighted: HighlightedLines = RwSignal::new(None);
    let summary = memo_of(queued_file, |reading| {
        words::summary(&reading.title(), &reading.count())
    });
    let name = words::of_file(words::details(), &queued_file.name);
    let (shell_for_content, file_for_content) = (shell.clone(), queued_file.clone());
    let details = move || {
        open.get().then(|| {
            view! {
                <div class="two">
                    <div class="mapping">
                        {fields::fields(&file_for_content, highlighted)}
                        {parts::parts(&file_for_content, highlighted)}
                    </div>
                    {source::source(&file_for_content, highlighted)}
                </div>
            }
        })
    };
    view! {
        <p>{summary}</p>
        {notes(queued_file)}
        {dates::question(queued_file)}
        <div class="buttons">
            {action_buttons(&shell_for_content, queued_file)}
            <button
                class="line"
                type="button"
                aria-label=name
                aria-expanded=move || open.get().to_string()
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {words::details()}
            </button>
        </div>
        {details}
    }
    .into_any()
}

/// Draws what a person should know about a file.
fn notes(queued_file: &QueuedFile) -> AnyView {
    let notes = memo_of(queued_file, |reading| {
        if reading.draft_id.is_some() {
            return Vec::new();
        }
        let mut texts: Vec<String> = reading.notes.iter().copied().map(note).collect();
        if let Some(duplicate) = &reading.duplicate {
            let title = duplicate.title.as_deref().unwrap_or(library::untitled());
            texts.push(words::same(title));
        }
        texts
    });
    let paragraphs = move || {
        let texts = notes.get().into_iter();
        texts
            .map(|text| view! { <p class="note">{text}</p> }.into_any())
            .collect::<Vec<_>>()
    };
    paragraphs.into_any()
}

fn note(note: Note) -> String {
    match note {
        Note::Converted(encoding) => words::converted(encoding),
        Note::Unknown => words::unknown().to_owned(),
        Note::IdTaken => words::id_taken().to_owned(),
        Note::KeptWhole => words::kept_whole().to_owned(),
        Note::Halves(first, count) => import::halves(first.line, first.column, count),
    }
}

/// Draws the buttons for what can be done with a document.
fn action_buttons(shell: &Shell, queued_file: &QueuedFile) -> AnyView {
    /// What determines which buttons there are.
    #[derive(Clone, Default, PartialEq, Eq)]
    struct FileState {
        draft_id: Option<String>,
        duplicate: Option<String>,
        is_unknown: bool,
        is_corrected: bool,
        has_unsaved: bool,
    }
    let state = memo_of(queued_file, |reading| FileState {
        draft_id: reading.draft_id.clone(),
        duplicate: reading
            .duplicate
            .as_ref()
            .map(|duplicate| duplicate.id.clone()),
        is_unknown: reading.notes.contains(&Note::Unknown),
        is_corrected: reading.is_corrected(),
        has_unsaved: reading.has_unsaved_corrections(),
    });
    let (shell, queued_file) = (shell.clone(), queued_file.clone());
    let buttons = move || {
        let FileState {
            draft_id,
            duplicate,
            is_unknown,
            is_corrected,
            has_unsaved,
        } = state.get();
        let reset_button = is_corrected.then(|| reset_button(&queued_file));
        if let Some(id) = draft_id {
            let keep_button = has_unsaved.then(|| keep_button(&shell, &queued_file));
            let name = words::of_file(words::open(), &queued_file.name);
            return view! {
                <span>{words::is_draft()}</span>
                <a class="button line" aria-label=name href=Route::Editor(id).href()>{words::open()}</a>
                {keep_button}
                {reset_button}
                {leave_button(&shell, &queued_file, words::dismiss())}
            }
            .into_any();
        }
        let label = match (&duplicate, is_unknown) {
            (Some(_), _) => words::import_second(),
            (None, true) => words::import_as_it_is(),
            (None, false) => words::import(),
        };
        let open_duplicate = duplicate.map(|id| {
            let name = words::of_file(words::open_same(), &queued_file.name);
            let (files, file_to_link, draft_id) =
                (shell.files.clone(), queued_file.clone(), id.clone());
            let link_file = move |_| {
                if let Some(origin) = &file_to_link.origin {
                    files.link(&draft_id, &file_to_link.name, origin);
                    files.store_handle(&draft_id);
                }
            };
            view! {
                <a
                    class="button line"
                    aria-label=name
                    href=Route::Editor(id).href()
                    on:click=link_file
                >
                    {words::open_same()}
                </a>
            }
        });
        let (shell_for_import, file_to_accept) = (shell.clone(), queued_file.clone());
        let import = move |_| {
            let is_single = untrack(|| shell_for_import.import_queue.files().len() == 1);
            match accept(&shell_for_import, &file_to_accept).filter(|_| is_single) {
                // No other file waits for review.
                Some(id) => {
                    let _ = set_hash(&Route::Editor(id).href());
                }
                None => focus_soon(heading(file_to_accept.key)),
            }
        };
        let name = words::of_file(label, &queued_file.name);
        view! {
            {open_duplicate}
            <button class="primary" type="button" aria-label=name on:click=import>{label}</button>
            {reset_button}
            {leave_button(&shell, &queued_file, words::leave_out())}
        }
        .into_any()
    };
    buttons.into_any()
}

fn reset_button(queued_file: &QueuedFile) -> AnyView {
    let name = words::of_file(words::reset(), &queued_file.name);
    let queued_file = queued_file.clone();
    let on_reset = move |_| {
        change(&queued_file, Reading::reset);
        focus_soon(heading(queued_file.key));
    };
    view! { <button class="line" type="button" aria-label=name on:click=on_reset>{words::reset()}</button> }
        .into_any()
}

fn keep_button(shell: &Shell, queued_file: &QueuedFile) -> AnyView {
    let name = words::of_file(words::keep(), &queued_file.name);
    let (shell, queued_file) = (shell.clone(), queued_file.clone());
    let on_keep = move |_| {
        let mut result = Ok(());
        change(&queued_file, |reading| {
            result = reading.keep_corrections(&shell.drafts)
        });
        shell.notices.clear();
        match result {
            Ok(()) => shell.notices.done(words::kept().to_owned(), None),
            Err(CorrectionError::Changed) => shell.notices.failed(words::changed().to_owned()),
            Err(CorrectionError::Trouble(_)) => {
                shell.notices.failed(import::not_stored(&queued_file.name))
            }
        }
        focus_soon(heading(queued_file.key));
    };
    view! { <button class="primary" type="button" aria-label=name on:click=on_keep>{words::keep()}</button> }
        .into_any()
}

/// Draws the button that removes a file from the page.
fn leave_button(shell: &Shell, queued_file: &QueuedFile, label: &'static str) -> AnyView {
    let name = words::of_file(label, &queued_file.name);
    let (queue, key) = (shell.import_queue.clone(), queued_file.key);
    let on_leave = move |_| {
        queue.remove(key);
        focus_soon(HEADING.to_owned());
    };
    view! { <button class="line" type="button" aria-label=name on:click=on_leave>{label}</button> }
        .into_any()
}

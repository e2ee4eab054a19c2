//! One file of the review: what it is, what a person should know about it, what can be done with it, and what
//! was read from it.

use leptos::prelude::*;

use super::document::{Lit, change, of};
use super::{accept, fields, parts, source};
use crate::pages::{HEADING, Shell};
use crate::platform::{dom, next_frame, set_hash};
use crate::state::import_outcome::reading::{NotKept, Note, Reading};
use crate::state::import_queue::Item;
use crate::state::import_queue::{Progress, QueuedFile};
use debrief_core::route::Route;
use debrief_core::text::interface::{import, library, review as words};

/// What a file is, to choose what to draw.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Refused,
    Backup,
    Restored,
    Read,
}

pub(super) fn file(shell: &Shell, paper: &QueuedFile) -> AnyView {
    let item = paper.item.clone();
    let sort = Memo::new(move |_| {
        item.with(|item| match item {
            Item::Refused(_) => Sort::Refused,
            Item::Backup(_) => Sort::Backup,
            Item::Restored(_) => Sort::Restored,
            Item::Read(_) => Sort::Read,
        })
    });
    let (here, drawn) = (shell.clone(), paper.clone());
    let content = move || match sort.get() {
        Sort::Read => read(&here, &drawn),
        Sort::Refused | Sort::Backup | Sort::Restored => other(&here, &drawn),
    };
    let heading = heading(paper.key);
    let named = heading.clone();
    view! {
        <section class="file" aria-labelledby=named>
            <h2 id=heading tabindex="-1">{paper.name.clone()}</h2>
            {content}
        </section>
    }
    .into_any()
}

fn heading(key: u32) -> String {
    format!("paper-{key}")
}

/// Draws a file that is not a document.
fn other(shell: &Shell, paper: &QueuedFile) -> AnyView {
    let text = paper.item.with_untracked(|item| match item {
        Item::Refused(why) => why.clone(),
        Item::Restored(done) => done.clone(),
        Item::Backup(_) => words::backup(&paper.name),
        Item::Read(_) => String::new(),
    });
    let is_backup = paper
        .item
        .with_untracked(|item| matches!(item, Item::Backup(_)));
    let refused = paper
        .item
        .with_untracked(|item| matches!(item, Item::Refused(_)));
    let (here, taken) = (shell.clone(), paper.clone());
    let restore = move |_| {
        accept(&here, &taken);
        focus_soon(heading(taken.key));
    };
    let restore = is_backup.then(|| {
        let name = words::of_file(words::restore(), &paper.name);
        view! {
            <button class="primary" type="button" aria-label=name on:click=restore>
                {words::restore()}
            </button>
        }
    });
    let away = if is_backup {
        words::leave_out()
    } else {
        words::dismiss()
    };
    view! {
        <p class=if refused { "note failed" } else { "note" }>{text}</p>
        <div class="buttons">{restore} {leave_out(shell, paper, away)}</div>
    }
    .into_any()
}

/// Draws a file that is a document.
fn read(shell: &Shell, paper: &QueuedFile) -> AnyView {
    // A single file is shown in full, several as a list.
    let several = |progress: &Option<Progress>| progress.as_ref().is_some_and(|now| now.of > 1);
    let alone = untrack(|| shell.import_queue.papers().len() == 1)
        && !shell.import_queue.progress.with_untracked(several);
    let open = RwSignal::new(alone);
    let lit: Lit = RwSignal::new(None);
    let summary = of(paper, |reading| {
        words::summary(&reading.title(), &reading.count())
    });
    let name = words::of_file(words::details(), &paper.name);
    let (here, drawn) = (shell.clone(), paper.clone());
    let details = move || {
        open.get().then(|| {
            view! {
                <div class="two">
                    <div class="mapping">
                        {fields::fields(&drawn, lit)}
                        {parts::parts(&drawn, lit)}
                    </div>
                    {source::source(&drawn, lit)}
                </div>
            }
        })
    };
    view! {
        <p>{summary}</p>
        {notes(paper)}
        <div class="buttons">
            {deeds(&here, paper)}
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

/// Draws the notes about a file that a person should know.
fn notes(paper: &QueuedFile) -> AnyView {
    let notes = of(paper, |reading| {
        if reading.draft.is_some() {
            return Vec::new();
        }
        let mut said: Vec<String> = reading.notes.iter().copied().map(note).collect();
        if let Some(same) = &reading.same {
            let title = same.title.as_deref().unwrap_or(library::untitled());
            said.push(words::same(title));
        }
        said
    });
    let drawn = move || {
        let each = notes.get().into_iter();
        each.map(|text| view! { <p class="note">{text}</p> }.into_any())
            .collect::<Vec<_>>()
    };
    drawn.into_any()
}

fn note(note: Note) -> String {
    match note {
        Note::Converted(encoding) => words::converted(encoding),
        Note::Unknown => words::unknown().to_owned(),
        Note::IdTaken => words::id_taken().to_owned(),
        Note::KeptWhole => words::kept_whole().to_owned(),
    }
}

/// Draws the buttons for what can be done with a document now.
fn deeds(shell: &Shell, paper: &QueuedFile) -> AnyView {
    /// What determines which buttons there are.
    #[derive(Clone, Default, PartialEq, Eq)]
    struct Stand {
        draft: Option<String>,
        same: Option<String>,
        unknown: bool,
        corrected: bool,
        news: bool,
    }
    let stand = of(paper, |reading| Stand {
        draft: reading.draft.clone(),
        same: reading.same.as_ref().map(|same| same.id.clone()),
        unknown: reading.notes.contains(&Note::Unknown),
        corrected: reading.is_corrected(),
        news: reading.has_news(),
    });
    let (shell, paper) = (shell.clone(), paper.clone());
    let drawn = move || {
        let Stand {
            draft,
            same,
            unknown,
            corrected,
            news,
        } = stand.get();
        let reset = corrected.then(|| reset(&paper));
        if let Some(id) = draft {
            let keep = news.then(|| keep(&shell, &paper));
            let name = words::of_file(words::open(), &paper.name);
            return view! {
                <span>{words::is_draft()}</span>
                <a class="button line" aria-label=name href=Route::Editor(id).href()>{words::open()}</a>
                {keep}
                {reset}
                {leave_out(&shell, &paper, words::dismiss())}
            }
            .into_any();
        }
        let label = match (&same, unknown) {
            (Some(_), _) => words::import_second(),
            (None, true) => words::import_as_it_is(),
            (None, false) => words::import(),
        };
        let open = same.map(|id| {
            let name = words::of_file(words::open_same(), &paper.name);
            let (files, here, draft) = (shell.files.clone(), paper.clone(), id.clone());
            let tie = move |_| {
                if let Some(origin) = &here.origin {
                    files.tie(&draft, &here.name, origin);
                    files.remember(&draft);
                }
            };
            view! {
                <a
                    class="button line"
                    aria-label=name
                    href=Route::Editor(id).href()
                    on:click=tie
                >
                    {words::open_same()}
                </a>
            }
        });
        let (here, taken) = (shell.clone(), paper.clone());
        let import = move |_| {
            let alone = untrack(|| here.import_queue.papers().len() == 1);
            match accept(&here, &taken).filter(|_| alone) {
                // No other file waits for review.
                Some(id) => {
                    let _ = set_hash(&Route::Editor(id).href());
                }
                None => focus_soon(heading(taken.key)),
            }
        };
        let name = words::of_file(label, &paper.name);
        view! {
            {open}
            <button class="primary" type="button" aria-label=name on:click=import>{label}</button>
            {reset}
            {leave_out(&shell, &paper, words::leave_out())}
        }
        .into_any()
    };
    drawn.into_any()
}

fn reset(paper: &QueuedFile) -> AnyView {
    let name = words::of_file(words::reset(), &paper.name);
    let paper = paper.clone();
    let reset = move |_| {
        change(&paper, Reading::reset);
        focus_soon(heading(paper.key));
    };
    view! { <button class="line" type="button" aria-label=name on:click=reset>{words::reset()}</button> }
        .into_any()
}

fn keep(shell: &Shell, paper: &QueuedFile) -> AnyView {
    let name = words::of_file(words::keep(), &paper.name);
    let (shell, paper) = (shell.clone(), paper.clone());
    let keep = move |_| {
        let mut kept = Ok(());
        change(&paper, |reading| {
            kept = reading.keep_corrections(&shell.drafts)
        });
        shell.notices.clear();
        match kept {
            Ok(()) => shell.notices.done(words::kept().to_owned(), None),
            Err(NotKept::Changed) => shell.notices.failed(words::changed().to_owned()),
            Err(NotKept::Trouble(_)) => shell.notices.failed(import::not_stored(&paper.name)),
        }
        focus_soon(heading(paper.key));
    };
    view! { <button class="primary" type="button" aria-label=name on:click=keep>{words::keep()}</button> }
        .into_any()
}

/// Draws the button that removes a file from the page.
fn leave_out(shell: &Shell, paper: &QueuedFile, label: &'static str) -> AnyView {
    let name = words::of_file(label, &paper.name);
    let (queue, key) = (shell.import_queue.clone(), paper.key);
    let leave = move |_| {
        queue.take(key);
        focus_soon(HEADING.to_owned());
    };
    view! { <button class="line" type="button" aria-label=name on:click=leave>{label}</button> }
        .into_any()
}

/// Moves the focus once the page has been updated, because the button that had it is gone.
fn focus_soon(id: String) {
    let _ = next_frame(move || {
        let _ = dom::focus(&id);
    });
}

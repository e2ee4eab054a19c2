//! The bin: deleted drafts, to be restored or deleted for good.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::platform::{dom, next_frame};
use crate::state::drafts::Binned;
use crate::state::other_tabs::on_change;
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::confirm::{Question, ask, confirm};
use crate::widgets::notices::notices;
use debrief_core::route::Route;
use debrief_core::text::interface::{bin as words, import, library, nowhere, shell};

/// The drafts that a question is about: their ids, and the title if it is a single draft.
type DraftsToDelete = (Vec<String>, Option<String>);

/// What the parts of the page share.
#[derive(Clone)]
struct Bin {
    shell: Shell,
    list: RwSignal<Vec<Binned>>,
    /// The open question, if any: whether to delete these drafts for good.
    question: RwSignal<Option<Question<DraftsToDelete>>>,
}

impl Bin {
    fn refresh(&self) {
        self.list.try_set(self.shell.drafts.binned());
        // The button that had the focus is gone.
        let _ = next_frame(|| {
            let _ = dom::focus(HEADING);
        });
    }
}

/// Draws the page.
pub(crate) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let bin = Bin {
        shell: shell.clone(),
        list: RwSignal::new(shell.drafts.binned()),
        question: RwSignal::new(None),
    };
    let (list, question, on_yes) = (bin.list, bin.question, bin.clone());
    let drafts = shell.drafts.clone();
    on_change(&shell.drafts, move || {
        list.try_set(drafts.binned());
    });
    let is_empty = move || list.with(Vec::is_empty);
    let ask_to_empty = move |_| {
        let ids =
            list.with_untracked(|list| list.iter().map(|draft| draft.summary.id.clone()).collect());
        let new_question = Question {
            heading: words::empty_heading(),
            text: words::empty_what(list.with_untracked(Vec::len)),
            yes: words::delete(),
            about: (ids, None),
        };
        ask(question, new_question);
    };
    let for_rows = bin.clone();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <div class="library-head">
                <div>
                    <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
                    <p class="muted">{words::lead()}</p>
                </div>
                <button class="line" type="button" hidden=is_empty on:click=ask_to_empty>{words::empty()}</button>
            </div>
            {notices(&shell.notices)}
            <p class="empty" hidden=move || !is_empty()>{words::nothing()}</p>
            <ul class="drafts binned" role="list" aria-label=words::list() hidden=is_empty>
                <For
                    each=move || list.get()
                    key=|draft| (draft.summary.id.clone(), draft.days_left)
                    children=move |draft| row(&for_rows, draft)
                />
            </ul>
            <p class="way-back"><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
        {confirm(question, move |(ids, title)| delete(&on_yes, &ids, title.as_deref()))}
    }
    .into_any()
}

fn row(bin: &Bin, draft: Binned) -> AnyView {
    let id = draft.summary.id;
    let title = draft.summary.title;
    let title = title.unwrap_or_else(|| library::untitled().to_owned());
    let facts: Vec<String> = [
        draft.summary.date,
        draft.summary.severity,
        draft.summary.status,
    ]
    .into_iter()
    .flatten()
    .collect();
    let restore = {
        let (bin, id, title) = (bin.clone(), id.clone(), title.clone());
        move |_| restore(&bin, &id, &title)
    };
    let question = bin.question;
    let delete = {
        let title = title.clone();
        move |_| {
            let new_question = Question {
                heading: words::delete_heading(),
                text: words::delete_what(&title),
                yes: words::delete(),
                about: (vec![id.clone()], Some(title.clone())),
            };
            ask(question, new_question);
        }
    };
    view! {
        <li>
            <div>
                <span class="name">{title.clone()}</span>
                <p class="facts">{facts.join(" · ")}</p>
            </div>
            <span class="when">{words::days_left(draft.days_left)}</span>
            <span class="acts">
                <button class="line small-button" type="button" aria-label=words::restore_titled(&title) on:click=restore>
                    {words::restore()}
                </button>
                <button class="quiet small-button" type="button" aria-label=words::delete_titled(&title) on:click=delete>
                    {words::delete()}
                </button>
            </span>
        </li>
    }
    .into_any()
}

fn restore(bin: &Bin, id: &str, title: &str) {
    let (for_answer, title) = (bin.clone(), title.to_owned());
    let link = (import::open(), Route::Editor(id.to_owned()).href());
    bin.shell.drafts.unbin(id, move |restored| {
        let notices = &for_answer.shell.notices;
        match restored {
            Ok(()) => notices.done(words::restored(&title), Some(link)),
            Err(_) => notices.failed(words::refused().to_owned()),
        }
        for_answer.refresh();
    });
}

/// Deletes drafts for good.
fn delete(bin: &Bin, ids: &[String], title: Option<&str>) {
    let mut any_refused = false;
    for id in ids {
        any_refused |= bin.shell.drafts.remove(id).is_err();
    }
    let notices = &bin.shell.notices;
    if any_refused {
        notices.failed(words::refused().to_owned());
    } else if let Some(title) = title {
        notices.done(words::deleted(title), None);
    }
    bin.refresh();
}

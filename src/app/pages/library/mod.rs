//! The list of drafts, and what can be done to it.

mod import;
mod row;
mod set_aside;

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::app::platform::{dom, on_storage, set_hash};
use crate::app::state::drafts::{Listed, Listing};
use crate::app::state::route::Route;
use crate::app::widgets::bar::{MAIN, bar};
use crate::app::widgets::confirm::{Question, confirm};
use crate::app::widgets::notices::notices;
use crate::text::en::interface::{library as words, shell};

/// What the parts of the page share.
#[derive(Clone)]
struct Library {
    shell: Shell,
    listing: RwSignal<Listing>,
    /// Whether to delete the draft of this id and title.
    question: RwSignal<Option<Question<(String, String)>>>,
}

impl Library {
    /// Lists the drafts anew.
    fn refresh(&self) {
        let count = self
            .shell
            .later
            .here_untracked()
            .map(|functions| functions.count);
        self.listing.try_set(self.shell.drafts.list(count));
    }
}

/// Draws the page.
pub(super) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::HEADING));
    let library = Library {
        shell: shell.clone(),
        listing: RwSignal::new(Listing::default()),
        question: RwSignal::new(None),
    };
    let arrived = library.clone();
    library.refresh();
    // Problems are counted as soon as the rules are here.
    Effect::new(move |before: Option<bool>| {
        let here = arrived.shell.later.here().is_some();
        if here && before == Some(false) {
            arrived.refresh();
        }
        here
    });
    let (listing, elsewhere, deleting) = (library.listing, library.clone(), library.clone());
    on_storage(move |_| elsewhere.refresh());
    let count = move || listing.with(|listing| words::count(listing.drafts.len()));
    let is_empty = Memo::new(move |_| listing.with(|listing| listing.drafts.is_empty()));
    let row = {
        let library = library.clone();
        move |draft: Listed| row::row(&library, draft)
    };
    let tagline = view! {
        <span class="grow"></span>
        <span class="muted small wide">{shell::TAGLINE}</span>
    };
    view! {
        {bar(tagline.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <div class="library-head">
                <div>
                    <h1 id=HEADING tabindex="-1">{words::HEADING}</h1>
                    <p class="muted" hidden=move || is_empty.get()>{count}</p>
                </div>
                {import::button(&library)}
                {new_button()}
            </div>
            {set_aside::blocked(&library)}
            {notices(&shell.notices)}
            <div class="empty" hidden=move || !is_empty.get()>
                <h2>{words::EMPTY_HEADING}</h2>
                <p>{words::EMPTY}</p>
            </div>
            <ul class="drafts" role="list" aria-label=words::LIST hidden=move || is_empty.get()>
                <For
                    each=move || listing.with(|listing| listing.drafts.clone())
                    key=row::identity
                    children=row
                />
            </ul>
            {set_aside::records(&library)}
        </main>
        {confirm(library.question, move |(id, title)| row::delete(&deleting, &id, &title))}
    }
    .into_any()
}

fn new_button() -> AnyView {
    let go = |_| {
        let _ = set_hash(&Route::New.href());
    };
    view! { <button class="primary" type="button" on:click=go>{words::NEW}</button> }.into_any()
}

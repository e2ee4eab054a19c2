//! The list of drafts, and what can be done with it.

mod controls;
mod counts;
mod row;
mod set_aside;

use std::collections::HashMap;

use leptos::prelude::*;

use super::{HEADING, Shell, import_pickers};
use crate::later::Functions;
use crate::platform::{PickedFile, after, dom, next_frame, on_launch, set_hash, when_idle};
use crate::state::drafts::{Listed, Listing};
use crate::state::finder::Finder;
use crate::state::import_outcome::Intent;
use crate::state::other_tabs::on_change;
use crate::state::preferences;
use crate::widgets::bar::{MAIN, bar, links};
use crate::widgets::notices::notices;
use debrief_core::draft::order::Order;
use debrief_core::route::Route;
use debrief_core::text::interface::{library as words, review, shell};

/// How many rows are drawn at first: more than any screen shows.
const FIRST_ROWS: usize = 60;

/// How many rows are added at a time.
const MORE_ROWS: usize = 100;

/// The state that the parts of the page share.
#[derive(Clone)]
struct Library {
    shell: Shell,
    listing: RwSignal<Listing>,
    order: RwSignal<Order>,
    /// The words to search for.
    query: RwSignal<String>,
    /// The ids of the drafts that were found; none if there is no search.
    found: RwSignal<Option<Vec<String>>>,
    /// The counted findings of the drafts, by id.
    counts: RwSignal<HashMap<String, counts::Counted>>,
    /// Whether findings are being counted.
    counting: StoredValue<bool>,
    /// The texts of the drafts, read when the first search begins.
    finder: StoredValue<Finder>,
    /// Whether some drafts could not be searched yet.
    searching: RwSignal<bool>,
    /// How many rows are drawn; the others follow while the browser is idle.
    drawn_rows: RwSignal<usize>,
}

impl Library {
    /// Reads the list of drafts again.
    fn refresh(&self) {
        self.listing.try_set(self.shell.drafts.list());
        self.draw_more();
        self.count();
        self.search();
    }

    /// Draws more rows until all are drawn, with pauses in which the page can be used.
    fn draw_more(&self) {
        let rows = self
            .listing
            .try_with_untracked(|listing| listing.drafts.len());
        let drawn_rows = self.drawn_rows.try_get_untracked();
        let (Some(rows), Some(drawn_rows)) = (rows, drawn_rows) else {
            return;
        };
        if drawn_rows >= rows {
            return;
        }
        let library = self.clone();
        let draw_next = move || {
            // If another list has been shown in the meantime, its own call draws the rows.
            if library.drawn_rows.try_get_untracked() == Some(drawn_rows) {
                library.drawn_rows.set(drawn_rows + MORE_ROWS);
                library.draw_more();
            }
        };
        // Between two portions, a key or a click is handled first.
        let _ = next_frame(move || {
            let _ = after(0, draw_next);
        });
    }

    /// Runs the search for the current query.
    fn search(&self) {
        let Some(query) = self.query.try_get_untracked() else {
            return;
        };
        if query.trim().is_empty() {
            self.found.try_set(None);
            return;
        }
        let library = self.clone();
        self.shell.later.then(move |functions| {
            let Some(functions) = functions else {
                return library
                    .shell
                    .notices
                    .failed(words::search_failed().to_owned());
            };
            let Some(finder) = library.finder.try_get_value() else {
                return;
            };
            let on_progress = library.clone();
            let on_progress = Box::new(move || on_progress.show_found(functions));
            (functions.read_drafts)(&finder, &library.shell.drafts, on_progress);
            library.show_found(functions);
        });
    }

    /// Shows the drafts that were found among those read so far.
    fn show_found(&self, functions: &Functions) {
        let (Some(finder), Some(query)) =
            (self.finder.try_get_value(), self.query.try_get_untracked())
        else {
            return;
        };
        if !query.trim().is_empty() {
            let found = (functions.find_drafts)(&finder, &query);
            // A keystroke should wait for one screenful of rows only.
            self.drawn_rows.try_set(FIRST_ROWS);
            self.found.try_set(Some(found));
            self.draw_more();
        }
        self.searching.try_set(finder.is_reading());
    }

    /// The drafts to show, in the chosen order.
    fn shown(&self) -> Vec<Listed> {
        let mut drafts = self.listing.with(|listing| listing.drafts.clone());
        self.found.with(|found| {
            if let Some(found) = found {
                drafts.retain(|draft| found.contains(&draft.summary.id));
            }
        });
        self.order.get().sort(&mut drafts, |listed| &listed.summary);
        drafts.truncate(self.drawn_rows.get());
        drafts
    }
}

/// Runs one step after another while the browser is idle, and records when all are done.
fn warm_up(shell: Shell, steps: &'static [fn()]) {
    let Some((step, remaining)) = steps.split_first() else {
        // The first question for the time zone takes the browser long, so it is asked here too.
        let _ = shell.platform.clock.zone();
        return shell.platform.clock.note("warm");
    };
    let _ = when_idle(move || {
        step();
        warm_up(shell, remaining);
    });
}

pub(super) fn page(shell: &Shell) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    let order = preferences::order(&*shell.platform.storage, shell.drafts.keys());
    let library = Library {
        shell: shell.clone(),
        listing: RwSignal::new(Listing::default()),
        order: RwSignal::new(order),
        query: RwSignal::new(String::new()),
        found: RwSignal::new(None),
        counts: RwSignal::new(HashMap::new()),
        counting: StoredValue::new(false),
        finder: StoredValue::new(Finder::default()),
        searching: RwSignal::new(false),
        drawn_rows: RwSignal::new(FIRST_ROWS),
    };
    let for_effect = library.clone();
    library.refresh();
    // As soon as the second file of the program is loaded, findings are counted, and the functions that the
    // first imported file needs are run once.
    Effect::new(move |was_loaded: Option<bool>| {
        let functions = for_effect.shell.later.functions();
        if let Some(functions) = functions
            && was_loaded == Some(false)
        {
            for_effect.count();
            warm_up(for_effect.shell.clone(), functions.prewarm_steps);
        }
        functions.is_some()
    });
    let (listing, for_changes, for_first_list) =
        (library.listing, library.clone(), library.clone());
    shell
        .drafts
        .when_list_known(move || for_first_list.refresh());
    on_change(&shell.drafts, move || for_changes.refresh());
    let for_notices = shell.clone();
    let notices_about_drafts = move || {
        let functions = for_notices.later.functions()?;
        Some((functions.about_drafts)(&for_notices, listing))
    };
    let is_empty = Memo::new(move |_| listing.with(|listing| listing.drafts.is_empty()));
    let (rows, shown) = (library.clone(), library.clone());
    let row = move |draft: Listed| row::row(&rows, draft);
    let importer = library.clone();
    let import_files = move |files: Vec<PickedFile>| {
        let then = importer.clone();
        import_pickers::import_files(&importer.shell, files, Intent::Import, move || {
            then.refresh()
        });
    };
    let opener = library.clone();
    let open_files = move |files: Vec<PickedFile>| {
        let then = opener.clone();
        import_pickers::import_files(&opener.shell, files, Intent::Open, move || then.refresh());
    };
    // A browser without a launch queue opens the page without files.
    let _ = on_launch(open_files.clone());
    let tagline = view! {
        <span class="grow"></span>
        <span class="muted small wide">{shell::tagline()}</span>
        {links()}
    };
    view! {
        {bar(tagline.into_any())}
        <main id=MAIN class="library" tabindex="-1">
            <div class="library-head">
                <div>
                    <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
                    {controls::count(&library)}
                </div>
                {import_pickers::open(shell, open_files)}
                {import_pickers::button(import_files.clone())}
                {new_button()}
            </div>
            {set_aside::blocked(&library)}
            {notices_about_drafts}
            {notices(&shell.notices)}
            {waiting_files(shell)}
            {controls::welcome(&library, is_empty)}
            {controls::find_and_sort(&library, is_empty)}
            <ul class="drafts" role="list" aria-label=words::list() hidden=move || is_empty.get()>
                <For each=move || shown.shown() key=row::identity children=row />
            </ul>
            {controls::none_found(&library)}
            {set_aside::records(&library)}
            {controls::foot(&library, is_empty)}
        </main>
        {import_pickers::anywhere(import_files)}
    }
    .into_any()
}

/// Draws the note that files wait for review, if any do.
fn waiting_files(shell: &Shell) -> AnyView {
    let queue = shell.import_queue.clone();
    let count = Memo::new(move |_| queue.waiting_count());
    view! {
        <p class="desk" hidden=move || count.get() == 0>
            {move || review::waiting(count.get())} " "
            <a href=Route::Import.href()>{review::looked_over()}</a>
        </p>
    }
    .into_any()
}

fn new_button() -> AnyView {
    let go = |_| {
        let _ = set_hash(&Route::New.href());
    };
    view! { <button class="primary" type="button" on:click=go>{words::new()}</button> }.into_any()
}

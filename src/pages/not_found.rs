//! The page for addresses that do not lead anywhere.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::platform::{dom, download};
use crate::state::drafts::Closed;
use crate::widgets::bar::{MAIN, bar, links};
use debrief_core::files::JSON;
use debrief_core::route::Route;
use debrief_core::text::interface::{editor, library, nowhere as words, shell};

/// Draws the page for a draft that could not be opened.
pub(super) fn closed(shell: &Shell, id: &str, closed: Closed) -> AnyView {
    match closed {
        Closed::Missing => page(words::draft()),
        Closed::Binned => view(words::binned(), Some(link(words::bin(), Route::Bin))),
        Closed::Unreadable => view(words::damaged(), Some(record(shell, id))),
        Closed::Newer => view(words::newer(), Some(record(shell, id))),
        Closed::Trouble(_) => page(words::blocked()),
    }
}

/// Draws the page; `why` says what was not found.
pub(super) fn page(why: &'static str) -> AnyView {
    view(why, None)
}

fn link(label: &'static str, route: Route) -> AnyView {
    view! { <p><a href=route.href()>{label}</a></p> }.into_any()
}

/// Draws the button that downloads the record exactly as it is stored.
fn record(shell: &Shell, id: &str) -> AnyView {
    let (drafts, id) = (shell.drafts.clone(), id.to_owned());
    let refused = RwSignal::new(false);
    let save = move |_| {
        let read = drafts.clone();
        let own = id.clone();
        drafts.load(&id, move || {
            let text = read.stored(&own).map(Option::unwrap_or_default);
            let saved = text.and_then(|text| download("record.json", JSON, &text));
            refused.try_set(saved.is_err());
        });
    };
    view! {
        <p>
            <button class="line" type="button" on:click=save>{library::download_record()}</button>
        </p>
        <p role="alert">{move || refused.get().then_some(editor::download_failed())}</p>
    }
    .into_any()
}

fn view(why: &'static str, way_out: Option<AnyView>) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    // A title that was typed while the page loaded belongs to no draft, so its field is removed.
    let _ = dom::take_early();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <p>{why}</p>
            {way_out}
            <p><a href=Route::Library.href()>{words::home()}</a></p>
        </main>
    }
    .into_any()
}

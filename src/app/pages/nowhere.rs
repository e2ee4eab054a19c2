//! The page for addresses that lead nowhere.

use leptos::prelude::*;

use super::HEADING;
use crate::app::platform::dom;
use crate::app::state::drafts::Closed;
use crate::app::state::route::Route;
use crate::app::widgets::bar::{MAIN, bar, links};
use crate::text::en::interface::{nowhere as words, shell};

/// Draws the page for a draft that could not be opened.
pub(super) fn closed(closed: Closed) -> AnyView {
    match closed {
        Closed::Missing => page(words::DRAFT),
        Closed::Binned => view(words::BINNED, Some((words::BIN, Route::Bin))),
        Closed::Unreadable => page(words::DAMAGED),
        Closed::Newer => page(words::NEWER),
        Closed::Trouble(_) => page(words::BLOCKED),
    }
}

/// Draws the page; `why` says what was not found.
pub(super) fn page(why: &'static str) -> AnyView {
    view(why, None)
}

fn view(why: &'static str, way_out: Option<(&'static str, Route)>) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::HEADING));
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::HEADING}</h1>
            <p>{why}</p>
            {way_out.map(|(label, route)| view! { <p><a href=route.href()>{label}</a></p> })}
            <p><a href=Route::Library.href()>{words::HOME}</a></p>
        </main>
    }
    .into_any()
}

//! The page for addresses that lead nowhere.

use leptos::prelude::*;

use super::HEADING;
use crate::app::platform::dom;
use crate::app::state::drafts::Closed;
use crate::app::state::route::Route;
use crate::app::widgets::bar::{MAIN, bar};
use crate::text::en::interface::{nowhere as words, shell};

/// Why a draft could not be opened, in words.
pub(super) fn why(closed: Closed) -> &'static str {
    match closed {
        Closed::Missing => words::DRAFT,
        Closed::Unreadable => words::DAMAGED,
        Closed::Trouble(_) => words::BLOCKED,
    }
}

/// Draws the page; `why` says what was not found.
pub(super) fn page(why: &'static str) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::HEADING));
    view! {
        {bar(().into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::HEADING}</h1>
            <p>{why}</p>
            <p><a href=Route::Library.href()>{words::HOME}</a></p>
        </main>
    }
    .into_any()
}

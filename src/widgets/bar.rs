//! The bar at the top of every page, and the link that skips it.

use leptos::prelude::*;

use super::icon::{Icon, icon};
use crate::platform::dom;
use debrief_core::route::Route;
use debrief_core::text::interface::{PRODUCT, help, settings, shell};

/// The id of the main part of every page.
pub(crate) const MAIN: &str = "main";

/// Draws the bar. `content` is what the page adds to it.
pub(crate) fn bar(content: AnyView) -> AnyView {
    // The link must not touch the address: its hash is the route.
    let skip = |event: leptos::ev::MouseEvent| {
        event.prevent_default();
        let _ = dom::focus(MAIN);
    };
    view! {
        <a class="skip" href="#main" on:click=skip>{shell::skip()}</a>
        <header class="bar">
            <a class="brand" href=Route::Library.href()>{icon(Icon::Brand)} <span>{PRODUCT}</span></a>
            {content}
        </header>
    }
    .into_any()
}

/// Draws the links to the settings and the help, for the end of a bar.
pub(crate) fn links() -> AnyView {
    view! {
        <nav class="links" aria-label=shell::more()>
            <a class="button quiet" href=Route::Settings.href()>{settings::heading()}</a>
            <a class="button quiet" href=Route::Help.href()>{help::heading()}</a>
        </nav>
    }
    .into_any()
}

//! The pages, one file or folder each, and the frame around them.

mod editor;
mod library;
mod new;
mod nowhere;

use leptos::prelude::*;

use super::platform::{
    Platform, dom, hash, next_frame, on_hash_change, serving_path, warn_before_leaving,
};
use super::state::drafts::Drafts;
use super::state::notices::Notices;
use super::state::route::Route;

/// The id of the heading that gets the focus when a page is entered.
const HEADING: &str = "page-heading";

/// What every page is handed.
#[derive(Clone)]
pub(crate) struct Shell {
    /// The browser.
    pub(crate) platform: Platform,
    /// The drafts in it.
    pub(crate) drafts: Drafts,
    /// Messages about what has just happened.
    pub(crate) notices: Notices,
}

/// Draws the page that the address names, and another whenever it changes.
pub(crate) fn pages() -> AnyView {
    let platform = Platform::here();
    let drafts = Drafts::new(platform.clone(), &serving_path().unwrap_or_default());
    let shell = Shell {
        platform,
        drafts,
        notices: Notices::new(),
    };
    let held = shell.drafts.clone();
    warn_before_leaving(move || held.any_held());
    let here = || hash().map_or(Route::Library, |hash| Route::parse(&hash));
    let route = RwSignal::new(here());
    let entered = shell.notices.clone();
    on_hash_change(move || {
        let is_route = hash().is_ok_and(|hash| Route::is_route(&hash));
        if is_route && route.get_untracked() != here() {
            entered.clear();
            route.set(here());
            let _ = next_frame(|| {
                let _ = dom::scroll_to_top();
                let _ = dom::focus(HEADING);
            });
        }
    });
    let page = move || match route.get() {
        Route::Library => library::page(&shell),
        Route::New => new::page(&shell),
        Route::Editor(id) => editor::page(&shell, &id),
        Route::Nowhere => nowhere::page(crate::text::en::interface::nowhere::ADDRESS),
    };
    view! { {page} }.into_any()
}

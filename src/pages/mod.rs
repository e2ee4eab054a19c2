//! The pages, one file or folder each, and the frame around them.

pub(super) mod about_drafts;
pub(super) mod bin;
pub(super) mod editor;
pub(super) mod help;
pub(super) mod import;
mod import_pickers;
mod kept_where;
mod library;
mod loading;
pub(super) mod new;
mod not_found;
pub(super) mod report;
pub(super) mod rules;
pub(super) mod settings;
pub(super) mod templates;
mod update;

use std::sync::Arc;

use leptos::prelude::*;

use super::later::{Functions, Later, State};
use super::platform::{
    Platform, dom, hash, next_frame, on_free_key, on_hash_change, serving_path, warn_before_leaving,
};
use super::state::drafts::Drafts;
use super::state::import_queue::ImportQueue;
use super::state::notices::Notices;
use super::state::open_files::OpenFiles;
use super::state::other_tabs;
use super::state::preferences::{self, Theme};
use debrief_core::route::Route;
use debrief_core::text::{Language, set_language};

/// The id of the heading that gets the focus when a page is entered.
const HEADING: &str = "page-heading";

/// The id of the dialog that lists the shortcuts.
const SHORTCUTS: &str = "shortcuts";

/// What every page gets.
#[derive(Clone)]
pub(crate) struct Shell {
    /// The browser: its storage, its clock, its ids.
    pub(crate) platform: Platform,
    /// The drafts in this browser.
    pub(crate) drafts: Drafts,
    pub(crate) notices: Notices,
    /// The import queue: files that are under review.
    pub(crate) import_queue: ImportQueue,
    /// The files that drafts can be saved back to.
    pub(crate) files: OpenFiles,
    /// The second file of the program, loaded after the first screen.
    pub(crate) later: Later,
    /// Saves the open document; none while no document is open.
    pub(crate) keeper: StoredValue<Option<Keeper>>,
}

/// Saves the open document and returns whether all of it is stored.
pub(crate) type Keeper = Arc<dyn Fn() -> bool + Send + Sync>;

/// Draws the page for the address, and another one whenever the address changes.
pub(crate) fn pages() -> AnyView {
    let platform = Platform::here();
    let drafts = Drafts::new(platform.clone(), &serving_path().unwrap_or_default());
    set_page_language(preferences::language(
        &*platform.storage,
        drafts.keys(),
        dom::browser_language().as_deref(),
    ));
    let shell = Shell {
        platform,
        drafts,
        notices: Notices::new(),
        import_queue: ImportQueue::new(),
        files: OpenFiles::new(),
        later: Later::load(),
        keeper: StoredValue::new(None),
    };
    other_tabs::listen(&shell.drafts);
    let (drafts_for_start, later_for_start) = (shell.drafts.clone(), shell.later);
    // Loading may be tried again after a failure, so the state can still change.
    Effect::new(move || match later_for_start.state() {
        State::Loaded(functions) => (functions.start_drafts)(&drafts_for_start),
        State::Failed => drafts_for_start.start_without_database(),
        State::Loading => {}
    });
    let update = update::bar(&shell);
    let keys = shell.drafts.keys();
    set_theme(preferences::theme(&*shell.platform.storage, keys));
    let later_for_shortcuts = shell.later;
    on_free_key("?", move || {
        later_for_shortcuts.then(|functions| {
            if functions.is_some() {
                let _ = dom::open_dialog(SHORTCUTS);
            }
        });
    });
    let drafts_for_warning = shell.drafts.clone();
    warn_before_leaving(move || drafts_for_warning.has_unstored());
    let current_route = || hash().map_or(Route::Library, |hash| Route::parse(&hash));
    let route = RwSignal::new(current_route());
    let notices_for_route = shell.notices.clone();
    on_hash_change(move || {
        let is_route = hash().is_ok_and(|hash| Route::is_route(&hash));
        if is_route && route.get_untracked() != current_route() {
            notices_for_route.clear();
            route.set(current_route());
            let _ = next_frame(|| {
                // The person may have begun to type in the page that has just been drawn.
                if !dom::field_has_focus() {
                    let _ = dom::focus(HEADING);
                    let _ = dom::scroll_to_top();
                }
            });
        }
    });
    let page = move || match route.get() {
        Route::Library => library::page(&shell),
        Route::Nowhere => not_found::page(debrief_core::text::interface::nowhere::address()),
        other_route => second_file_page(&shell, |functions, shell| {
            (functions.page)(shell, &other_route)
        }),
    };
    view! {
        {page}
        {shortcuts(later_for_shortcuts)}
        {update}
    }
    .into_any()
}

/// Draws a page of the second file. The first file may call this only through `Later`, so that the pages are
/// loaded after the first screen.
pub(crate) fn page_of(shell: &Shell, route: &Route) -> AnyView {
    match route {
        Route::New => new::page(shell),
        Route::Editor(id) => editor::page(shell, id),
        Route::Report(id) => report::page(shell, id),
        Route::Import => import::page(shell),
        Route::Templates => templates::page(shell),
        Route::Bin => bin::page(shell),
        Route::Settings => settings::page(shell),
        Route::Help => help::page(shell),
        Route::Rules(rule) => rules::page(shell, rule),
        // The first file draws these itself.
        Route::Library | Route::Nowhere => ().into_any(),
    }
}

/// Draws the dialog that `?` opens.
fn shortcuts(later: Later) -> AnyView {
    let content = move || later.functions().map(|functions| (functions.shortcuts)());
    view! { <dialog id=SHORTCUTS aria-labelledby="shortcuts-heading">{content}</dialog> }.into_any()
}

/// Sets the language of the page. Call this before anything is drawn.
fn set_page_language(language: Language) {
    set_language(language);
    let _ = dom::set_language(language.tag());
}

fn set_theme(theme: Theme) {
    let _ = dom::set_theme((theme != Theme::System).then(|| theme.name()));
}

/// Draws a page of the second file, or a message until that file is loaded.
fn second_file_page(
    shell: &Shell,
    page: impl FnOnce(&'static Functions, &Shell) -> AnyView,
) -> AnyView {
    match shell.later.state() {
        State::Loaded(functions) => page(functions, shell),
        State::Loading => loading::loading(),
        State::Failed => loading::failed(shell.later),
    }
}

//! The part of the program that the first screen does not need: the editor, import, rules, exports.
//!
//! In a release it is a separate WebAssembly file (feature `split`, see
//! `docs/decisions/0004-second-file.md`), loaded as soon as the first screen is drawn; in a development build
//! it is part of the program. A function that is reached only through `Later` ends up in that file, so
//! nothing else may name these functions.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::pages::{self, Shell};
use super::platform::PickedFile;
use super::platform::disk::IndexedDb;
use super::platform::persist;
use super::state::drafts::{Drafts, Listing};
use super::state::finder::{Finder, OnProgress};
use super::state::import_outcome::Intent;
use super::state::{findings, import_outcome, prewarm};
use debrief_core::model::Postmortem;
use debrief_core::route::Route;

/// Called when files have been imported.
pub(crate) type OnImported = Box<dyn Fn()>;

/// Called when something is done that asks the database.
pub(crate) type OnDone = Box<dyn Fn() + Send>;

/// The functions of the second file.
pub(crate) struct Functions {
    /// Draws any page except the list of drafts and the page for unknown addresses.
    pub(crate) page: fn(&Shell, &Route) -> AnyView,
    /// Draws the shortcuts, for their dialog.
    pub(crate) shortcuts: fn() -> AnyView,
    /// Reads files, makes drafts of them or shows them for review, and calls `OnImported` afterwards.
    pub(crate) import_files: fn(&Shell, Vec<PickedFile>, Intent, OnImported),
    /// Adds the example to the drafts and returns its id.
    pub(crate) add_example: fn(&Drafts) -> String,
    /// Begins to make the drafts durable.
    pub(crate) start_drafts: fn(&Drafts),
    /// Prepares the drafts for searching, and calls `OnProgress` whenever more of them can be searched.
    pub(crate) read_drafts: fn(&Finder, &Drafts, OnProgress),
    /// The ids of the drafts that contain every word of a query.
    pub(crate) find_drafts: fn(&Finder, &str) -> Vec<String>,
    /// Draws the notices about the drafts as a whole.
    pub(crate) about_drafts: fn(&Shell, RwSignal<Listing>) -> AnyView,
    /// Offers one file with all drafts for download, and calls `OnDone` afterwards.
    pub(crate) back_up: fn(&Shell, OnDone),
    /// Counts the errors, warnings and hints in a document, given today's date and the names of the rules
    /// that are switched off.
    pub(crate) count_findings: fn(&Postmortem, &str, &[String]) -> [usize; 3],
    /// Functions to run while the browser is idle, so that the first imported file need not wait for them to
    /// be compiled.
    pub(crate) prewarm_steps: &'static [fn()],
}

#[derive(Clone, Copy)]
pub(crate) enum State {
    Loading,
    /// It is loaded; these are its functions.
    Loaded(&'static Functions),
    Failed,
}

/// The second file, loaded or not. Copies share their state.
#[derive(Clone, Copy)]
pub(crate) struct Later(RwSignal<State>);

impl Later {
    pub(crate) fn load() -> Self {
        let later = Self(RwSignal::new(State::Loading));
        later.retry();
        later
    }

    /// Tries to load it again after a failure.
    pub(crate) fn retry(self) {
        self.0.set(State::Loading);
        spawn_local(async move {
            let state = load_functions().await.map_or(State::Failed, State::Loaded);
            self.0.try_set(state);
        });
    }

    /// Its state; tracked, so that the caller runs again when it changes.
    pub(crate) fn state(self) -> State {
        self.0.get()
    }

    /// Calls `action` as soon as the functions are loaded, or with `None` if they cannot be.
    pub(crate) fn then(self, action: impl FnOnce(Option<&'static Functions>) + 'static) {
        spawn_local(async move { action(load_functions().await) });
    }

    /// The functions if they are loaded already; not tracked.
    pub(crate) fn functions_untracked(self) -> Option<&'static Functions> {
        match self.0.get_untracked() {
            State::Loaded(functions) => Some(functions),
            State::Loading | State::Failed => None,
        }
    }

    /// The functions once they are loaded; tracked, so that the caller runs again when they are.
    pub(crate) fn functions(self) -> Option<&'static Functions> {
        match self.0.get() {
            State::Loaded(functions) => Some(functions),
            State::Loading | State::Failed => None,
        }
    }
}

static FUNCTIONS: Functions = Functions {
    page: pages::page_of,
    shortcuts: pages::help::shortcuts,
    import_files: pages::import::import_files,
    add_example: import_outcome::add_example,
    start_drafts: start,
    read_drafts: Finder::read,
    find_drafts: Finder::find,
    about_drafts: pages::about_drafts::notices,
    back_up: pages::about_drafts::back_up,
    count_findings: findings::count,
    prewarm_steps: &[
        prewarm::read,
        prewarm::review,
        prewarm::draw,
        pages::editor::prewarm_empty,
        pages::editor::prewarm_example,
        // Browsers compile a function a second time, to faster code, once it has been called often.
        prewarm::review,
        prewarm::review,
    ],
};

/// Begins to make the drafts durable. A browser that decides without asking the person is also asked to keep
/// the drafts when it runs out of space.
fn start(drafts: &Drafts) {
    drafts.start(Arc::new(IndexedDb));
    if !persist::asks_the_person() {
        let for_check = drafts.clone();
        drafts.when_list_known(move || {
            if for_check.has_any() {
                spawn_local(async {
                    let _ = persist::ask().await;
                });
            }
        });
    }
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)] // It waits in the build that has the second file.
async fn load_functions() -> Option<&'static Functions> {
    Some(&FUNCTIONS)
}

#[cfg(feature = "split")]
async fn load_functions() -> Option<&'static Functions> {
    split::functions().await.ok()
}

/// The border between the two files. The code that the attribute generates needs `unsafe` to import the
/// function from the second file; there is no other `unsafe` in this crate.
#[cfg(feature = "split")]
#[allow(unsafe_code, improper_ctypes_definitions, improper_ctypes)]
mod split {
    use leptos::wasm_split::{SplitLoaderError, wasm_split};

    use super::{FUNCTIONS, Functions};

    #[wasm_split(later, wasm_split_path = leptos::wasm_split, fallible)]
    pub(super) fn functions() -> Result<&'static Functions, SplitLoaderError> {
        Ok(&FUNCTIONS)
    }
}

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
use super::state::finder::{Finder, More};
use super::state::import_outcome::Intent;
use super::state::{findings, import_outcome, prewarm};
use debrief_core::model::Postmortem;
use debrief_core::route::Route;

/// A callback for when something is done.
pub(crate) type Done = Box<dyn Fn()>;

/// The same for work in the database, whose answers call it.
pub(crate) type Answered = Box<dyn Fn() + Send>;

/// The functions of the second file.
pub(crate) struct Functions {
    /// Draws any page but the list of drafts and the page for unknown addresses.
    pub(crate) page: fn(&Shell, &Route) -> AnyView,
    /// Draws the shortcuts, for their dialog.
    pub(crate) shortcuts: fn() -> AnyView,
    /// Reads files, makes drafts of them or shows them for review, and calls `Done` afterwards.
    pub(crate) bring_in: fn(&Shell, Vec<PickedFile>, Intent, Done),
    /// Adds the finished example to the drafts and returns its id.
    pub(crate) example: fn(&Drafts) -> String,
    /// Begins to make the drafts durable.
    pub(crate) start: fn(&Drafts),
    /// Prepares the drafts for searching, and calls `More` whenever more of them can be searched.
    pub(crate) read: fn(&Finder, &Drafts, More),
    /// The ids of the drafts that contain every word of a query.
    pub(crate) find: fn(&Finder, &str) -> Vec<String>,
    /// Draws the notices about the drafts as a whole.
    pub(crate) about_drafts: fn(&Shell, RwSignal<Listing>) -> AnyView,
    /// Hands out one file with all drafts, and calls `Answered` afterwards.
    pub(crate) back_up: fn(&Shell, Answered),
    /// How many errors, warnings and hints a document has on a day, with the rules of these names switched
    /// off.
    pub(crate) count: fn(&Postmortem, &str, &[String]) -> [usize; 3],
    /// Functions to run while nobody waits, so that the first imported file need not wait for them to be
    /// compiled.
    pub(crate) warm: &'static [fn()],
}

#[derive(Clone, Copy)]
pub(crate) enum State {
    Loading,
    /// It is loaded; these are its functions.
    Here(&'static Functions),
    Failed,
}

/// The second file while it loads and once it is there. Copies share their state.
#[derive(Clone, Copy)]
pub(crate) struct Later(RwSignal<State>);

impl Later {
    pub(crate) fn load() -> Self {
        let later = Self(RwSignal::new(State::Loading));
        later.again();
        later
    }

    /// Tries to load it again after a failure.
    pub(crate) fn again(self) {
        self.0.set(State::Loading);
        spawn_local(async move {
            let state = arrive().await.map_or(State::Failed, State::Here);
            self.0.try_set(state);
        });
    }

    /// Its state; tracked, so that the caller runs again when it changes.
    pub(crate) fn state(self) -> State {
        self.0.get()
    }

    /// Calls `work` as soon as the functions are loaded, or with `None` if they cannot be.
    pub(crate) fn then(self, work: impl FnOnce(Option<&'static Functions>) + 'static) {
        spawn_local(async move { work(arrive().await) });
    }

    /// The functions if they are loaded already; not tracked.
    pub(crate) fn here_untracked(self) -> Option<&'static Functions> {
        match self.0.get_untracked() {
            State::Here(functions) => Some(functions),
            State::Loading | State::Failed => None,
        }
    }

    /// The functions once they are loaded; tracked, so that the caller runs again when they are.
    pub(crate) fn here(self) -> Option<&'static Functions> {
        match self.0.get() {
            State::Here(functions) => Some(functions),
            State::Loading | State::Failed => None,
        }
    }
}

static FUNCTIONS: Functions = Functions {
    page: pages::page_of,
    shortcuts: pages::help::shortcuts,
    bring_in: pages::import::bring_in,
    example: import_outcome::example,
    start,
    read: Finder::read,
    find: Finder::find,
    about_drafts: pages::about_drafts::notices,
    back_up: pages::about_drafts::back_up,
    count: findings::count,
    warm: &[
        prewarm::read,
        prewarm::review,
        prewarm::draw,
        pages::editor::prewarm_empty,
        pages::editor::prewarm_example,
        // Browsers compile a function again, and better, once it was called often.
        prewarm::review,
        prewarm::review,
    ],
};

/// Begins to make the drafts durable. A browser that decides without asking the person is asked not to delete
/// them when it runs out of space.
fn start(drafts: &Drafts) {
    drafts.start(Arc::new(IndexedDb));
    if !persist::asks_the_person() {
        let some = drafts.clone();
        drafts.when_read(move || {
            if some.any() {
                spawn_local(async {
                    let _ = persist::ask().await;
                });
            }
        });
    }
}

#[cfg(not(feature = "split"))]
#[allow(clippy::unused_async)] // It waits in the build that has the second file.
async fn arrive() -> Option<&'static Functions> {
    Some(&FUNCTIONS)
}

#[cfg(feature = "split")]
async fn arrive() -> Option<&'static Functions> {
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

//! The part of the program that the first screen does without: the editor, import, rules, exports.
//!
//! In a release it is a file of WebAssembly of its own (feature `split`, see
//! `docs/decisions/0004-second-file.md`), loaded as soon as the first screen is drawn; in a
//! development build it is simply there. Whatever is reached only through `Later` ends up in that
//! file, so nothing else may name these functions.

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

/// What is called when something is done.
pub(crate) type Done = Box<dyn Fn()>;

/// The same, called from wherever the database answers.
pub(crate) type Answered = Box<dyn Fn() + Send>;

/// The functions of the second file.
pub(crate) struct Functions {
    /// Draws a page that the first screen does without.
    pub(crate) page: fn(&Shell, &Route) -> AnyView,
    /// Draws the shortcuts, for the dialog that shows them.
    pub(crate) shortcuts: fn() -> AnyView,
    /// Reads files, makes drafts of them or shows them for review, and calls when that is done.
    pub(crate) bring_in: fn(&Shell, Vec<PickedFile>, Intent, Done),
    /// Puts the finished example among the drafts and gives its id.
    pub(crate) example: fn(&Drafts) -> String,
    /// Begins to make the drafts durable.
    pub(crate) start: fn(&Drafts),
    /// Gets ready to search the drafts, and makes a call whenever more of them can be searched.
    pub(crate) read: fn(&Finder, &Drafts, More),
    /// The ids of the drafts in which every word of a query stands.
    pub(crate) find: fn(&Finder, &str) -> Vec<String>,
    /// Draws what there is to say about the drafts as a whole.
    pub(crate) about_drafts: fn(&Shell, RwSignal<Listing>) -> AnyView,
    /// Hands out one file with all drafts, and calls when that is done.
    pub(crate) back_up: fn(&Shell, Answered),
    /// How many errors, warnings and hints a document has on a day, without the rules of these names.
    pub(crate) count: fn(&Postmortem, &str, &[String]) -> [usize; 3],
    /// What can be tried out while nobody waits, so that the first file does not have to wait for it.
    pub(crate) warm: &'static [fn()],
}

/// Where the second file is: under way, here, or not to be had.
#[derive(Clone, Copy)]
pub(crate) enum State {
    /// It is being loaded.
    Loading,
    /// It is here.
    Here(&'static Functions),
    /// It could not be loaded.
    Failed,
}

/// The second file, as it arrives. Copies are the same.
#[derive(Clone, Copy)]
pub(crate) struct Later(RwSignal<State>);

impl Later {
    /// Begins to load.
    pub(crate) fn load() -> Self {
        let later = Self(RwSignal::new(State::Loading));
        later.again();
        later
    }

    /// Tries once more to load what could not be loaded.
    pub(crate) fn again(self) {
        self.0.set(State::Loading);
        spawn_local(async move {
            let state = arrive().await.map_or(State::Failed, State::Here);
            self.0.try_set(state);
        });
    }

    /// Where it is; whoever asks is told when that changes.
    pub(crate) fn state(self) -> State {
        self.0.get()
    }

    /// Does something with the functions as soon as they are here; they are nothing where they cannot
    /// be had.
    pub(crate) fn then(self, work: impl FnOnce(Option<&'static Functions>) + 'static) {
        spawn_local(async move { work(arrive().await) });
    }

    /// The functions, if they are here already.
    pub(crate) fn here_untracked(self) -> Option<&'static Functions> {
        match self.0.get_untracked() {
            State::Here(functions) => Some(functions),
            State::Loading | State::Failed => None,
        }
    }

    /// The functions, once they are here; whoever asks is told.
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
        // Browsers compile once more, and better, what was called often.
        prewarm::review,
        prewarm::review,
    ],
};

/// Begins to make the drafts durable. A browser that decides by itself is asked to keep them when it needs
/// room.
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

/// The border between the files. What the attribute writes needs `unsafe` to import the function
/// from the second file; there is no other in this crate.
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

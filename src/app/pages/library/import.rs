//! Bringing files in: picked, dropped or pasted.

use leptos::prelude::*;

use super::Library;
use crate::app::later::Functions;
use crate::app::platform::{Event, PickedFile, on_drop, on_launch, on_paste, picked_files};
use crate::app::state::route::Route;
use crate::app::widgets::icon::{Icon, icon};
use crate::text::en::interface::{import as words, library as labels};

/// Draws the button that opens the browser's choice of files.
pub(super) fn button(library: &Library) -> AnyView {
    let library = library.clone();
    let picked = move |event: Event| {
        let library = library.clone();
        let _ = picked_files(&event, move |files| bring_in(&library, files));
    };
    view! {
        <label class="button line">
            {icon(Icon::Import)}
            {labels::IMPORT_BUTTON}
            <input
                class="hidden"
                type="file"
                multiple=true
                accept=".md,.markdown,.txt,.json"
                aria-label=labels::IMPORT
                on:change=picked
            />
        </label>
    }
    .into_any()
}

/// Takes what is dropped or pasted, and draws the sign that files may be dropped.
pub(super) fn anywhere(library: &Library) -> AnyView {
    let over = RwSignal::new(false);
    let (dropped, pasted) = (library.clone(), library.clone());
    on_drop(
        move |is_over| {
            if over.try_get_untracked() == Some(!is_over) {
                over.set(is_over);
            }
        },
        move |files| bring_in(&dropped, files),
    );
    let launched = library.clone();
    // Browsers without it open the page without files.
    let _ = on_launch(move |files| bring_in(&launched, files));
    on_paste(words::PASTED, move |files| bring_in(&pasted, files));
    view! {
        <div class="drop" aria-hidden="true" hidden=move || !over.get()>
            <p>{icon(Icon::Import)} {words::DROP}</p>
        </div>
    }
    .into_any()
}

fn bring_in(library: &Library, files: Vec<PickedFile>) {
    let library = library.clone();
    library.shell.notices.clear();
    library.shell.later.then(move |functions| {
        for file in files {
            take(&library, functions, file);
        }
        library.refresh();
    });
}

fn take(library: &Library, functions: Option<&'static Functions>, file: PickedFile) {
    let notices = &library.shell.notices;
    let Some(functions) = functions else {
        return notices.failed(words::not_loaded(&file.name));
    };
    let Ok(bytes) = file.bytes else {
        return notices.failed(words::unreadable(&file.name));
    };
    let told = (functions.bring_in)(&library.shell.drafts, &file.name, &bytes);
    if let Some(text) = told.done {
        let link = |id| (words::OPEN, Route::Editor(id).href());
        notices.done(text, told.draft.map(link));
    }
    if let Some(why) = told.failed {
        notices.failed(why);
    }
}

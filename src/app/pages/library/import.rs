//! Bringing files in.

use leptos::prelude::*;

use super::Library;
use crate::app::later::Functions;
use crate::app::platform::{Event, PickedFile, picked_files};
use crate::app::state::route::Route;
use crate::app::widgets::icon::{Icon, icon};
use crate::text::en::interface::{import as words, library as labels};

/// Draws the button that opens the browser's choice of files.
pub(super) fn button(library: &Library) -> AnyView {
    let library = library.clone();
    let picked = move |event: Event| {
        let library = library.clone();
        let _ = picked_files(&event, move |files| {
            library.shell.notices.clear();
            library.shell.later.then(move |functions| {
                for file in files {
                    take(&library, functions, file);
                }
                library.refresh();
            });
        });
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

fn take(library: &Library, functions: Option<&'static Functions>, file: PickedFile) {
    let (drafts, notices, ids) = (
        &library.shell.drafts,
        &library.shell.notices,
        &library.shell.platform.ids,
    );
    let Some(functions) = functions else {
        return notices.failed(words::not_loaded(&file.name));
    };
    let Ok(bytes) = file.bytes else {
        return notices.failed(words::unreadable(&file.name));
    };
    let taken = match (functions.take)(&file.name, &bytes, &|id| drafts.has(id), &|| ids.fresh()) {
        Ok(taken) => taken,
        Err(why) => return notices.failed(why),
    };
    let title = taken
        .postmortem
        .title
        .clone()
        .unwrap_or_else(|| labels::UNTITLED.to_owned());
    let link = Route::Editor(taken.postmortem.id.clone()).href();
    if drafts.begin(taken.postmortem).is_err() {
        return notices.failed(words::not_stored(&file.name));
    }
    let text = if taken.second {
        words::second(&file.name, &title)
    } else {
        words::done(&file.name, &title)
    };
    notices.done(text, Some((words::OPEN, link)));
}

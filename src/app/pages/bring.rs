//! Bringing files in: picked, dropped or pasted, on any page that takes them.

use leptos::prelude::*;

use super::Shell;
use crate::app::platform::{Event, PickedFile, on_drop, on_paste, picked_files};
use crate::app::widgets::icon::{Icon, icon};
use crate::text::en::interface::{import as words, library as labels};

/// Draws the button that opens the browser's choice of files.
pub(super) fn button(take: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let picked = move |event: Event| {
        let _ = picked_files(&event, take.clone());
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
pub(super) fn anywhere(take: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let over = RwSignal::new(false);
    on_drop(
        move |is_over| {
            if over.try_get_untracked() == Some(!is_over) {
                over.set(is_over);
            }
        },
        take.clone(),
    );
    on_paste(words::PASTED, take);
    view! {
        <div class="drop" aria-hidden="true" hidden=move || !over.get()>
            <p>{icon(Icon::Import)} {words::DROP}</p>
        </div>
    }
    .into_any()
}

/// Hands files to the part of the program that reads them. Where told so, all of them are shown for
/// review before drafts are made.
pub(super) fn bring_in(
    shell: &Shell,
    files: Vec<PickedFile>,
    looks_over: bool,
    after: impl Fn() + 'static,
) {
    let shell = shell.clone();
    shell.notices.clear();
    shell.later.then(move |functions| match functions {
        Some(functions) => (functions.bring_in)(&shell, files, looks_over, Box::new(after)),
        None => {
            for file in files {
                shell.notices.failed(words::not_loaded(&file.name));
            }
        }
    });
}

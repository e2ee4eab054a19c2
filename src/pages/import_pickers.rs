//! Importing files on any page that accepts them: picked, dropped or pasted.

use leptos::prelude::*;

use super::Shell;
use crate::platform::handles::{can_open, open_files};
use crate::platform::{Event, PickedFile, on_drop, on_paste, picked_files};
use crate::state::import_outcome::Intent;
use crate::widgets::icon::{Icon, icon};
use debrief_core::text::interface::{import as words, library as labels, save_back};

/// Draws the button that opens the browser's file dialog.
pub(super) fn button(on_files: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let on_change = move |event: Event| {
        let _ = picked_files(&event, on_files.clone());
    };
    view! {
        <label class="button line">
            {icon(Icon::Import)}
            {labels::import_button()}
            <input
                class="hidden"
                type="file"
                multiple=true
                accept=".md,.markdown,.txt,.json"
                aria-label=labels::import()
                on:change=on_change
            />
        </label>
    }
    .into_any()
}

/// Draws the button that opens files so that they can be saved back, if the browser supports that.
pub(super) fn open(shell: &Shell, on_files: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let notices = shell.notices.clone();
    let choose = move |_| {
        if open_files(save_back::kinds(), on_files.clone()).is_err() {
            notices.failed(save_back::open_failed().to_owned());
        }
    };
    let button = can_open().then(|| {
        view! {
            <button class="line" type="button" on:click=choose>
                {save_back::open_files()}
            </button>
        }
    });
    button.into_any()
}

/// Accepts dropped and pasted files, and draws the hint that files can be dropped.
pub(super) fn anywhere(on_files: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let is_dragging = RwSignal::new(false);
    on_drop(
        move |is_over_page| {
            if is_dragging.try_get_untracked() == Some(!is_over_page) {
                is_dragging.set(is_over_page);
            }
        },
        on_files.clone(),
    );
    on_paste(words::pasted(), on_files);
    view! {
        <div class="drop" aria-hidden="true" hidden=move || !is_dragging.get()>
            <p>{icon(Icon::Import)} {words::drop()}</p>
        </div>
    }
    .into_any()
}

/// Passes files to the second file of the program, which reads them.
pub(super) fn import_files(
    shell: &Shell,
    files: Vec<PickedFile>,
    intent: Intent,
    after: impl Fn() + 'static,
) {
    let shell = shell.clone();
    shell.notices.clear();
    shell.later.then(move |functions| match functions {
        Some(functions) => (functions.import_files)(&shell, files, intent, Box::new(after)),
        None => {
            for file in files {
                shell.notices.failed(words::not_loaded(&file.name));
            }
        }
    });
}

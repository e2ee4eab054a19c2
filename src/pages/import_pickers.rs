//! Bringing files in, on any page that accepts them: picked, dropped or pasted.

use leptos::prelude::*;

use super::Shell;
use crate::platform::handles::{can_open, open_files};
use crate::platform::{Event, PickedFile, on_drop, on_paste, picked_files};
use crate::state::import_outcome::Intent;
use crate::widgets::icon::{Icon, icon};
use debrief_core::text::interface::{import as words, library as labels, save_back};

/// Draws the button that opens the browser's file dialog.
pub(super) fn button(take: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let picked = move |event: Event| {
        let _ = picked_files(&event, take.clone());
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
                on:change=picked
            />
        </label>
    }
    .into_any()
}

/// Draws the button that opens files so that they can be saved back, if the browser supports that.
pub(super) fn open(shell: &Shell, take: impl Fn(Vec<PickedFile>) + Clone + 'static) -> AnyView {
    let notices = shell.notices.clone();
    let choose = move |_| {
        if open_files(save_back::kinds(), take.clone()).is_err() {
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

/// Accepts dropped and pasted files, and draws the sign that files can be dropped.
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
    on_paste(words::pasted(), take);
    view! {
        <div class="drop" aria-hidden="true" hidden=move || !over.get()>
            <p>{icon(Icon::Import)} {words::drop()}</p>
        </div>
    }
    .into_any()
}

/// Hands files to the second file of the program, which reads them.
pub(super) fn bring_in(
    shell: &Shell,
    files: Vec<PickedFile>,
    intent: Intent,
    after: impl Fn() + 'static,
) {
    let shell = shell.clone();
    shell.notices.clear();
    shell.later.then(move |functions| match functions {
        Some(functions) => (functions.bring_in)(&shell, files, intent, Box::new(after)),
        None => {
            for file in files {
                shell.notices.failed(words::not_loaded(&file.name));
            }
        }
    });
}

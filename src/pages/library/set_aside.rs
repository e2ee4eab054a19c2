//! Records in storage that cannot be shown as a draft, and storage that does not answer.

use leptos::prelude::*;

use super::Library;
use crate::platform::{Trouble, download};
use crate::state::drafts::SetAside;
use debrief_core::files::JSON;
use debrief_core::text::interface::{editor, library as words};

/// Draws the warning that is shown for as long as storage does not answer.
pub(super) fn blocked(library: &Library) -> AnyView {
    let listing = library.listing;
    let why = move || {
        let text = match listing.with(|listing| listing.trouble)? {
            Trouble::Blocked => words::blocked(),
            Trouble::Full | Trouble::Refused | Trouble::Silent => words::unreadable(),
        };
        Some(view! { <p class="notice failed"><span>{text}</span></p> })
    };
    view! { <div role="alert">{why}</div> }.into_any()
}

/// Draws the records that cannot be read, each with a download of its content.
pub(super) fn records(library: &Library) -> AnyView {
    let listing = library.listing;
    let none = move || listing.with(|listing| listing.set_aside.is_empty());
    let library = library.clone();
    let one = move |record: SetAside| {
        let library = library.clone();
        let key = record.key.clone();
        let save = move |_| {
            let notices = library.shell.notices.clone();
            library.shell.drafts.raw(&key, move |text| {
                // The record is handed out unchanged, whatever it contains; the name of the file only says
                // where it came from.
                let saved = text.map(|text| download("record.json", JSON, &text));
                if !matches!(saved, Some(Ok(()))) {
                    notices.failed(editor::download_failed().to_owned());
                }
            });
        };
        let why = if record.newer {
            words::newer()
        } else {
            words::damaged()
        };
        view! {
            <li>
                <code>{record.key.clone()}</code>
                <span class="muted">{why}</span>
                <button
                    class="line small-button"
                    type="button"
                    aria-label=words::download_record_of(&record.key)
                    on:click=save
                >
                    {words::download_record()}
                </button>
            </li>
        }
    };
    view! {
        <section class="set-aside" hidden=none aria-labelledby="set-aside-heading">
            <h2 id="set-aside-heading">{words::set_aside_heading()}</h2>
            <p class="muted">{words::set_aside()}</p>
            <ul role="list">
                <For
                    each=move || listing.with(|listing| listing.set_aside.clone())
                    key=|record| record.key.clone()
                    children=one
                />
            </ul>
        </section>
    }
    .into_any()
}

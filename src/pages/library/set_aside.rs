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
    let message = move || {
        let text = match listing.with(|listing| listing.trouble)? {
            Trouble::Blocked => words::blocked(),
            Trouble::Full | Trouble::Refused | Trouble::Silent => words::unreadable(),
        };
        Some(view! { <p class="notice failed"><span>{text}</span></p> })
    };
    view! { <div role="alert">{message}</div> }.into_any()
}

/// Draws the records that cannot be read, each with a download of its content.
pub(super) fn records(library: &Library) -> AnyView {
    let listing = library.listing;
    let is_empty = move || listing.with(|listing| listing.set_aside.is_empty());
    let library = library.clone();
    let draw_record = move |record: SetAside| {
        let library = library.clone();
        let key = record.key.clone();
        let save = move |_| {
            let notices = library.shell.notices.clone();
            library.shell.drafts.raw_text(&key, move |text| {
                // The record is handed out unchanged, whatever it contains; the name of the file only says
                // where it came from.
                let result = text.map(|text| download("record.json", JSON, &text));
                if !matches!(result, Some(Ok(()))) {
                    notices.failed(editor::download_failed().to_owned());
                }
            });
        };
        let message = if record.is_newer {
            words::newer()
        } else {
            words::damaged()
        };
        view! {
            <li>
                <code>{record.key.clone()}</code>
                <span class="muted">{message}</span>
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
        <section class="set-aside" hidden=is_empty aria-labelledby="set-aside-heading">
            <h2 id="set-aside-heading">{words::set_aside_heading()}</h2>
            <p class="muted">{words::set_aside()}</p>
            <ul role="list">
                <For
                    each=move || listing.with(|listing| listing.set_aside.clone())
                    key=|record| record.key.clone()
                    children=draw_record
                />
            </ul>
        </section>
    }
    .into_any()
}

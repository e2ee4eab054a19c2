//! What is shown in place of a page while the second file of the program is loading.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::later::Later;
use crate::platform::rescue;
use crate::widgets::bar::{MAIN, bar};
use debrief_core::route::Route;
use debrief_core::text::interface::{nowhere, waiting as words};

/// Draws the message that the page is loading.
pub(super) fn loading() -> AnyView {
    view! {
        {bar(().into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <p role="status">{words::loading()}</p>
        </main>
    }
    .into_any()
}

/// Draws the page of a draft once its record is loaded.
pub(super) fn of_draft(
    shell: &Shell,
    id: &str,
    draw: impl Fn() -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let is_loaded = RwSignal::new(false);
    shell.drafts.load(id, move || {
        is_loaded.try_set(true);
    });
    if is_loaded.get_untracked() {
        return draw();
    }
    let page = move || {
        if is_loaded.get() {
            untrack(&draw)
        } else {
            loading()
        }
    };
    page.into_any()
}

/// Draws the message that the page cannot be loaded, with a button to try again.
pub(super) fn failed(later: Later) -> AnyView {
    let open_rescue = |_| {
        let _ = rescue();
    };
    view! {
        {bar(().into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::failed_heading()}</h1>
            <p role="alert">{words::failed()}</p>
            <p>
                <button class="button line" type="button" on:click=move |_| later.retry()>{words::again()}</button>
            </p>
            <p>
                <button class="button line" type="button" on:click=open_rescue>{words::rescue()}</button>
            </p>
            <p><a href=Route::Library.href()>{nowhere::home()}</a></p>
        </main>
    }
    .into_any()
}

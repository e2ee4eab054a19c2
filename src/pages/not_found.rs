//! The page for addresses that do not lead anywhere.

use leptos::prelude::*;

use super::{HEADING, Shell};
use crate::platform::{dom, download};
use crate::state::drafts::OpenError;
use crate::widgets::bar::{MAIN, bar, links};
use debrief_core::files::JSON;
use debrief_core::route::Route;
use debrief_core::text::interface::{editor, library, nowhere as words, shell};

/// Draws the page for a draft that could not be opened.
pub(super) fn not_opened(shell: &Shell, id: &str, error: OpenError) -> AnyView {
    match error {
        OpenError::Missing => page(words::draft()),
        OpenError::Binned => view(words::binned(), Some(link(words::bin(), Route::Bin))),
        OpenError::Unreadable => view(words::damaged(), Some(record(shell, id))),
        OpenError::Newer => view(words::newer(), Some(record(shell, id))),
        OpenError::Trouble(_) => page(words::blocked()),
    }
}

/// Draws the page; `reason` says what was not found.
pub(super) fn page(reason: &'static str) -> AnyView {
    view(reason, None)
}

fn link(label: &'static str, route: Route) -> AnyView {
    view! { <p><a href=route.href()>{label}</a></p> }.into_any()
}

/// Draws the button that downloads the record exactly as it is stored.
fn record(shell: &Shell, id: &str) -> AnyView {
    let (drafts, id) = (shell.drafts.clone(), id.to_owned());
    let refused = RwSignal::new(false);
    let save = move |_| {
        let for_text = drafts.clone();
        let draft_id = id.clone();
        drafts.load(&id, move || {
            let text = for_text.stored(&draft_id).map(Option::unwrap_or_default);
            let saved = text.and_then(|text| download("record.json", JSON, &text));
            refused.try_set(saved.is_err());
        });
    };
    view! {
        <p>
            <button class="line" type="button" on:click=save>{library::download_record()}</button>
        </p>
        <p role="alert">{move || refused.get().then_some(editor::download_failed())}</p>
    }
    .into_any()
}

fn view(reason: &'static str, link_or_button: Option<AnyView>) -> AnyView {
    let _ = dom::set_title(&shell::page_title(words::heading()));
    // A title that was typed while the page loaded belongs to no draft, so its field is removed.
    let _ = dom::take_early();
    view! {
        {bar(view! { <span class="grow"></span> {links()} }.into_any())}
        <main id=MAIN class="narrow" tabindex="-1">
            <h1 id=HEADING tabindex="-1">{words::heading()}</h1>
            <p>{reason}</p>
            {link_or_button}
            <p><a href=Route::Library.href()>{words::home()}</a></p>
        </main>
    }
    .into_any()
}

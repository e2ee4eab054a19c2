//! The report: to read, print and download.

use leptos::prelude::*;

use super::{HEADING, Shell, loading, not_found};
use crate::platform::{dom, print};
use crate::state::findings::count;
use crate::state::other_tabs::on_change;
use crate::state::preferences::rules_off;
use crate::widgets::bar::{MAIN, bar};
use crate::widgets::downloads;
use crate::widgets::notices::notices;
use debrief_core::export::html;
use debrief_core::files::forms;
use debrief_core::frame::front_matter::gather;
use debrief_core::route::Route;
use debrief_core::text::interface::{health, library, report as words, shell};

pub(crate) fn page(shell: &Shell, id: &str) -> AnyView {
    let (for_page, draft_id) = (shell.clone(), id.to_owned());
    loading::of_draft(shell, id, move || draw_report(&for_page, &draft_id))
}

fn draw_report(shell: &Shell, id: &str) -> AnyView {
    let doc = match shell.drafts.open(id) {
        Ok((envelope, _)) => RwSignal::new(envelope.doc),
        Err(error) => return not_found::not_opened(shell, id, error),
    };
    // Changes from another tab are shown here at once.
    let (drafts, draft_id) = (shell.drafts.clone(), id.to_owned());
    on_change(&shell.drafts, move || {
        let (for_open, draft_id) = (drafts.clone(), draft_id.clone());
        drafts.load(&draft_id.clone(), move || {
            if let Ok((envelope, _)) = for_open.open(&draft_id)
                && doc.try_with_untracked(|shown| *shown != envelope.doc) == Some(true)
            {
                doc.set(envelope.doc);
            }
        });
    });
    let title = Memo::new(move |_| {
        let title = doc.with(|doc| doc.title.clone().unwrap_or_default());
        if title.trim().is_empty() {
            library::untitled().to_owned()
        } else {
            title
        }
    });
    Effect::new(move || {
        let _ = dom::set_title(&shell::page_title(&title.get()));
    });
    let follow = |event: leptos::ev::MouseEvent| {
        if let Some(anchor) = dom::inner_link(&event) {
            event.prevent_default();
            let _ = dom::focus_anchor(MAIN, &anchor);
        }
    };
    view! {
        {bar(tools(shell, id, doc))}
        <main id=MAIN class="reading" tabindex="-1">
            {notices(&shell.notices)}
            <article
                id=HEADING
                class="paper"
                tabindex="-1"
                aria-label=move || title.get()
                on:click=follow
                inner_html=move || {
                    let mut doc = doc.get();
                    gather(&mut doc);
                    html::report(&doc)
                }
            ></article>
        </main>
    }
    .into_any()
}

fn tools(shell: &Shell, id: &str, doc: RwSignal<debrief_core::model::Postmortem>) -> AnyView {
    let (notices, platform) = (shell.notices.clone(), shell.platform.clone());
    let (storage, keys) = (platform.storage.clone(), shell.drafts.keys().clone());
    let edited_id = id.to_owned();
    let hand_out = move |form| {
        doc.with_untracked(|doc| {
            let today = platform.today();
            if !downloads::hand_out(&notices, doc, form, &today) {
                return;
            }
            let rules_off = rules_off(&*storage, &keys);
            let [errors, ..] = count(doc, &today, &rules_off);
            if errors > 0 && notices.is_first_time(&["open-errors-", &edited_id].concat()) {
                let edit = Route::Editor(edited_id.clone()).href();
                notices.done(health::open_errors(errors), Some((words::edit(), edit)));
            }
        });
    };
    let notices = shell.notices.clone();
    let print = move |_| {
        if print().is_err() {
            notices.failed(words::print_failed().to_owned());
        }
    };
    view! {
        <span class="grow"></span>
        <a class="button line" href=Route::Editor(id.to_owned()).href()>{words::edit()}</a>
        <button class="line" type="button" on:click=print>{words::print()}</button>
        {downloads::menu(move || doc.with(forms), hand_out)}
    }
    .into_any()
}

//! The tabs that choose, on a narrow screen, which part of the editor is shown; only one fits.

use leptos::prelude::*;

use crate::platform::dom;
use crate::state::editor::{Editor, View};
use debrief_core::text::interface::editor as words;

const VIEWS: &[View] = &[View::Outline, View::Write, View::Health, View::Report];

pub(crate) fn tabs(editor: &Editor) -> AnyView {
    let on_key = {
        let view = editor.view.clone();
        move |event: leptos::ev::KeyboardEvent| {
            let index = VIEWS
                .iter()
                .position(|tabs| *tabs == view.get_untracked())
                .unwrap_or(0);
            let next = match event.key().as_str() {
                "ArrowRight" => (index + 1) % VIEWS.len(),
                "ArrowLeft" => (index + VIEWS.len() - 1) % VIEWS.len(),
                "Home" => 0,
                "End" => VIEWS.len() - 1,
                _ => return,
            };
            event.prevent_default();
            view.set(VIEWS[next]);
            let _ = dom::focus(tab_id(VIEWS[next]));
        }
    };
    let tabs: Vec<AnyView> = VIEWS.iter().map(|view| tab(editor, *view)).collect();
    view! {
        <nav class="tabs" aria-label=words::tabs()>
            <div role="tablist" aria-label=words::tabs() on:keydown=on_key>{tabs}</div>
        </nav>
    }
    .into_any()
}

fn tab(editor: &Editor, tab_view: View) -> AnyView {
    let view = editor.view.clone();
    let (for_selected, for_tabindex) = (view.clone(), view.clone());
    let findings = editor.findings.clone();
    let count = move || {
        let count = if tab_view == View::Health {
            findings.with(Vec::len)
        } else {
            0
        };
        (count > 0).then(|| [" ", &count.to_string()].concat())
    };
    view! {
        <button
            type="button"
            role="tab"
            id=tab_id(tab_view)
            aria-controls=tab_view.panel()
            aria-selected=move || if for_selected.get() == tab_view { "true" } else { "false" }
            tabindex=move || if for_tabindex.get() == tab_view { "0" } else { "-1" }
            on:click=move |_| view.set(tab_view)
        >
            {label(tab_view)}
            {count}
        </button>
    }
    .into_any()
}

fn tab_id(view: View) -> &'static str {
    match view {
        View::Outline => "tab-outline",
        View::Write => "tab-write",
        View::Health => "tab-health",
        View::Report => "tab-report",
    }
}

fn label(view: View) -> &'static str {
    match view {
        View::Outline => words::tab_outline(),
        View::Write => words::tab_write(),
        View::Health => words::tab_health(),
        View::Report => words::tab_report(),
    }
}

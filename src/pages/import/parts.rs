//! The sections that were read from a document: the kind that each was taken for, which can be corrected.

use leptos::prelude::*;

use super::document::{Lit, change, of};
use super::fields::show;
use crate::platform::dom;
use crate::state::import_queue::QueuedFile;
use debrief_core::import::review::{Holds, Part, review};
use debrief_core::model::Kind;
use debrief_core::text::findings;
use debrief_core::text::interface::{review as words, section};

pub(super) fn parts(paper: &QueuedFile, lit: Lit) -> AnyView {
    let parts = of(paper, |reading| review(&reading.now).parts);
    let paper = paper.clone();
    let ids = move || {
        let parts = parts.get().into_iter();
        parts.map(|part| part.id).collect::<Vec<_>>()
    };
    let row = move |id: String| {
        let key = id.clone();
        let part = Memo::new(move |_| {
            parts.with(|parts| parts.iter().find(|part| part.id == key).cloned())
        });
        one(&paper, id, part, lit)
    };
    view! {
        <h3>{words::parts()}</h3>
        <p class="muted" hidden=move || parts.with(|parts| !parts.is_empty())>
            {words::no_sections()}
        </p>
        <ol class="parts" role="list">
            <For each=ids key=Clone::clone children=row />
        </ol>
    }
    .into_any()
}

fn one(paper: &QueuedFile, id: String, part: Memo<Option<Part>>, lit: Lit) -> AnyView {
    let name = Memo::new(move |_| {
        let heading = part.get().and_then(|part| part.heading);
        heading.unwrap_or_else(|| section::opening().to_owned())
    });
    let lines = Memo::new(move |_| part.get().map(|part| part.lines));
    let known = Memo::new(move |_| part.get().is_some_and(|part| part.kind != Kind::Custom));
    let nested = Memo::new(move |_| part.get().map_or(0, |part| part.level));
    let class = move || match (nested.get() > 2, known.get()) {
        (false, true) => "part",
        (true, true) => "part sub",
        (false, false) => "part unknown",
        (true, false) => "part sub unknown",
    };
    let made = move || part.get().map(|part| made(&part.holds)).unwrap_or_default();
    let shown = move || lines.get().map(|lines| show(&name.get(), lines, lit));
    view! {
        <li class=class on:focusin=move |_| lit.set(lines.get_untracked())>
            <div class="what">
                <strong dir="auto">{move || name.get()}</strong>
                {shown}
                <p class="small muted">{made}</p>
            </div>
            {kinds(paper, &id, part, name)}
            {moves(paper, id, part, name)}
        </li>
    }
    .into_any()
}

/// What the content was read as, in words; empty for plain text.
fn made(holds: &Holds) -> String {
    match holds {
        Holds::Text { .. } => String::new(),
        Holds::Timeline {
            entries,
            span,
            untimed,
        } => {
            let span = span.as_ref().map(|(a, b)| (a.as_str(), b.as_str()));
            words::timeline(*entries, span, *untimed)
        }
        Holds::Actions { items, owned } => words::actions(*items, *owned),
    }
}

/// Draws the choice of the kind, and whether it was recognised.
fn kinds(paper: &QueuedFile, id: &str, part: Memo<Option<Part>>, name: Memo<String>) -> AnyView {
    let (paper, id) = (paper.clone(), id.to_owned());
    let kind = Memo::new(move |_| part.get().map_or(Kind::Custom, |part| part.kind));
    let choose = move |event: leptos::ev::Event| {
        let named = dom::value(&event).ok();
        if let Some(named) = named.as_deref().and_then(Kind::from_name) {
            change(&paper, |reading| reading.set_kind(&id, named));
        }
    };
    let options: Vec<AnyView> = Kind::ALL
        .iter()
        .map(|each| {
            let selected = move || kind.get() == *each;
            view! { <option value=each.as_str() prop:selected=selected>{findings::kind(*each)}</option> }
                .into_any()
        })
        .collect();
    let mark = move || {
        (kind.get() == Kind::Custom).then(|| {
            view! {
                <span class="small unknown-mark">
                    <span class="sign hint" aria-hidden="true"></span>
                    {words::not_recognised()}
                </span>
            }
        })
    };
    view! {
        <div class="kind">
            {mark}
            <select
                aria-label=move || words::of_part(words::kind(), &name.get())
                on:change=choose
            >
                {options}
            </select>
        </div>
    }
    .into_any()
}

/// Draws the buttons that turn a list into rows, or rows back into text.
fn moves(paper: &QueuedFile, id: String, part: Memo<Option<Part>>, name: Memo<String>) -> AnyView {
    let possible = Memo::new(move |_| match part.get().map(|part| part.holds) {
        Some(Holds::Text { list: true }) => vec![Kind::Timeline, Kind::ActionItems],
        Some(Holds::Timeline { .. } | Holds::Actions { .. }) => vec![Kind::Custom],
        _ => Vec::new(),
    });
    let paper = paper.clone();
    let drawn = move || {
        let each = possible.get().into_iter().map(|kind| {
            let label = match kind {
                Kind::Timeline => words::is_timeline(),
                Kind::ActionItems => words::is_actions(),
                _ => words::is_text(),
            };
            let (paper, id) = (paper.clone(), id.clone());
            let turn = move |_| change(&paper, |reading| reading.set_kind(&id, kind));
            view! {
                <button
                    class="line small-button"
                    type="button"
                    aria-label=move || words::of_part(label, &name.get())
                    on:click=turn
                >
                    {label}
                </button>
            }
            .into_any()
        });
        let buttons: Vec<AnyView> = each.collect();
        (!buttons.is_empty()).then(|| view! { <div class="moves">{buttons}</div> })
    };
    drawn.into_any()
}

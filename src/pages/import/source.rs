//! The text of a file beside what was read from it: numbered lines, where the lines to highlight are marked
//! and scrolled into view.

use leptos::prelude::*;

use super::document::Lit;
use crate::platform::{dom, next_frame};
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;
use debrief_core::frame::assemble;
use debrief_core::import::review::cuts;
use debrief_core::text::interface::review as words;

/// Up to this many lines, each line is an element of its own.
const MANY: usize = 5_000;

/// From this many lines on, lines out of view are not drawn.
const LONG: usize = 500;

pub(super) fn source(paper: &QueuedFile, lit: Lit) -> AnyView {
    let key = paper.key;
    let (text, cuts) = paper.item.with_untracked(|item| match item {
        Item::Read(reading) => (assemble(&reading.read), cuts(&reading.read)),
        _ => (String::new(), Vec::new()),
    });
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let each = lines.len() <= MANY;
    let blocks: Vec<AnyView> = cuts
        .iter()
        .enumerate()
        .filter_map(|(at, first)| {
            let end = cuts.get(at + 1).map_or(lines.len(), |next| next - 1);
            let lines = lines.get(first - 1..end.min(lines.len()))?;
            Some(block(key, *first, lines, each, lit))
        })
        .collect();
    let class = if lines.len() > LONG {
        "source long"
    } else {
        "source"
    };
    let pane = pane(key);
    let outer = pane.clone();
    Effect::new(move || {
        let Some((first, _)) = lit.get() else { return };
        let at = cuts.partition_point(|cut| *cut <= first).saturating_sub(1);
        let Some(cut) = cuts.get(at).copied() else {
            return;
        };
        let outer = outer.clone();
        let _ = next_frame(move || {
            let _ = dom::scroll_within(&outer, &place(key, cut));
        });
    });
    view! {
        <section id=pane class=class tabindex="0" aria-label=words::source(&paper.name)>
            {blocks}
        </section>
    }
    .into_any()
}

/// Draws a block of lines: from one place where something begins to the next.
fn block(key: u32, first: usize, lines: &[&str], each: bool, lit: Lit) -> AnyView {
    let end = first + lines.len();
    let is_lit = Memo::new(move |_| {
        lit.get()
            .is_some_and(|(from, to)| first <= to && from < end && from <= first)
    });
    let items: Vec<AnyView> = if each {
        let each = lines.iter().copied();
        each.map(|line| view! { <li>{line.to_owned()}</li> }.into_any())
            .collect()
    } else {
        vec![view! { <li>{lines.join("\n")}</li> }.into_any()]
    };
    view! {
        <ol
            id=place(key, first)
            class:lit=move || is_lit.get()
            start=first.to_string()
            dir="auto"
        >
            {items}
        </ol>
    }
    .into_any()
}

fn pane(key: u32) -> String {
    format!("source-{key}")
}

fn place(key: u32, line: usize) -> String {
    format!("source-{key}-{line}")
}

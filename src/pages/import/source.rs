//! The text of a file beside what was read from it: numbered lines, where the lines to highlight are marked
//! and scrolled into view.

use leptos::prelude::*;

use super::document::HighlightedLines;
use crate::platform::{dom, next_frame};
use crate::state::import_queue::Item;
use crate::state::import_queue::QueuedFile;
use debrief_core::frame::assemble;
use debrief_core::import::review::cuts;
use debrief_core::text::interface::review as words;

/// Up to this many lines, each line is an element of its own.
const MAX_LINE_ELEMENTS: usize = 5_000;

/// From this many lines on, lines out of view are not drawn.
const LONG_SOURCE: usize = 500;

pub(super) fn source(queued_file: &QueuedFile, highlighted: HighlightedLines) -> AnyView {
    let key = queued_file.key;
    let (text, cuts) = queued_file.item.with_untracked(|item| match item {
        Item::Read(reading) => (assemble(&reading.original), cuts(&reading.original)),
        _ => (String::new(), Vec::new()),
    });
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    let draws_each_line = lines.len() <= MAX_LINE_ELEMENTS;
    let blocks: Vec<AnyView> = cuts
        .iter()
        .enumerate()
        .filter_map(|(index, first)| {
            let end = cuts.get(index + 1).map_or(lines.len(), |next| next - 1);
            let lines = lines.get(first - 1..end.min(lines.len()))?;
            Some(block(key, *first, lines, draws_each_line, highlighted))
        })
        .collect();
    let class = if lines.len() > LONG_SOURCE {
        "source long"
    } else {
        "source"
    };
    let pane = pane_id(key);
    let scroll_pane = pane.clone();
    Effect::new(move || {
        let Some((first, _)) = highlighted.get() else {
            return;
        };
        let index = cuts.partition_point(|cut| *cut <= first).saturating_sub(1);
        let Some(cut) = cuts.get(index).copied() else {
            return;
        };
        let scroll_pane = scroll_pane.clone();
        let _ = next_frame(move || {
            let _ = dom::scroll_within(&scroll_pane, &block_id(key, cut));
        });
    });
    view! {
        <section id=pane class=class tabindex="0" aria-label=words::source(&queued_file.name)>
            {blocks}
        </section>
    }
    .into_any()
}

/// Draws a block of lines: from the start of one part of the document to the start of the next.
fn block(
    key: u32,
    first: usize,
    lines: &[&str],
    draws_each_line: bool,
    highlighted: HighlightedLines,
) -> AnyView {
    let end = first + lines.len();
    let is_highlighted = Memo::new(move |_| {
        highlighted
            .get()
            .is_some_and(|(highlight_start, highlight_end)| {
                first <= highlight_end && highlight_start < end && highlight_start <= first
            })
    });
    let items: Vec<AnyView> = if draws_each_line {
        let lines = lines.iter().copied();
        lines
            .map(|line| view! { <li>{line.to_owned()}</li> }.into_any())
            .collect()
    } else {
        vec![view! { <li>{lines.join("\n")}</li> }.into_any()]
    };
    view! {
        <ol
            id=block_id(key, first)
            class:lit=move || is_highlighted.get()
            start=first.to_string()
            dir="auto"
        >
            {items}
        </ol>
    }
    .into_any()
}

fn pane_id(key: u32) -> String {
    format!("source-{key}")
}

fn block_id(key: u32, line: usize) -> String {
    format!("source-{key}-{line}")
}

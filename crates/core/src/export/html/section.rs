//! One section of the report: its heading and its prose, timeline or action items.

use super::push_all;
use super::shown_by::anchor_of;
use super::{anchor, escape, inline, link, phrase, picture, prose};
use crate::model::{ActionItem, Body, Entry, Mark, Section};
use crate::text::en::report::WORDS;
use crate::timeline::Date;

/// Items inside items deeper than this are left out; no form can make them.
const DEPTH: usize = 12;

const TIMELINE: (&str, &str) = ("<ol class=\"timeline\">\n", "</ol>\n");
const ACTIONS: (&str, &str) = ("<ul class=\"actions\">\n", "</ul>\n");

/// Renders a section with its heading. `day` is the date of the document, for entries of a timeline
/// without one; `references` are link definitions from elsewhere.
#[must_use]
pub fn section(section: &Section, day: Option<Date>, references: &str) -> String {
    let mut out = heading(section, section.level, references);
    out.push_str(&body(&section.body, day, references));
    out
}

/// Renders the heading of a section at a level, which need not be its own; empty where it has none.
#[must_use]
pub fn heading(section: &Section, level: u8, references: &str) -> String {
    let mut out = String::new();
    if let Some(heading) = &section.heading {
        // The title has the first level; a section never competes with it.
        let level = match level {
            0..=2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            _ => "6",
        };
        push_all(&mut out, &["<h", level, " data-anchor=\""]);
        escape::push(&mut out, &anchor(heading));
        push_all(
            &mut out,
            &["\">", &phrase(heading, references), "</h", level, ">\n"],
        );
    }
    out
}

/// Renders the body of a section.
#[must_use]
pub fn body(body: &Body, day: Option<Date>, references: &str) -> String {
    match body {
        Body::Prose(markdown) => prose(markdown, references),
        Body::Timeline {
            before,
            entries: rows,
            after,
            ..
        } => {
            let parts = [
                prose(before, references),
                picture(rows, day),
                entries(rows, references),
                prose(after, references),
            ];
            parts.concat()
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            let mut out = prose(before, references);
            // Where nothing is done yet, "Open" at every item would say nothing.
            let states = items.iter().any(any_done);
            let group = |item: &ActionItem| item.group.clone();
            groups(&mut out, items, group, ACTIONS, references, |out, item| {
                push_item(out, item, states, references, 0);
            });
            out.push_str(&prose(after, references));
            out
        }
    }
}

/// Renders entries as lists, a new one wherever the group changes.
#[must_use]
pub fn entries(entries: &[Entry], references: &str) -> String {
    let mut out = String::new();
    let group = |entry: &Entry| entry.group.clone();
    groups(
        &mut out,
        entries,
        group,
        TIMELINE,
        references,
        |out, entry| push_entry(out, entry, references),
    );
    out
}

fn push_entry(out: &mut String, entry: &Entry, references: &str) {
    match anchor_of(entry).as_str() {
        "" => out.push_str("<li>"),
        name => push_all(out, &["<li data-anchor=\"", name, "\">"]),
    }
    if !entry.time.trim().is_empty() {
        out.push_str("<span class=\"time\">");
        escape::push(out, entry.time.trim());
        out.push_str("</span> ");
    }
    out.push_str("<div class=\"what\">");
    for mark in &entry.marks {
        let word = (WORDS.mark)(*mark);
        push_all(
            out,
            &[
                "<strong class=\"mark ",
                mark_class(*mark),
                "\">",
                word,
                "</strong> ",
            ],
        );
    }
    out.push_str(&inline(&entry.text, references));
    cells(out, &entry.cells, references);
    if let Some(evidence) = filled(entry.evidence.as_deref()) {
        out.push_str(" <span class=\"evidence\">");
        match link::target(evidence) {
            Some(target) => {
                link::open(out, evidence, target);
                push_all(out, &[WORDS.evidence, "</a>"]);
            }
            None => push_all(out, &[WORDS.evidence, ": ", &phrase(evidence, references)]),
        }
        out.push_str("</span>");
    }
    if let Some(known) = filled(entry.known_then.as_deref()) {
        let known = inline(known, references);
        push_all(
            out,
            &[
                "<div class=\"known\">",
                WORDS.known_then,
                " ",
                &known,
                "</div>",
            ],
        );
    }
    out.push_str("</div></li>\n");
}

fn push_item(out: &mut String, item: &ActionItem, states: bool, references: &str, depth: usize) {
    out.push_str(if item.done {
        "<li class=\"done\">"
    } else {
        "<li>"
    });
    push_all(
        out,
        &["<div class=\"what\">", &inline(&item.text, references)],
    );
    cells(out, &item.cells, references);
    let state = match (item.done, states) {
        (true, _) => Some(WORDS.done),
        (false, true) => Some(WORDS.open),
        (false, false) => None,
    };
    let facts = [
        (WORDS.owner, item.owner.as_deref()),
        (WORDS.due, item.due.as_deref()),
        (WORDS.priority, item.priority.as_deref()),
        (WORDS.kind, item.type_.as_deref()),
        (WORDS.ticket, item.ticket.as_deref()),
    ];
    let mut facts = facts
        .into_iter()
        .filter_map(|(name, value)| Some((name, filled(value)?)))
        .peekable();
    if state.is_some() || facts.peek().is_some() {
        out.push_str("<div class=\"facts\">");
        if let Some(state) = state {
            push_all(out, &["<span class=\"state\">", state, "</span> "]);
        }
        for (name, value) in facts {
            push_all(
                out,
                &[
                    "<span><b>",
                    name,
                    "</b> ",
                    &phrase(value, references),
                    "</span> ",
                ],
            );
        }
        out.push_str("</div>");
    }
    out.push_str("</div>");
    if !item.children.is_empty() && depth < DEPTH {
        out.push_str("\n<ul class=\"actions\">\n");
        for child in &item.children {
            push_item(out, child, states, references, depth + 1);
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</li>\n");
}

/// Writes rows as lists, a new one with its name before it wherever the group changes.
fn groups<T>(
    out: &mut String,
    rows: &[T],
    group: fn(&T) -> Option<String>,
    (open, close): (&str, &str),
    references: &str,
    mut row: impl FnMut(&mut String, &T),
) {
    for part in rows.chunk_by(|a, b| group(a) == group(b)) {
        let name = part.first().and_then(group);
        if let Some(name) = filled(name.as_deref()) {
            let name = name.trim_start_matches('#').trim();
            let name = phrase(name, references);
            push_all(out, &["<p class=\"group\">", &name, "</p>\n"]);
        }
        out.push_str(open);
        part.iter().for_each(|one| row(out, one));
        out.push_str(close);
    }
}

fn cells(out: &mut String, cells: &[String], references: &str) {
    for cell in cells.iter().filter_map(|cell| filled(Some(cell))) {
        push_all(
            out,
            &[
                " <span class=\"cell\">",
                &phrase(cell, references),
                "</span>",
            ],
        );
    }
}

fn any_done(item: &ActionItem) -> bool {
    item.done || item.children.iter().any(any_done)
}

fn mark_class(mark: Mark) -> &'static str {
    match mark {
        Mark::ImpactStarted => "impact",
        Mark::Detected | Mark::Acknowledged | Mark::Declared => "detected",
        Mark::Mitigated => "mitigated",
        Mark::Resolved | Mark::Closed => "resolved",
    }
}

/// A field that says something.
pub(super) fn filled(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

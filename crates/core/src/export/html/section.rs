//! Renders one section of the report: its heading, and its prose, timeline or action items.

use super::push_all;
use super::shown_by::anchor_of;
use super::{Around, anchor, escape, inline, link, phrase, picture, prose};
use crate::frame::marks;
use crate::model::{ActionItem, Body, Entry, Mark, Section};
use crate::timeline::order::Calendar;

/// Items nested more deeply than this are left out; no form can create them.
const DEPTH: usize = 12;

const TIMELINE: (&str, &str) = ("<ol class=\"timeline\">\n", "</ol>\n");
const ACTIONS: (&str, &str) = ("<ul class=\"actions\">\n", "</ul>\n");

/// Renders a section with its heading. The calendar is that of the document, for timeline entries;
/// `around` is the context from the rest of the document.
#[must_use]
pub fn section(section: &Section, calendar: Calendar, around: &Around) -> String {
    let mut out = heading(section, section.level, around);
    out.push_str(&body(&section.body, calendar, around));
    out
}

/// Renders the heading of a section at a level, which may differ from its own. Empty if it has no heading.
#[must_use]
pub fn heading(section: &Section, level: u8, around: &Around) -> String {
    let mut out = String::new();
    if let Some(heading) = &section.heading {
        // The first level is for the title only.
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
            &["\">", &phrase(heading, around), "</h", level, ">\n"],
        );
    }
    out
}

/// Renders the body of a section: prose, a timeline with its drawing, or action items.
#[must_use]
pub fn body(body: &Body, calendar: Calendar, around: &Around) -> String {
    match body {
        Body::Prose(markdown) => prose(markdown, around),
        Body::Timeline {
            before,
            entries: rows,
            after,
            ..
        } => {
            let parts = [
                prose(before, around),
                picture(rows, calendar, around.labels),
                entries(rows, around),
                prose(after, around),
            ];
            parts.concat()
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            let mut out = prose(before, around);
            // If no item is done yet, "Open" at every item would be of no use.
            let states = items.iter().any(any_done);
            let group = |item: &ActionItem| item.group.clone();
            groups(&mut out, items, group, ACTIONS, around, |out, item| {
                push_item(out, item, states, around, 0);
            });
            out.push_str(&prose(after, around));
            out
        }
    }
}

/// Renders entries as lists, with a new list wherever the group changes.
#[must_use]
pub fn entries(entries: &[Entry], around: &Around) -> String {
    let mut out = String::new();
    let group = |entry: &Entry| entry.group.clone();
    groups(&mut out, entries, group, TIMELINE, around, |out, entry| {
        push_entry(out, entry, around)
    });
    out
}

fn push_entry(out: &mut String, entry: &Entry, around: &Around) {
    match anchor_of(entry).as_str() {
        "" => out.push_str("<li>"),
        name => push_all(out, &["<li data-anchor=\"", name, "\">"]),
    }
    if !entry.time.trim().is_empty() {
        let time = phrase(entry.time.trim(), around);
        push_all(out, &["<span class=\"time\">", &time, "</span> "]);
    }
    out.push_str("<div class=\"what\">");
    for mark in marks::beside(entry) {
        let word = (around.words().mark)(mark);
        push_all(
            out,
            &[
                "<strong class=\"mark ",
                mark_class(mark),
                "\">",
                word,
                "</strong> ",
            ],
        );
    }
    out.push_str(&inline(&entry.text, around));
    cells(out, &entry.cells, around);
    if let Some(evidence) = filled(entry.evidence.as_deref()) {
        out.push_str(" <span class=\"evidence\">");
        match link::target(evidence) {
            Some(target) => {
                link::open(out, evidence, target);
                push_all(out, &[around.words().evidence, "</a>"]);
            }
            None => push_all(
                out,
                &[around.words().evidence, ": ", &phrase(evidence, around)],
            ),
        }
        out.push_str("</span>");
    }
    if let Some(known) = filled(entry.known_then.as_deref()) {
        let known = inline(known, around);
        push_all(
            out,
            &[
                "<div class=\"known\">",
                around.words().known_then,
                " ",
                &known,
                "</div>",
            ],
        );
    }
    out.push_str("</div></li>\n");
}

fn push_item(out: &mut String, item: &ActionItem, states: bool, around: &Around, depth: usize) {
    out.push_str(if item.done {
        "<li class=\"done\">"
    } else {
        "<li>"
    });
    push_all(out, &["<div class=\"what\">", &inline(&item.text, around)]);
    cells(out, &item.cells, around);
    let state = match (item.done, states) {
        (true, _) => Some(around.words().done),
        (false, true) => Some(around.words().open),
        (false, false) => None,
    };
    let facts = [
        (around.words().owner, item.owner.as_deref()),
        (around.words().due, item.due.as_deref()),
        (around.words().priority, item.priority.as_deref()),
        (around.words().kind, item.type_.as_deref()),
        (around.words().ticket, item.ticket.as_deref()),
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
                    &phrase(value, around),
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
            push_item(out, child, states, around, depth + 1);
        }
        out.push_str("</ul>\n");
    }
    out.push_str("</li>\n");
}

/// Writes rows as lists; wherever the group changes, a new list begins, after the name of its group.
fn groups<T>(
    out: &mut String,
    rows: &[T],
    group: fn(&T) -> Option<String>,
    (open, close): (&str, &str),
    around: &Around,
    mut row: impl FnMut(&mut String, &T),
) {
    for part in rows.chunk_by(|a, b| group(a) == group(b)) {
        let name = part.first().and_then(group);
        if let Some(name) = filled(name.as_deref()) {
            let name = name.trim_start_matches('#').trim();
            let name = phrase(name, around);
            push_all(out, &["<p class=\"group\">", &name, "</p>\n"]);
        }
        out.push_str(open);
        part.iter().for_each(|one| row(out, one));
        out.push_str(close);
    }
}

fn cells(out: &mut String, cells: &[String], around: &Around) {
    for cell in cells.iter().filter_map(|cell| filled(Some(cell))) {
        push_all(
            out,
            &[" <span class=\"cell\">", &phrase(cell, around), "</span>"],
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

/// A value without the white space around it; `None` if nothing is left.
pub(super) fn filled(value: Option<&str>) -> Option<&str> {
    value.map(str::trim).filter(|value| !value.is_empty())
}

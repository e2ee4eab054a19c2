//! The rows of a timeline or of a list of action items, as text.
//!
//! A row is written in its own frame, else in the frame that most rows of its section have, else in the plain
//! one. A field that has a value but no slot in the frame is added in words, so that no frame can lose
//! anything.

use std::borrow::Cow;

use crate::model::{ActionItem, Entry, Mark, RowLayout, SectionLayout};

use super::guard::{self, Place};
use super::hand::Hand;
use super::{before_time, escapes, fields, lines, marks, slots};

pub use super::hand::text_in;
pub(crate) use super::markers::before_text;
use super::markers::marker;
pub use super::markers::{definition, indent_below, list_marker, opening, quote};
pub use super::row_frames::{ENTRY, ITEM, columns, frame_of};

/// The text of the entries of a timeline, in order, without white space at the end.
#[must_use]
pub fn entries(layout: &SectionLayout, entries: &[Entry], eol: &str) -> String {
    let head = head(layout, entries.is_empty(), eol);
    // A table whose names of columns are its first row already.
    let rule = Some(&head).filter(|head| is_rule(head) && !entries.is_empty());
    let mut out = String::new();
    if rule.is_none() {
        out.push_str(&head);
    }
    let hand = Hand::new(layout, eol, entries.iter().map(|entry| entry.text.as_str()));
    let said = if entries.iter().any(|entry| !entry.marks.is_empty()) {
        marks::said(layout, entries)
    } else {
        Vec::new()
    };
    let mut group: Option<&str> = None;
    for (index, entry) in entries.iter().enumerate() {
        let other = entry.group.as_deref().filter(|own| group != Some(*own));
        if index > 0 {
            let above = &entries[index - 1].layout;
            let worded = above
                .gap
                .as_deref()
                .is_some_and(|gap| !gap.trim().is_empty());
            match other.filter(|_| !worded && hand.table.is_none()) {
                // The line that named this group belonged to the row above it, and has gone with that row: it
                // is written again.
                Some(words) => out.push_str(&format!("{eol}{eol}**{words}**{eol}{eol}")),
                None if index == 1 && rule.is_some() => {}
                None => push_gap(&mut out, above, layout, eol),
            }
        }
        group = entry.group.as_deref().or(group);
        let said = said.get(index).map_or(&[][..], Vec::as_slice);
        out.push_str(&self::entry(&hand, entry, index, said));
        if let Some(rule) = rule.filter(|_| index == 0) {
            let rule = if entries.len() == 1 {
                rule.trim_ascii_end()
            } else {
                rule
            };
            out.push_str(eol);
            out.push_str(rule);
        }
    }
    out
}

/// An entry as it is written, by itself.
#[must_use]
pub fn one_entry(layout: &SectionLayout, entry: &Entry, eol: &str) -> String {
    let hand = Hand::new(layout, eol, std::iter::once(entry.text.as_str()));
    let said = marks::said(layout, std::slice::from_ref(entry));
    self::entry(&hand, entry, 0, said.first().map_or(&[], Vec::as_slice))
}

/// An action item as it is written in this frame, by itself and without its children.
#[must_use]
pub fn one_item(layout: &SectionLayout, frame: &str, item: &ActionItem, eol: &str) -> String {
    let hand = Hand::new(layout, eol, std::iter::once(item.text.as_str()));
    self::item(&hand, frame, item, 0)
}

/// The text of the items of a list of action items, with their children, without white space at the end.
#[must_use]
pub fn items(layout: &SectionLayout, items: &[ActionItem], eol: &str) -> String {
    let mut out = head(layout, items.is_empty(), eol);
    let mut last: Option<&RowLayout> = None;
    let usual = layout.row.as_deref().unwrap_or(ITEM);
    let hand = Hand::new(layout, eol, items.iter().map(|item| item.text.as_str()));
    push_items(&mut out, &mut last, &hand, items, usual, 0);
    out
}

fn head(layout: &SectionLayout, empty: bool, eol: &str) -> String {
    let mut head = layout.list_head.clone().unwrap_or_default();
    if empty {
        head.truncate(head.trim_ascii_end().len());
    } else if !head.is_empty() && !head.ends_with(['\n', '\r']) {
        head.push_str(eol);
    }
    head
}

/// Whether the head of a list is only the line below the names of a table's columns.
fn is_rule(head: &str) -> bool {
    let line = head.trim_ascii_end();
    line.contains('-') && line.bytes().all(|byte| b"|-: >\t".contains(&byte))
}

fn push_gap(out: &mut String, row: &RowLayout, layout: &SectionLayout, eol: &str) {
    let gap = row
        .gap
        .as_deref()
        .or(layout.row_gap.as_deref())
        .filter(|gap| !lines::is_one(gap));
    out.push_str(gap.unwrap_or(eol));
}

/// Writes an entry. `said` are the marks that its own words say, which are not written a second time.
fn entry(hand: &Hand<'_>, entry: &Entry, index: usize, said: &[Mark]) -> String {
    let table = hand.table.is_some();
    let frame = &*frame_of(hand.layout, entry);
    let unsaid = entry.marks.iter().filter(|mark| !said.contains(mark));
    let unsaid: Vec<Mark> = unsaid.copied().collect();
    let mut text = String::new();
    if !slots::has(frame, "marks") {
        marks::push(&mut text, &unsaid);
    }
    text.push_str(&entry.text);
    if let Some(evidence) = entry
        .evidence
        .as_deref()
        .filter(|_| !slots::has(frame, "evidence"))
    {
        text = with_words(&text, &format!("[evidence]({evidence})"));
    }
    if let Some(known) = entry
        .known_then
        .as_deref()
        .filter(|_| !slots::has(frame, "known"))
    {
        text = with_words(&text, &format!("(known then: {known})"));
    }
    let text = hand.text(frame, &entry.layout, &text, index);
    let (before, text) = text.split_at(before_the_time(frame, &text));
    let optional = |value: &Option<String>| hand.line(value.as_deref().unwrap_or("")).into_owned();
    let row = hand.fill(frame, |name, argument, out| match name {
        "time" => {
            let time = hand.line(&entry.time);
            // `14. März` begins a list, but people write days like this, and are read.
            let day = time.trim_start_matches(|c: char| c.is_ascii_digit());
            let plain = table || (day.len() < time.len() && day.starts_with('.'));
            let first = !plain && out[opening(out).len()..].trim().is_empty();
            // More follows on its line, so that a comment would take it along.
            let line = [&time, " x"].concat();
            let line = guard::guarded(&line, Place::Item, first);
            out.push_str(line.strip_suffix(" x").unwrap_or(&line));
        }
        "text" => push_text(out, argument, text),
        before_time::LEAD | before_time::TITLE | before_time::LINE => out.push_str(before),
        "marks" => marks::push(out, &unsaid),
        "evidence" if argument == "html" => {
            out.push_str(&optional(&entry.evidence).replace('&', "&amp;"));
        }
        "evidence" => out.push_str(&optional(&entry.evidence)),
        "known" => out.push_str(&optional(&entry.known_then)),
        _ => hand.other_slot(name, argument, index, &entry.cells, out),
    });
    finished(row, frame, index, entry.text.trim().is_empty() && !table)
}

/// How much of a text stands before the time in this frame, in bytes.
fn before_the_time(frame: &str, text: &str) -> usize {
    let slots = slots::pieces(frame).into_iter();
    let lengths = slots.filter_map(|piece| match piece {
        slots::Piece::Slot(name, _) => before_time::length(name, text),
        slots::Piece::Literal(_) => None,
    });
    lengths.min().unwrap_or(0)
}

/// Writes the text of a row. The slot is `{text:**}` if the emphasis that the text begins with is already
/// opened earlier in the frame: `**10:00 - {text:**}` with the text `**Down** for all`.
fn push_text(out: &mut String, mark: &str, text: &str) {
    match text.strip_prefix(mark) {
        Some(rest) => out.push_str(rest),
        None => {
            out.push_str(mark);
            out.push_str(text);
        }
    }
}

/// Writes items and their children. `deeper` is how much further in than it was read everything is written.
fn push_items<'a>(
    out: &mut String,
    last: &mut Option<&'a RowLayout>,
    hand: &Hand<'_>,
    items: &'a [ActionItem],
    usual: &str,
    deeper: usize,
) {
    for (index, item) in items.iter().enumerate() {
        if let Some(last) = *last {
            push_gap(out, last, hand.layout, hand.eol);
        }
        *last = Some(&item.layout);
        let frame = frame_of_item(item, usual);
        let row = self::item(hand, frame, item, index);
        let indent = " ".repeat(deeper);
        for line in row.split_inclusive('\n') {
            out.push_str(if line.trim().is_empty() { "" } else { &indent });
            out.push_str(line);
        }
        if !item.children.is_empty() {
            let marker = marker(frame, index);
            let usual = usual_below(item, frame, index);
            // Below a number that has become longer, the children have to be further in to stay its own.
            let was = item.marker.as_deref().map_or(usize::MAX, str::len);
            let deeper = deeper + marker.trim().len().saturating_sub(was);
            push_items(out, last, hand, &item.children, &usual, deeper);
        }
    }
}

/// The frame in which an item is written, if `usual` is that of its neighbours.
#[must_use]
pub fn frame_of_item<'a>(item: &'a ActionItem, usual: &'a str) -> &'a str {
    let fits = |frame: &&str| item.text.is_empty() || slots::has(frame, "text");
    let own = item.layout.frame.as_deref().filter(fits);
    own.or(Some(usual).filter(fits)).unwrap_or(ITEM)
}

/// The frame of new items below this one, which is written in `frame` at this index.
#[must_use]
pub fn usual_below(item: &ActionItem, frame: &str, index: usize) -> String {
    let mut children = item.children.iter();
    let sibling = children.find_map(|child| child.layout.frame.clone());
    let plain = || format!("{}- {{text}}", indent_below(&marker(frame, index)));
    sibling.unwrap_or_else(plain)
}

fn item(hand: &Hand<'_>, frame: &str, item: &ActionItem, index: usize) -> String {
    let values = [
        ("type", &item.type_),
        ("priority", &item.priority),
        ("owner", &item.owner),
        ("due", &item.due),
        ("ticket", &item.ticket),
    ];
    let raw = |name: &str| {
        let (_, value) = values.iter().find(|(field, _)| *field == name)?;
        value.as_deref()
    };
    let value = |name: &str| raw(name).map(|value| hand.line(value).into_owned());
    let written = |frame: &str, name: &str| match value(name) {
        Some(value) if fields::in_brackets(frame, name) => fields::bracketed(&value),
        value => value.unwrap_or_default(),
    };
    let mut text = item.text.clone();
    let behind = frame.split("{text").nth(1).unwrap_or_default();
    let mut frame = Cow::Borrowed(frame);
    let mut done = item.done && !slots::has(&frame, "done");
    let takes_words = hand.table.is_some() || guard::takes_words(&text);
    if !takes_words && !slots::has(behind, "done") && lines::is_one(behind) {
        // The fields behind it stand in the first line instead, and those before it only if they have a value.
        let fitting = fields::fitting(through_text(&frame), value);
        frame = Cow::Owned(through_text(&fitting).to_owned());
    }
    if hand.table.is_some() || !takes_words || !lines::is_one(behind) {
        // The frame has a place for each column, or for each line below a heading, and keeps it.
        let spare = fields::fitting("", |name| value(name).filter(|_| !slots::has(&frame, name)));
        let words = slots::fill(&spare, |name, _, out| {
            out.push_str(&written(&spare, name));
        });
        if !words.is_empty() {
            text = with_words(&text, words.trim_start());
        }
    } else {
        let fitting = fields::fitting(&frame, value);
        let words = if done { "{done: (done)}" } else { "" };
        frame = Cow::Owned([fitting.as_str(), words].concat());
        done = false;
    }
    if done {
        text = with_words(&text, "(done)");
    }
    let text = hand.text(&frame, &item.layout, &text, index);
    let row = hand.fill(&frame, |name, argument, out| match name {
        "text" => push_text(out, argument, &text),
        "done" if item.done => out.push_str(argument),
        "open" if !item.done => out.push_str(argument),
        "done" | "open" => {}
        // In `{owner:TBD}`, the argument is written as long as the field is empty, in `{owner:Ana\\_B}` as
        // long as the field has this value.
        name if fields::FIELDS.contains(&name) => match raw(name) {
            Some(raw) => match escapes::spelling(argument, raw) {
                Some(spelling) => out.push_str(spelling),
                None => out.push_str(&written(&frame, name)),
            },
            None if escapes::is_spelling(argument) => {}
            None => out.push_str(argument),
        },
        _ => hand.other_slot(name, argument, index, &item.cells, out),
    });
    finished(
        row,
        &frame,
        index,
        item.text.trim().is_empty() && hand.table.is_none(),
    )
}

/// The frame up to its text and with it.
fn through_text(frame: &str) -> &str {
    let text = frame.find("{text").unwrap_or(0);
    let end = frame[text..].find('}').map_or(0, |end| text + end + 1);
    &frame[..end]
}

/// Adds words to the end of the first line, so that they read as part of the row.
fn with_words(text: &str, words: &str) -> String {
    let end = lines::first_end(text);
    let first = text[..end].trim_end();
    let space = if first.is_empty() { "" } else { " " };
    format!("{first}{space}{words}{}", &text[end..])
}

/// A row whose text is empty is written without blanks at its end, unless it is a row of a table. What stands
/// behind the text in the frame, as in `- {text} - {owner}`, begins no list.
fn finished(row: String, frame: &str, index: usize, empty: bool) -> String {
    if !empty || row.trim_ascii_end().is_empty() {
        return row;
    }
    let row = row.trim_ascii_end();
    let marker = marker(frame, index);
    match row.strip_prefix(&marker).map(str::trim_start) {
        Some(rest) if !list_marker(rest).is_empty() => {
            [&marker, guard::guarded(rest, Place::Item, true).as_ref()].concat()
        }
        _ => row.to_owned(),
    }
}

//! The rows of a timeline or of a list of action items, as text.
//!
//! A row is written in its own frame, else in the frame that most rows of its section have, else in the plain
//! one. A field that has a value but no slot in the frame is added in words, so that no frame can lose
//! anything.

use crate::model::{ActionItem, Entry, Mark, RowLayout, SectionLayout};

use super::{before_time, escapes, lines, marks, slots};

use super::row_frames::frame_of;
pub use super::row_frames::{
    ENTRY, ITEM, columns, definition, list_marker, opening, plain_indent, quote,
};

/// The text of the entries of a timeline, in order, without white space at the end.
#[must_use]
pub fn entries(layout: &SectionLayout, entries: &[Entry], eol: &str) -> String {
    let table = layout.list_head.is_some();
    let head = head(layout, entries.is_empty(), eol);
    // A table whose names of columns are its first row already.
    let rule = Some(&head).filter(|head| is_rule(head) && !entries.is_empty());
    let mut out = String::new();
    if rule.is_none() {
        out.push_str(&head);
    }
    let mut group: Option<&str> = None;
    let said = if entries.iter().any(|entry| !entry.marks.is_empty()) {
        marks::said(layout, entries)
    } else {
        Vec::new()
    };
    for (index, entry) in entries.iter().enumerate() {
        let other = entry.group.as_deref().filter(|own| group != Some(*own));
        if index > 0 {
            let above = &entries[index - 1].layout;
            let worded = above
                .gap
                .as_deref()
                .is_some_and(|gap| !gap.trim().is_empty());
            match other.filter(|_| !worded && !table) {
                // The line that named this group belonged to the row above it, and has gone with that row: it
                // is written again.
                Some(words) => out.push_str(&format!("{eol}{eol}**{words}**{eol}{eol}")),
                None if index == 1 && rule.is_some() => {}
                None => push_gap(&mut out, above, layout, eol),
            }
        }
        group = entry.group.as_deref().or(group);
        let said = said.get(index).map_or(&[][..], Vec::as_slice);
        out.push_str(&self::entry(layout, entry, index, said));
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

/// The text of the items of a list of action items, with their children, without white space at the end.
#[must_use]
pub fn items(layout: &SectionLayout, items: &[ActionItem], eol: &str) -> String {
    let mut out = head(layout, items.is_empty(), eol);
    let mut last: Option<&RowLayout> = None;
    let usual = layout.row.as_deref().unwrap_or(ITEM);
    push_items(&mut out, &mut last, layout, items, usual, eol);
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
fn entry(layout: &SectionLayout, entry: &Entry, index: usize, said: &[Mark]) -> String {
    let table = layout.list_head.is_some();
    let frame = &*frame_of(layout, entry);
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
    let text = field_text(table, frame, &entry.layout, &text);
    let (before, text) = text.split_at(before_the_time(frame, &text));
    let row = slots::fill(frame, |name, argument, out| match name {
        "time" => out.push_str(&single_line(table, &entry.time)),
        "text" => push_text(out, argument, text),
        before_time::LEAD | before_time::TITLE | before_time::LINE => out.push_str(before),
        "marks" => marks::push(out, &unsaid),
        "evidence" => out.push_str(&single_line(table, entry.evidence.as_deref().unwrap_or(""))),
        "known" => out.push_str(&single_line(
            table,
            entry.known_then.as_deref().unwrap_or(""),
        )),
        _ => other_slot(name, argument, index, &entry.cells, table, out),
    });
    finished(row, entry.text.is_empty() && !table)
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

fn push_items<'a>(
    out: &mut String,
    last: &mut Option<&'a RowLayout>,
    layout: &SectionLayout,
    items: &'a [ActionItem],
    usual: &str,
    eol: &str,
) {
    for (index, item) in items.iter().enumerate() {
        if let Some(last) = *last {
            push_gap(out, last, layout, eol);
        }
        *last = Some(&item.layout);
        let fits = |frame: &&str| item.text.is_empty() || slots::has(frame, "text");
        let frame = item
            .layout
            .frame
            .as_deref()
            .filter(fits)
            .or(Some(usual).filter(fits))
            .unwrap_or(ITEM);
        out.push_str(&self::item(layout.list_head.is_some(), frame, item, index));
        if !item.children.is_empty() {
            let sibling = item
                .children
                .iter()
                .find_map(|child| child.layout.frame.as_deref());
            let usual = sibling.map_or_else(
                || format!("{}- {{text}}", plain_indent(frame)),
                str::to_owned,
            );
            push_items(out, last, layout, &item.children, &usual, eol);
        }
    }
}

fn item(table: bool, frame: &str, item: &ActionItem, index: usize) -> String {
    let fields = [
        ("type", &item.type_),
        ("priority", &item.priority),
        ("owner", &item.owner),
        ("due", &item.due),
        ("ticket", &item.ticket),
    ];
    let mut text = item.text.clone();
    let mut words = String::new();
    for (name, value) in fields {
        if let Some(value) = value.as_deref().filter(|_| !slots::has(frame, name)) {
            words.push_str(if words.is_empty() { "(" } else { "; " });
            words.push_str(name);
            words.push_str(": ");
            words.push_str(value);
        }
    }
    if !words.is_empty() {
        words.push(')');
        text = with_words(&text, &words);
    }
    if item.done && !slots::has(frame, "done") {
        text = with_words(&text, "(done)");
    }
    let text = field_text(table, frame, &item.layout, &text);
    let row = slots::fill(frame, |name, argument, out| match name {
        "text" => push_text(out, argument, &text),
        "done" if item.done => out.push_str(argument),
        "open" if !item.done => out.push_str(argument),
        "done" | "open" => {}
        _ => match fields.iter().find(|(field, _)| *field == name) {
            // In `{owner:TBD}`, the argument is written as long as the field is empty, in `{owner:Ana\\_B}`
            // as long as the field has this value.
            Some((_, value)) => {
                let written = match value.as_deref() {
                    Some(value) => escapes::spelling(argument, value),
                    None if escapes::is_spelling(argument) => "",
                    None => argument,
                };
                out.push_str(&single_line(table, written));
            }
            None => other_slot(name, argument, index, &item.cells, table, out),
        },
    });
    finished(row, item.text.is_empty() && !table)
}

/// Slots that every kind of row may have: `{n:1}`, the number in a list that began at 1, `{cell:0}`, the cell
/// of a column without a field, and `{phase:0}`, such a cell that says the mark of its row.
fn other_slot(
    name: &str,
    argument: &str,
    index: usize,
    cells: &[String],
    table: bool,
    out: &mut String,
) {
    let number = argument.parse::<usize>();
    match (name, number) {
        ("n", Ok(start)) => out.push_str(&start.saturating_add(index).to_string()),
        ("cell" | "phase", Ok(at)) => out.push_str(&single_line(
            table,
            cells.get(at).map_or("", String::as_str),
        )),
        _ => {}
    }
}

/// The text of a row as its place needs it: indented below a list marker, behind the marks of a quote, or on one
/// line in a table.
fn field_text(table: bool, frame: &str, layout: &RowLayout, text: &str) -> String {
    if table {
        return single_line(true, text);
    }
    if !text.contains('\n') {
        return text.to_owned();
    }
    let plain;
    let indent = match layout.indent.as_deref() {
        Some(indent) => indent,
        None => {
            plain = plain_indent(frame);
            &plain
        }
    };
    let mut out = String::with_capacity(text.len() + 16);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let bare = line.trim_end_matches(['\n', '\r']);
        if index > 0 {
            let blank = bare.trim_matches([' ', '\t']).is_empty();
            out.push_str(if blank { indent.trim_end() } else { indent });
        }
        out.push_str(bare);
        out.push_str(&line[bare.len()..]);
    }
    out
}

/// A field on one line; in a table, pipes and line breaks are written as tables need them.
fn single_line(table: bool, text: &str) -> String {
    if !text.contains(['\n', '\r', '|']) {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut escaped = false;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\r' if chars.peek() == Some(&'\n') => continue,
            '\n' | '\r' => out.push_str(if table { "<br>" } else { " " }),
            '|' if table && !escaped => out.push_str("\\|"),
            _ => out.push(c),
        }
        escaped = c == '\\' && !escaped;
    }
    out
}

/// Adds words to the end of the first line, so that they read as part of the row.
fn with_words(text: &str, words: &str) -> String {
    let end = lines::first_end(text);
    let first = text[..end].trim_end();
    let space = if first.is_empty() { "" } else { " " };
    format!("{first}{space}{words}{}", &text[end..])
}

/// A row whose text is empty is written without blanks at its end, unless it is a row of a table.
fn finished(row: String, empty: bool) -> String {
    if empty && !row.trim_ascii_end().is_empty() {
        row.trim_ascii_end().to_owned()
    } else {
        row
    }
}

//! How one row is written into its frame: each field as its place needs it.

use std::borrow::Cow;

use super::guard::{self, Place};
use super::markers::{before_text, indent_below, list_marker, marker, opening, quote};
use super::{before_time, cells, lines, slots};
use crate::model::{RowLayout, SectionLayout};

/// The text of a row as a list or a paragraph holds it: guarded, and indented below `marker`, the marker of the
/// row as it is written. What stands before the text in the frame decides what the text may begin with.
#[must_use]
pub fn text_in(frame: &str, marker: &str, text: &str, eol: &str) -> String {
    let marker = before_text(frame, marker);
    let item = &marker[quote(marker).len()..];
    let place = if list_marker(item).is_empty() {
        Place::Open
    } else {
        Place::Item
    };
    let line = line_before(frame, text);
    let first = line[opening(line).len()..].trim().is_empty();
    let field = lines::for_field(text);
    // White space around the text would be taken for that of the marker, or part it from its fields.
    let field = field.trim_matches([' ', '\t', '\n']);
    let mut guarded = guard::guarded(field, place, first);
    if place == Place::Item && first && guard::is_rule(&[item, &guarded].concat()) {
        // Together with its marker, `- --` is a line across the page.
        guarded = Cow::Owned(["\\", &guarded].concat());
    }
    if lines::is_one(&guarded) {
        return guarded.into_owned();
    }
    indented(&guarded.replace('\n', eol), &indent_below(marker))
}

/// What stands before a text on its line in this frame. The text may begin before its time.
fn line_before<'a>(frame: &'a str, text: &str) -> &'a str {
    let slots = [before_time::LEAD, before_time::TITLE, before_time::LINE];
    let begins = |slot: &&str| {
        slots::has(frame, slot) && before_time::length(slot, text).is_some_and(|length| length > 0)
    };
    let start = slots.into_iter().find(begins).unwrap_or("text");
    let before = frame.split(&["{", start].concat()).next();
    let lines = before.map(|before| before.rsplit(['\n', '\r']));
    lines.and_then(|mut lines| lines.next()).unwrap_or_default()
}

/// A text whose lines below the first one begin with this. A blank line has only the marks of its quote.
fn indented(text: &str, indent: &str) -> String {
    let mut out = String::with_capacity(text.len() + 32);
    for (index, line) in text.split_inclusive('\n').enumerate() {
        if index > 0 {
            let blank = line.trim_matches([' ', '\t', '\n', '\r']).is_empty();
            out.push_str(if blank { indent.trim_end() } else { indent });
        }
        out.push_str(line);
    }
    out
}

/// How the rows of one section are written.
pub(super) struct Hand<'a> {
    pub(super) layout: &'a SectionLayout,
    pub(super) eol: &'a str,
    /// The line break in cells, if the rows are those of a table.
    pub(super) table: Option<&'static str>,
}

impl<'a> Hand<'a> {
    pub(super) fn new<'t>(
        layout: &'a SectionLayout,
        eol: &'a str,
        texts: impl Iterator<Item = &'t str>,
    ) -> Self {
        let table = layout.list_head.is_some();
        Self {
            layout,
            eol,
            table: table.then(|| cells::line_break(texts)),
        }
    }

    /// The text of a row as its place needs it.
    pub(super) fn text(&self, frame: &str, layout: &RowLayout, text: &str, index: usize) -> String {
        if let Some(line_break) = self.table {
            return cells::escaped(text, line_break).into_owned();
        }
        let Some(indent) = layout.indent.as_deref() else {
            return text_in(frame, &marker(frame, index), text, self.eol);
        };
        indented(text, indent)
    }

    /// A field on one line.
    pub(super) fn line<'t>(&self, text: &'t str) -> Cow<'t, str> {
        match self.table {
            Some(line_break) => cells::escaped(text, line_break),
            None if lines::is_one(text) => Cow::Borrowed(text),
            None => Cow::Owned(lines::for_field(text).trim().replace('\n', " ")),
        }
    }

    /// Fills the frame of a row.
    pub(super) fn fill(
        &self,
        frame: &str,
        mut value: impl FnMut(&str, &str, &mut String),
    ) -> String {
        if self.table.is_none() {
            return slots::fill(frame, value);
        }
        let mut row = String::with_capacity(frame.len() + 32);
        for piece in slots::pieces(frame) {
            match piece {
                // After a backslash, a bar would be text.
                slots::Piece::Literal(text) if text.starts_with('|') && row.ends_with('\\') => {
                    row.push(' ');
                    row.push_str(text);
                }
                slots::Piece::Literal(text) => row.push_str(text),
                slots::Piece::Slot(name, argument) => value(name, argument, &mut row),
            }
        }
        cells::whole(row, &slots::fill(frame, |_, _, out| out.push('x')))
    }

    /// Slots that every kind of row may have: `{n:1}`, the number in a list that began at 1, `{cell:0}`, the cell
    /// of a column without a field, and `{phase:0}`, such a cell that says the mark of its row.
    pub(super) fn other_slot(
        &self,
        name: &str,
        argument: &str,
        index: usize,
        cells: &[String],
        out: &mut String,
    ) {
        match (name, argument.parse::<usize>()) {
            ("n", Ok(start)) => out.push_str(&start.saturating_add(index).to_string()),
            ("cell" | "phase", Ok(at)) => {
                out.push_str(&self.line(cells.get(at).map_or("", String::as_str)))
            }
            _ => {}
        }
    }
}

//! The frames of rows: which one a row is written in, and what a frame says by itself.

use std::borrow::Cow;

use super::slots;
use crate::model::{Entry, SectionLayout};

/// The frame of a timeline entry if neither the entry nor its section has one.
pub const ENTRY: &str = "- {time} -> {text}";
/// The frame of an action item if neither the item nor its section has one.
pub const ITEM: &str = "- {text}";

/// The list marker at the start of a frame or line, including the white space around it; empty if there is no
/// list marker.
#[must_use]
pub fn list_marker(line: &str) -> &str {
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    let rest = &line[indent..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let marker = if rest.starts_with(['-', '*', '+']) {
        1
    } else if rest.starts_with("{n:") {
        match rest.find('}') {
            Some(end) if rest[end + 1..].starts_with(['.', ')']) => end + 2,
            _ => return "",
        }
    } else if (1..=9).contains(&digits) && rest[digits..].starts_with(['.', ')']) {
        digits + 1
    } else {
        return "";
    };
    let spaces = rest[marker..].len() - rest[marker..].trim_start_matches([' ', '\t']).len();
    if spaces == 0 {
        ""
    } else {
        &line[..indent + marker + spaces]
    }
}

/// The names of the slots in the frame of a table's row, in the order of its columns. Of the slots in one
/// column, such as those of a time and of its link, the first counts.
#[must_use]
pub fn columns(frame: &str) -> Vec<&str> {
    let mut names = Vec::new();
    let mut is_new = true;
    for piece in slots::pieces(frame) {
        match piece {
            slots::Piece::Slot(name, _) if is_new => {
                names.push(name);
                is_new = false;
            }
            slots::Piece::Slot(..) => {}
            slots::Piece::Literal(text) => is_new |= text.contains('|'),
        }
    }
    names
}

/// The mark of a quote at the start of a frame or line, with the blank behind it; empty if there is none.
#[must_use]
pub fn quote(line: &str) -> &str {
    let rest = line.trim_start_matches(' ');
    match rest.strip_prefix('>') {
        Some(behind) if line.len() - rest.len() <= 3 => {
            &line[..line.len() - behind.strip_prefix([' ', '\t']).unwrap_or(behind).len()]
        }
        _ => "",
    }
}

/// The mark of a quote and the list marker at the start of a frame or line.
#[must_use]
pub fn opening(line: &str) -> &str {
    let quote = quote(line).len();
    &line[..quote + list_marker(&line[quote..]).len()]
}

/// The colon that opens a definition below its term, with the white space around it; empty if there is none.
#[must_use]
pub fn definition(line: &str) -> &str {
    let blanks = |text: &str| text.len() - text.trim_start_matches([' ', '\t']).len();
    let indent = blanks(line);
    match line[indent..].strip_prefix(':').map(blanks) {
        Some(behind) if behind > 0 => &line[..indent + 1 + behind],
        _ => "",
    }
}

/// What the continuation lines of a row in this frame begin with, if the row does not say otherwise: the mark
/// of its quote, and as many spaces as the marker before its text is wide.
#[must_use]
pub fn plain_indent(frame: &str) -> String {
    let quote = quote(frame);
    let below = line_of_text(frame);
    let below = below.as_deref().map_or("", |line| {
        let line = &line[self::quote(line).len()..];
        let marker = list_marker(line);
        if marker.is_empty() {
            definition(line)
        } else {
            marker
        }
    });
    let marker = if below.is_empty() {
        list_marker(&frame[quote.len()..])
    } else {
        below
    };
    let width = if let Some((before, rest)) = marker.split_once("{n:") {
        // The number is taken to be one digit wide, as it is in most lists.
        before.len() + 1 + rest.split_once('}').map_or(0, |(_, after)| after.len())
    } else {
        marker.len()
    };
    [quote, &" ".repeat(width)].concat()
}

/// The start of the line of the text, if that is not the first line of the frame.
fn line_of_text(frame: &str) -> Option<String> {
    let mut before = String::new();
    for piece in slots::pieces(frame) {
        match piece {
            slots::Piece::Slot("text", _) => break,
            slots::Piece::Slot(..) => {}
            slots::Piece::Literal(text) => before.push_str(text),
        }
    }
    let (_, line) = before.rsplit_once('\n')?;
    Some(line.to_owned())
}

/// The frame in which an entry is written.
pub(super) fn frame_of<'a>(layout: &'a SectionLayout, entry: &'a Entry) -> Cow<'a, str> {
    let fits = |frame: &&str| {
        (entry.text.is_empty() || slots::has(frame, "text"))
            && (entry.time.is_empty() || slots::has(frame, "time"))
    };
    let known = [entry.layout.frame.as_deref(), layout.row.as_deref()];
    let frame = known.into_iter().flatten().find(fits).unwrap_or(ENTRY);
    let table = layout.list_head.is_some();
    if entry.time.is_empty() && slots::has(frame, "time") && !table {
        return Cow::Owned(format!("{}{{text}}", opening(frame)));
    }
    Cow::Borrowed(frame)
}

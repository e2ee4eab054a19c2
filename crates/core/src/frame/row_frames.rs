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

/// The indentation of the continuation lines of a row in this frame, if the row does not say otherwise: as
/// many spaces as the list marker is wide.
#[must_use]
pub fn plain_indent(frame: &str) -> String {
    let marker = list_marker(frame);
    let width = if let Some((before, rest)) = marker.split_once("{n:") {
        // The number is taken to be one digit wide, as it is in most lists.
        before.len() + 1 + rest.split_once('}').map_or(0, |(_, after)| after.len())
    } else {
        marker.len()
    };
    " ".repeat(width)
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
        return Cow::Owned(format!("{}{{text}}", list_marker(frame)));
    }
    Cow::Borrowed(frame)
}

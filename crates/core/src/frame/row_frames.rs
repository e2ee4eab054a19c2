//! The frames of rows: which one a row is written in, and what a frame says by itself.

use std::borrow::Cow;

use super::markers::opening;
use super::slots;
use crate::model::{Entry, SectionLayout};

/// The frame of a timeline entry if neither the entry nor its section has one.
pub const ENTRY: &str = "- {time} -> {text}";
/// The frame of an action item if neither the item nor its section has one.
pub const ITEM: &str = "- {text}";

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

/// The frame in which an entry is written.
#[must_use]
pub fn frame_of<'a>(layout: &'a SectionLayout, entry: &'a Entry) -> Cow<'a, str> {
    let fits = |frame: &&str| {
        (entry.text.is_empty() || slots::has(frame, "text"))
            && (entry.time.is_empty() || slots::has(frame, "time"))
    };
    let known = [entry.layout.frame.as_deref(), layout.row.as_deref()];
    let frame = known.into_iter().flatten().find(fits).unwrap_or(ENTRY);
    let table = layout.list_head.is_some();
    if entry.time.trim().is_empty() && slots::has(frame, "time") && !table {
        return Cow::Owned(format!("{}{{text}}", opening(frame)));
    }
    Cow::Borrowed(frame)
}

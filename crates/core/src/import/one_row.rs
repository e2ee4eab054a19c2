//! Reads a row by itself, for whoever writes it: what a row says follows from its own words, so that the
//! document around it need not be read again.

use super::ids::Ids;
use super::rows::item_mark;
use super::{actions, timeline};
use crate::frame::rows;
use crate::model::ActionItem;

/// The time and the text of a row that begins with its time, without what stands around and between them.
/// `None` if the row begins with no time.
#[must_use]
pub fn time_and_text(row: &str) -> Option<(String, String)> {
    timeline::alone::time_and_text(row)
}

/// What makes a row or its frame a list item: its marker, or a sign that Markdown does not know as one, such as
/// `• `. Empty if it is none.
#[must_use]
pub fn mark(row: &str) -> &str {
    match rows::list_marker(row) {
        "" => &row[..item_mark(row).unwrap_or(0)],
        marker => marker,
    }
}

/// The action item that a list item or a heading says, without its children.
#[must_use]
pub fn action_item(row: &str, eol: &str) -> ActionItem {
    actions::one(row, eol, &mut Ids::default())
}

/// The action item that the cell of a table with its text says. `frame` is the frame of the row, in which only
/// the text stands in that cell.
#[must_use]
pub fn action_cell(cell: &str, frame: &str) -> ActionItem {
    actions::one_cell(cell, frame)
}

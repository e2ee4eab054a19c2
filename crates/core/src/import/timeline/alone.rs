//! One row, read by itself.

use super::super::rows::bullet;
use super::split;
use crate::frame::front::heading_text;
use crate::frame::lines;
use crate::frame::rows::{list_marker, quote};

/// The time and the text of a row that is read by itself, if it begins with its time or with a state before that.
#[must_use]
pub(in crate::import) fn time_and_text(row: &str) -> Option<(String, String)> {
    if !quote(row).is_empty() {
        let bare = |line| &line[quote(line).len()..];
        let inner: String = row.split_inclusive('\n').map(bare).collect();
        return time_and_text(&inner);
    }
    let marker = if row.starts_with('#') {
        heading_text(&row[..lines::first_end(row)]).start
    } else {
        list_marker(row).len().max(bullet(row))
    };
    let split = split::leading(row, marker)?;
    let text = split.text(row);
    Some((row[split.time].to_owned(), text))
}

//! One row, read by itself.

use super::super::rows::bullet;
use super::parts::heading_marker;
use super::split;
use crate::frame::rows::{list_marker, quote};

/// The time and the text of a row that is read by itself, if it begins with its time or with a state before that.
#[must_use]
pub(in crate::import) fn time_and_text(row: &str) -> Option<(String, String)> {
    if !quote(row).is_empty() {
        let bare = |line| &line[quote(line).len()..];
        let inner: String = row.split_inclusive('\n').map(bare).collect();
        return time_and_text(&inner);
    }
    let mut marker = list_marker(row).len().max(bullet(row));
    if row[marker..].starts_with('#') {
        marker += heading_marker(&row[marker..]);
    }
    let split = split::leading(row, marker)?;
    let text = split.text(row);
    Some((row[split.time].to_owned(), text))
}

//! What opens a text that stands below its time: the colon of a definition, or the bullet of a list that has
//! nothing but this text.

use super::super::rows::is_blank;
use crate::frame::rows::{definition, list_marker};

/// The length of the sign that opens the text of a row. `marker` is the length of the row's own marker,
/// `start` where its text begins on a line below the time.
#[must_use]
pub(super) fn sign(source: &str, marker: usize, start: usize) -> usize {
    let (above, text) = source.split_at(start);
    let defined = definition(text).len();
    if defined > 0 || list_marker(&source[..marker]).is_empty() {
        return defined;
    }
    let bullet = list_marker(text);
    if !bullet.starts_with(['-', '*', '+']) {
        return 0;
    }
    // More items are a list in the text, and so is an item that goes on outside of its indentation.
    let margin = &above[above.rfind('\n').map_or(0, |at| at + 1)..];
    let inside = |line: &str| {
        let indent = line.len() - line.trim_start_matches(' ').len();
        is_blank(line) || indent >= margin.len() + bullet.len()
    };
    if text.lines().skip(1).all(inside) {
        bullet.len()
    } else {
        0
    }
}

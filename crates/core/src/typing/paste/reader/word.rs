//! Word's lists, which are paragraphs with a style of their own: the level of an item is in the style, its
//! marker in the text.

use super::super::blocks::{Item, MAX_DEPTH};
use super::super::style::declared;

/// The state of the list that is being read from Word.
#[derive(Default)]
pub(super) struct Word {
    /// The level of the current item, from 1; none in a paragraph outside of lists.
    pub(super) level: Option<usize>,
    /// The marker of that item, as Word wrote it.
    pub(super) marker: String,
    /// The next number at each level.
    pub(super) next_numbers: Vec<usize>,
}

impl Word {
    pub(super) fn begin(&mut self, style: &str) {
        self.level = declared(style, "mso-list").and_then(|list| {
            let level = list
                .split_ascii_whitespace()
                .find_map(|value| value.strip_prefix("level"));
            level?
                .parse::<usize>()
                .ok()
                .map(|level| level.clamp(1, MAX_DEPTH))
        });
        self.marker.clear();
    }

    /// The list item for a paragraph at this level.
    pub(super) fn item(&mut self, level: usize) -> Item {
        let marker = std::mem::take(&mut self.marker);
        let marker = marker.trim();
        let is_numbered =
            marker.starts_with(|c: char| c.is_ascii_alphanumeric()) && marker.ends_with(['.', ')']);
        self.next_numbers.resize(level, 1);
        let next_number = self.next_numbers.get_mut(level - 1);
        let number = next_number.filter(|_| is_numbered).map(|next_number| {
            *next_number += 1;
            *next_number - 1
        });
        Item {
            depth: level - 1,
            is_first: true,
            number,
        }
    }
}

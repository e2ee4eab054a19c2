//! Word's lists, which are paragraphs with a style of their own: the level of an item is in the style, its
//! marker in the text.

use super::super::blocks::{DEEPEST, Item};
use super::super::style::declared;

/// The state of the list that is being read from Word.
#[derive(Default)]
pub(super) struct Word {
    /// The level of the item that is open, from 1; none in a paragraph outside of lists.
    pub(super) level: Option<usize>,
    /// The marker of that item, as Word wrote it.
    pub(super) marker: String,
    /// The next number at each level.
    pub(super) next: Vec<usize>,
}

impl Word {
    pub(super) fn begin(&mut self, style: &str) {
        self.level = declared(style, "mso-list").and_then(|list| {
            let level = list
                .split_ascii_whitespace()
                .find_map(|word| word.strip_prefix("level"));
            level?
                .parse::<usize>()
                .ok()
                .map(|level| level.clamp(1, DEEPEST))
        });
        self.marker.clear();
    }

    /// The list item that a paragraph at this level is.
    pub(super) fn item(&mut self, level: usize) -> Item {
        let marker = std::mem::take(&mut self.marker);
        let marker = marker.trim();
        let counts =
            marker.starts_with(|c: char| c.is_ascii_alphanumeric()) && marker.ends_with(['.', ')']);
        self.next.resize(level, 1);
        let next = self.next.get_mut(level - 1);
        let number = next.filter(|_| counts).map(|next| {
            *next += 1;
            *next - 1
        });
        Item {
            depth: level - 1,
            first: true,
            number,
        }
    }
}

//! Word's lists, which are paragraphs with a style of their own.

use super::super::blocks::{DEEPEST, Item};
use super::super::style::declared;

/// Word writes the items of lists as paragraphs: the level is in the style, the marker in the text.
#[derive(Default)]
pub(super) struct Word {
    /// The level of the item that is open, from 1.
    pub(super) level: Option<usize>,
    /// The marker of the item as it was written.
    pub(super) marker: String,
    /// The next numbers, by level.
    pub(super) next: Vec<usize>,
}

impl Word {
    /// Begins a paragraph of this style.
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

    /// The item that a paragraph is.
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

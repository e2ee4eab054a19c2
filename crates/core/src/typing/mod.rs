//! What keys do to Markdown while it is typed: emphasis, links, lists that continue by themselves (`shortcut`
//! says which key does what); also what formatted text becomes when it is pasted (`paste`), the five whys as
//! a tree to work on (`whys`), and contributing factors with the entries that show them (`factors`).
//!
//! Everything here takes the text of a field and a selection and returns the change to make. Nothing here
//! knows about events or fields of the browser; the page connects them (`src/widgets`). Positions are bytes;
//! `place` converts the positions of a browser's text field, which count UTF-16 units, into bytes and back.

pub mod factors;
mod list;
pub mod paste;
pub mod place;
pub mod shortcut;
pub mod whys;
mod wrap;

pub use list::{enter, indent};
pub use wrap::{bold, code, italic, link};

use std::ops::Range;

/// A change to a text: what is replaced, by what, and what is selected afterwards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    /// The bytes of the text that are replaced; an empty range inserts.
    pub range: Range<usize>,
    /// The text that replaces them.
    pub replacement: String,
    /// The bytes of the new text that are selected afterwards; an empty range is a caret.
    pub select: Range<usize>,
}

impl Edit {
    /// The text after the change. A text that does not have this range is returned unchanged.
    #[must_use]
    pub fn apply(&self, text: &str) -> String {
        match (text.get(..self.range.start), text.get(self.range.end..)) {
            (Some(before), Some(after)) => [before, &self.replacement, after].concat(),
            _ => text.to_owned(),
        }
    }
}

#[cfg(test)]
mod testing {
    use super::Edit;

    /// Applies an edit to a text in which `‹` and `›` surround the selection, or `|` is the caret, and
    /// returns the result in the same notation.
    pub(super) fn apply_edit(
        marked: &str,
        edit: impl FnOnce(&str, std::ops::Range<usize>) -> Option<Edit>,
    ) -> String {
        let (start, end) = match marked.find('|') {
            Some(caret) => (caret, caret),
            None => (
                marked.find('‹').unwrap(),
                marked.find('›').unwrap() - '‹'.len_utf8(),
            ),
        };
        let text = marked.replace(['|', '‹', '›'], "");
        let Some(edit) = edit(&text, start..end) else {
            return "nothing".into();
        };
        let mut edited = edit.apply(&text);
        if edit.select.is_empty() {
            edited.insert(edit.select.start, '|');
        } else {
            edited.insert(edit.select.end, '›');
            edited.insert(edit.select.start, '‹');
        }
        edited
    }
}

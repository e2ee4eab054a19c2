//! Where the parts of a row are in its source.

use std::ops::Range;

use super::super::when::Says;
use crate::frame::before_time;

/// The start of a row.
#[derive(Debug)]
pub(super) struct Start {
    /// Its bytes, from the start of its line to the end of its block.
    pub(super) range: Range<usize>,
    /// How its block is split.
    pub(super) split: Split,
    /// Whether it is a heading.
    pub(super) heading: bool,
}

/// Where the parts of a row are.
#[derive(Clone, Debug)]
pub(super) struct Split {
    /// The length of its list marker or heading marks, in bytes.
    pub(super) marker: usize,
    /// The start of the text, if it is before the time.
    pub(super) head: Option<Head>,
    pub(super) time: Range<usize>,
    /// Where the text is, or the rest of it; it may be before or after the time.
    pub(super) text: Range<usize>,
    /// The emphasis that opens before the text and closes within it, with its marks; empty if there is none.
    pub(super) mark: String,
    /// Where the address is, if the time is a link.
    pub(super) evidence: Option<Range<usize>>,
    /// How precise the time is.
    pub(super) says: Says,
    /// Whether the time is in emphasis or brackets.
    pub(super) marked: bool,
    /// Whether emphasis, a separator or the end of the line sets the time off from the text.
    pub(super) set_off: bool,
    /// Whether the time is on a line of its own.
    pub(super) own_line: bool,
    /// Whether the time is on the line below the text.
    pub(super) closed: bool,
}

/// The start of a row's text that is before its time.
#[derive(Clone, Debug)]
pub(super) struct Head {
    pub(super) range: Range<usize>,
    /// The slot of the frame that it fills, one of `frame::before_time`.
    pub(super) slot: &'static str,
}

impl Split {
    /// Whether the time is behind the text, or behind its title.
    #[must_use]
    pub(super) fn is_behind(&self) -> bool {
        match &self.head {
            Some(head) => head.slot != before_time::LEAD,
            None => self.text.start < self.time.start,
        }
    }

    /// The text of the row, with the indentation that it has in the source.
    #[must_use]
    pub(super) fn text(&self, source: &str) -> String {
        let head = self
            .head
            .as_ref()
            .map_or("", |head| &source[head.range.clone()]);
        [head, &self.mark, &source[self.text.clone()]].concat()
    }

    /// Whether a frame with a slot for the start of the text gives the row back.
    #[must_use]
    pub(super) fn is_whole(&self, source: &str) -> bool {
        let Some(head) = &self.head else {
            return true;
        };
        let length = before_time::length(head.slot, &self.text(source));
        length == Some(head.range.len())
    }
}

/// An address as it is meant, and the slot that writes it as it was written: in the source of a link, `&` may be
/// `&amp;`.
#[must_use]
pub(super) fn address(written: &str) -> (String, &'static str) {
    let meant = written.replace("&amp;", "&");
    if meant != written && meant.replace('&', "&amp;") == written {
        (meant, "{evidence:html}")
    } else {
        (written.to_owned(), "{evidence}")
    }
}

/// The length of the signs of a heading. Its name does not have the emphasis around all of it.
#[must_use]
pub(super) fn heading_marker(source: &str) -> usize {
    source.len() - source.trim_start_matches(['#', ' ', '\t']).len()
}

//! Markdown as a reader of the rendered document sees it: the visible text of a piece, its inline structure as
//! spans, and the way back from every place in it to the bytes.
//!
//! Whoever recognises something in a text (a time, a label, a state) reads it here, so that `_14:02_`,
//! `**14:02**`, `[14:02](…)` and `<b>14:02</b>` are one form. It knows nothing about what is recognised.

mod html;
mod read;

use std::ops::Range;

/// The visible text of the first paragraph, heading or cell in a piece of Markdown.
#[derive(Debug)]
pub(crate) struct Visible {
    text: String,
    /// For each byte of the text, the bytes that its character was written with; `None` if the text is the
    /// source itself.
    places: Option<Vec<Range<usize>>>,
    /// The spans, in the order in which they end. Each has text.
    spans: Vec<Span>,
    /// Where something is in the source of which no text is seen and that is around no text: a picture, a
    /// comment, a tag without its other half.
    unseen: Vec<Range<usize>>,
}

/// A stretch of text with one inline structure, such as emphasis or a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    /// Where it is in the visible text.
    pub(crate) text: Range<usize>,
    /// Where it is in the source, together with what opens and closes it.
    pub(crate) outer: Range<usize>,
    /// Where its content is in the source.
    pub(crate) inner: Range<usize>,
    /// Where the address of a link is in the source, if it stands there.
    pub(crate) target: Option<Range<usize>>,
}

impl Visible {
    /// Reads the visible text. Only the start of a long text is read: as much as `LONGEST` bytes, up to the
    /// first blank line.
    #[must_use]
    pub(crate) fn of(source: &str) -> Self {
        read::visible(source)
    }

    /// The text, with `\n` for each line break.
    #[must_use]
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// The bytes that a part of the text was written with. What opens and closes a span inside the part belongs
    /// to it, but not what is around all of the part.
    #[must_use]
    pub(crate) fn source(&self, part: Range<usize>) -> Range<usize> {
        let mut range = self.start(part.start)..self.end(part.end);
        for span in self.spans.iter().filter(|span| span.text != part) {
            if part.start <= span.text.start && span.text.end <= part.end {
                range.start = range.start.min(span.outer.start);
                range.end = range.end.max(span.outer.end);
            }
        }
        range
    }

    /// Where the text from a position on begins in the source: after all that ends before the position, and
    /// before what opens a span there.
    #[must_use]
    pub(crate) fn rest(&self, at: usize) -> usize {
        let closed = self.spans.iter().filter(|span| span.text.end <= at);
        let closed = closed.map(|span| span.outer.end).max();
        self.end(at).max(closed.unwrap_or(0))
    }

    /// The spans that a position of the source is in, from the outermost to the innermost.
    pub(crate) fn open_at(&self, position: usize) -> impl DoubleEndedIterator<Item = &Span> {
        let spans = self.spans.iter().rev();
        spans.filter(move |span| span.outer.start < position && position < span.outer.end)
    }

    /// The places in a part of the source of something that is not seen, in no particular order. Whoever cuts
    /// the source between two visible places has to keep these on the side of the text.
    pub(crate) fn unseen(&self, part: Range<usize>) -> impl Iterator<Item = &Range<usize>> {
        let unseen = self.unseen.iter();
        unseen.filter(move |place| part.start <= place.start && place.start < part.end)
    }

    /// The first position inside a part of the text at which a span begins or ends that is only partly in it.
    #[must_use]
    pub(crate) fn cut(&self, part: Range<usize>) -> Option<usize> {
        let cuts = self.spans.iter().filter_map(|span| {
            let (start, end) = (span.text.start, span.text.end);
            if part.start < start && start < part.end && part.end < end {
                Some(start)
            } else if start < part.start && part.start + 1 < end && end < part.end {
                Some(end)
            } else {
                None
            }
        });
        cuts.min()
    }

    /// The spans that cover a part of the text, from the outermost to the innermost.
    pub(crate) fn around(&self, part: Range<usize>) -> impl DoubleEndedIterator<Item = &Span> {
        let spans = self.spans.iter().rev();
        spans.filter(move |span| span.text.start <= part.start && part.end <= span.text.end)
    }

    /// Where the character at a position of the text begins in the source.
    fn start(&self, at: usize) -> usize {
        match &self.places {
            None => at,
            Some(places) => match places.get(at) {
                Some(place) => place.start,
                None => places.last().map_or(0, |place| place.end),
            },
        }
    }

    /// Where the character before a position of the text ends in the source.
    fn end(&self, at: usize) -> usize {
        match &self.places {
            None => at,
            Some(places) => {
                let before = at.checked_sub(1).and_then(|before| places.get(before));
                before.map_or(0, |place| place.end)
            }
        }
    }
}

#[cfg(test)]
mod tests;

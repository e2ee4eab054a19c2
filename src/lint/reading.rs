//! The prose of a document as rules read it: in pieces, each with its place.
//!
//! What costs a pass over the text (times, durations, words, what is quoted) is done once for a
//! piece, when the first rule asks. Nothing here knows a rule.

use std::cell::OnceCell;
use std::ops::Range;

use super::{Place, quiet, words};
use crate::model::{ActionItem, Body, Kind, Postmortem, Section};
use crate::timeline::{Clock, Stated, ranges, ranges::Span, stated, time};

/// What a piece of prose is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The title of the document.
    Title,
    /// Text between the title and the first section.
    Front,
    /// The text of a section without a heading.
    Opening,
    /// The heading of a section.
    Heading,
    /// The prose of a section, or around its rows.
    Prose,
    /// What happened, in a timeline entry.
    Entry,
    /// An action item.
    Item,
}

/// One piece of prose.
#[derive(Debug)]
pub struct Piece<'a> {
    /// What it is.
    pub part: Part,
    /// The kind of its section; `Custom` outside of sections.
    pub kind: Kind,
    /// The words as written.
    pub text: &'a str,
    section: Option<&'a str>,
    row: Option<&'a str>,
    field: Option<&'static str>,
    quiet: OnceCell<Vec<Range<usize>>>,
    words: OnceCell<Vec<Range<usize>>>,
    times: OnceCell<Vec<(Range<usize>, Clock)>>,
    stated: OnceCell<Vec<(Range<usize>, Stated)>>,
}

impl<'a> Piece<'a> {
    fn new(part: Part, text: &'a str, field: Option<&'static str>) -> Self {
        Self {
            part,
            kind: Kind::Custom,
            text,
            section: None,
            row: None,
            field,
            quiet: OnceCell::new(),
            words: OnceCell::new(),
            times: OnceCell::new(),
            stated: OnceCell::new(),
        }
    }

    /// The place of some bytes of this piece.
    #[must_use]
    pub fn place(&self, span: Range<usize>) -> Place {
        Place {
            section: self.section.map(Into::into),
            row: self.row.map(Into::into),
            field: self.field,
            span: self.field.map(|_| span),
        }
    }

    /// The bytes that are quoted, code, links or comments, which rules about words pass over.
    #[must_use]
    pub fn quiet(&self) -> &[Range<usize>] {
        self.quiet.get_or_init(|| quiet::ranges(self.text))
    }

    /// Whether a place in the text is quoted, code, part of a link or a comment.
    #[must_use]
    pub fn is_quiet(&self, at: usize) -> bool {
        let ranges = self.quiet();
        let next = ranges.partition_point(|range| range.end <= at);
        ranges.get(next).is_some_and(|range| range.start <= at)
    }

    /// The words outside of what is quiet, in order.
    #[must_use]
    pub fn words(&self) -> &[Range<usize>] {
        self.words
            .get_or_init(|| words::split(self.text, self.quiet()))
    }

    /// The times in the text, in order, quiet ones left out.
    #[must_use]
    pub fn times(&self) -> &[(Range<usize>, Clock)] {
        self.times.get_or_init(|| {
            let mut times = time::find_all(self.text);
            times.retain(|(range, _)| !self.is_quiet(range.start));
            times
        })
    }

    /// The durations in the text, in order, quiet ones left out.
    #[must_use]
    pub fn stated(&self) -> &[(Range<usize>, Stated)] {
        self.stated.get_or_init(|| {
            let mut stated = stated::find_all(self.text);
            stated.retain(|(range, _)| !self.is_quiet(range.start));
            stated
        })
    }

    /// The ranges of times in the text.
    #[must_use]
    pub fn ranges(&self) -> Vec<Span> {
        ranges::find(self.text, self.times())
    }
}

/// Every piece of a document, in its order.
#[must_use]
pub(super) fn pieces(postmortem: &Postmortem) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    if let Some(title) = &postmortem.title {
        pieces.push(Piece::new(Part::Title, title, Some("title")));
    }
    for front in postmortem
        .front
        .iter()
        .filter(|front| front.field.is_none())
    {
        pieces.push(Piece::new(Part::Front, &front.markdown, None));
    }
    for section in &postmortem.sections {
        of_section(section, &mut pieces);
    }
    pieces
}

fn of_section<'a>(section: &'a Section, pieces: &mut Vec<Piece<'a>>) {
    let mut add = |part, text: &'a str, field, row: Option<&'a str>| {
        if !text.trim().is_empty() {
            pieces.push(Piece {
                kind: section.kind,
                section: Some(&section.id),
                row,
                ..Piece::new(part, text, Some(field))
            });
        }
    };
    if let Some(heading) = &section.heading {
        add(Part::Heading, heading, "heading", None);
    }
    match &section.body {
        Body::Prose(markdown) => {
            let part = if section.heading.is_some() {
                Part::Prose
            } else {
                Part::Opening
            };
            add(part, markdown, "markdown", None);
        }
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            add(Part::Prose, before, "before", None);
            for entry in entries {
                add(Part::Entry, &entry.text, "text", Some(&entry.id));
            }
            add(Part::Prose, after, "after", None);
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            add(Part::Prose, before, "before", None);
            let mut waiting: Vec<&ActionItem> = items.iter().rev().collect();
            while let Some(item) = waiting.pop() {
                add(Part::Item, &item.text, "text", Some(&item.id));
                waiting.extend(item.children.iter().rev());
            }
            add(Part::Prose, after, "after", None);
        }
    }
}

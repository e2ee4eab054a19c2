//! The prose of a document as rules read it: in pieces, each with its place.
//!
//! Whatever takes a pass over the text is in `scan::Scan`, which outlives the piece. Nothing here knows about
//! a particular rule.

use std::ops::{Deref, Range};
use std::sync::Arc;

use super::args::WORDS;
use super::language::{Language, Lexicon, List, Tally, every};
use super::scan::Scan;
use super::{Finding, Place, Rule, words};
use crate::model::{ActionItem, Body, Entry, Kind, Postmortem, Section};

/// The part of a document that a piece of prose comes from.
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

/// One piece of prose. It derefs to its `Scan`: the words, times, links and so on that were read from its
/// text.
#[derive(Debug)]
pub struct Piece<'a> {
    /// The part of the document that it comes from.
    pub part: Part,
    /// The kind of its section; `Custom` outside of sections.
    pub kind: Kind,
    /// The words as written.
    pub text: &'a str,
    /// The section that it is in; none outside of sections.
    pub section: Option<&'a Section>,
    /// The timeline entry that it is the text of.
    pub entry: Option<&'a Entry>,
    /// The action item that it is the text of.
    pub item: Option<&'a ActionItem>,
    /// Whether it is a top-level action item, not one nested under another.
    pub is_top_level: bool,
    pub(super) language: Language,
    pub(super) field: Option<&'static str>,
    pub(super) scan: Arc<Scan>,
}

impl Deref for Piece<'_> {
    type Target = Scan;

    fn deref(&self) -> &Scan {
        &self.scan
    }
}

impl<'a> Piece<'a> {
    fn new(part: Part, text: &'a str, field: Option<&'static str>, scan: Arc<Scan>) -> Self {
        Self {
            part,
            kind: Kind::Custom,
            text,
            section: None,
            entry: None,
            item: None,
            is_top_level: false,
            language: Language::Any,
            field,
            scan,
        }
    }

    /// The place of some bytes of this piece.
    #[must_use]
    pub fn place(&self, span: Range<usize>) -> Place {
        Place {
            section: self.section.map(|section| section.id.clone()),
            row: self.row().map(Into::into),
            field: self.field,
            span: self.field.map(|_| span),
        }
    }

    /// The id of the entry or item.
    pub(super) fn row(&self) -> Option<&'a str> {
        let entry = self.entry.map(|entry| entry.id.as_str());
        entry.or_else(|| self.item.map(|item| item.id.as_str()))
    }

    /// The word lists that apply to this text: those of its language; those of every language if the language
    /// is not known; none if it is in a language without lists.
    #[must_use]
    pub(super) fn lexicons(&self) -> &'static [&'static Lexicon] {
        self.language.lexicons()
    }

    /// Where the words of a list occur, in order.
    #[must_use]
    pub(super) fn find(&self, list: List) -> Vec<Range<usize>> {
        self.scan.find(self.lexicons(), list)
    }

    /// Whether any word of a list occurs in this text.
    #[must_use]
    pub(super) fn has(&self, list: List) -> bool {
        let mut hits = self.hits().iter();
        hits.any(|hit| {
            self.lexicons()
                .iter()
                .any(|lexicon| hit.is_of(list(lexicon)))
        })
    }

    /// Whether any word of a list occurs within these bytes of the text.
    #[must_use]
    pub(super) fn has_in(&self, bytes: &Range<usize>, list: List) -> bool {
        let ranges = self.find(list);
        ranges
            .iter()
            .any(|range| range.start >= bytes.start && range.end <= bytes.end)
    }

    /// Whether one of the four words before a place, in the same clause, negates what follows: `not`,
    /// `without`.
    #[must_use]
    pub(super) fn is_negated(&self, position: usize) -> bool {
        let words = self.words();
        let index = words.partition_point(|word| word.start < position);
        let indices = index.saturating_sub(4)..index;
        indices.into_iter().any(|index| {
            let word = words::word_at(self.text, words, index);
            let is_same_clause = words
                .get(index)
                .and_then(|word| self.text.get(word.end..position))
                .is_some_and(|gap| !gap.contains(['.', '\n', ';']));
            is_same_clause && every(|words| words.denials).any(|other| words::is_same(word, other))
        })
    }

    /// The sentence around a place.
    #[must_use]
    pub fn sentence(&self, position: usize) -> Range<usize> {
        words::sentence(self.text, position)
    }

    /// Some bytes as a finding quotes them: on one line.
    #[must_use]
    pub fn quote(&self, span: Range<usize>) -> String {
        let quoted = self.text.get(span).unwrap_or("");
        quoted.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A finding about some bytes, which it quotes as `words`.
    #[must_use]
    pub(in crate::lint) fn finding(&self, rule: &'static Rule, span: Range<usize>) -> Finding {
        let quoted = self.quote(span.clone());
        Finding::new(rule, self.place(span)).with(WORDS, quoted)
    }
}

/// Every piece of a document, in the order of the document. `scan_of` returns the scan of a text: one from an
/// earlier reading of the same text, or a new one.
#[must_use]
pub(super) fn pieces<'a>(
    postmortem: &'a Postmortem,
    scan_of: &mut dyn FnMut(&str) -> Arc<Scan>,
) -> Vec<Piece<'a>> {
    let mut pieces = Vec::new();
    if let Some(title) = &postmortem.title {
        pieces.push(Piece::new(
            Part::Title,
            title,
            Some("title"),
            scan_of(title),
        ));
    }
    for front in postmortem
        .front
        .iter()
        .filter(|front| front.field.is_none() && !front.is_front_matter())
    {
        let text = &front.markdown;
        pieces.push(Piece::new(Part::Front, text, None, scan_of(text)));
    }
    for section in &postmortem.sections {
        push_section_pieces(section, scan_of, &mut pieces);
    }
    detect_languages(postmortem, &mut pieces);
    pieces
}

/// How many words of one language a section must have before it is taken to be in that language rather than
/// in the document's.
const MIN_WORDS_OF_OWN_LANGUAGE: u32 = 4;

/// Detects the language of every section. A section that is too short gets the language of the document.
fn detect_languages(postmortem: &Postmortem, pieces: &mut [Piece<'_>]) {
    let mut sections: Vec<Tally> = Vec::new();
    let mut document_tally = Tally::default();
    let is_same_section = |a: &Piece<'_>, b: &Piece<'_>| match (a.section, b.section) {
        (Some(a), Some(b)) => std::ptr::eq(a, b),
        (None, None) => true,
        _ => false,
    };
    for section_pieces in pieces.chunk_by(is_same_section) {
        let mut tally = Tally::default();
        for piece in section_pieces {
            tally.add(piece.tally());
        }
        document_tally.add(tally);
        sections.push(tally);
    }
    let stated = postmortem
        .language
        .as_deref()
        .map_or(Language::Any, Language::of_tag);
    let document = if stated == Language::Any {
        document_tally.language(2)
    } else {
        stated
    };
    let mut tallies = sections.into_iter();
    for section_pieces in pieces.chunk_by_mut(is_same_section) {
        let detected = tallies
            .next()
            .unwrap_or_default()
            .language(MIN_WORDS_OF_OWN_LANGUAGE);
        let language = if detected == Language::Any {
            document
        } else {
            detected
        };
        for piece in section_pieces {
            piece.language = language;
        }
    }
}

fn push_section_pieces<'a>(
    section: &'a Section,
    scan_of: &mut dyn FnMut(&str) -> Arc<Scan>,
    pieces: &mut Vec<Piece<'a>>,
) {
    let mut push = |part, text: &'a str, field, entry, item: Option<(&'a ActionItem, bool)>| {
        if !text.trim().is_empty() {
            pieces.push(Piece {
                kind: section.kind,
                section: Some(section),
                entry,
                item: item.map(|(item, _)| item),
                is_top_level: item.is_some_and(|(_, is_top_level)| is_top_level),
                ..Piece::new(part, text, Some(field), scan_of(text))
            });
        }
    };
    if let Some(heading) = &section.heading {
        push(Part::Heading, heading, "heading", None, None);
    }
    match &section.body {
        Body::Prose(markdown) => {
            let part = if section.heading.is_some() {
                Part::Prose
            } else {
                Part::Opening
            };
            push(part, markdown, "markdown", None, None);
        }
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            push(Part::Prose, before, "before", None, None);
            for entry in entries {
                push(Part::Entry, &entry.text, "text", Some(entry), None);
            }
            push(Part::Prose, after, "after", None, None);
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            push(Part::Prose, before, "before", None, None);
            let mut waiting: Vec<(&ActionItem, bool)> =
                items.iter().rev().map(|item| (item, true)).collect();
            while let Some((item, is_top_level)) = waiting.pop() {
                push(
                    Part::Item,
                    &item.text,
                    "text",
                    None,
                    Some((item, is_top_level)),
                );
                waiting.extend(item.children.iter().rev().map(|item| (item, false)));
            }
            push(Part::Prose, after, "after", None, None);
        }
    }
}

//! The prose of a document as rules read it: in pieces, each with its place.
//!
//! What costs a pass over the text (times, durations, words, what is quoted) is done once for a
//! piece, when the first rule asks. Nothing here knows a rule.

use std::cell::OnceCell;
use std::ops::Range;

use super::language::index::{self, Hit};
use super::language::{Language, Lexicon, Tally, Words};
use super::{Finding, Place, Rule, quiet, words};
use crate::model::{ActionItem, Body, Entry, Kind, Postmortem, Section};
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
    /// The section that it stands in.
    pub section: Option<&'a Section>,
    /// The timeline entry that it is the text of.
    pub entry: Option<&'a Entry>,
    /// The action item that it is the text of.
    pub item: Option<&'a ActionItem>,
    /// Whether it is an item and stands in no other.
    pub top: bool,
    language: Language,
    field: Option<&'static str>,
    quiet: OnceCell<Vec<Range<usize>>>,
    words: OnceCell<Vec<Range<usize>>>,
    hits: OnceCell<Vec<Hit>>,
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
            entry: None,
            item: None,
            top: false,
            language: Language::Any,
            field,
            quiet: OnceCell::new(),
            words: OnceCell::new(),
            hits: OnceCell::new(),
            times: OnceCell::new(),
            stated: OnceCell::new(),
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

    fn row(&self) -> Option<&'a str> {
        let entry = self.entry.map(|entry| entry.id.as_str());
        entry.or_else(|| self.item.map(|item| item.id.as_str()))
    }

    /// The word lists that apply to this text: those of its language, of every language where
    /// nothing tells, of none where it is in another.
    #[must_use]
    pub(super) fn lexicons(&self) -> &'static [&'static Lexicon] {
        self.language.lexicons()
    }

    /// Where words of a list stand, in order.
    #[must_use]
    pub(super) fn find(&self, list: fn(&Lexicon) -> Words) -> Vec<Range<usize>> {
        let mut found: Vec<Range<usize>> = Vec::new();
        for hit in self.hits() {
            let of_list = self
                .lexicons()
                .iter()
                .any(|lexicon| hit.is_of(list(lexicon)));
            if of_list && found.last().is_none_or(|last| last.end <= hit.range.start) {
                found.push(hit.range.clone());
            }
        }
        found
    }

    /// Whether words of a list stand here.
    #[must_use]
    pub(super) fn has(&self, list: fn(&Lexicon) -> Words) -> bool {
        let mut hits = self.hits().iter();
        hits.any(|hit| {
            self.lexicons()
                .iter()
                .any(|lexicon| hit.is_of(list(lexicon)))
        })
    }

    /// Every phrase of every list that stands here.
    fn hits(&self) -> &[Hit] {
        self.hits
            .get_or_init(|| index::find(self.text, self.words(), self.language.indices()))
    }

    /// Whether words of a list stand in some bytes of this text.
    #[must_use]
    pub(super) fn has_in(&self, bytes: &Range<usize>, list: fn(&Lexicon) -> Words) -> bool {
        let found = self.find(list);
        found
            .iter()
            .any(|range| range.start >= bytes.start && range.end <= bytes.end)
    }

    /// Whether one of a few words before a place denies what stands there.
    #[must_use]
    pub(super) fn is_denied(&self, at: usize) -> bool {
        let all = self.words();
        let index = all.partition_point(|word| word.start < at);
        let near = index.saturating_sub(4)..index;
        near.into_iter().any(|index| {
            let word = words::at(self.text, all, index);
            let mut lists = self.lexicons().iter();
            let together = all
                .get(index)
                .and_then(|word| self.text.get(word.end..at))
                .is_some_and(|gap| !gap.contains(['.', '\n', ';']));
            together && lists.any(|lexicon| words::any(word, lexicon.denials))
        })
    }

    /// The sentence around a place.
    #[must_use]
    pub fn sentence(&self, at: usize) -> Range<usize> {
        words::sentence(self.text, at)
    }

    /// Some bytes as a finding quotes them: on one line.
    #[must_use]
    pub fn quote(&self, span: Range<usize>) -> String {
        let said = self.text.get(span).unwrap_or("");
        said.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A finding about some bytes, which it quotes as `words`.
    #[must_use]
    pub fn finding(&self, rule: &Rule, span: Range<usize>) -> Finding {
        let said = self.quote(span.clone());
        Finding::new(rule, self.place(span)).with("words", said)
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
    tell_languages(postmortem, &mut pieces);
    pieces
}

/// Words of one language that a section needs before it is taken to be in another than the document.
const OWN_LANGUAGE: u32 = 4;

/// Finds out the language of every section; a short one is in that of the document.
fn tell_languages(postmortem: &Postmortem, pieces: &mut [Piece<'_>]) {
    let mut sections: Vec<Tally> = Vec::new();
    let mut whole = Tally::default();
    let same = |a: &Piece<'_>, b: &Piece<'_>| match (a.section, b.section) {
        (Some(a), Some(b)) => std::ptr::eq(a, b),
        (None, None) => true,
        _ => false,
    };
    for run in pieces.chunk_by(same) {
        let mut tally = Tally::default();
        for piece in run {
            for word in piece.words() {
                tally.count(piece.text.get(word.clone()).unwrap_or(""));
            }
        }
        whole.add(tally);
        sections.push(tally);
    }
    let told = postmortem
        .language
        .as_deref()
        .map_or(Language::Any, Language::of_tag);
    let document = if told == Language::Any {
        whole.language(2)
    } else {
        told
    };
    let mut tallies = sections.into_iter();
    for run in pieces.chunk_by_mut(same) {
        let own = tallies.next().unwrap_or_default().language(OWN_LANGUAGE);
        let language = if own == Language::Any { document } else { own };
        for piece in run {
            piece.language = language;
        }
    }
}

fn of_section<'a>(section: &'a Section, pieces: &mut Vec<Piece<'a>>) {
    let mut push = |piece: Piece<'a>| {
        if !piece.text.trim().is_empty() {
            pieces.push(Piece {
                kind: section.kind,
                section: Some(section),
                ..piece
            });
        }
    };
    let mut add = |part, text: &'a str, field| push(Piece::new(part, text, Some(field)));
    if let Some(heading) = &section.heading {
        add(Part::Heading, heading, "heading");
    }
    match &section.body {
        Body::Prose(markdown) => {
            let part = if section.heading.is_some() {
                Part::Prose
            } else {
                Part::Opening
            };
            add(part, markdown, "markdown");
        }
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => {
            add(Part::Prose, before, "before");
            for entry in entries {
                push(Piece {
                    entry: Some(entry),
                    ..Piece::new(Part::Entry, &entry.text, Some("text"))
                });
            }
            push(Piece::new(Part::Prose, after, Some("after")));
        }
        Body::Actions {
            before,
            items,
            after,
            ..
        } => {
            add(Part::Prose, before, "before");
            let mut waiting: Vec<(&ActionItem, bool)> =
                items.iter().rev().map(|item| (item, true)).collect();
            while let Some((item, top)) = waiting.pop() {
                push(Piece {
                    item: Some(item),
                    top,
                    ..Piece::new(Part::Item, &item.text, Some("text"))
                });
                waiting.extend(item.children.iter().rev().map(|item| (item, false)));
            }
            push(Piece::new(Part::Prose, after, Some("after")));
        }
    }
}

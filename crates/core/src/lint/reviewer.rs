//! Reviews a document repeatedly while it is written: texts that have not changed are not read again.
//!
//! The scan of a text is kept with the text; the findings of a rule in a piece of prose are kept with the
//! piece and its place; its findings in the document are kept until a part changes that the rule reads
//! (`Read`). After a change of the metadata, of a heading or of the order of sections every rule runs again,
//! on the scans that are kept. The outcome is the same as that of a review from scratch:
//! `tests/suite/lint_again.rs` compares the two over thousands of edits.

use std::ops::Range;
use std::sync::Arc;

use super::changes::Changes;
use super::language::Language;
use super::reading::{Part, Piece};
use super::scan::Scan;
use super::{ALL, Brief, Context, Fact, Finding, Place, Read, Review, Settings, facts, ignores};
use crate::model::{ActionItem, Body, Kind, Postmortem, Section};
use crate::timeline::Date;
use crate::timeline::axis::Axis;

/// How many of the pieces of the last review, from the expected one on, are searched for a text.
const LOOK_AHEAD: usize = 64;

/// Reviews one document after each change. It may be given a different document at any time; the outcome is
/// then right too.
#[derive(Debug, Default)]
pub struct Reviewer {
    head: Postmortem,
    sections: Vec<Section>,
    today: Option<Date>,
    others: Vec<Brief>,
    reviewed_pieces: Vec<ReviewedPiece>,
    document_findings: Vec<Vec<Finding>>,
    facts: Vec<Fact>,
    axes: Option<Arc<[Axis]>>,
    changes: Changes,
}

/// A piece of the last review: the scan of its text, where it was, and what was found in it.
#[derive(Debug)]
struct ReviewedPiece {
    scan: Arc<Scan>,
    part: Part,
    kind: Kind,
    language: Language,
    section: String,
    row: String,
    field: Option<&'static str>,
    findings: Vec<(usize, Finding)>,
}

/// The position of a finding, by which findings are sorted: the index of its section (0 for the document, 1
/// for metadata, sections from 2), that of its row, its first byte, and the index of its rule.
type Position = (usize, usize, usize, usize);

impl Reviewer {
    /// Runs every rule that is affected by what has changed since the last review, and sets aside what the
    /// document says is to be ignored. Changed settings affect every rule.
    #[must_use]
    pub fn review(&mut self, postmortem: &Postmortem, settings: &Settings<'_>) -> Review {
        let mut changes = Changes::between(&self.head, &self.sections, postmortem);
        changes.all |= self.document_findings.is_empty()
            || self.today != settings.today
            || self.others != settings.others;
        let mut matches: Vec<Option<usize>> = Vec::new();
        let mut next = 0;
        let reviewed = &self.reviewed_pieces;
        let mut scan_of = |text: &str| {
            let candidates = reviewed.iter().enumerate().skip(next).take(LOOK_AHEAD);
            let found = candidates
                .filter(|(_, reviewed)| reviewed.scan.is_of(text))
                .map(|(index, reviewed)| (index, Arc::clone(&reviewed.scan)))
                .next();
            matches.push(found.as_ref().map(|(index, _)| *index));
            let Some((index, scan)) = found else {
                return Arc::new(Scan::new(text));
            };
            next = index + 1;
            scan
        };
        let axes = self.axes.take().filter(|_| !changes.affects_axes());
        let context = Context::with_scans(postmortem, *settings, &mut scan_of).with_axes(axes);
        let mut earlier: Vec<Option<ReviewedPiece>> = std::mem::take(&mut self.reviewed_pieces)
            .into_iter()
            .map(Some)
            .collect();
        for (piece, matched) in context.pieces().iter().zip(matches) {
            let earlier_piece = matched.and_then(|index| earlier.get_mut(index)?.take());
            // Every rule sees other word lists once the language of a text has changed.
            changes.all |= earlier_piece
                .as_ref()
                .is_some_and(|reviewed| reviewed.language != piece.language);
            let earlier_piece = earlier_piece.filter(|reviewed| reviewed.is_same_as(piece));
            self.reviewed_pieces
                .push(earlier_piece.unwrap_or_else(|| ReviewedPiece::review(piece)));
        }
        if self.document_findings.is_empty() {
            self.document_findings.resize_with(ALL.len(), Vec::new);
        }
        for (rule, found) in ALL.iter().zip(&mut self.document_findings) {
            if let (_, Some((reads, check))) = rule.checks()
                && changes.affects(reads)
            {
                found.clear();
                check(&context, found);
            }
        }
        if changes.affects_facts() {
            self.facts = facts::collect(&context);
        }
        let review = self.gather(&context);
        self.axes = context.known_axes();
        if self.today != settings.today {
            self.today = settings.today;
        }
        if self.others != settings.others {
            self.others = settings.others.to_vec();
        }
        changes.store(&mut self.head, &mut self.sections, postmortem);
        self.changes = changes;
        review
    }

    /// Whether the last review was the first one, or may differ from the one before in more than the bodies
    /// of sections: in the metadata, the headings or order of sections, the language of a text, or the
    /// settings.
    #[must_use]
    pub fn saw_another_document(&self) -> bool {
        self.changes.all
    }

    /// Whether the last review may have seen a timeline that differs from that of the review before.
    #[must_use]
    pub fn saw_another_timeline(&self) -> bool {
        self.changes.affects(&[Read::Timelines])
    }

    /// Whether the last review may have seen a body of the section at this index that differs from that of
    /// the review before.
    #[must_use]
    pub fn saw_another_section(&self, index: usize) -> bool {
        self.changes.may_affect_section(index)
    }

    /// All findings, in the order of the document.
    fn gather(&self, context: &Context<'_>) -> Review {
        let postmortem = context.postmortem;
        let mut positioned: Vec<(Position, &Finding)> = Vec::new();
        let mut cursor = Cursor::default();
        for (piece, reviewed) in context.pieces().iter().zip(&self.reviewed_pieces) {
            let (section, row) = cursor.of(postmortem, piece);
            positioned.extend(reviewed.findings.iter().map(|(rule, finding)| {
                let start = finding.place.span.as_ref().map_or(0, |span| span.start);
                ((section, row, start, *rule), finding)
            }));
        }
        for (rule, findings) in self.document_findings.iter().enumerate() {
            positioned.extend(findings.iter().map(|finding| {
                let (section, row, start) = position(postmortem, &finding.place);
                ((section, row, start, rule), finding)
            }));
        }
        positioned.sort_by_key(|(position, _)| *position);
        let mut review = Review {
            facts: self.facts.clone(),
            ..Review::default()
        };
        for (_, finding) in positioned {
            match ignores::reason(postmortem, finding) {
                Some(reason) => review.ignored.push((finding.clone(), reason.to_owned())),
                None => review.findings.push(finding.clone()),
            }
        }
        review
    }
}

impl ReviewedPiece {
    /// Runs the rules on a piece that is new or has moved.
    fn review(piece: &Piece<'_>) -> Self {
        let mut findings = Vec::new();
        let mut found = Vec::new();
        for (index, rule) in ALL.iter().enumerate() {
            if let (Some(check), _) = rule.checks() {
                check(piece, &mut found);
                findings.extend(found.drain(..).map(|finding| (index, finding)));
            }
        }
        Self {
            scan: Arc::clone(&piece.scan),
            part: piece.part,
            kind: piece.kind,
            language: piece.language,
            section: piece
                .section
                .map_or_else(String::new, |section| section.id.clone()),
            row: piece.row().unwrap_or("").to_owned(),
            field: piece.field,
            findings,
        }
    }

    /// Whether a piece with the same text is still this one, as far as rules can tell.
    fn is_same_as(&self, piece: &Piece<'_>) -> bool {
        self.part == piece.part
            && self.kind == piece.kind
            && self.language == piece.language
            && self.section == piece.section.map_or("", |section| section.id.as_str())
            && self.row == piece.row().unwrap_or("")
            && self.field == piece.field
    }
}

#[derive(Default)]
struct Cursor {
    section: usize,
    row: usize,
}

impl Cursor {
    /// The index of the section of a piece, counted from 2 as in `Position`, and that of its row.
    fn of(&mut self, postmortem: &Postmortem, piece: &Piece<'_>) -> (usize, usize) {
        let Some(section) = piece.section else {
            return (usize::from(piece.field.is_some()), 0);
        };
        let sections = &postmortem.sections;
        while sections
            .get(self.section)
            .is_some_and(|other| !std::ptr::eq(other, section))
        {
            self.section += 1;
            self.row = 0;
        }
        let row = match &section.body {
            Body::Timeline { entries, .. } => piece.entry.is_some_and(|entry| {
                self.advance(entries.len(), |index| {
                    entries
                        .get(index)
                        .is_some_and(|other| std::ptr::eq(other, entry))
                })
            }),
            Body::Actions { items, .. } => piece.item.is_some_and(|item| {
                // A nested item counts as part of the top-level item before it.
                !piece.is_top_level
                    || self.advance(items.len(), |index| {
                        items
                            .get(index)
                            .is_some_and(|other| std::ptr::eq(other, item))
                    })
            }),
            Body::Prose(_) => false,
        };
        (self.section + 2, if row { self.row + 1 } else { 0 })
    }

    fn advance(&mut self, rows: usize, is_wanted: impl Fn(usize) -> bool) -> bool {
        while self.row < rows && !is_wanted(self.row) {
            self.row += 1;
        }
        true
    }
}

/// The section, row and byte of a place, as in `Position`.
fn position(postmortem: &Postmortem, place: &Place) -> (usize, usize, usize) {
    let Some(id) = &place.section else {
        return (usize::from(place.field.is_some()), 0, 0);
    };
    let sections = &postmortem.sections;
    let section = sections.iter().position(|section| &section.id == id);
    let row = place
        .row
        .as_ref()
        .and_then(|row| containing_row(&sections.get(section?)?.body, row).map(|index| index + 1));
    let span: Option<&Range<usize>> = place.span.as_ref();
    (
        section.unwrap_or(sections.len()) + 2,
        row.unwrap_or(0),
        span.map_or(0, |span| span.start),
    )
}

/// The index of the entry or top-level item that has this id, or that contains the item with it.
fn containing_row(body: &Body, id: &str) -> Option<usize> {
    fn contains(item: &ActionItem, id: &str) -> bool {
        item.id == id || item.children.iter().any(|child| contains(child, id))
    }
    match body {
        Body::Prose(_) => None,
        Body::Timeline { entries, .. } => entries.iter().position(|entry| entry.id == id),
        Body::Actions { items, .. } => items.iter().position(|item| contains(item, id)),
    }
}

//! Questions about a document that several rules ask.

use std::cell::OnceCell;
use std::sync::Arc;

use super::Settings;
use super::durations::{self, Claim};
use super::reading::{self, Part, Piece};
use super::scan::Scan;
use crate::model::{ActionItem, Body, Entry, Kind, Postmortem, Section};
use crate::timeline::axis::{self, Axis};
use crate::timeline::order::Calendar;
use crate::timeline::{Date, date};

/// The document that is being reviewed, prepared for the rules: every text is scanned only once.
#[derive(Debug)]
pub struct Context<'a> {
    /// The document, as the rules read it.
    pub postmortem: &'a Postmortem,
    /// What cannot be known from the document, such as today's date and the other postmortems.
    pub settings: Settings<'a>,
    pieces: Vec<Piece<'a>>,
    axes: OnceCell<Arc<[Axis]>>,
    claims: OnceCell<Vec<Claim>>,
}

impl<'a> Context<'a> {
    /// Prepares a document for one run of the rules; all its texts are scanned.
    #[must_use]
    pub fn new(postmortem: &'a Postmortem, settings: Settings<'a>) -> Self {
        Self::with_scans(postmortem, settings, &mut |text| Arc::new(Scan::new(text)))
    }

    /// Does the same, but gets the scan of a text from `scan_of`.
    pub(super) fn with_scans(
        postmortem: &'a Postmortem,
        settings: Settings<'a>,
        scan_of: &mut dyn FnMut(&str) -> Arc<Scan>,
    ) -> Self {
        Self {
            postmortem,
            settings,
            pieces: reading::pieces(postmortem, scan_of),
            axes: OnceCell::new(),
            claims: OnceCell::new(),
        }
    }

    /// Adds the axes of the timelines, if they are known from an earlier run.
    pub(super) fn with_axes(self, axes: Option<Arc<[Axis]>>) -> Self {
        if let Some(axes) = axes {
            // The cell is still empty, because no rule has run yet.
            let _ = self.axes.set(axes);
        }
        self
    }

    /// The axes of the timelines, if a rule has asked for them.
    pub(super) fn known_axes(&self) -> Option<Arc<[Axis]>> {
        self.axes.get().cloned()
    }

    /// The durations that the document states, as far as its times can confirm or contradict them.
    pub(super) fn claims(&self) -> &[Claim] {
        self.claims.get_or_init(|| durations::check_claims(self))
    }

    /// The prose of the document in pieces, in the order of the document.
    pub fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    /// The pieces of all sections of these kinds.
    pub fn pieces_of<'s>(&'s self, kinds: &'s [Kind]) -> impl Iterator<Item = &'s Piece<'a>> {
        let pieces = self.pieces().iter();
        pieces.filter(move |piece| kinds.contains(&piece.kind))
    }

    /// What the document says about the impact: the pieces of the sections about it and of those below the
    /// first of them, and the number of words. A heading counts only if it says more than a name:
    /// `Impact: 12 users`.
    pub fn impact_pieces(&self) -> (Vec<&Piece<'a>>, usize) {
        let mut pieces: Vec<_> = self.pieces_of(&[Kind::Impact]).collect();
        let below = self.pieces_below(Kind::Impact).into_iter();
        pieces.extend(below.filter(|piece| piece.kind != Kind::Impact));
        let words = pieces
            .iter()
            .filter(|piece| piece.part != Part::Heading || piece.text.contains(':'))
            .map(|piece| piece.words().len())
            .sum();
        (pieces, words)
    }

    /// The pieces of the first section of a kind and of the sections below its heading, whatever their kind.
    /// Empty if there is no such section.
    pub fn pieces_below(&self, kind: Kind) -> Vec<&Piece<'a>> {
        let sections = &self.postmortem.sections;
        let mut rest = sections.iter().skip_while(|section| section.kind != kind);
        let Some(head) = rest.next() else {
            return Vec::new();
        };
        let sections_below = rest.take_while(|section| section.level > head.level);
        let subtree: Vec<&Section> = [head].into_iter().chain(sections_below).collect();
        let is_in_subtree = |piece: &&Piece<'a>| {
            let section = piece.section;
            section
                .is_some_and(|section| subtree.iter().any(|member| std::ptr::eq(*member, section)))
        };
        self.pieces().iter().filter(is_in_subtree).collect()
    }

    /// The date of the incident, if it is known to the day.
    #[must_use]
    pub fn date(&self) -> Option<Date> {
        let date = date::parse(self.postmortem.date.as_deref()?)?;
        date.day.map(|_| date)
    }

    /// Every section with a timeline, its entries, and where those are on the time axis.
    pub fn axes(&self) -> impl Iterator<Item = (&'a Section, &'a [Entry], &Axis)> {
        let axes = self.axes.get_or_init(|| {
            let calendar = Calendar::of(self.postmortem);
            let axis_of = |(_, entries): (&Section, &[Entry])| axis::of(entries, calendar);
            self.timelines().map(axis_of).collect()
        });
        let timelines = self.timelines().zip(axes.iter());
        timelines.map(|((section, entries), axis)| (section, entries, axis))
    }

    /// Every section with action items, and its top-level items.
    pub fn actions(&self) -> impl Iterator<Item = (&'a Section, &'a [ActionItem])> {
        let sections = self.postmortem.sections.iter();
        sections.filter_map(|section| match &section.body {
            Body::Actions { items, .. } => Some((section, items.as_slice())),
            _ => None,
        })
    }

    /// Every section with a timeline, and its entries in the order of the text.
    pub fn timelines(&self) -> impl Iterator<Item = (&'a Section, &'a [Entry])> {
        let sections = self.postmortem.sections.iter();
        sections.filter_map(|section| match &section.body {
            Body::Timeline { entries, .. } => Some((section, entries.as_slice())),
            _ => None,
        })
    }

    /// Texts that are not prose but apply to the whole document: the fields before the first section, as they
    /// are written, and the names of the columns of timelines.
    pub fn fields(&self) -> impl Iterator<Item = &'a str> {
        let front = self.postmortem.front.iter();
        let fields = front.filter(|piece| piece.field.is_some());
        let fields = fields.map(|piece| piece.markdown.as_str());
        let sections = self.postmortem.sections.iter();
        let columns = sections.filter_map(|section| match &section.body {
            Body::Timeline { columns, .. } => Some(columns.iter().map(String::as_str)),
            _ => None,
        });
        fields.chain(columns.flatten())
    }

    /// Whether the section at an index, or a section below its heading, has any content.
    #[must_use]
    pub fn has_content(&self, index: usize) -> bool {
        let mut sections = self.postmortem.sections.iter().skip(index);
        let Some(first) = sections.next() else {
            return false;
        };
        let sections_below = sections.take_while(|section| section.level > first.level);
        is_filled(first) || sections_below.into_iter().any(is_filled)
    }
}

/// Whether a section contains anything that a reader sees; comments do not count. Some authors put the text
/// into the heading itself: `Impact: 12 users`.
fn is_filled(section: &Section) -> bool {
    let heading = section.heading.as_deref().unwrap_or("");
    if heading
        .split_once(": ")
        .is_some_and(|(_, text)| !text.trim().is_empty())
    {
        return true;
    }
    match &section.body {
        Body::Prose(markdown) => has_visible_text(markdown),
        Body::Timeline {
            before,
            entries,
            after,
            ..
        } => !entries.is_empty() || has_visible_text(before) || has_visible_text(after),
        Body::Actions {
            before,
            items,
            after,
            ..
        } => !items.is_empty() || has_visible_text(before) || has_visible_text(after),
    }
}

fn has_visible_text(markdown: &str) -> bool {
    let mut rest = markdown;
    while let Some((text, comment)) = rest.split_once("<!--") {
        if has_words(text) {
            return true;
        }
        rest = comment.split_once("-->").map_or("", |(_, after)| after);
    }
    has_words(rest)
}

/// Whether a text contains more than rules, bullets and blanks.
fn has_words(text: &str) -> bool {
    text.chars().any(|character| {
        character.is_alphanumeric() || !(character.is_ascii() || character.is_whitespace())
    })
}

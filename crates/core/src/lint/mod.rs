//! Postmortem in, findings out.
//!
//! A rule looks for one defect and says where it is and what it saw. Its own file also says how that is told
//! in each language of the interface, and what mends it. Nothing here reads a clock: what day it is comes
//! with the settings.

mod acronyms;
mod actions;
mod args;
mod brief;
mod changes;
mod clock_change;
mod context;
mod counterfactuals;
mod covered_elsewhere;
mod days;
mod durations;
mod facts;
mod finding;
pub mod fixes;
pub mod ignores;
mod language;
mod links;
mod measured_times;
mod missing_fields;
mod people;
mod personal;
mod placeholders;
mod reading;
mod reviewer;
mod rules;
mod scan;
mod secrets;
mod skipped_ranges;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;
mod wording;
mod words;

pub use brief::Brief;
pub use context::Context;
pub use facts::Fact;
pub use finding::{Finding, Place, Severity};
pub use reading::{Part, Piece};
pub use reviewer::Reviewer;
pub use rules::{ALL, Hole, hole};
pub use scan::Scan;

use std::fmt;

use wording::Words;

use crate::model::{Body, Kind, Postmortem};
use crate::timeline::Date;

/// What the rules cannot know from the document.
#[derive(Clone, Copy, Debug, Default)]
pub struct Settings<'o> {
    /// The present day; rules that need it are silent without.
    pub today: Option<Date>,
    /// The other postmortems, for what comes back.
    pub others: &'o [Brief],
}

/// One rule: a defect, how bad it is, and how to find it. Rules are named after the defect.
pub struct Rule {
    /// The stable name, as in `missing-section`.
    pub name: &'static str,
    /// How bad the defect is.
    pub severity: Severity,
    /// Adds a finding for every place where the document has the defect.
    pub check: Check,
    /// What it says, in each language of the interface.
    pub(in crate::lint) words: Words,
    /// What mends a finding of it, where one click can.
    pub(in crate::lint) fix: Option<fixes::FindFixes>,
}

/// By its name, which is all that somebody who reads of a finding wants to know.
impl fmt::Debug for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// Rules have names of their own, so the names tell them apart.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// How a rule looks for its defect. What it reads is said here, so that it is asked again only where that
/// has changed (`Reviewer`); all rules may read the metadata and the order of the sections.
#[derive(Debug)]
pub enum Check {
    /// In each piece of prose by itself: its text, what it is, and the kind of its section.
    Piece(EachPiece),
    /// In the document, of which some parts are read.
    Document(&'static [Read], Whole),
    /// In both ways.
    Both(EachPiece, &'static [Read], Whole),
}

/// Looks for a defect in one piece of prose.
pub type EachPiece = fn(&Piece<'_>, &mut Vec<Finding>);

/// Looks for a defect in a document.
pub type Whole = fn(&Context<'_>, &mut Vec<Finding>);

/// A part of a document that a rule reads.
#[derive(Clone, Copy, Debug)]
pub enum Read {
    /// Everything that is written in words.
    Prose,
    /// What is written in sections of some kinds.
    Kinds(&'static [Kind]),
    /// The entries of timelines, with all of their fields.
    Timelines,
    /// Action items, with all of their fields.
    Actions,
}

impl Rule {
    /// Looks for the defect in a document.
    pub fn run(&self, context: &Context<'_>, findings: &mut Vec<Finding>) {
        let (piece, whole) = self.parts();
        if let Some(check) = piece {
            for piece in context.pieces() {
                check(piece, findings);
            }
        }
        if let Some((_, check)) = whole {
            check(context, findings);
        }
    }

    /// What looks at each piece, and what at the document.
    pub(crate) const fn parts(&self) -> (Option<EachPiece>, Option<(&'static [Read], Whole)>) {
        match self.check {
            Check::Piece(piece) => (Some(piece), None),
            Check::Document(reads, whole) => (None, Some((reads, whole))),
            Check::Both(piece, reads, whole) => (Some(piece), Some((reads, whole))),
        }
    }
}

/// What the rules find in a document, and what of it somebody has set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The findings, in the order of the document: first those about the whole, then those about a
    /// field of the metadata, then section by section and row by row.
    pub findings: Vec<Finding>,
    /// Those that the document says are to be ignored, each with the reason.
    pub ignored: Vec<(Finding, String)>,
    /// What the document states and its times confirm, and the durations that its marks tell.
    pub facts: Vec<Fact>,
}

/// Runs every rule and sets aside what the document says is to be ignored. Whoever reviews a document
/// again and again while it is written has a `Reviewer`.
#[must_use]
pub fn review(postmortem: &Postmortem, settings: &Settings<'_>) -> Review {
    Reviewer::default().review(postmortem, settings)
}

/// Runs every rule and leaves out what the document says is to be ignored.
#[must_use]
pub fn check(postmortem: &Postmortem, settings: &Settings<'_>) -> Vec<Finding> {
    review(postmortem, settings).findings
}

/// What the document states and its times confirm, and the durations that its marks tell.
#[must_use]
pub fn facts(postmortem: &Postmortem) -> Vec<Fact> {
    facts::collect(&Context::new(postmortem, Settings::default()))
}

/// The index of an entry or top item by its id.
fn row_index(body: &Body, id: &str) -> Option<usize> {
    match body {
        Body::Prose(_) => None,
        Body::Timeline { entries, .. } => entries.iter().position(|entry| entry.id == id),
        Body::Actions { items, .. } => items.iter().position(|item| item.id == id),
    }
}

//! Rules that review a postmortem and report findings.
//!
//! A rule looks for one defect and says where it is and what it saw. The file of the rule also has the
//! sentences about it in each language of the interface, and its fix. Nothing here reads a clock: the present
//! day comes with the settings.

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
    /// The present day; rules that need it report nothing without it.
    pub today: Option<Date>,
    /// The other postmortems, so that recurrences can be found.
    pub others: &'o [Brief],
}

/// One rule: a defect, how bad it is, and how to find it. Rules are named after the defect.
pub struct Rule {
    /// The stable name, such as `missing-section`.
    pub name: &'static str,
    /// How bad the defect is, unless a finding says otherwise.
    pub severity: Severity,
    /// Adds a finding for every place where the document has the defect.
    pub check: Check,
    /// The sentences about it, in each language of the interface.
    pub(in crate::lint) words: Words,
    /// Finds the fixes for a finding of it, where one click can make them.
    pub(in crate::lint) fix: Option<fixes::FindFixes>,
}

/// Prints only the name, which is all that a reader of a finding wants to know.
impl fmt::Debug for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name)
    }
}

/// Names of rules are unique, so two rules are the same if their names are.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Rule {}

/// How a rule looks for its defect. It declares what it reads, so that a `Reviewer` runs it again only if
/// that has changed; all rules may read the metadata and the order of the sections.
#[derive(Debug)]
pub enum Check {
    /// In each piece of prose by itself: its text, which part of the document it is, and the kind of its
    /// section.
    Piece(CheckPiece),
    /// In the document as a whole, of which it reads these parts.
    Document(&'static [Read], CheckDocument),
    /// In both ways: in each piece by itself, and in the document as a whole.
    Both(CheckPiece, &'static [Read], CheckDocument),
}

/// Looks for a defect in one piece of prose and adds what it finds.
pub type CheckPiece = fn(&Piece<'_>, &mut Vec<Finding>);

/// Looks for a defect in a whole document and adds what it finds.
pub type CheckDocument = fn(&Context<'_>, &mut Vec<Finding>);

/// A part of a document that a rule reads.
#[derive(Clone, Copy, Debug)]
pub enum Read {
    /// All prose, wherever it is.
    Prose,
    /// The prose of sections of these kinds.
    Kinds(&'static [Kind]),
    /// The entries of timelines, with all of their fields.
    Timelines,
    /// Action items, with all of their fields.
    Actions,
}

impl Rule {
    /// Looks for the defect in a document and adds a finding for each place where it is.
    pub fn run(&self, context: &Context<'_>, findings: &mut Vec<Finding>) {
        let (piece_check, document_check) = self.checks();
        if let Some(check) = piece_check {
            for piece in context.pieces() {
                check(piece, findings);
            }
        }
        if let Some((_, check)) = document_check {
            check(context, findings);
        }
    }

    /// The check of each piece, and the check of the document with what it reads.
    pub(crate) const fn checks(
        &self,
    ) -> (Option<CheckPiece>, Option<(&'static [Read], CheckDocument)>) {
        match self.check {
            Check::Piece(check_piece) => (Some(check_piece), None),
            Check::Document(reads, check_document) => (None, Some((reads, check_document))),
            Check::Both(check_piece, reads, check_document) => {
                (Some(check_piece), Some((reads, check_document)))
            }
        }
    }
}

/// What the rules found in a document, and which of it was set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// The findings, in the order of the document: first those about the whole, then those about a field of
    /// the metadata, then section by section and row by row.
    pub findings: Vec<Finding>,
    /// The findings that the document says are to be ignored, each with the reason.
    pub ignored: Vec<(Finding, String)>,
    /// What the document states and its times confirm, and the durations that its marks measure.
    pub facts: Vec<Fact>,
}

/// Runs every rule and sets aside what the document says is to be ignored. To review a document repeatedly
/// while it is written, use a `Reviewer`, which runs only what a change concerns.
#[must_use]
pub fn review(postmortem: &Postmortem, settings: &Settings<'_>) -> Review {
    Reviewer::default().review(postmortem, settings)
}

/// Runs every rule and leaves out what the document says is to be ignored.
#[must_use]
pub fn check(postmortem: &Postmortem, settings: &Settings<'_>) -> Vec<Finding> {
    review(postmortem, settings).findings
}

/// What the document states and its times confirm, and the durations that its marks measure.
#[must_use]
pub fn facts(postmortem: &Postmortem) -> Vec<Fact> {
    facts::collect(&Context::new(postmortem, Settings::default()))
}

/// The index of an entry or top-level item with this id.
fn row_index(body: &Body, id: &str) -> Option<usize> {
    match body {
        Body::Prose(_) => None,
        Body::Timeline { entries, .. } => entries.iter().position(|entry| entry.id == id),
        Body::Actions { items, .. } => items.iter().position(|item| item.id == id),
    }
}

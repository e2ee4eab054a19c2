//! Postmortem in, findings out.
//!
//! A rule looks for one defect and says where it is and what it saw; it knows no words of any
//! language but those of the document. `text` turns a finding into sentences. Nothing here reads a
//! clock: what day it is comes with the settings.

mod acronyms;
mod actions;
mod brief;
mod context;
mod counterfactuals;
mod days;
mod durations;
mod elsewhere;
mod facts;
mod finding;
pub mod fixes;
pub mod ignores;
mod lacking;
mod language;
mod links;
mod people;
mod personal;
mod placeholders;
mod quiet;
mod reading;
mod rules;
mod secrets;
#[cfg(test)]
mod testing;
mod told;
mod words;

pub use brief::Brief;
pub use context::Context;
pub use facts::Fact;
pub use finding::{Finding, Place, Severity};
pub use reading::{Part, Piece};
pub use rules::ALL;

use crate::model::{Body, Postmortem};
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
#[derive(Debug)]
pub struct Rule {
    /// The stable name, as in `missing-section`.
    pub name: &'static str,
    /// How bad the defect is.
    pub severity: Severity,
    /// Adds a finding for every place where the document has the defect.
    pub check: fn(&Context<'_>, &mut Vec<Finding>),
}

/// What the rules find in a document, and what of it somebody has set aside.
#[derive(Debug, Default)]
pub struct Review {
    /// The findings, in the order of the document.
    pub findings: Vec<Finding>,
    /// Those that the document says are to be ignored, each with the reason.
    pub ignored: Vec<(Finding, String)>,
}

/// Runs every rule and sets aside what the document says is to be ignored.
#[must_use]
pub fn review(postmortem: &Postmortem, settings: &Settings<'_>) -> Review {
    let mut review = Review::default();
    for finding in check_all(postmortem, settings) {
        match ignores::reason(postmortem, &finding) {
            Some(reason) => review.ignored.push((finding, reason.to_owned())),
            None => review.findings.push(finding),
        }
    }
    review
}

/// Runs every rule and leaves out what the document says is to be ignored.
#[must_use]
pub fn check(postmortem: &Postmortem, settings: &Settings<'_>) -> Vec<Finding> {
    review(postmortem, settings).findings
}

/// Runs every rule. The findings stand in the order of the document: first those about the whole,
/// then those about a field of the metadata, then section by section and row by row.
fn check_all(postmortem: &Postmortem, settings: &Settings<'_>) -> Vec<Finding> {
    let context = Context::new(postmortem, *settings);
    let mut findings = Vec::new();
    for rule in ALL {
        (rule.check)(&context, &mut findings);
    }
    findings.sort_by_cached_key(|finding| position(postmortem, &finding.place));
    findings
}

/// What the document states and its times confirm, and the durations that its marks tell.
#[must_use]
pub fn facts(postmortem: &Postmortem) -> Vec<Fact> {
    facts::collect(&Context::new(postmortem, Settings::default()))
}

/// Where a place stands in the document.
fn position(postmortem: &Postmortem, place: &Place) -> (usize, usize, usize) {
    let Some(id) = &place.section else {
        return (usize::from(place.field.is_some()), 0, 0);
    };
    let sections = &postmortem.sections;
    let section = sections.iter().position(|section| &section.id == id);
    let row = place
        .row
        .as_ref()
        .and_then(|row| row_index(&sections.get(section?)?.body, row).map(|index| index + 1));
    let span = place.span.as_ref().map_or(0, |span| span.start);
    (
        section.unwrap_or(sections.len()) + 2,
        row.unwrap_or(0),
        span,
    )
}

/// The index of an entry or top item by its id.
fn row_index(body: &Body, id: &str) -> Option<usize> {
    match body {
        Body::Prose(_) => None,
        Body::Timeline { entries, .. } => entries.iter().position(|entry| entry.id == id),
        Body::Actions { items, .. } => items.iter().position(|item| item.id == id),
    }
}

#[cfg(test)]
mod tests {
    use super::testing::{document, lines};
    use super::*;

    #[test]
    fn findings_stand_in_the_order_of_the_document() {
        let postmortem = document(
            "== summary | Summary\n\
             == timeline | Timeline\n10:36 | a\n10:29 | b\n\
             == timeline | Second timeline\n11:36 | a\n11:29 | b",
        );
        let found = lines(&postmortem, &check(&postmortem, &Settings::default()));
        let about = ["missing-section", "no-timezone", "out-of-order"];
        let places: Vec<_> = found
            .iter()
            .filter(|line| about.iter().any(|rule| line.starts_with(rule)))
            .map(|line| line.split(" state=").next().unwrap_or(""))
            .map(|line| line.split(" time=").next().unwrap_or(""))
            .collect();
        assert_eq!(
            places,
            [
                "missing-section document kind=impact heading=",
                "missing-section document kind=root_causes heading=",
                "missing-section document kind=action_items heading=",
                "no-timezone timezone count=4",
                "missing-section Summary kind=summary heading=Summary",
                "out-of-order Timeline:1:time",
                "out-of-order Second timeline:1:time",
            ]
        );
    }

    #[test]
    fn rules_have_names_of_their_own() {
        let mut names: Vec<_> = ALL.iter().map(|rule| rule.name).collect();
        let plain = |c: char| c.is_ascii_lowercase() || c == '-';
        assert!(
            names.iter().all(|name| name.chars().all(plain)),
            "{names:?}"
        );
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), ALL.len());
    }
}

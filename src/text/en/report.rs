//! The words inside a rendered report, in English.

use crate::model::Mark;
use crate::text::report::Report;

/// The words inside a rendered report.
pub static WORDS: Report = Report {
    untitled: "Untitled postmortem",
    date: "Date",
    severity: "Severity",
    status: "Status",
    owner: "Owner",
    authors: "Authors",
    incident: "Incident",
    services: "Services",
    timezone: "Time zone",
    published: "Published",
    due: "Due",
    kind: "Type",
    priority: "Priority",
    ticket: "Ticket",
    done: "Done",
    open: "Open",
    image: "Image",
    evidence: "Evidence",
    known_then: "Known then:",
    mark,
};

/// The name of a mark, as it stands in a menu or beside an entry.
#[must_use]
pub fn mark(mark: Mark) -> &'static str {
    match mark {
        Mark::ImpactStarted => "Impact started",
        Mark::Detected => "Detected",
        Mark::Acknowledged => "Acknowledged",
        Mark::Declared => "Declared",
        Mark::Mitigated => "Mitigated",
        Mark::Resolved => "Resolved",
        Mark::Closed => "Closed",
    }
}

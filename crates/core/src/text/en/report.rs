//! The words inside a rendered report, in English.

use crate::model::Mark;
use crate::text::report::Report;
use crate::timeline::phases::Phase;
use crate::timeline::picture::Stage;

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
    table: "Table",
    code: "Code",
    due: "Due",
    kind: "Type",
    priority: "Priority",
    ticket: "Ticket",
    time: "Time",
    what: "What happened",
    action: "Action",
    state: "State",
    done: "Done",
    open: "Open",
    image: "Image",
    note: "Note",
    tip: "Tip",
    important: "Important",
    warning: "Warning",
    caution: "Caution",
    footnotes: "Footnotes",
    back: "Back to the text",
    evidence: "Evidence",
    known_then: "Known then:",
    mark,
    phase,
    stage,
    length,
    days_later,
    picture,
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

fn phase(phase: Phase) -> &'static str {
    match phase {
        Phase::Detect => "to detect",
        Phase::Acknowledge => "to acknowledge",
        Phase::Declare => "to declare",
        Phase::Mitigate => "to mitigate",
        Phase::Resolve => "to resolve",
        Phase::Impact => "of impact",
        Phase::Incident => "of incident",
    }
}

fn stage(stage: Stage) -> &'static str {
    match stage {
        Stage::Undetected => "undetected",
        Stage::Responding => "responding",
        Stage::Recovering => "recovering",
    }
}

/// `45 s`, `7 min`, `1 h 50 min`, `3 d 4 h`: signs of units are the same in every language.
pub(in crate::text) fn length(seconds: u32) -> String {
    let two_units = |count: u32, unit: &str, rest: u32, rest_unit: &str| match rest {
        0 => [&count.to_string(), unit].concat(),
        _ => [&count.to_string(), unit, " ", &rest.to_string(), rest_unit].concat(),
    };
    let minutes = seconds / 60;
    match minutes {
        0 => two_units(seconds, " s", 0, ""),
        1..60 => two_units(minutes, " min", 0, ""),
        60..1440 => two_units(minutes / 60, " h", minutes % 60, " min"),
        _ => two_units(minutes / 1440, " d", minutes % 1440 / 60, " h"),
    }
}

fn days_later(days: u32) -> String {
    match days {
        1 => "next day".to_owned(),
        _ => ["day ", &(days + 1).to_string()].concat(),
    }
}

fn picture(from: &str, to: &str) -> String {
    ["Timeline from ", from, " to ", to, "."].concat()
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn lengths_name_two_units_at_most() {
        let lengths = [0, 45, 420, 3_600, 6_600, 86_400, 273_600].map(length);
        assert_eq!(
            lengths,
            [
                "0 s",
                "45 s",
                "7 min",
                "1 h",
                "1 h 50 min",
                "1 d",
                "3 d 4 h"
            ]
        );
    }
}

//! A timeline does not mark when impact began, when it was detected or when it ended.
//!
//! Without the marks no duration can be computed, and nobody can compare incidents (Site Reliability
//! Engineering, appendix D, sets them in bold). A list of fewer than three entries is another rule's.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Mark;
use crate::timeline::phases::entry_of;

pub(super) static RULE: Rule = Rule {
    name: "missing-mark",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
};

/// What has to be marked; one of several.
const WANTED: &[(&str, &[Mark])] = &[
    ("impact_started", &[Mark::ImpactStarted]),
    ("detected", &[Mark::Detected]),
    ("mitigated", &[Mark::Mitigated, Mark::Resolved]),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let timed = context.axes().filter(|(_, _, axis)| axis.points.len() > 2);
    let longest = timed.max_by_key(|(_, entries, _)| entries.len());
    let Some((section, _, _)) = longest else {
        return;
    };
    let marked = |marks: &[Mark]| {
        let mut lists = context.timelines();
        lists.any(|(_, entries)| marks.iter().any(|mark| entry_of(entries, *mark).is_some()))
    };
    let missing = WANTED.iter().filter(|(_, marks)| !marked(marks));
    let missing: Vec<&str> = missing.map(|(name, _)| *name).collect();
    if !missing.is_empty() {
        // Who marks nothing does not measure; who forgets one mark loses the figure.
        let severity = if missing.len() == WANTED.len() {
            Severity::Hint
        } else {
            RULE.severity
        };
        let finding = Finding::new(&RULE, Place::section(&section.id)).severe(severity);
        findings.push(finding.with("missing", missing.join(" ")));
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn no_beginning_or_no_end() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | a\n10:05 | b\n10:10 | c",
            &["missing-mark Timeline missing=impact_started detected mitigated"],
        );
        check(
            &RULE,
            "== timeline | Línea\n10:00 [impact_started] | a\n10:05 [detected] | b\n10:10 | c",
            &["missing-mark Línea missing=mitigated"],
        );
    }

    #[test]
    fn marked_or_not_to_be_measured() {
        check(
            &RULE,
            "== timeline | T\n10:00 [impact_started detected] | a\n10:05 | b\n10:10 [resolved] | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\nsoon | a\nlater | b\nthen | c\nat last | d",
            &[],
        );
        check(&RULE, "== timeline | T\n10:00 | a\n10:05 | b", &[]);
    }
}

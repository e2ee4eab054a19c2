//! A timeline does not mark when the impact began, when it was detected or when it ended.
//!
//! Without the marks no duration can be computed, and incidents cannot be compared (Site Reliability
//! Engineering, appendix D, sets them in bold). A timeline of fewer than three entries with times is left to
//! another rule.

use crate::lint::args::Arg;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Mark;
use crate::text::en::findings as english;
use crate::text::findings::Explanation;
use crate::timeline::phases::entry_of;

pub(super) static RULE: Rule = Rule {
    name: "missing-mark",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const MISSING: Arg = Arg("missing");

/// What has to be marked, and which marks count for it.
const REQUIRED: &[(Mark, &[Mark])] = &[
    (Mark::ImpactStarted, &[Mark::ImpactStarted]),
    (Mark::Detected, &[Mark::Detected]),
    (Mark::Mitigated, &[Mark::Mitigated, Mark::Resolved]),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let measurable = context.axes().filter(|(_, _, axis)| axis.points.len() > 2);
    let longest = measurable.max_by_key(|(_, entries, _)| entries.len());
    let Some((section, _, _)) = longest else {
        return;
    };
    let is_marked = |marks: &[Mark]| {
        let mut lists = context.timelines();
        lists.any(|(_, entries)| marks.iter().any(|mark| entry_of(entries, *mark).is_some()))
    };
    let missing = REQUIRED.iter().filter(|(_, marks)| !is_marked(marks));
    let missing: Vec<&str> = missing.map(|(mark, _)| mark.as_str()).collect();
    if !missing.is_empty() {
        // A document without any of the marks does not measure, so it only gets a hint; if just one mark was
        // forgotten, a figure is lost.
        let severity = if missing.len() == REQUIRED.len() {
            Severity::Hint
        } else {
            RULE.severity
        };
        let finding = Finding::new(&RULE, Place::section(&section.id)).with_severity(severity);
        findings.push(finding.with(MISSING, missing.join(" ")));
    }
}

static ENGLISH: Wording = Wording {
    finds: "No entry of the timeline is marked as the start of the impact, as the detection, or as mitigated or resolved.",
    reason: "Time to detect and time to mitigate can only be computed from marks, and incidents can only be compared by them.",
    source: "Site Reliability Engineering, appendix D, sets where the outage began and ended in bold.",
    fires: "## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let missing: Vec<String> = finding
        .get(MISSING)
        .split(' ')
        .map(|name| ["“", english::mark(name), "”"].concat())
        .collect();
    let missing = missing.join(" and no ");
    say(
        &["No entry is marked ", &missing, "."],
        &["Without these marks no duration can be computed."],
        &["Choose the mark at the entry where it was; add the entry where there is none."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn missing_marks_are_reported() {
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
    fn marked_or_short_timelines_are_not_reported() {
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

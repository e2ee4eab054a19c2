//! A mark of the timeline is earlier than the one that it follows from.
//!
//! If an incident was detected before it began, or resolved before it was mitigated, the times to detect and
//! to mitigate come out negative. Site Reliability Engineering, appendix D, has its marks in the right order.

use crate::lint::args::Arg;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Mark;
use crate::text::en::findings as english;
use crate::text::findings::Explanation;
use crate::timeline::phases::entry_of;

pub(super) static RULE: Rule = Rule {
    name: "marks-out-of-order",
    severity: Severity::Error,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const FIRST: Arg = Arg("first");
const THEN: Arg = Arg("then");
const FROM: Arg = Arg("from");
const TO: Arg = Arg("to");

/// Pairs of marks, of which the first must not be later than the second.
const ORDER: &[(Mark, Mark)] = &[
    (Mark::ImpactStarted, Mark::Detected),
    (Mark::Detected, Mark::Acknowledged),
    (Mark::ImpactStarted, Mark::Mitigated),
    (Mark::ImpactStarted, Mark::Resolved),
    (Mark::Mitigated, Mark::Resolved),
    (Mark::Declared, Mark::Closed),
    (Mark::Resolved, Mark::Closed),
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries, axis) in context.axes() {
        let mut reported: Vec<Mark> = Vec::new();
        for (earlier_mark, later_mark) in ORDER {
            let (Some(earlier_entry), Some(later_entry)) = (
                entry_of(entries, *earlier_mark),
                entry_of(entries, *later_mark),
            ) else {
                continue;
            };
            let is_backwards = axis
                .seconds(earlier_entry, later_entry)
                .is_some_and(|seconds| seconds < 0);
            let (Some(misplaced), Some(other)) =
                (entries.get(later_entry), entries.get(earlier_entry))
            else {
                continue;
            };
            if !is_backwards || reported.contains(later_mark) {
                continue;
            }
            reported.push(*later_mark);
            findings.push(
                Finding::new(&RULE, Place::row(&section.id, &misplaced.id, "marks"))
                    .with(FIRST, earlier_mark.as_str())
                    .with(THEN, later_mark.as_str())
                    .with(FROM, other.time.trim())
                    .with(TO, misplaced.time.trim()),
            );
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "An entry is marked as something that can only come after what a later entry is marked as: detected before impact started, resolved before mitigated.",
    reason: "Times to detect, to mitigate and to resolve come out negative, and the figures of a whole year with them.",
    source: "Site Reliability Engineering, appendix D, marks where the outage began, was mitigated and ended, in that order.",
    fires: "## Timeline\n\n- 10:05 UTC -> **Detected.** The alert pages\n- 10:10 UTC -> **Impact started.** Errors rise\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
    silent: "## Timeline\n\n- 10:05 UTC -> **Impact started.** Errors rise\n- 10:10 UTC -> **Detected.** The alert pages\n- 10:40 UTC -> **Mitigated.** Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            english::mark(finding.get(THEN)),
            "” at ",
            finding.get(TO),
            " stands before “",
            english::mark(finding.get(FIRST)),
            "” at ",
            finding.get(FROM),
            ".",
        ],
        &["The durations that are counted from them come out negative."],
        &["Correct the time, or mark the entry where it really was."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn marks_in_the_wrong_order_are_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:05 [detected] | a\n10:10 [impact_started] | b\n10:40 [mitigated] | c",
            &[
                "marks-out-of-order Timeline:1:marks first=impact_started then=detected from=10:10 to=10:05",
            ],
        );
        check(
            &RULE,
            "== timeline | Línea\n10:05 [impact_started detected] | a\n10:30 [resolved] | b\n10:40 [mitigated] | c",
            &["marks-out-of-order Línea:2:marks first=mitigated then=resolved from=10:40 to=10:30"],
        );
    }

    #[test]
    fn marks_in_order_or_together_are_not_reported() {
        check(
            &RULE,
            "== timeline | T\n10:05 [impact_started detected] | a\n10:40 [mitigated resolved] | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:05 [impact_started] | a\n10:04 | b\n10:06 [detected] | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\nsoon [resolved] | a\n10:04 [mitigated] | b",
            &[],
        );
    }
}

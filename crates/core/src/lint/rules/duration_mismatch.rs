//! A stated duration differs from the times beside it or in the timeline.
//!
//! "Down for 50 minutes, from 7:31 PM to 9:21 PM": one of the three is wrong, and figures that
//! disagree are seen often in published postmortems. The Site Reliability Workbook, chapter 10,
//! counts the duration among the data that make a postmortem clear. What the times say is computed
//! here; what agrees is a fact and no finding.

use crate::lint::durations::Verdict;
use crate::lint::{Check, Context, Finding, Read, Rule, Severity};

pub(super) static RULE: Rule = Rule {
    name: "duration-mismatch",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for claim in context.claims() {
        if claim.verdict != Verdict::Differs {
            continue;
        }
        let finding = Finding::new(&RULE, claim.place.clone()).with("stated", &claim.words);
        if claim.from.is_empty() {
            findings.push(finding);
            continue;
        }
        findings.push(
            finding
                .with("minutes", (claim.seconds / 60).to_string())
                .with("from", &claim.from)
                .with("to", &claim.to),
        );
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    const LIST: &str = "\n== timeline | Timeline\n09:12 | a\n09:20 | b\n09:41 | c\n10:05 | d";

    #[test]
    fn durations_that_are_not_what_the_times_say() {
        check(
            &RULE,
            "== summary | Summary\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.",
            &[
                "duration-mismatch Summary:markdown stated=50 minutes minutes=110 from=7:31 PM to=9:21 PM PT",
            ],
        );
        check(
            &RULE,
            "== summary | Resumen\nLa caída de 1 h 50 min, de 19:33 a 20:20, afectó a todos.",
            &[
                "duration-mismatch Resumen:markdown stated=1 h 50 min minutes=47 from=19:33 to=20:20",
            ],
        );
        check(
            &RULE,
            &[
                "== summary | Resumen\nTodas las compras fallaron durante 35 minutos.",
                LIST,
            ]
            .concat(),
            &[
                "duration-mismatch Resumen:markdown stated=35 minutos minutes=53 from=09:12 to=10:05",
            ],
        );
        check(
            &RULE,
            &[
                "== detection | Detection\n- Time to detection: 15 minutes",
                LIST,
            ]
            .concat(),
            &["duration-mismatch Detection:markdown stated=15 minutes"],
        );
    }

    #[test]
    fn durations_that_are_right_or_about_something_else() {
        for text in [
            "Down for 110 minutes, from 7:31 PM to 9:21 PM.",
            "Down for almost 2 hours (7:31 PM to 9:21 PM).",
            "From 7:31 PM to 9:21 PM pages took 20 seconds; a retry 5 minutes later helped.",
            "Caída de 47 minutos, de 19:33 a 20:20.",
            "A 110-minute outage between 7:31 PM and 9:21 PM.",
        ] {
            check(&RULE, &["== summary | Summary\n", text].concat(), &[]);
        }
        for text in [
            "Fallaron durante 53 minutos.",
            "Fallaron durante unos 50 minutos.",
            "The alert waits for 5 minutes.",
            "They were back 29 minutes after the alert.",
        ] {
            check(&RULE, &["== impact | Impact\n", text, LIST].concat(), &[]);
        }
    }
}

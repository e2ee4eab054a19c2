//! A stated duration differs from the times beside it or in the timeline.
//!
//! "Down for 50 minutes, from 7:31 PM to 9:21 PM": one of the three is wrong, and figures that disagree are
//! common in published postmortems. The Site Reliability Workbook, chapter 10, counts the duration among the
//! data that make a postmortem clear. The duration according to the times is computed here; one that agrees
//! is a fact, not a finding.

use crate::lint::args::{Arg, STATED};
use crate::lint::durations::Verdict;
use crate::lint::fixes::{Fix, FixRequest, language};
use crate::lint::language::{ALL, Lexicon};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Read, Rule, Severity};
use crate::text::en::findings as english;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "duration-mismatch",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const MINUTES: Arg = Arg("minutes");
const FROM: Arg = Arg("from");
const TO: Arg = Arg("to");

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for claim in context.claims() {
        if claim.verdict != Verdict::Differs {
            continue;
        }
        let finding = Finding::new(&RULE, claim.place.clone()).with(STATED, &claim.words);
        if claim.from.is_empty() {
            findings.push(finding);
            continue;
        }
        findings.push(
            finding
                .with(MINUTES, (claim.seconds / 60).to_string())
                .with(FROM, &claim.from)
                .with(TO, &claim.to),
        );
    }
}

/// Replaces the duration with the one according to the times.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let text_lexicon = language::of_text(request.postmortem, request.text()?);
    let new = duration(request.words()?, request.finding.get(MINUTES), text_lexicon)?;
    Some(vec![request.replace(request.span()?, new)?])
}

/// A duration in minutes, in the language that the old one was written in: that of its unit, or else that of
/// the text around it.
fn duration(old: &str, minutes: &str, text_lexicon: &'static Lexicon) -> Option<String> {
    let count: u32 = minutes.parse().ok()?;
    let lower_case = old.to_lowercase();
    let has_its_unit = |lexicon: &&Lexicon| {
        let mut units = lexicon.lengths.iter().chain(&lexicon.minutes);
        units.any(|unit| lower_case.contains(unit))
    };
    // Several languages can have the same unit, so that of the text around it is tried first.
    let mut candidates = [text_lexicon].into_iter().chain(ALL.iter().copied());
    let lexicon = candidates.find(has_its_unit).unwrap_or(text_lexicon);
    let [singular, plural] = lexicon.minutes;
    Some([minutes, " ", if count == 1 { singular } else { plural }].concat())
}

static ENGLISH: Wording = Wording {
    finds: "A duration in words differs from the two times beside it; or the length of the incident, as summary or impact state it, fits neither the marked entries nor any two entries of the timeline.",
    reason: "One of the figures is wrong, and whoever quotes one of them will be corrected by somebody who read the other.",
    source: "The Site Reliability Workbook, chapter 10, counts the duration among the data that make its good example clear.",
    fires: "## Summary\n\nCheckout was down for 50 minutes, from 7:31 PM to 9:21 PM.",
    silent: "## Summary\n\nCheckout was down for almost two hours, from 7:31 PM to 9:21 PM.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let (from, to) = (finding.get(FROM), finding.get(TO));
    if from.is_empty() {
        return say(
            &[
                "“",
                finding.get(STATED),
                "” is not the time between any two entries of the timeline.",
            ],
            &[
                "Either the figure is wrong, or the timeline lacks the moment that it is counted from.",
            ],
            &["Correct the duration, or add the entry."],
        );
    }
    let length = english::minutes(finding.get(MINUTES));
    say(
        &[
            "“",
            finding.get(STATED),
            "” does not fit: ",
            from,
            " to ",
            to,
            " is ",
            &length,
            ".",
        ],
        &["One of the figures is wrong, and readers quote whichever they saw."],
        &["Correct the duration, or the time that is wrong."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    const TIMELINE: &str = "\n== timeline | Timeline\n09:12 | a\n09:20 | b\n09:41 | c\n10:05 | d";

    #[test]
    fn durations_that_differ_from_the_times_are_reported() {
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
                TIMELINE,
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
                TIMELINE,
            ]
            .concat(),
            &["duration-mismatch Detection:markdown stated=15 minutes"],
        );
    }

    #[test]
    fn durations_that_agree_or_are_about_something_else_are_not_reported() {
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
            check(
                &RULE,
                &["== impact | Impact\n", text, TIMELINE].concat(),
                &[],
            );
        }
    }

    #[test]
    fn the_fix_writes_the_duration_according_to_the_times() {
        fixes_are(
            &RULE,
            "== summary | Summary\nDown for 50 minutes, from 7:31 PM to 9:21 PM PT.",
            &["50 minutes -> 110 minutes"],
        );
        fixes_are(
            &RULE,
            "== summary | Resumen\nEl servicio no respondió durante 50 minutos, de 19:31 a 21:21.",
            &["50 minutos -> 110 minutos"],
        );
    }
}

//! The postmortem was published long after the incident.
//!
//! Details are forgotten, and the fixes wait for the document (The Site Reliability Workbook, chapter 10, on
//! delayed publication; its good example came out within a week). More than 7 days are a warning, more than
//! 30 an error. A document that does not say when it was published is not checked.

use crate::lint::args::Arg;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::model::Mark;
use crate::text::findings::Explanation;
use crate::timeline::axis::DAY;
use crate::timeline::phases::entry_of;
use crate::timeline::{Date, date};

pub(super) static RULE: Rule = Rule {
    name: "late-postmortem",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const DAYS: Arg = Arg("days");

/// Up to `LATE` days are not reported, and up to `TOO_LATE` days are a warning rather than an error.
const LATE: u32 = 7;
const TOO_LATE: u32 = 30;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let published = context.postmortem.published.as_deref();
    let published = published
        .and_then(date::parse)
        .and_then(|date| date.day_number());
    let (Some(published), Some(end_day)) = (published, end_day(context)) else {
        return;
    };
    let days = published.saturating_sub(end_day);
    if days > LATE {
        let severity = if days > TOO_LATE {
            Severity::Error
        } else {
            RULE.severity
        };
        let finding = Finding::new(&RULE, Place::metadata("published")).with_severity(severity);
        findings.push(finding.with(DAYS, days.to_string()));
    }
}

/// The day on which the incident ended: that of the entry marked as resolved or mitigated, else that of the
/// last entry, else the date of the document.
fn end_day(context: &Context<'_>) -> Option<u32> {
    let by_timeline = context.axes().find_map(|(_, entries, axis)| {
        let marked_point =
            entry_of(entries, Mark::Resolved).or_else(|| entry_of(entries, Mark::Mitigated));
        let marked_point =
            marked_point.and_then(|entry| axis.points.iter().find(|point| point.entry == entry));
        let last = marked_point
            .or(axis.points.last())
            .filter(|_| axis.is_dated)?;
        u32::try_from(last.second / DAY).ok()
    });
    by_timeline.or_else(|| context.date().as_ref().and_then(Date::day_number))
}

static ENGLISH: Wording = Wording {
    finds: "More than 7 days lie between the end of the incident and the publication; more than 30 are an error. Documents that do not say when they were published are passed over.",
    reason: "Details are soon forgotten, and until the document is out the same thing can happen again.",
    source: "The Site Reliability Workbook, chapter 10, on delayed publication: four months in its bad example, less than a week in its good one.",
    fires: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-04-02\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-03-17\n\n## Summary\n\nCheckout failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "It was published ",
            finding.get(DAYS),
            " days after the incident.",
        ],
        &[
            "Memories fade within days, and until the document is out the same thing can happen again.",
        ],
        &[
            "Say in the document why it took so long, and share the next one as a draft within a week.",
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn late_publication_is_reported() {
        check(
            &RULE,
            "date: 2026-03-12\npublished: 2026-03-27\n== summary | Summary\nDown.",
            &["late-postmortem published days=15"],
        );
        check(
            &RULE,
            "published: 2026-05-01\n== timeline | Línea de tiempo\n2026-03-12 23:00 | a\n2026-03-13 01:00 [resolved] | b\n2026-04-30 10:00 | c",
            &["late-postmortem published days=49"],
        );
    }

    #[test]
    fn publication_within_a_week_is_not_reported() {
        check(
            &RULE,
            "date: 2026-03-12\npublished: 2026-03-19\n== summary | S\nDown.",
            &[],
        );
        check(&RULE, "date: 2026-03-12\n== summary | S\nDown.", &[]);
        check(
            &RULE,
            "date: 2026-03-01\npublished: 2026-03-19\n== timeline | T\n2026-03-01 10:00 | a\n2026-03-14 10:00 | b",
            &[],
        );
    }
}

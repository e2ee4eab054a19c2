//! A date is later than today, or the document was published before the incident.
//!
//! It is a slip in the year or in the month, and everything computed from it is wrong (our own reasoning).
//! Due dates are left out, because they are meant to be in the future. One day is allowed for, since today is
//! not the same day everywhere.

use crate::lint::args::{Arg, cases};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;
use crate::timeline::axis::DAY;
use crate::timeline::date;

pub(super) static RULE: Rule = Rule {
    name: "future-date",
    severity: Severity::Error,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const DATE: Arg = Arg("date");

cases! {
    State as "state" {
        /// The date is later than today.
        Future = "future",
        /// The document was published before the incident.
        Before = "before",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    let day_of = |text: &Option<String>| text.as_deref().and_then(date::parse)?.day_number();
    let (day, published) = (day_of(&postmortem.date), day_of(&postmortem.published));
    let today = context.settings.today.and_then(|today| today.day_number());
    let mut report = |place: Place, state: State, written: &str| {
        let finding = Finding::new(&RULE, place).with_case(state);
        findings.push(finding.with(DATE, written));
    };
    let is_future = |day: Option<u32>| day.zip(today).is_some_and(|(day, today)| day > today + 1);
    let written = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    if is_future(day) {
        report(
            Place::metadata("date"),
            State::Future,
            &written(&postmortem.date),
        );
        return;
    }
    if is_future(published) {
        report(
            Place::metadata("published"),
            State::Future,
            &written(&postmortem.published),
        );
    }
    if published
        .zip(day)
        .is_some_and(|(published, day)| published < day)
    {
        report(
            Place::metadata("published"),
            State::Before,
            &written(&postmortem.published),
        );
    }
    for (section, entries, axis) in context.axes().filter(|(_, _, axis)| axis.is_dated) {
        let future_point = axis
            .points
            .iter()
            .find(|point| is_future(u32::try_from(point.second / DAY).ok()));
        if let Some(entry) = future_point.and_then(|point| entries.get(point.entry)) {
            report(
                Place::row(&section.id, &entry.id, "time"),
                State::Future,
                entry.time.trim(),
            );
        }
    }
}

static ENGLISH: Wording = Wording {
    finds: "The date of the incident, of the publication or of an entry is later than today, or the document was published before the incident. Due dates are no matter.",
    reason: "It is a slip of the year or the month, and everything that is computed from it is wrong.",
    source: "None; this is our own reasoning.",
    fires: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2025-03-14\n\n## Summary\n\nCheckout failed.",
    silent: "# Checkout down\n\n**Date**: 2026-03-12\n\n**Published**: 2026-03-14\n\n## Summary\n\nCheckout failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    match finding.case() {
        Some(State::Before) => say(
            &[
                "“",
                finding.get(DATE),
                "” is before the date of the incident.",
            ],
            &["A postmortem cannot be published before what it tells of."],
            &["Correct the year or the month of one of the two."],
        ),
        Some(State::Future) | None => say(
            &["“", finding.get(DATE), "” is later than today."],
            &["Everything that is computed from it is wrong."],
            &["Correct the year or the month."],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn dates_in_the_future_are_reported() {
        check(
            &RULE,
            "date: 2027-01-07\n== summary | Summary\nDown.",
            &["future-date date state=future date=2027-01-07"],
        );
        check(
            &RULE,
            "date: 2026-03-12\npublished: 2025-03-14\n== summary | Resumen\nCaída.",
            &["future-date published state=before date=2025-03-14"],
        );
        check(
            &RULE,
            "== timeline | Timeline\n2026-11-20 10:00 | a\n2026-12-20 10:05 | b",
            &["future-date Timeline:2:time state=future date=2026-12-20 10:05"],
        );
    }

    #[test]
    fn past_dates_are_not_reported() {
        check(
            &RULE,
            "date: 2026-11-22\npublished: 2026-11-23\n== summary | S\nDown.",
            &[],
        );
        check(
            &RULE,
            "date: 2026-11-20\n== action_items | A\n- Fix it ;; due=2027-01-02",
            &[],
        );
        check(&RULE, "date: soon\n== timeline | T\n10:00 | a", &[]);
    }
}

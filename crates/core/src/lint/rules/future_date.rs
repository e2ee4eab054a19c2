//! A date is later than today, or the document came out before the incident.
//!
//! It is a slip of the year or of the month, and everything computed from it is wrong (our own
//! reasoning). Due dates are in the future by nature. A day is allowed for, since today is not the
//! same day everywhere.

use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::timeline::axis::DAY;
use crate::timeline::date;

pub(super) static RULE: Rule = Rule {
    name: "future-date",
    severity: Severity::Error,
    check: Check::Document(&[Read::Timelines], check),
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    let read = |text: &Option<String>| text.as_deref().and_then(date::parse)?.day_number();
    let (day, published) = (read(&postmortem.date), read(&postmortem.published));
    let today = context.settings.today.and_then(|today| today.day_number());
    let mut add = |place: Place, state: &'static str, said: &str| {
        let finding = Finding::new(&RULE, place).with("state", state);
        findings.push(finding.with("date", said));
    };
    let late = |day: Option<u32>| day.zip(today).is_some_and(|(day, today)| day > today + 1);
    let said = |text: &'_ Option<String>| text.clone().unwrap_or_default();
    if late(day) {
        add(Place::metadata("date"), "future", &said(&postmortem.date));
        return;
    }
    if late(published) {
        add(
            Place::metadata("published"),
            "future",
            &said(&postmortem.published),
        );
    }
    if published
        .zip(day)
        .is_some_and(|(published, day)| published < day)
    {
        add(
            Place::metadata("published"),
            "before",
            &said(&postmortem.published),
        );
    }
    for (section, entries, axis) in context.axes().filter(|(_, _, axis)| axis.dated) {
        let later = axis
            .points
            .iter()
            .find(|point| late(u32::try_from(point.second / DAY).ok()));
        if let Some(entry) = later.and_then(|point| entries.get(point.entry)) {
            add(
                Place::row(&section.id, &entry.id, "time"),
                "future",
                entry.time.trim(),
            );
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn what_has_not_been_yet() {
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
    fn what_has() {
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

//! A weekday and a date disagree, or a date can be read in two ways.
//!
//! `Friday, 8 January 2022` was a Saturday, and `01/08` is 1 August to some readers and 8 January to others.
//! ISO 8601 has only one order. For an ambiguous date, the finding says which reading fits the weekday; if
//! another date of the document shows which number comes first, nothing is reported.

use crate::lint::args::{Arg, WORDS, cases};
use crate::lint::days::{WrittenDate, date_starts, find};
use crate::lint::language::index;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity, words};
use crate::text::en::findings as english;
use crate::text::findings::Explanation;
use crate::timeline::order::Calendar;

pub(super) static RULE: Rule = Rule {
    name: "weekday-mismatch",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines, Read::Actions], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const WEEKDAY: Arg = Arg("weekday");
const FIRST: Arg = Arg("first");
const SECOND: Arg = Arg("second");
const FITS: Arg = Arg("fits");

cases! {
    State as "state" {
        /// The weekday is not that of the date.
        Wrong = "wrong",
        /// The date can be read in two ways.
        Ambiguous = "ambiguous",
    }
}

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let year = context.postmortem.date.as_deref().and_then(year);
    let mut dates: Vec<(Place, WrittenDate)> = Vec::new();
    let mut add_field = |place: Place, text: Option<&str>| {
        // Most fields hold only a time, such as `08:15`, so they are skipped early.
        let text = text.unwrap_or("");
        if text
            .bytes()
            .all(|byte| byte.is_ascii_digit() || matches!(byte, b':' | b' '))
        {
            return;
        }
        let words = words::split(text, &[]);
        let starts = date_starts(text, &words, &index::find(text, &words));
        dates.extend(
            find(text, &starts, year, true)
                .into_iter()
                .map(|day| (place.clone(), day)),
        );
    };
    add_field(Place::metadata("date"), context.postmortem.date.as_deref());
    add_field(
        Place::metadata("published"),
        context.postmortem.published.as_deref(),
    );
    for (section, entries) in context.timelines() {
        let mut group = "";
        for entry in entries {
            let place = || Place::row(&section.id, &entry.id, "time");
            add_field(place(), Some(&entry.time));
            let entry_group = entry.group.as_deref().unwrap_or("");
            if entry_group != group {
                add_field(place(), Some(entry_group));
                group = entry_group;
            }
        }
    }
    for (section, items) in context.actions() {
        for item in items {
            add_field(
                Place::row(&section.id, &item.id, "due"),
                item.due.as_deref(),
            );
        }
    }
    for piece in context.pieces() {
        let found = piece.scan.days(year);
        dates.extend(
            found
                .iter()
                .filter(|day| {
                    day.actual_weekday.is_some() || day.readings.is_some() || day.has_one_reading
                })
                .map(|day| (piece.place(day.place.clone()), day.clone())),
        );
    }
    let is_settled = dates.iter().any(|(_, day)| day.has_one_reading)
        || Calendar::of(context.postmortem).order.is_some();
    let mut has_ambiguous = false;
    for (place, day) in dates {
        let finding = Finding::new(&RULE, place).with(WORDS, day.words);
        if let Some(actual_weekday) = day.actual_weekday {
            findings.push(
                finding
                    .with_case(State::Wrong)
                    .with(WEEKDAY, actual_weekday.to_string()),
            );
        } else if let Some((first, second)) = day.readings.filter(|_| !is_settled && !has_ambiguous)
        {
            // One finding is enough: the other dates were most likely written in the same order.
            has_ambiguous = true;
            let reading_by_weekday = day
                .reading_by_weekday
                .map_or(String::new(), |(month, day)| format!("{month} {day}"));
            let reading = |(month, day): (u8, u8)| format!("{month} {day}");
            findings.push(
                finding
                    .with_case(State::Ambiguous)
                    .with(FIRST, reading(first))
                    .with(SECOND, reading(second))
                    .with(FITS, reading_by_weekday),
            );
        }
    }
}

fn year(text: &str) -> Option<u16> {
    text.get(..4)
        .filter(|head| head.bytes().all(|byte| byte.is_ascii_digit()))?
        .parse()
        .ok()
}

static ENGLISH: Wording = Wording {
    finds: "A day of the week and the date after it do not belong together; or a date in digits such as 01/08 can be read in two ways and no other date of the document shows how it is meant.",
    reason: "Some readers take 01/08 for the first of August and others for the eighth of January.",
    source: "ISO 8601, whose order of year, month and day has one reading.",
    fires: "# Checkout down\n\n## Summary\n\nOn Friday, 8 January 2022, checkout failed.",
    silent: "# Checkout down\n\n## Summary\n\nOn Friday, 7 January 2022, checkout failed.",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    if finding.case() == Some(State::Wrong) {
        return say(
            &[
                "“",
                finding.get(WORDS),
                "” does not fit: that was a ",
                weekday(finding.get(WEEKDAY)),
                ".",
            ],
            &["One of the two is wrong, and readers cannot know which."],
            &["Correct the day of the week or the date."],
        );
    }
    let (first, second) = (day(finding.get(FIRST)), day(finding.get(SECOND)));
    let reading_by_weekday = match finding.get(FITS) {
        "" => String::new(),
        reading_by_weekday => ["; the day of the week fits ", &day(reading_by_weekday)].concat(),
    };
    say(
        &[
            "“",
            finding.get(WORDS),
            "” can be ",
            &first,
            " or ",
            &second,
            &reading_by_weekday,
            ".",
        ],
        &["Which it is depends on where the reader comes from."],
        &["Write the month as a word, or the date as 2022-08-01."],
    )
}

fn weekday(number: &str) -> &'static str {
    let names = [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
    ];
    let index: usize = number.parse().unwrap_or(0);
    names.get(index).copied().unwrap_or("")
}

/// Turns a month and a day in digits into a date in words.
fn day(date: &str) -> String {
    let (month, day) = date.split_once(' ').unwrap_or(("", ""));
    english::day_of_month(month.parse().unwrap_or(1), day)
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn wrong_weekdays_are_reported() {
        check(
            &RULE,
            "== summary | Summary\nOn Friday, 8 January 2022 it failed.",
            &[
                "weekday-mismatch Summary:markdown words=Friday, 8 January 2022 state=wrong weekday=5",
            ],
        );
        check(
            &RULE,
            "date: 2022-01-07\n== summary | Resumen\nEl martes 7 de enero falló.",
            &["weekday-mismatch Resumen:markdown words=martes 7 de enero state=wrong weekday=4"],
        );
    }

    #[test]
    fn dates_with_two_readings_are_reported() {
        check(
            &RULE,
            "date: 2022-01-07\n== action_items | Action Items\n- Lunes 01/08 -> Implementación de Instana",
            &[
                "weekday-mismatch Action Items:1:text words=Lunes 01/08 state=ambiguous first=1 8 second=8 1 fits=8 1",
            ],
        );
        check(
            &RULE,
            "date: 03/04/2021\n== summary | Summary\nDown.",
            &["weekday-mismatch date words=03/04/2021 state=ambiguous first=3 4 second=4 3 fits="],
        );
    }

    #[test]
    fn right_and_settled_dates_are_not_reported() {
        check(
            &RULE,
            "== summary | S\nOn Friday, 7 January 2022 it failed, 3/4 of it.",
            &[],
        );
        check(
            &RULE,
            "date: 2022-01-07\n== summary | R\nEl viernes 7 de enero falló.",
            &[],
        );
        check(
            &RULE,
            "date: 25/12/2021\n== action_items | A\n- Fix it ;; due=03/04/2022",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nOn Monday at 10:00 it failed; a sat phone helped in March.",
            &[],
        );
    }
}

//! A 12-hour time has no AM or PM, in a document that writes them elsewhere.
//!
//! `8:20` beside `7:31 PM` is morning or evening, and durations computed from it are wrong by half a day in
//! one of the two readings. ISO 8601 has only the 24-hour clock. A timeline with an hour above twelve, or
//! with all hours in two digits and no AM or PM of its own, is read as 24-hour time.

use crate::lint::args::{COUNT, TIME};
use crate::lint::fixes::{Fix, FixRequest};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity};
use crate::model::{Entry, Section};
use crate::text::findings::Explanation;
use crate::timeline::{Clock, time};

pub(super) static RULE: Rule = Rule {
    name: "missing-meridiem",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const NOON: u32 = 12 * 60;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let in_prose = || context.pieces().iter().flat_map(|piece| piece.times());
    // Most timelines have no `m` in their times, which is quicker to find out than to parse every time.
    let has_meridiem = |entry: &Entry| {
        entry.time.bytes().any(|byte| matches!(byte, b'm' | b'M'))
            && clock(entry).is_some_and(|clock| clock.had_meridiem)
    };
    let is_in_timeline = context
        .timelines()
        .any(|(_, entries)| entries.iter().any(has_meridiem));
    if !is_in_timeline && !context.pieces().iter().any(|piece| piece.has_meridiem()) {
        return;
    }
    let timelines: Vec<_> = context
        .timelines()
        .map(|(section, entries)| (section, rows(entries)))
        .collect();
    let uses_24_hours = timelines
        .iter()
        .flat_map(|(_, rows)| rows)
        .any(|(_, clock)| is_24_hour(clock))
        || in_prose().any(|(_, clock)| is_24_hour(clock));
    for (section, rows) in &timelines {
        check_timeline(section, rows, findings);
    }
    if uses_24_hours {
        return;
    }
    for piece in context.pieces() {
        check_prose(piece, findings);
    }
}

fn clock(entry: &Entry) -> Option<Clock> {
    time::leading(&entry.time).map(|(_, clock)| clock)
}

fn rows(entries: &[Entry]) -> Vec<(&Entry, Clock)> {
    entries
        .iter()
        .filter_map(|entry| Some((entry, clock(entry)?)))
        .collect()
}

/// Whether a time can only be on the 24-hour clock.
fn is_24_hour(clock: &Clock) -> bool {
    !clock.had_meridiem && (clock.minutes >= NOON + 60 || clock.minutes < 60)
}

fn check_timeline(section: &Section, rows: &[(&Entry, Clock)], findings: &mut Vec<Finding>) {
    if rows.iter().any(|(_, clock)| is_24_hour(clock)) {
        return;
    }
    let without: Vec<_> = rows
        .iter()
        .filter(|(_, clock)| !clock.had_meridiem)
        .collect();
    if without.len() == rows.len() {
        let Some((entry, _)) = without
            .iter()
            .find(|(entry, _)| has_one_digit_hour(&entry.time))
        else {
            return;
        };
        findings.push(
            Finding::new(&RULE, Place::section(&section.id))
                .with(TIME, &entry.time)
                .with(COUNT, without.len().to_string()),
        );
        return;
    }
    for (entry, _) in without {
        let place = Place::row(&section.id, &entry.id, "time");
        findings.push(Finding::new(&RULE, place).with(TIME, &entry.time));
    }
}

/// Whether a time begins with an hour of one digit, as in the 12-hour style.
fn has_one_digit_hour(time: &str) -> bool {
    let digits = time.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.as_bytes().get(1) == Some(&b':')
}

fn check_prose(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if matches!(piece.part, Part::Item | Part::Heading) {
        return;
    }
    let times = piece.times();
    for (index, (range, clock)) in times.iter().enumerate() {
        let words = piece.text.get(range.clone()).unwrap_or("");
        let is_utc = matches!(clock.zone.as_deref(), Some("UTC" | "GMT" | "Z"));
        if clock.had_meridiem || clock.date.is_some() || is_utc || !has_one_digit_hour(words) {
            continue;
        }
        // In `from 7:31 to 9:21 PM` and `9:00, 9:30 and 10:00 AM`, the AM or PM of the last time counts for
        // all.
        let mut last_end = range.end;
        let has_later_meridiem =
            times
                .get(index + 1..)
                .unwrap_or(&[])
                .iter()
                .any(|(next, other)| {
                    let is_near = next.start.saturating_sub(last_end) <= 12;
                    last_end = if is_near { next.end } else { 0 };
                    is_near && other.had_meridiem
                });
        if !has_later_meridiem {
            findings.push(Finding::new(&RULE, piece.place(range.clone())).with(TIME, words));
        }
    }
}

/// Adds AM or PM to the time.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let text = request.text()?;
    let span = request.span().unwrap_or(0..text.len());
    let is_digit = |c: char| c.is_ascii_digit();
    let start = span.start + text.get(span.clone())?.find(is_digit)?;
    let clock = text.get(start..span.end)?;
    let length = clock.find(|c: char| !(is_digit(c) || c == ':'));
    let old = clock.get(..length.unwrap_or(clock.len()))?;
    let with_meridiem =
        |meridiem: &str| request.replace(start..start + old.len(), [old, " ", meridiem].concat());
    Some(vec![with_meridiem("AM")?, with_meridiem("PM")?])
}

static ENGLISH: Wording = Wording {
    finds: "A time in 12-hour style has no AM or PM, in a document that writes them elsewhere.",
    reason: "It is morning to one reader and evening to another, and every duration from it is off by twelve hours for one of them.",
    source: "ISO 8601 knows only the 24-hour clock.",
    fires: "## Timeline\n\n- 07:31 PM UTC -> Checkout fails\n- 08:14 -> Checkout works",
    silent: "## Timeline\n\n- 19:31 UTC -> Checkout fails\n- 20:14 UTC -> Checkout works",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let time = finding.get(TIME);
    let what: &[&str] = match finding.get(COUNT) {
        "" => &["“", time, "” has no AM or PM, and other times here have."],
        count => &[
            count,
            " times have no AM or PM, from “",
            time,
            "” on, and other times here have.",
        ],
    };
    say(
        what,
        &[
            "It can be morning or evening, and every duration from it is twelve hours off in one of the two.",
        ],
        &["Add AM or PM, or write all times in 24 hours."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::{check, fixes_are};

    #[test]
    fn times_that_could_be_morning_or_evening_are_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n07:31 PM | a\n07:33 | b\n08:14 PM | c",
            &["missing-meridiem Timeline:2:time time=07:33"],
        );
        check(
            &RULE,
            "== summary | Resumen\nCayó a las 7:31 PM y volvió a las 9:21.",
            &["missing-meridiem Resumen:markdown time=9:21"],
        );
        check(
            &RULE,
            "== summary | Summary\nDown until 9:21 PM.\n== timeline | Timeline\n7:31 | a\n9:21 | b",
            &["missing-meridiem Timeline time=7:31 count=2"],
        );
    }

    #[test]
    fn times_with_one_reading_are_not_reported() {
        for text in [
            "== timeline | Timeline\n07:31 PM | a\n9:21 PM | b",
            "== timeline | Timeline\n12:40 | a\n13:30 | b\n== summary | Resumen\nA las 12:00 AM",
            "== timeline | Timeline\n09:12 | a\n10:05 | b\n== summary | Resumen\nA las 09:12 AM",
            "== summary | Summary\nFrom 7:31 to 9:21 PM, and at 9:00, 9:30 and 10:00 AM.",
            "== summary | Summary\nAt 9:30 it broke.",
            "== timeline | T\n08:20 | The start at 8:30 is put off\n14:00 | b\n== summary | S\nAt 2:00 PM",
            "== summary | Summary\nAt 9:30 UTC, which is 1:30 AM PST",
            "== timeline | Timeline\n7:31 - 9:21 PM | a\n9:30 PM | b",
        ] {
            check(&RULE, text, &[]);
        }
    }

    #[test]
    fn the_fixes_are_am_and_pm() {
        fixes_are(
            &RULE,
            "timezone: UTC\n== timeline | T\n7:31 PM | a\n9:21 UTC | b",
            &["9:21 -> 9:21 AM", "9:21 -> 9:21 PM"],
        );
    }
}

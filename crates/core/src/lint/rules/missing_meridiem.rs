//! A 12-hour time has no AM or PM, in a document that writes them elsewhere.
//!
//! `8:20` beside `7:31 PM` is morning or evening, and durations computed from it are wrong by half a day in
//! one of the two readings. ISO 8601 has only the 24-hour clock. A timeline with an hour above twelve, or
//! with all hours in two digits and no AM or PM of its own, is read as 24-hour time.

use crate::lint::args::{COUNT, TIME};
use crate::lint::fixes::{Asked, Fix};
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
    let says = |entry: &Entry| {
        entry.time.bytes().any(|byte| matches!(byte, b'm' | b'M'))
            && clock(entry).is_some_and(|clock| clock.had_meridiem)
    };
    let in_list = context
        .timelines()
        .any(|(_, entries)| entries.iter().any(says));
    if !in_list && !context.pieces().iter().any(|piece| piece.says_half()) {
        return;
    }
    let lists: Vec<_> = context
        .timelines()
        .map(|(section, entries)| (section, rows(entries)))
        .collect();
    let in_24_hours = lists
        .iter()
        .flat_map(|(_, rows)| rows)
        .any(|(_, clock)| in_24(clock))
        || in_prose().any(|(_, clock)| in_24(clock));
    for (section, rows) in &lists {
        timeline(section, rows, findings);
    }
    if in_24_hours {
        return;
    }
    for piece in context.pieces() {
        prose(piece, findings);
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
fn in_24(clock: &Clock) -> bool {
    !clock.had_meridiem && (clock.minutes >= NOON + 60 || clock.minutes < 60)
}

fn timeline(section: &Section, rows: &[(&Entry, Clock)], findings: &mut Vec<Finding>) {
    if rows.iter().any(|(_, clock)| in_24(clock)) {
        return;
    }
    let without: Vec<_> = rows
        .iter()
        .filter(|(_, clock)| !clock.had_meridiem)
        .collect();
    if without.len() == rows.len() {
        let Some((entry, _)) = without.iter().find(|(entry, _)| one_digit(&entry.time)) else {
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
fn one_digit(time: &str) -> bool {
    let digits = time.trim_start_matches(|c: char| !c.is_ascii_digit());
    digits.as_bytes().get(1) == Some(&b':')
}

fn prose(piece: &Piece<'_>, findings: &mut Vec<Finding>) {
    if matches!(piece.part, Part::Item | Part::Heading) {
        return;
    }
    let times = piece.times();
    for (index, (range, clock)) in times.iter().enumerate() {
        let words = piece.text.get(range.clone()).unwrap_or("");
        let universal = matches!(clock.zone.as_deref(), Some("UTC" | "GMT" | "Z"));
        if clock.had_meridiem || clock.date.is_some() || universal || !one_digit(words) {
            continue;
        }
        // In `from 7:31 to 9:21 PM` and `9:00, 9:30 and 10:00 AM`, the AM or PM of the last time counts for
        // all.
        let mut last = range.end;
        let told = times
            .get(index + 1..)
            .unwrap_or(&[])
            .iter()
            .any(|(next, other)| {
                let near = next.start.saturating_sub(last) <= 12;
                last = if near { next.end } else { 0 };
                near && other.had_meridiem
            });
        if !told {
            findings.push(Finding::new(&RULE, piece.place(range.clone())).with(TIME, words));
        }
    }
}

/// Adds AM or PM to the time.
fn fix(asked: &Asked<'_>) -> Option<Vec<Fix>> {
    let text = asked.text()?;
    let span = asked.span().unwrap_or(0..text.len());
    let figure = |c: char| c.is_ascii_digit();
    let start = span.start + text.get(span.clone())?.find(figure)?;
    let clock = text.get(start..span.end)?;
    let length = clock.find(|c: char| !(figure(c) || c == ':'));
    let old = clock.get(..length.unwrap_or(clock.len()))?;
    let half = |half: &str| asked.replace(start..start + old.len(), [old, " ", half].concat());
    Some(vec![half("AM")?, half("PM")?])
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
    fn times_that_could_be_morning_or_evening() {
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
    fn times_that_can_only_be_one() {
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
    fn the_writer_chooses_a_half_of_the_day() {
        fixes_are(
            &RULE,
            "timezone: UTC\n== timeline | T\n7:31 PM | a\n9:21 UTC | b",
            &["9:21 -> 9:21 AM", "9:21 -> 9:21 PM"],
        );
    }
}

//! A time in the summary is before the beginning or after the end of the timeline.
//!
//! Then there are two accounts of one incident, and a reader cannot know which is right: either the time is
//! wrong, or the timeline lacks its beginning or end (PagerDuty's postmortem guide asks for a timeline that
//! is true to what happened). Times in another zone are not compared, nor is a time of day with a timeline of
//! a day or more.

use crate::lint::args::{Arg, TIME};
use crate::lint::language::every;
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Read, Rule, Severity};
use crate::model::{Entry, Kind};
use crate::text::findings::Explanation;
use crate::timeline::axis::{Axis, DAY};
use crate::timeline::{Clock, stated};

pub(super) static RULE: Rule = Rule {
    name: "time-not-in-timeline",
    severity: Severity::Error,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const FIRST: Arg = Arg("first");
const LAST: Arg = Arg("last");

/// How many seconds a time may be outside of the timeline: people round to the minute, and to a quarter of an
/// hour if they write `about`.
const TOLERANCE: u64 = 60;
const HEDGED_TOLERANCE: u64 = 15 * 60;

const HALF_DAY: u32 = 12 * 3600;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let axes: Vec<_> = context
        .axes()
        .filter(|(_, _, axis)| axis.points.len() > 1)
        .collect();
    let Some((_, entries, first)) = axes.first() else {
        return;
    };
    let is_summary = |piece: &&Piece<'_>| piece.kind == Kind::Summary && piece.part == Part::Prose;
    let has_summary = context.pieces().iter().any(|piece| is_summary(&piece));
    let pieces = context.pieces().iter().filter(|piece| {
        is_summary(piece) || (!has_summary && matches!(piece.part, Part::Opening | Part::Front))
    });
    let zone = first
        .zone
        .as_deref()
        .or(context.postmortem.timezone_as_written.as_deref());
    let hour_styles: Vec<HourStyle> = axes
        .iter()
        .map(|(_, entries, axis)| HourStyle::of(axis, entries))
        .collect();
    let mut seen: Vec<&str> = Vec::new();
    for piece in pieces {
        for (range, clock) in piece.times() {
            let words = piece.text.get(range.clone()).unwrap_or("");
            let is_in_other_zone =
                clock.zone.is_some() && zone.is_some() && clock.zone.as_deref() != zone;
            if is_in_other_zone || seen.contains(&words) {
                continue;
            }
            let tolerance = if is_about(piece.text, range.start) {
                HEDGED_TOLERANCE
            } else {
                TOLERANCE
            };
            let is_covered = |axis: &Axis, hour_style: &HourStyle| {
                let mut readings = hour_style.readings(clock).into_iter().flatten();
                readings.any(|second| covers(axis, clock, second, tolerance))
            };
            let mut timelines = axes.iter().zip(&hour_styles);
            if timelines.any(|((_, _, axis), hour_style)| is_covered(axis, hour_style)) {
                continue;
            }
            seen.push(words);
            let (first_time, last_time) = first_and_last_time(first, entries);
            findings.push(
                Finding::new(&RULE, piece.place(range.clone()))
                    .with(TIME, words)
                    .with(FIRST, first_time)
                    .with(LAST, last_time),
            );
        }
    }
}

/// Whether a time is hedged, with or without a preposition: `about 12:30`, `at about 12:30`.
fn is_about(text: &str, position: usize) -> bool {
    let head = text.get(..position).unwrap_or("").trim_end();
    let head = every(|words| words.at_time)
        .find_map(|word| head.strip_suffix(word))
        .unwrap_or(head);
    stated::is_hedged(text, position) || stated::is_hedged(text, head.trim_end().len())
}

/// How a timeline distinguishes the halves of the day.
struct HourStyle {
    /// Some of its times have AM or PM.
    has_meridiems: bool,
    /// None of its times has AM or PM, and all of them can be read on a 12-hour clock.
    may_be_12_hours: bool,
}

impl HourStyle {
    fn of(axis: &Axis, entries: &[Entry]) -> Self {
        let has_meridiem = |entry: &Entry| {
            let time = entry.time.to_ascii_lowercase();
            time.contains("am") || time.contains("pm") || time.contains("m.")
        };
        let has_meridiems = axis
            .points
            .iter()
            .any(|point| entries.get(point.entry).is_some_and(has_meridiem));
        let may_be_12_hours = !has_meridiems
            && axis
                .points
                .iter()
                .all(|point| point.second_of_day < 13 * 3600);
        Self {
            has_meridiems,
            may_be_12_hours,
        }
    }

    /// The seconds of the day that a time can mean when it is compared with this timeline.
    fn readings(&self, clock: &Clock) -> [Option<u32>; 2] {
        let second = clock.second_of_day();
        let half_a_day_later = (second + HALF_DAY) % (2 * HALF_DAY);
        let is_ambiguous = second < 13 * 3600 && !clock.had_meridiem && self.has_meridiems;
        let has_two_readings = is_ambiguous || (clock.had_meridiem && self.may_be_12_hours);
        [Some(second), has_two_readings.then_some(half_a_day_later)]
    }
}

/// Whether a timeline covers a time. A time that cannot be compared counts as covered.
fn covers(axis: &Axis, clock: &Clock, second: u32, tolerance: u64) -> bool {
    let Some((first, last)) = axis.first_and_last_second() else {
        return true;
    };
    let (first, last) = (first.saturating_sub(tolerance), last + tolerance);
    let second = u64::from(second);
    if let Some(day) = clock.date.and_then(|date| date.day_number())
        && axis.is_dated
    {
        return (first..=last).contains(&(u64::from(day) * DAY + second));
    }
    if last - first >= DAY {
        return true;
    }
    let first_midnight = first - first % DAY;
    (0..=2).any(|days| (first..=last).contains(&(first_midnight + days * DAY + second)))
}

/// The times of the first and last entry, as written.
fn first_and_last_time<'a>(axis: &Axis, entries: &'a [Entry]) -> (&'a str, &'a str) {
    let second_of = |&&point: &&crate::timeline::axis::Point| point.second;
    let written_time = |entry: usize| entries.get(entry).map_or("", |entry| entry.time.trim());
    let first = axis.points.iter().min_by_key(|point| second_of(point));
    let last = axis.points.iter().max_by_key(|point| second_of(point));
    (
        first.map_or("", |point| written_time(point.entry)),
        last.map_or("", |point| written_time(point.entry)),
    )
}

static ENGLISH: Wording = Wording {
    finds: "A time in the summary lies before the first or after the last entry of the timeline.",
    reason: "There are two accounts of one incident, and nobody can tell which is right.",
    source: "PagerDuty's postmortem guide asks for a timeline that is true to what happened.",
    fires: "## Summary\n\nCheckout failed at 12:00 AM.\n\n## Timeline\n\n- 12:40 UTC -> Checkout fails\n- 13:30 UTC -> Checkout works",
    silent: "## Summary\n\nCheckout failed at about 12:30.\n\n## Timeline\n\n- 12:40 UTC -> Checkout fails\n- 13:30 UTC -> Checkout works",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let (first, last) = (finding.get(FIRST), finding.get(LAST));
    say(
        &[
            "The summary says “",
            finding.get(TIME),
            "”, and the timeline runs from ",
            first,
            " to ",
            last,
            ".",
        ],
        &["Those are two accounts of one incident, and nobody can tell which is right."],
        &["Correct the time, or add to the timeline what happened then."],
    )
}

#[cfg(test)]
mod tests;

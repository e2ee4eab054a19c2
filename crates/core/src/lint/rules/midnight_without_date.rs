//! A timeline runs past midnight without saying so.
//!
//! Without a date on the first entry of the new day, every duration across midnight is a guess. If the day on
//! which the timeline begins is known, it is a good guess, and the finding is only a warning.

use crate::lint::args::{Arg, TIME};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Place, Read, Rule, Severity};
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "midnight-without-date",
    severity: Severity::Error,
    check: Check::Document(&[Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

const BEFORE: Arg = Arg("before");

/// If the clock goes back by at least this many seconds, a new day has begun; if by less, the entries are
/// only out of order.
pub(super) const LONG_FALL: u32 = 8 * 3600;

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    for (section, entries, axis) in context.axes() {
        let fall = axis.points.windows(2).find_map(|pair| {
            let [before, after] = pair else { return None };
            // An entry between the two whose time cannot be read may say which day it is.
            let are_neighbours = after.entry.abs_diff(before.entry) == 1;
            let passes_midnight = are_neighbours
                && !after.is_dated
                && after.second_of_day + LONG_FALL <= before.second_of_day;
            Some((entries.get(before.entry)?, entries.get(after.entry)?))
                .filter(|_| passes_midnight)
        });
        let Some((before, after)) = fall.filter(|(_, after)| after.at.is_none()) else {
            continue;
        };
        let severity = if axis.is_dated {
            Severity::Warning
        } else {
            RULE.severity
        };
        findings.push(
            Finding::new(&RULE, Place::row(&section.id, &after.id, "time"))
                .with_severity(severity)
                .with(TIME, after.time.trim())
                .with(BEFORE, before.time.trim()),
        );
    }
}

static ENGLISH: Wording = Wording {
    finds: "The clock of a timeline falls by eight hours or more, and the entry after it has no date. Where the day it began on is known, this is a warning.",
    reason: "Readers have to guess whether it is the next day or a slip, and every duration across it hangs on the guess.",
    source: "ISO 8601, for how to write a date; the reasoning is our own.",
    fires: "## Timeline\n\n- 23:40 UTC -> Errors rise\n- 23:55 UTC -> The on-call is paged\n- 00:10 UTC -> Traffic is moved",
    silent: "## Timeline\n\n- 2026-03-12 23:40 UTC -> Errors rise\n- 23:55 UTC -> The on-call is paged\n- 2026-03-13 00:10 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "“",
            finding.get(TIME),
            "” follows “",
            finding.get(BEFORE),
            "”, and no date says that a new day has begun.",
        ],
        &["Readers have to guess how long it took."],
        &["Write the date with the first entry of the new day."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn a_timeline_past_midnight_without_a_date_is_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n23:40 | a\n23:55 | b\n00:10 | c",
            &["midnight-without-date Timeline:3:time time=00:10 before=23:55"],
        );
        check(
            &RULE,
            "date: 2026-03-12\n== timeline | Línea de tiempo\n18:00 | a\n09:30 | b\n10:00 | c",
            &["midnight-without-date Línea de tiempo:2:time time=09:30 before=18:00"],
        );
    }

    #[test]
    fn dates_that_are_given_or_not_needed_are_not_reported() {
        check(
            &RULE,
            "== timeline | T\n2026-03-12 23:40 | a\n2026-03-13 00:10 | b\n01:00 | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n10:40 | a\n10:10 | b\n12:00 | c",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n00:30 | a\n00:10 | b\n00:05 | c",
            &[],
        );
    }
}

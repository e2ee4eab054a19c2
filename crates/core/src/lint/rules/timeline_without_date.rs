//! A timeline has times, but it is not known on which day.
//!
//! Neither the document nor an entry gives a date, so nothing can be looked up in logs and graphs (Site
//! Reliability Engineering, appendix D, sets the date at the head of the list). A date in the title, in the
//! summary or around the list is enough. A timeline that runs past midnight is left to
//! `midnight-without-date`.

use super::midnight_without_date::LONG_FALL;
use crate::lint::args::{COUNT, TIME};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Piece, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;

pub(super) static RULE: Rule = Rule {
    name: "timeline-without-date",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: None,
};

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    if context.postmortem.date.is_some() {
        return;
    }
    let undated = context
        .axes()
        .find(|(_, _, axis)| axis.points.len() > 1 && !axis.is_dated);
    let Some((section, entries, axis)) = undated else {
        return;
    };
    let passes_midnight = axis
        .points
        .windows(2)
        .any(|pair| matches!(pair, [before, after] if after.second_of_day + LONG_FALL <= before.second_of_day));
    let is_dated =
        context.axes().any(|(_, _, axis)| axis.is_dated) || context.pieces().iter().any(names_day);
    let first = axis
        .points
        .first()
        .and_then(|point| entries.get(point.entry));
    if passes_midnight || is_dated {
        return;
    }
    let count = axis.points.len().to_string();
    let time = first.map_or("", |entry| entry.time.trim());
    findings.push(
        Finding::new(&RULE, Place::section(&section.id))
            .with(COUNT, count)
            .with(TIME, time),
    );
}

/// Whether a piece in which the date of the incident may be given contains a day.
fn names_day(piece: &Piece<'_>) -> bool {
    let is_opening = matches!(
        piece.part,
        Part::Title | Part::Front | Part::Opening | Part::Heading
    );
    let is_relevant = is_opening
        || (piece.part == Part::Prose
            && matches!(piece.kind, Kind::Summary | Kind::Timeline | Kind::Impact));
    is_relevant && piece.has_day()
}

static ENGLISH: Wording = Wording {
    finds: "A timeline has times, and neither the metadata, the title, the summary nor an entry says on which day.",
    reason: "Nobody can look up the logs and graphs of a day that is not known.",
    source: "Site Reliability Engineering, appendix D, sets the date and the zone at the head of the timeline.",
    fires: "# Checkout down\n\n## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    silent: "# Checkout down on 12 March 2026\n\n## Timeline\n\n- 10:05 UTC -> Errors rise\n- 10:10 UTC -> The alert pages\n- 10:40 UTC -> Traffic is moved",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    say(
        &[
            "The ",
            finding.get(COUNT),
            " times from “",
            finding.get(TIME),
            "” on belong to no day.",
        ],
        &["Nobody can look up the logs and graphs of a day that is not known."],
        &["Set the date of the incident."],
    )
}

#[cfg(test)]
mod tests {
    use super::RULE;
    use crate::lint::testing::check;

    #[test]
    fn times_without_a_day_are_reported() {
        check(
            &RULE,
            "== timeline | Timeline\n10:00 | a\n10:05 | b",
            &["timeline-without-date Timeline count=2 time=10:00"],
        );
        check(
            &RULE,
            "title: Caída de pagos\n== timeline | Línea de tiempo\n12:40 | Recibimos el incidente\n13:30 | Hipótesis\n14:00 | Solución",
            &["timeline-without-date Línea de tiempo count=3 time=12:40"],
        );
    }

    #[test]
    fn a_day_anywhere_is_enough() {
        check(
            &RULE,
            "date: 2026-03-12\n== timeline | T\n10:00 | a\n10:05 | b",
            &[],
        );
        check(
            &RULE,
            "== summary | S\nOn 12 March 2026 it failed.\n== timeline | T\n10:00 | a\n10:05 | b",
            &[],
        );
        check(
            &RULE,
            "== timeline | T\n2026-03-12 10:00 | a\n10:05 | b",
            &[],
        );
        check(&RULE, "== timeline | T\nfirst | a\nthen | b", &[]);
    }
}

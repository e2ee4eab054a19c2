//! The abbreviation of a time zone has two readings.
//!
//! `PT` is seven or eight hours behind UTC, `CST` is in America, China and Cuba, and `PST` in July
//! is a slip. The theory file of the IANA time zone database calls abbreviations ambiguous in
//! practice; Atlassian's template recommends UTC. A document whose zone is set to a name with a
//! place has answered already.

use std::ops::Range;

use crate::lint::clock_change::{self, sunday};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::timeline::{Date, time, zone};

pub(super) static RULE: Rule = Rule {
    name: "ambiguous-zone",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
};

/// Abbreviations that mean several zones at any time of the year.
const ALWAYS: &[&str] = &[
    "PT", "ET", "CT", "MT", "CST", "IST", "BST", "AST", "GST", "AMT", "ECT", "WST", "SST",
];

/// Winter time in North America, and summer time: either is a slip in the other half of the year. Arizona
/// has `MST` all year round.
const WINTER: &[&str] = &["PST", "EST"];
const SUMMER: &[&str] = &["PDT", "EDT", "CDT", "MDT"];

/// Sections whose times are not those of the incident.
const ELSEWHERE: &[Kind] = &[
    Kind::Supporting,
    Kind::People,
    Kind::Communication,
    Kind::Glossary,
];

fn check(context: &Context<'_>, findings: &mut Vec<Finding>) {
    let postmortem = context.postmortem;
    for entry in clock_change::entries(context) {
        let place = Place::row(&entry.section.id, &entry.entry.id, "time");
        findings.push(
            Finding::new(&RULE, place)
                .with("zone", entry.zone)
                .with("doubt", entry.hour.as_str())
                .with("time", entry.entry.time.trim()),
        );
    }
    if postmortem
        .timezone
        .as_ref()
        .is_some_and(|zone| zone::is_zone(zone.trim()))
    {
        return;
    }
    let mut seen: Vec<String> = Vec::new();
    let mut report = |zone: &str, date: Option<Date>, place: &dyn Fn() -> Place| {
        let zone = zone.trim();
        let Some(why) = doubt(zone, date.or(context.date())) else {
            return;
        };
        if seen.iter().any(|other| other == zone) {
            return;
        }
        seen.push(zone.into());
        findings.push(
            Finding::new(&RULE, place())
                .with("zone", zone)
                .with("doubt", why),
        );
    };
    if let Some(zone) = &postmortem.timezone_as_written {
        report(zone, None, &|| Place::metadata("timezone"));
    }
    for (section, entries) in context.timelines() {
        for entry in entries {
            let clock = time::leading(&entry.time).map(|(_, clock)| clock);
            if let Some((zone, date)) = clock.and_then(|clock| Some((clock.zone?, clock.date))) {
                report(&zone, date, &|| Place::row(&section.id, &entry.id, "time"));
            }
        }
    }
    let timed = context.axes().any(|(_, _, axis)| !axis.points.is_empty());
    for piece in context.pieces() {
        if piece.kind == Kind::Custom && !timed {
            continue;
        }
        if ELSEWHERE.contains(&piece.kind) || piece.part == Part::Item {
            continue;
        }
        for (range, clock) in piece.times() {
            if let Some(zone) = &clock.zone {
                report(zone, clock.date, &|| {
                    piece.place(span(piece.text, range, zone))
                });
            }
        }
    }
}

/// Why an abbreviation has two readings: `several` zones, or `winter` or `summer` time that the date
/// speaks against.
fn doubt(zone: &str, date: Option<Date>) -> Option<&'static str> {
    if ALWAYS.contains(&zone) {
        return Some("several");
    }
    let summer = in_summer(date?)?;
    if summer && WINTER.contains(&zone) {
        return Some("winter");
    }
    (!summer && SUMMER.contains(&zone)).then_some("summer")
}

/// Whether clocks in the United States show summer time on a day: from the second Sunday of March to
/// the first of November, since 2007 (15 U.S.C. 260a). Nothing where the day is unknown or is one of
/// the two days of the change.
fn in_summer(date: Date) -> Option<bool> {
    let day = date.day_number().filter(|_| date.year >= 2007)?;
    let (begins, ends) = (sunday(date, 3, 8)?, sunday(date, 11, 1)?);
    (day != begins && day != ends).then_some(day > begins && day < ends)
}

/// Where the zone stands in a time.
fn span(text: &str, time: &Range<usize>, zone: &str) -> Range<usize> {
    let at = text.get(time.clone()).and_then(|words| words.rfind(zone));
    at.map_or(time.clone(), |at| {
        time.start + at..time.start + at + zone.len()
    })
}

#[cfg(test)]
mod tests;

//! The abbreviation of a time zone, or a time at a clock change, can be read in two ways.
//!
//! `PT` is seven or eight hours behind UTC, `CST` is used in America, China and Cuba, and `PST` in July is a
//! slip. The theory file of the IANA time zone database calls abbreviations ambiguous in practice;
//! Atlassian's template recommends UTC. If the zone of the document is set to a zone by place
//! (`America/Los_Angeles`), the question is answered.

use std::ops::Range;

use crate::lint::args::{Arg, TIME, cases};
use crate::lint::clock_change::{self, Hour, sunday_from};
use crate::lint::fixes::{self, Fix, FixRequest};
use crate::lint::wording::{Wording, Words, say};
use crate::lint::{Check, Context, Finding, Part, Place, Read, Rule, Severity};
use crate::model::Kind;
use crate::text::findings::Explanation;
use crate::timeline::{Date, time, zone};

pub(super) static RULE: Rule = Rule {
    name: "ambiguous-zone",
    severity: Severity::Warning,
    check: Check::Document(&[Read::Prose, Read::Timelines], check),
    words: Words { english: &ENGLISH },
    fix: Some(fix),
};

const ZONE: Arg = Arg("zone");

cases! {
    /// Why a zone or a time can be read in two ways.
    Doubt as "doubt" {
        /// The abbreviation stands for several zones.
        Several = "several",
        /// The abbreviation is for winter time, but the date is in summer.
        Winter = "winter",
        /// The abbreviation is for summer time, but the date is in winter.
        Summer = "summer",
        /// The clocks were set forward over that hour, so it did not exist.
        Skipped = "skipped",
        /// The clocks were set back, so that hour occurred twice.
        Repeated = "repeated",
    }
}

/// Abbreviations that stand for several zones at any time of the year.
const ALWAYS: &[&str] = &[
    "PT", "ET", "CT", "MT", "CST", "IST", "BST", "AST", "GST", "AMT", "ECT", "WST", "SST",
];

/// Abbreviations of winter and summer time in North America: each is a slip in the other half of the year.
/// `MST` is not among them, because Arizona uses it all year round.
const WINTER: &[&str] = &["PST", "EST"];
const SUMMER: &[&str] = &["PDT", "EDT", "CDT", "MDT"];

/// Sections whose times are not about the incident.
const OTHER_KINDS: &[Kind] = &[
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
                .with(ZONE, entry.zone)
                .with_case(match entry.hour {
                    Hour::Skipped => Doubt::Skipped,
                    Hour::Repeated => Doubt::Repeated,
                })
                .with(TIME, entry.entry.time.trim()),
        );
    }
    if postmortem
        .timezone
        .as_ref()
        .is_some_and(|zone| zone::is_zone(zone.trim()))
    {
        return;
    }
    let mut reported_zones: Vec<String> = Vec::new();
    let mut report_if_ambiguous = |zone: &str, date: Option<Date>, place: &dyn Fn() -> Place| {
        let zone = zone.trim();
        let Some(doubt) = doubt(zone, date.or(context.date())) else {
            return;
        };
        if reported_zones.iter().any(|other| other == zone) {
            return;
        }
        reported_zones.push(zone.into());
        findings.push(
            Finding::new(&RULE, place())
                .with(ZONE, zone)
                .with_case(doubt),
        );
    };
    if let Some(zone) = &postmortem.timezone_as_written {
        report_if_ambiguous(zone, None, &|| Place::metadata("timezone"));
    }
    for (section, entries) in context.timelines() {
        for entry in entries {
            let clock = time::leading(&entry.time).map(|(_, clock)| clock);
            if let Some((zone, date)) = clock.and_then(|clock| Some((clock.zone?, clock.date))) {
                report_if_ambiguous(&zone, date, &|| Place::row(&section.id, &entry.id, "time"));
            }
        }
    }
    let has_times = context.axes().any(|(_, _, axis)| !axis.points.is_empty());
    for piece in context.pieces() {
        if piece.kind == Kind::Custom && !has_times {
            continue;
        }
        if OTHER_KINDS.contains(&piece.kind) || piece.part == Part::Item {
            continue;
        }
        for (range, clock) in piece.times() {
            if let Some(zone) = &clock.zone {
                report_if_ambiguous(zone, clock.date, &|| {
                    piece.place(zone_span(piece.text, range, zone))
                });
            }
        }
    }
}

/// Why an abbreviation can be read in two ways.
fn doubt(zone: &str, date: Option<Date>) -> Option<Doubt> {
    if ALWAYS.contains(&zone) {
        return Some(Doubt::Several);
    }
    let is_summer = is_summer(date?)?;
    if is_summer && WINTER.contains(&zone) {
        return Some(Doubt::Winter);
    }
    (!is_summer && SUMMER.contains(&zone)).then_some(Doubt::Summer)
}

/// Whether clocks in the United States show summer time on a day: from the second Sunday of March to the
/// first of November, since 2007 (15 U.S.C. 260a). `None` if the day is unknown or is one of the two days on
/// which the clocks change.
fn is_summer(date: Date) -> Option<bool> {
    let day = date.day_number().filter(|_| date.year >= 2007)?;
    let (first_day, last_day) = (sunday_from(date, 3, 8)?, sunday_from(date, 11, 1)?);
    (day != first_day && day != last_day).then_some(day > first_day && day < last_day)
}

/// The bytes of the zone within a time.
fn zone_span(text: &str, time: &Range<usize>, zone: &str) -> Range<usize> {
    let offset = text.get(time.clone()).and_then(|words| words.rfind(zone));
    offset.map_or(time.clone(), |offset| {
        time.start + offset..time.start + offset + zone.len()
    })
}

/// The zones that an abbreviation can stand for, by their names in the IANA time zone database.
const PLACES: &[(&[&str], &[&str])] = &[
    (&["PT", "PST", "PDT"], &["America/Los_Angeles"]),
    (&["MT", "MST", "MDT"], &["America/Denver"]),
    (&["CT", "CDT"], &["America/Chicago"]),
    (&["ET", "EST", "EDT"], &["America/New_York"]),
    (
        &["CST"],
        &["America/Chicago", "Asia/Shanghai", "America/Havana"],
    ),
    (
        &["IST"],
        &["Asia/Kolkata", "Asia/Jerusalem", "Europe/Dublin"],
    ),
    (&["BST"], &["Europe/London", "Asia/Dhaka"]),
    (&["AST"], &["America/Halifax", "Asia/Riyadh"]),
    (&["GST"], &["Asia/Dubai", "Atlantic/South_Georgia"]),
    (&["AMT"], &["America/Manaus", "Asia/Yerevan"]),
    (&["ECT"], &["America/Guayaquil", "America/Martinique"]),
    (&["WST"], &["Australia/Perth", "Pacific/Apia"]),
    (&["SST"], &["Pacific/Pago_Pago", "Asia/Singapore"]),
];

/// Sets the zone to one of those that the abbreviation can stand for.
fn fix(request: &FixRequest<'_>) -> Option<Vec<Fix>> {
    let zone = request.finding.get(ZONE);
    let (_, places) = PLACES.iter().find(|(names, _)| names.contains(&zone))?;
    Some(fixes::zone_fixes(places, None))
}

static ENGLISH: Wording = Wording {
    finds: "The abbreviation of the zone means several: PT, ET, CST, IST, BST and others; or it is PST or EST in summer, PDT or EDT in winter. A zone chosen by its name, such as America/Los_Angeles, settles it, but for the hour that is skipped or comes twice when the clocks of North America and the European Union change.",
    reason: "Two readers compute two different times, an hour or half a day apart.",
    source: "The theory file of the IANA time zone database: abbreviations are ambiguous in practice.",
    fires: "## Timeline\n\nAll times in CST.\n\n- 09:04 -> Checkout fails",
    silent: "## Timeline\n\nAll times in CET.\n\n- 09:04 -> Checkout fails",
    explain: in_english,
};

fn in_english(finding: &Finding) -> Explanation {
    let (zone, time) = (finding.get(ZONE), finding.get(TIME));
    let what: &[&str] = match finding.case() {
        Some(Doubt::Skipped) => &[
            "There was no “",
            time,
            "” on that day in ",
            zone,
            ": the clocks were set forward over that hour.",
        ],
        Some(Doubt::Repeated) => &[
            "“",
            time,
            "” has two readings on that day in ",
            zone,
            ": the clocks were set back, and that hour came twice.",
        ],
        Some(Doubt::Winter) => &["“", zone, "” is winter time, and the date is in summer."],
        Some(Doubt::Summer) => &["“", zone, "” is summer time, and the date is in winter."],
        Some(Doubt::Several) | None => &["“", zone, "” can mean ", readings(zone), "."],
    };
    if time.is_empty() {
        return say(
            what,
            &["Two readers will compute two different times."],
            &[
                "Write UTC, an offset such as UTC−8, or fill in “Time zone” with a place: America/Los_Angeles.",
            ],
        );
    }
    say(
        what,
        &["Everything measured from that entry may be an hour off."],
        &["Write the time with its offset, as in 01:30 UTC−4, or in UTC."],
    )
}

/// The readings of an abbreviation, as the IANA time zone database uses it.
fn readings(zone: &str) -> &'static str {
    match zone {
        "PT" => "Pacific Standard Time (UTC−8) or Pacific Daylight Time (UTC−7)",
        "MT" => "Mountain Standard Time (UTC−7) or Mountain Daylight Time (UTC−6)",
        "CT" => "Central Standard Time (UTC−6) or Central Daylight Time (UTC−5)",
        "ET" => "Eastern Standard Time (UTC−5) or Eastern Daylight Time (UTC−4)",
        "CST" => "the time of Chicago (UTC−6), Shanghai (UTC+8) or Havana (UTC−5)",
        "IST" => "the time of India (UTC+5:30), Israel (UTC+2) or Ireland (UTC+1)",
        "BST" => "British Summer Time (UTC+1) or the time of Bangladesh (UTC+6)",
        "AST" => "the time of Halifax (UTC−4) or Riyadh (UTC+3)",
        "GST" => "the time of the Gulf (UTC+4) or of South Georgia (UTC−2)",
        "AMT" => "the time of the Amazon (UTC−4) or of Armenia (UTC+4)",
        "ECT" => "the time of Ecuador (UTC−5) or of the eastern Caribbean (UTC−4)",
        "WST" => "the time of western Australia (UTC+8) or of Samoa (UTC+13)",
        "SST" => "the time of Samoa (UTC−11) or of Singapore (UTC+8)",
        _ => "several zones",
    }
}

#[cfg(test)]
mod tests;

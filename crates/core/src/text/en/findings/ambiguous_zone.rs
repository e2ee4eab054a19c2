//! Words about a zone with two readings.

use super::{Guide, say};
use crate::text::findings::{Args, Explanation, arg};

/// What the rule is about, for its page in the documentation.
pub(super) static GUIDE: Guide = Guide {
    finds: "The abbreviation of the zone means several: PT, ET, CST, IST, BST and others; or it is PST or EST in summer, PDT or EDT in winter. A zone chosen by its name, such as America/Los_Angeles, settles it, but for the hour that is skipped or comes twice when the clocks of North America and the European Union change.",
    reason: "Two readers compute two different times, an hour or half a day apart.",
    source: "The theory file of the IANA time zone database: abbreviations are ambiguous in practice.",
    fires: "## Timeline\n\nAll times in CST.\n\n- 09:04 -> Checkout fails",
    silent: "## Timeline\n\nAll times in CET.\n\n- 09:04 -> Checkout fails",
};

/// A finding in words.
pub(super) fn explain(args: Args<'_>) -> Explanation {
    let (zone, time) = (arg(args, "zone"), arg(args, "time"));
    if !time.is_empty() {
        let (before, after) = match arg(args, "doubt") {
            "skipped" => (
                "There was no “",
                ": the clocks were set forward over that hour.",
            ),
            _ => ("“", ": the clocks were set back, and that hour came twice."),
        };
        let on = match arg(args, "doubt") {
            "skipped" => "” on that day in ",
            _ => "” has two readings on that day in ",
        };
        return say(
            &[before, time, on, zone, after],
            &["Everything measured from that entry may be an hour off."],
            &["Write the time with its offset, as in 01:30 UTC−4, or in UTC."],
        );
    }
    let what: &[&str] = match arg(args, "doubt") {
        "winter" => &["“", zone, "” is winter time, and the date is in summer."],
        "summer" => &["“", zone, "” is summer time, and the date is in winter."],
        _ => &["“", zone, "” can mean ", readings(zone), "."],
    };
    say(
        what,
        &["Two readers will compute two different times."],
        &[
            "Write UTC, an offset such as UTC−8, or fill in “Time zone” with a place: America/Los_Angeles.",
        ],
    )
}

/// What an abbreviation stands for, as the IANA time zone database uses it.
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

//! The hours that are skipped in spring and occur twice in autumn, if the zone is known well enough.
//!
//! In the United States and Canada, clocks have changed at two o'clock on the second Sunday of March and the
//! first Sunday of November since 2007 (15 U.S.C. 260a). In the European Union and its neighbours, they
//! change at one o'clock UTC on the last Sundays of March and October (Directive 2000/84/EC). Other zones are
//! not checked.

use super::Context;
use crate::model::{Entry, Section};
use crate::timeline::{Date, axis, time};

/// What is wrong with an hour of a day on which the clocks change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hour {
    /// The clocks were set forward past this hour, so that it did not exist.
    Skipped,
    /// The clocks were set back, so that this hour came twice.
    Repeated,
}

/// An entry whose time is in such an hour.
pub(super) struct EntryAtChange<'a> {
    /// The section with the timeline.
    pub(super) section: &'a Section,
    pub(super) entry: &'a Entry,
    /// The zone of its time, as written.
    pub(super) zone: String,
    pub(super) hour: Hour,
}

/// The first entry of each sort in a document whose days and zone are known.
pub(super) fn entries<'a>(context: &Context<'a>) -> Vec<EntryAtChange<'a>> {
    let postmortem = context.postmortem;
    let document_zone = [&postmortem.timezone, &postmortem.timezone_as_written];
    let document_zone = document_zone
        .into_iter()
        .flatten()
        .map(String::as_str)
        .next();
    let mut found: Vec<EntryAtChange<'a>> = Vec::new();
    for (section, entries, axis) in context.axes().filter(|(_, _, axis)| axis.is_dated) {
        // Clocks do not change later in the day.
        let early_points = axis
            .points
            .iter()
            .filter(|point| point.second_of_day < 4 * 3600);
        for point in early_points {
            let Some(entry) = entries.get(point.entry) else {
                continue;
            };
            let own_zone = time::leading(&entry.time).and_then(|(_, clock)| clock.zone);
            let zone = own_zone
                .as_deref()
                .or(document_zone)
                .or(axis.zone.as_deref());
            let zone = zone.unwrap_or("").trim().to_owned();
            let day = u32::try_from(point.second / axis::DAY).ok();
            let date = day.and_then(Date::from_day_number);
            let Some(hour) = date.and_then(|date| hour_at(&zone, date, point.second_of_day)) else {
                continue;
            };
            if found.iter().all(|other| other.hour != hour) {
                found.push(EntryAtChange {
                    section,
                    entry,
                    zone,
                    hour,
                });
            }
        }
    }
    found
}

/// Zones of North America whose clocks change, by their names or by the abbreviations for both times of the
/// year.
#[rustfmt::skip]
const AMERICAN: &[&str] = &[
    "PT", "MT", "CT", "ET", "America/Los_Angeles", "America/Denver", "America/Chicago", "America/New_York", "America/Detroit",
    "America/Boise", "America/Toronto", "America/Montreal", "America/Vancouver", "America/Edmonton", "America/Winnipeg",
    "America/Halifax", "US/Pacific", "US/Mountain", "US/Central", "US/Eastern", "PST/PDT", "MST/MDT", "CST/CDT", "EST/EDT",
];

/// Zones of Europe, by how many hours their winter time is ahead of UTC.
#[rustfmt::skip]
const EUROPEAN: &[(u32, &[&str])] = &[
    (0, &["Europe/London", "Europe/Dublin", "Europe/Lisbon", "Atlantic/Canary", "Atlantic/Madeira", "GMT/BST", "WET/WEST"]),
    (1, &[
        "Europe/Madrid", "Europe/Paris", "Europe/Berlin", "Europe/Rome", "Europe/Amsterdam", "Europe/Brussels", "Europe/Vienna",
        "Europe/Zurich", "Europe/Copenhagen", "Europe/Oslo", "Europe/Stockholm", "Europe/Prague", "Europe/Warsaw", "Europe/Budapest",
        "Europe/Belgrade", "Europe/Zagreb", "Europe/Ljubljana", "Europe/Bratislava", "Europe/Luxembourg", "Europe/Malta",
        "Europe/Andorra", "Europe/Monaco", "CET/CEST",
    ]),
    (2, &["Europe/Athens", "Europe/Helsinki", "Europe/Bucharest", "Europe/Sofia", "Europe/Riga", "Europe/Tallinn", "Europe/Vilnius", "Europe/Kyiv", "Europe/Kiev", "Asia/Nicosia", "EET/EEST"]),
];

/// What is wrong with a second of a day in a zone, if anything.
fn hour_at(zone: &str, date: Date, second: u32) -> Option<Hour> {
    let day = date.day_number()?;
    let hour = second / 3600;
    if AMERICAN.contains(&zone) && date.year >= 2007 {
        return match hour {
            2 if day == sunday_from(date, 3, 8)? => Some(Hour::Skipped),
            1 if day == sunday_from(date, 11, 1)? => Some(Hour::Repeated),
            _ => None,
        };
    }
    let (hours_ahead, _) = EUROPEAN.iter().find(|(_, names)| names.contains(&zone))?;
    if date.year < 1996 || hour != hours_ahead + 1 {
        return None;
    }
    match day {
        day if day == sunday_from(date, 3, 25)? => Some(Hour::Skipped),
        day if day == sunday_from(date, 10, 25)? => Some(Hour::Repeated),
        _ => None,
    }
}

/// The day number of the first Sunday of a month on or after a day, in the year of the date.
pub(super) fn sunday_from(date: Date, month: u32, first_day: u32) -> Option<u32> {
    let number = Date::new(u32::from(date.year), Some(month), Some(first_day))?.day_number()?;
    // Day 0, 1 March of year 0, is a Wednesday.
    Some(number + (11 - number % 7) % 7)
}

#[cfg(test)]
mod tests {
    use super::{Hour, hour_at};
    use crate::timeline::date::parse;

    #[test]
    fn hours_at_the_change_of_the_clocks() {
        let change_at = |zone, day, hour: u32, minute: u32| {
            hour_at(zone, parse(day).unwrap(), hour * 3600 + minute * 60)
        };
        let new_york = "America/New_York";
        assert_eq!(
            change_at(new_york, "2024-03-10", 2, 30),
            Some(Hour::Skipped)
        );
        assert_eq!(
            change_at(new_york, "2024-11-03", 1, 0),
            Some(Hour::Repeated)
        );
        assert_eq!(change_at("PT", "2026-11-01", 1, 59), Some(Hour::Repeated));
        assert_eq!(change_at(new_york, "2024-11-03", 2, 0), None);
        assert_eq!(change_at(new_york, "2024-11-10", 1, 30), None);
        let madrid = "Europe/Madrid";
        assert_eq!(change_at(madrid, "2024-03-31", 2, 15), Some(Hour::Skipped));
        assert_eq!(change_at(madrid, "2024-10-27", 2, 15), Some(Hour::Repeated));
        assert_eq!(
            change_at("Europe/London", "2024-10-27", 1, 15),
            Some(Hour::Repeated)
        );
        assert_eq!(
            change_at("Europe/Athens", "2024-10-27", 3, 15),
            Some(Hour::Repeated)
        );
        assert_eq!(change_at("Europe/London", "2024-10-27", 2, 15), None);
        assert_eq!(change_at("UTC", "2024-10-27", 1, 15), None);
        assert_eq!(
            change_at("CEST", "2024-10-27", 2, 15),
            None,
            "the abbreviation says which of the two hours it is"
        );
    }
}

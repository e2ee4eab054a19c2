//! Where the entries of a timeline stand on one axis of seconds.
//!
//! Times are taken as written: a date where one stands with the time, in a column, in the heading
//! above or in the first words of the text; else the day of the entry before, and one run past
//! midnight. Nothing here judges the order, and an entry in a zone of its own is left out.

use std::cmp::Ordering;

use super::{Clock, Date, date, time};
use crate::model::Entry;

/// A fall of the clock by this many seconds is a new day, not a slip: from 17:00 to 09:00.
const NEW_DAY: u32 = 8 * 3600;

/// The seconds of a day.
pub const DAY: u64 = 24 * 3600;

/// One entry on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The index of the entry in its list.
    pub entry: usize,
    /// Seconds from an arbitrary midnight; with dates, from the one of `Date::day_number` 0.
    pub second: u64,
    /// The second of the day.
    pub of_day: u32,
    /// Whether the entry says which day it is.
    pub dated: bool,
}

/// The entries that can be compared, oldest first where the list runs either way.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The points in the order of the list, turned round for a list from newest to oldest.
    pub points: Vec<Point>,
    /// Whether the list runs from newest to oldest.
    pub newest_first: bool,
    /// Whether the days are known: from an entry, or from the document's date.
    pub dated: bool,
    /// The zone that the first entry with one names.
    pub zone: Option<String>,
}

/// Places entries. `day` is the date of the document, for entries before the first with a date.
#[must_use]
pub fn of(entries: &[Entry], day: Option<Date>) -> Axis {
    let (mut stamps, zone) = stamps(entries);
    let newest_first = runs_backwards(&stamps);
    if newest_first {
        stamps.reverse();
    }
    let start = first_day(&stamps, day.and_then(|day| day.day_number()));
    Axis {
        points: points(&stamps, start.unwrap_or(0)),
        newest_first,
        dated: start.is_some(),
        zone,
    }
}

/// Whether two states of an entry stand at the same place of an axis: most changes to an entry are to words
/// that say nothing of a day.
#[must_use]
pub fn stand_alike(old: &Entry, new: &Entry) -> bool {
    let days = |entry: &Entry| {
        let text = beginning(&entry.text);
        (date::find(text).map(|(_, date)| date), date::find_day(text))
    };
    old.time == new.time
        && old.at == new.at
        && old.group == new.group
        && old.cells == new.cells
        && (beginning(&old.text) == beginning(&new.text) || days(old) == days(new))
}

/// The first words of a text, in which an entry may say its day.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(24).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or("")
}

impl Axis {
    /// Seconds from one entry to another by their indices; negative when the second comes first.
    #[must_use]
    pub fn seconds(&self, from: usize, to: usize) -> Option<i64> {
        let at = |entry| self.points.iter().find(|point| point.entry == entry);
        let (from, to) = (at(from)?.second, at(to)?.second);
        i64::try_from(to)
            .ok()?
            .checked_sub(i64::try_from(from).ok()?)
    }

    /// The first and the last second that an entry stands at.
    #[must_use]
    pub fn ends(&self) -> Option<(u64, u64)> {
        let seconds = || self.points.iter().map(|point| point.second);
        Some((seconds().min()?, seconds().max()?))
    }
}

/// An entry that can be compared.
struct Stamp {
    entry: usize,
    day: Option<u32>,
    second: u32,
}

/// The entries whose times can be compared with each other, in the order of the document.
fn stamps(entries: &[Entry]) -> (Vec<Stamp>, Option<String>) {
    let mut zone: Option<String> = None;
    let mut days = Days::default();
    let mut times = Vec::new();
    let mut dates = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let field = entry.time.trim();
        if let Some(clock) = clock(entry) {
            if zone.is_some() && clock.zone.is_some() && zone != clock.zone {
                continue;
            }
            let second = clock.second_of_day();
            let day = days.of(entry, clock.date);
            zone = zone.or(clock.zone);
            times.push(Stamp {
                entry: index,
                day,
                second,
            });
        } else if let Some(day) = date::parse(field).and_then(|date| date.day_number()) {
            dates.push(Stamp {
                entry: index,
                day: Some(day),
                second: 0,
            });
        }
    }
    // A day without a time stands anywhere among the times of that day.
    (if times.is_empty() { dates } else { times }, zone)
}

/// The time of an entry: as written, else the known instant.
fn clock(entry: &Entry) -> Option<Clock> {
    let field = entry.time.trim();
    // `Feb 21, 13:00`: the day is found where days are looked for.
    let after_day = || {
        let (length, _) = date::leading_day(field)?;
        time::leading(
            field
                .get(length..)?
                .trim_start_matches([',', ' ', '-', '–', '.']),
        )
    };
    let written = time::leading(field)
        .or_else(after_day)
        .map(|(_, clock)| clock);
    let empty = entry.time.trim().is_empty();
    written.or_else(|| entry.at.as_deref().filter(|_| empty).and_then(time::parse))
}

/// Finds out the days of entries, one after another.
#[derive(Default)]
struct Days {
    last: Option<Date>,
}

impl Days {
    /// The day of an entry, where it is said: with its time, in a column of its own, in the heading
    /// above it, or in the first words of its text.
    fn of(&mut self, entry: &Entry, with_time: Option<Date>) -> Option<u32> {
        let text = beginning(&entry.text);
        let group = entry.group.as_deref().unwrap_or("");
        let cells = entry.cells.iter().map(String::as_str);
        let places = || cells.clone().chain([entry.time.as_str(), group, text]);
        let full = with_time.or_else(|| places().find_map(date::find).map(|(_, date)| date));
        let date = full.or_else(|| {
            places()
                .find_map(date::find_day)
                .and_then(|day| self.in_year(day))
        });
        let number = date?.day_number();
        self.last = date;
        number
    }

    /// A day without a year is taken to be in the year of the day before it, or of the next winter.
    fn in_year(&self, (month, day): (u8, u8)) -> Option<Date> {
        let year = match self.last {
            Some(last) => u32::from(last.year) + u32::from(last.month > Some(10) && month < 3),
            None => 2000,
        };
        Date::new(year, Some(u32::from(month)), Some(u32::from(day)))
    }
}

/// Whether the list plainly runs from newest to oldest.
fn runs_backwards(stamps: &[Stamp]) -> bool {
    let (mut up, mut down) = (0, 0);
    for pair in stamps.windows(2) {
        let [a, b] = pair else { continue };
        let dated = a.day.is_some() && b.day.is_some();
        if !dated && a.second.abs_diff(b.second) >= NEW_DAY {
            continue;
        }
        let days = if dated {
            a.day.cmp(&b.day)
        } else {
            Ordering::Equal
        };
        match days.then(a.second.cmp(&b.second)) {
            Ordering::Less => up += 1,
            Ordering::Greater => down += 1,
            Ordering::Equal => {}
        }
    }
    down >= 2 && down > 2 * up
}

/// The day of the entries before the first that has a date: the document's, where it is not later;
/// else the day that lets the run before the first date end at it.
fn first_day(stamps: &[Stamp], document: Option<u32>) -> Option<u32> {
    let Some(first) = stamps.iter().position(|stamp| stamp.day.is_some()) else {
        return document;
    };
    let dated = stamps.get(first)?;
    let day = dated.day?;
    if let Some(document) = document.filter(|document| *document <= day && day - document < 30) {
        return Some(document);
    }
    let mut earlier = stamps
        .get(..first)?
        .iter()
        .map(|stamp| stamp.second)
        .chain([dated.second]);
    let mut last = earlier.next()?;
    let mut falls = 0;
    for second in earlier {
        falls += u32::from(second + NEW_DAY <= last);
        last = second;
    }
    Some(day - falls.min(1).min(day))
}

/// A time without a date belongs to the day of the one before it, or to the day after when the
/// clock fell past midnight, which it may once.
fn points(stamps: &[Stamp], start: u32) -> Vec<Point> {
    let (mut day, mut fallen, mut last) = (start, false, 0);
    let mut points = Vec::with_capacity(stamps.len());
    for stamp in stamps {
        if let Some(known) = stamp.day {
            day = known;
        } else if !fallen && stamp.second + NEW_DAY <= last {
            fallen = true;
            day += 1;
        }
        last = stamp.second;
        points.push(Point {
            entry: stamp.entry,
            second: u64::from(day) * DAY + u64::from(stamp.second),
            of_day: stamp.second,
            dated: stamp.day.is_some(),
        });
    }
    points
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entries(times: &[&str]) -> Vec<Entry> {
        let entry = |time: &&str| Entry {
            time: (*time).into(),
            ..Entry::default()
        };
        times.iter().map(entry).collect()
    }

    /// Minutes between neighbours.
    fn steps(times: &[&str], day: Option<Date>) -> Vec<i64> {
        let axis = of(&entries(times), day);
        let pairs = axis.points.windows(2);
        pairs
            .filter_map(|pair| Some(axis.seconds(pair[0].entry, pair[1].entry)? / 60))
            .collect()
    }

    #[test]
    fn a_word_moves_no_entry_and_a_day_does() {
        let entry = |time: &str, text: &str| Entry {
            time: time.into(),
            text: text.into(),
            ..Entry::default()
        };
        let old = entry("10:29", "The queue grew");
        for text in ["A The queue grew", "The queue grew.", ""] {
            assert!(super::stand_alike(&old, &entry("10:29", text)), "{text}");
        }
        for new in [
            entry("10:30", "The queue grew"),
            entry("10:29", "2025-03-04 the queue grew"),
            entry("10:29", "March 4, the queue grew"),
        ] {
            assert!(!super::stand_alike(&old, &new), "{new:?}");
        }
    }

    #[test]
    fn entries_stand_minutes_apart() {
        assert_eq!(steps(&["10:00", "10:05", "soon", "11:00"], None), [5, 55]);
        assert_eq!(steps(&["23:50", "00:10", "00:30"], None), [20, 20]);
        assert_eq!(
            steps(&["2022-01-07 23:00", "2022-01-09 01:00", "02:00"], None),
            [26 * 60, 60]
        );
        assert_eq!(steps(&["10:40", "10:30", "10:00"], None), [30, 10]);
        assert_eq!(
            steps(&["Feb 21, 13:00", "15:00", "Feb 22, 07:00"], None),
            [120, 16 * 60]
        );
        assert_eq!(steps(&["10:00 UTC", "02:10 PST", "10:20 UTC"], None), [20]);
    }

    #[test]
    fn the_date_of_the_document_stands_for_the_first_entries() {
        let day = Date::new(2022, Some(1), Some(7));
        assert_eq!(steps(&["23:50", "2022-01-08 00:10"], day), [20]);
        assert_eq!(steps(&["23:50", "2022-01-08 00:10"], None), [20]);
        assert_eq!(steps(&["09:00", "2022-01-08 09:10"], None), [10]);
        assert!(of(&entries(&["09:00"]), day).dated);
        assert!(!of(&entries(&["09:00"]), None).dated);
    }

    #[test]
    fn an_entry_without_words_for_its_time_can_know_its_instant() {
        let mut list = entries(&["2022-01-07 10:00", ""]);
        list[1].at = Some("2022-01-07T10:30:00Z".into());
        assert_eq!(of(&list, None).seconds(0, 1), Some(1800));
    }
}

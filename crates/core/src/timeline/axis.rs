//! Places the entries of a timeline on one axis of seconds.
//!
//! Times are taken as written. The day is the date with the time, in a column, in the heading above or in the
//! first words of the text; else it is the day of the entry before, and the next day once the clock has
//! passed midnight. Nothing here judges the order. An entry in another zone than the first one named is left
//! out.

use std::cmp::Ordering;

use super::{Clock, Date, date, time};
use crate::model::Entry;

/// If the clock falls back by at least this many seconds, as from 17:00 to 09:00, a new day has begun; a
/// smaller fall is a slip in the order.
const NEW_DAY: u32 = 8 * 3600;

/// The number of seconds in a day, without leap seconds.
pub const DAY: u64 = 24 * 3600;

/// An entry with its place on the axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// The index of the entry in its list.
    pub entry: usize,
    /// Seconds from a midnight: if days are known, from that of `Date::day_number` 0, else from an arbitrary
    /// one.
    pub second: u64,
    /// The time of day in seconds since midnight.
    pub of_day: u32,
    /// Whether the entry itself says which day it is on.
    pub dated: bool,
}

/// The entries whose times can be compared. The oldest is first, whether the list runs from oldest to newest
/// or the other way round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Axis {
    /// The points in the order of the list, reversed if the list runs from newest to oldest.
    pub points: Vec<Point>,
    /// Whether the list runs from newest to oldest.
    pub newest_first: bool,
    /// Whether the days are known, from an entry or from the document's date.
    pub dated: bool,
    /// The zone as the first entry that names one writes it.
    pub zone: Option<String>,
}

/// Places entries on an axis. `day` is the date of the document, for entries before the first with a date.
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

/// Whether an edit of an entry leaves it at the same place of an axis. Most edits do: they change words that
/// do not say a day.
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

/// The first 24 characters of a text, in which an entry may say its day.
fn beginning(text: &str) -> &str {
    let end = text.char_indices().nth(24).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or("")
}

impl Axis {
    /// The seconds from one entry to another, given by their indices; negative if the second is earlier.
    /// `None` if one of them is not on the axis.
    #[must_use]
    pub fn seconds(&self, from: usize, to: usize) -> Option<i64> {
        let at = |entry| self.points.iter().find(|point| point.entry == entry);
        let (from, to) = (at(from)?.second, at(to)?.second);
        i64::try_from(to)
            .ok()?
            .checked_sub(i64::try_from(from).ok()?)
    }

    /// The seconds of the earliest and of the latest entry; `None` for an axis without entries.
    #[must_use]
    pub fn ends(&self) -> Option<(u64, u64)> {
        let seconds = || self.points.iter().map(|point| point.second);
        Some((seconds().min()?, seconds().max()?))
    }
}

/// An entry whose time can be compared, before days are given to entries that name none.
struct Stamp {
    entry: usize,
    day: Option<u32>,
    second: u32,
}

/// The entries whose times can be compared with each other, in the order of the document, and the zone of the
/// first that names one.
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
    // A date without a time could be anywhere among the times of its day, so dates count only if no entry has
    // a time.
    (if times.is_empty() { dates } else { times }, zone)
}

/// The time of an entry as it is written; if its field is empty, that of the instant in `at`.
fn clock(entry: &Entry) -> Option<Clock> {
    let field = entry.time.trim();
    // Only the time is read here; `Days` reads the day of `Feb 21, 13:00`.
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

/// Finds the days of entries, one entry after another: a day without a year depends on the date before it.
#[derive(Default)]
struct Days {
    last: Option<Date>,
}

impl Days {
    /// The day of an entry if it names one: with its time, in a column of its own, in the heading above it,
    /// or in the first words of its text.
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

    /// A day without a year gets the year of the last date before it; a January or February after a November
    /// or December gets the next year. If there is no date before it, the year is 2000.
    fn in_year(&self, (month, day): (u8, u8)) -> Option<Date> {
        let year = match self.last {
            Some(last) => u32::from(last.year) + u32::from(last.month > Some(10) && month < 3),
            None => 2000,
        };
        Date::new(year, Some(u32::from(month)), Some(u32::from(day)))
    }
}

/// Whether the list clearly runs from newest to oldest: at least two steps go back in time, and more than
/// twice as many as go forward. A step of 8 hours or more is not counted unless both entries have dates,
/// since it may pass midnight.
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

/// The day of the entries before the first that has a date. It is the date of the document, if that is at
/// most 29 days earlier than the first date. Otherwise it is the day of the first date, or the day before
/// that if the clock passes midnight on the way. If no entry has a date, it is the date of the document.
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

/// A time without a date belongs to the day of the entry before it, or to the next day if the clock passed
/// midnight in between. That is assumed at most once in a list.
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

    /// The minutes between neighbouring entries.
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

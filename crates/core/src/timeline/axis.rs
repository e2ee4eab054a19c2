//! Places the entries of a timeline on one axis of seconds.
//!
//! Times are taken as written. The day is the date with the time, in a column, in the heading above or in the
//! first words of the text; else it is the day of the entry before, and the next day once the clock has
//! passed midnight. Nothing here judges the order. An entry in another zone than the first one named is left
//! out, and so is one on a day that has two readings, if there are several of those.

use std::cmp::Ordering;

use super::day::{self, Day, Order};
use super::order::{Calendar, days_of};
use super::{Clock, Date, date, time};
use crate::model::Entry;

/// If the clock goes back by at least this many seconds, as from 17:00 to 09:00, a new day has begun. If it
/// goes back by less, the entries are only out of order.
const LONG_FALL: u32 = 8 * 3600;

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
    pub second_of_day: u32,
    /// Whether the entry itself names its day.
    pub is_dated: bool,
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
    pub is_dated: bool,
    /// The zone as the first entry that names one writes it.
    pub zone: Option<String>,
}

/// Places entries on an axis. The calendar has the date of the document, for entries before the first with a
/// date, and the order of day and month.
#[must_use]
pub fn of(entries: &[Entry], calendar: Calendar) -> Axis {
    let day = calendar.day;
    let (mut stamps, zone) = stamps(entries, calendar);
    let newest_first = runs_backwards(&stamps);
    if newest_first {
        stamps.reverse();
    }
    let start = first_day(&stamps, day.and_then(|day| day.day_number()));
    Axis {
        points: points(&stamps, start.unwrap_or(0)),
        newest_first,
        // Days that are only counted from the first one are no dates.
        is_dated: start.is_some_and(|start| Date::from_day_number(start).is_some()),
        zone,
    }
}

/// Whether an edited entry keeps its place on an axis. Most edits leave it where it is: they change words
/// that name no day.
#[must_use]
pub fn keep_their_place(old: &Entry, new: &Entry) -> bool {
    let stated_days = |entry: &Entry| {
        let text = first_words(&entry.text);
        (date::find(text).map(|(_, date)| date), day::of_field(text))
    };
    old.time == new.time
        && old.at == new.at
        && old.group == new.group
        && old.cells == new.cells
        && (first_words(&old.text) == first_words(&new.text)
            || stated_days(old) == stated_days(new))
}

/// The first 24 characters of a text, in which an entry may name its day.
fn first_words(text: &str) -> &str {
    let end = text
        .char_indices()
        .nth(24)
        .map_or(text.len(), |(index, _)| index);
    text.get(..end).unwrap_or("")
}

impl Axis {
    /// The seconds from one entry to another, given by their indices; negative if the second is earlier.
    /// `None` if one of them is not on the axis.
    #[must_use]
    pub fn seconds(&self, from: usize, to: usize) -> Option<i64> {
        let point_of = |entry| self.points.iter().find(|point| point.entry == entry);
        let (from, to) = (point_of(from)?.second, point_of(to)?.second);
        i64::try_from(to)
            .ok()?
            .checked_sub(i64::try_from(from).ok()?)
    }

    /// The seconds of the earliest and of the latest entry; `None` for an axis without entries.
    #[must_use]
    pub fn first_and_last_second(&self) -> Option<(u64, u64)> {
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
fn stamps(entries: &[Entry], calendar: Calendar) -> (Vec<Stamp>, Option<String>) {
    let mut zone: Option<String> = None;
    let mut days = Days::new(entries, calendar);
    let mut times = Vec::new();
    let mut dates = Vec::new();
    for (index, entry) in entries.iter().enumerate() {
        let field = entry.time.trim();
        if let Some(clock) = clock_of(entry) {
            if zone.is_some() && clock.zone.is_some() && zone != clock.zone {
                continue;
            }
            let second = clock.second_of_day();
            let Ok(day) = days.of(entry, &clock) else {
                continue;
            };
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
fn clock_of(entry: &Entry) -> Option<Clock> {
    let field = entry.time.trim();
    if field.is_empty() {
        return entry.at.as_deref().and_then(time::parse);
    }
    time::leading(field).map(|(_, clock)| clock)
}

/// Finds the days of entries, one entry after another: a day without a year depends on the date before it.
struct Days {
    last_date: Option<Date>,
    /// The date of the document.
    document: Option<Date>,
    order: Option<Order>,
    /// Whether days in digits have two readings and are not all the same.
    are_open: bool,
}

/// The day of an entry has two readings.
struct Open;

impl Days {
    fn new(entries: &[Entry], calendar: Calendar) -> Self {
        let open = || {
            let days = entries.iter().flat_map(days_of).filter_map(open_day);
            days.filter(|day| day.read(calendar.order).is_none())
        };
        Self {
            last_date: None,
            document: calendar.day,
            order: calendar.order,
            are_open: open().zip(open().skip(1)).any(|(day, next)| day != next),
        }
    }

    /// The day of an entry if it names one: with its time, in a column of its own, in the heading above it,
    /// or in the first words of its text.
    fn of(&mut self, entry: &Entry, clock: &Clock) -> Result<Option<u32>, Open> {
        let texts = || days_of(entry).chain([first_words(&entry.text)]);
        let full_date = clock
            .date
            .or_else(|| texts().find_map(date::find).map(|(_, date)| date));
        let stated = || clock.day.or_else(|| texts().find_map(day::of_field));
        let date = match full_date.map_or_else(stated, |_| None) {
            None => full_date,
            Some(Day::Numbered(count)) => {
                let first = self.document.and_then(|day| day.day_number());
                return Ok(Some(first.unwrap_or(0) + count - 1));
            }
            Some(day) => match day.read(self.order) {
                Some((month, day, None)) => self.in_year((month, day)),
                Some((month, day, Some(year))) => {
                    Date::new(u32::from(year), Some(month.into()), Some(day.into()))
                }
                None if self.are_open => return Err(Open),
                None => None,
            },
        };
        let number = date.and_then(|date| date.day_number());
        if date.is_some() {
            self.last_date = date;
        }
        Ok(number)
    }

    /// A day without a year gets the year of the last date before it; a January or February after a November
    /// or December gets the next year. If there is no date before it, the date of the document counts in the
    /// same way, and without that the year is 2000.
    fn in_year(&self, (month, day): (u8, u8)) -> Option<Date> {
        let year = match self.last_date.or(self.document) {
            Some(last) => u32::from(last.year) + u32::from(last.month > Some(10) && month < 3),
            None => 2000,
        };
        Date::new(year, Some(u32::from(month)), Some(u32::from(day)))
    }
}

/// A day in digits with two readings, which a field is or begins with.
fn open_day(text: &str) -> Option<Day> {
    let text = text.trim();
    // Most times have no slash, which is quicker to find out than to read every time.
    text.contains(['/', '-']).then(|| day::open(text))?
}

/// Whether the list clearly runs from newest to oldest: at least two steps go back in time, and more than
/// twice as many as go forward. A step of 8 hours or more is not counted unless both entries have dates,
/// since it may pass midnight.
fn runs_backwards(stamps: &[Stamp]) -> bool {
    let (mut steps_forward, mut steps_back) = (0, 0);
    for pair in stamps.windows(2) {
        let [earlier, later] = pair else { continue };
        let both_dated = earlier.day.is_some() && later.day.is_some();
        if !both_dated && earlier.second.abs_diff(later.second) >= LONG_FALL {
            continue;
        }
        let day_order = if both_dated {
            earlier.day.cmp(&later.day)
        } else {
            Ordering::Equal
        };
        match day_order.then(earlier.second.cmp(&later.second)) {
            Ordering::Less => steps_forward += 1,
            Ordering::Greater => steps_back += 1,
            Ordering::Equal => {}
        }
    }
    steps_back >= 2 && steps_back > 2 * steps_forward
}

/// The day of the entries before the first that has a date. It is the date of the document, if that is at
/// most 29 days earlier than the first date. Otherwise it is the day of the first date, or the day before
/// that if the clock passes midnight on the way. If no entry has a date, it is the date of the document.
fn first_day(stamps: &[Stamp], document_day: Option<u32>) -> Option<u32> {
    let Some(first_dated) = stamps.iter().position(|stamp| stamp.day.is_some()) else {
        return document_day;
    };
    let stamp = stamps.get(first_dated)?;
    let day = stamp.day?;
    if let Some(document_day) =
        document_day.filter(|document_day| *document_day <= day && day - document_day < 30)
    {
        return Some(document_day);
    }
    let mut seconds = stamps
        .get(..first_dated)?
        .iter()
        .map(|stamp| stamp.second)
        .chain([stamp.second]);
    let mut previous = seconds.next()?;
    let mut long_falls = 0;
    for second in seconds {
        long_falls += u32::from(second + LONG_FALL <= previous);
        previous = second;
    }
    Some(day - long_falls.min(1).min(day))
}

/// A time without a date belongs to the day of the entry before it, or to the next day if the clock passed
/// midnight in between. That is assumed at most once in a list.
fn points(stamps: &[Stamp], start: u32) -> Vec<Point> {
    let (mut day, mut passed_midnight, mut previous) = (start, false, 0);
    let mut points = Vec::with_capacity(stamps.len());
    for stamp in stamps {
        if let Some(stated_day) = stamp.day {
            day = stated_day;
        } else if !passed_midnight && stamp.second + LONG_FALL <= previous {
            passed_midnight = true;
            day += 1;
        }
        previous = stamp.second;
        points.push(Point {
            entry: stamp.entry,
            second: u64::from(day) * DAY + u64::from(stamp.second),
            second_of_day: stamp.second,
            is_dated: stamp.day.is_some(),
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
        let axis = of(&entries(times), day.into());
        let pairs = axis.points.windows(2);
        pairs
            .filter_map(|pair| Some(axis.seconds(pair[0].entry, pair[1].entry)? / 60))
            .collect()
    }

    #[test]
    fn an_edited_word_keeps_the_place_and_a_day_changes_it() {
        let entry = |time: &str, text: &str| Entry {
            time: time.into(),
            text: text.into(),
            ..Entry::default()
        };
        let old = entry("10:29", "The queue grew");
        for text in ["A The queue grew", "The queue grew.", ""] {
            assert!(
                super::keep_their_place(&old, &entry("10:29", text)),
                "{text}"
            );
        }
        for new in [
            entry("10:30", "The queue grew"),
            entry("10:29", "2025-03-04 the queue grew"),
            entry("10:29", "March 4, the queue grew"),
        ] {
            assert!(!super::keep_their_place(&old, &new), "{new:?}");
        }
    }

    #[test]
    fn seconds_between_entries_follow_their_times() {
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
    fn the_date_of_the_document_is_the_day_of_the_first_entries() {
        let day = Date::new(2022, Some(1), Some(7));
        assert_eq!(steps(&["23:50", "2022-01-08 00:10"], day), [20]);
        assert_eq!(steps(&["23:50", "2022-01-08 00:10"], None), [20]);
        assert_eq!(steps(&["09:00", "2022-01-08 09:10"], None), [10]);
        assert!(of(&entries(&["09:00"]), day.into()).is_dated);
        assert!(!of(&entries(&["09:00"]), Calendar::default()).is_dated);
    }

    #[test]
    fn an_entry_without_a_written_time_is_placed_by_its_instant() {
        let mut list = entries(&["2022-01-07 10:00", ""]);
        list[1].at = Some("2022-01-07T10:30:00Z".into());
        assert_eq!(of(&list, Calendar::default()).seconds(0, 1), Some(1800));
    }
}

//! Computes where the parts of the picture of a timeline go: bands for the stages, a tick for every entry,
//! times below, and the midnights between the first entry and the last.
//!
//! Places are in hundredths of a percent of the width, so that the code that draws needs neither arithmetic
//! nor decimal fractions. Neither drawing nor words are here.

use super::axis::{self, Axis, DAY};
use super::order::Calendar;
use super::phases::entry_of;
use super::{Date, time};
use crate::model::{Entry, Mark};

/// The whole width, in hundredths of a percent.
pub const WIDTH: u32 = 10_000;

/// The margin at either end, so that the first and the last tick are not on the edge.
const MARGIN: u32 = 150;

/// The least distance between two times, in a wide picture and in one as narrow as a phone.
const GAP_WIDE: u32 = 900;
const GAP_NARROW: u32 = 2_400;

/// Ticks that are closer together than this cannot be told apart.
const GAP_TICKS: u32 = 20;

/// The part of an incident that a band represents.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stage {
    /// From the start of the impact to its detection.
    Undetected,
    /// From the detection, or the start of the impact if there is none, to the mitigation, or the resolution
    /// if there is none.
    Responding,
    /// From the mitigation to the resolution.
    Recovering,
}

/// A band of the picture that represents one stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The stage that it represents.
    pub stage: Stage,
    /// Where it begins.
    pub from: u32,
    /// Where it ends.
    pub to: u32,
    /// The length of the stage in seconds.
    pub seconds: u32,
}

/// A time below a tick.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Label {
    /// The place of its tick.
    pub at: u32,
    /// The time of day, as the document writes times: `16:05` or `4:05 PM`.
    pub text: String,
    /// Whether there is room for it on a narrow screen.
    pub narrow: bool,
}

/// A midnight between the first entry and the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Midnight {
    /// The place of the midnight.
    pub at: u32,
    /// The date that begins; if days are not known, how many days it is after that of the first entry.
    pub day: Result<Date, u32>,
    /// Whether there is room for it on a narrow screen.
    pub narrow: bool,
}

/// A timeline as a picture: places only, ready to be drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picture {
    /// A band for each stage that the marks give, in order. They do not overlap as long as the marks are in
    /// the order of an incident.
    pub bands: Vec<Band>,
    /// The place of a tick for every entry with a time, except those that would cover each other.
    pub ticks: Vec<u32>,
    /// Times below some of the ticks. The ends and the marked entries get theirs first.
    pub labels: Vec<Label>,
    /// The midnights between the first entry and the last, except those that would be too close together.
    pub midnights: Vec<Midnight>,
}

/// Computes the picture of a timeline. The calendar is that of the document. `None` if fewer than two
/// different times can be read.
#[must_use]
pub fn of(entries: &[Entry], calendar: Calendar) -> Option<Picture> {
    let axis = axis::of(entries, calendar);
    let (first, last) = axis
        .first_and_last_second()
        .filter(|(first, last)| first < last)?;
    let position_of = |second: u64| {
        let inner_width = u64::from(WIDTH - 2 * MARGIN);
        let offset = (second - first) * inner_width / (last - first);
        MARGIN + u32::try_from(offset).unwrap_or(WIDTH)
    };
    let mut ticks: Vec<u32> = axis
        .points
        .iter()
        .map(|point| position_of(point.second))
        .collect();
    ticks.sort_unstable();
    ticks.dedup_by(|tick, previous| *tick < *previous + GAP_TICKS);
    Some(Picture {
        bands: bands(entries, &axis, position_of),
        ticks,
        labels: labels(entries, &axis, position_of),
        midnights: midnights(&axis, (first, last), position_of),
    })
}

fn bands(entries: &[Entry], axis: &Axis, position_of: impl Fn(u64) -> u32) -> Vec<Band> {
    let second_of = |mark: Mark| {
        let entry = entry_of(entries, mark)?;
        let point = axis.points.iter().find(|point| point.entry == entry);
        point.map(|point| point.second)
    };
    let started = second_of(Mark::ImpactStarted);
    let detected = second_of(Mark::Detected);
    let mitigated = second_of(Mark::Mitigated);
    let resolved = second_of(Mark::Resolved);
    let stages = [
        (Stage::Undetected, started, detected),
        (
            Stage::Responding,
            detected.or(started),
            mitigated.or(resolved),
        ),
        (Stage::Recovering, mitigated, resolved),
    ];
    let band = |(stage, from, to): (Stage, Option<u64>, Option<u64>)| {
        let (from, to) = (from?, to?);
        let seconds = u32::try_from(to.checked_sub(from)?).ok()?;
        (seconds > 0).then(|| Band {
            stage,
            from: position_of(from),
            to: position_of(to),
            seconds,
        })
    };
    stages.into_iter().filter_map(band).collect()
}

/// The times that there is room for: first the ends, then the marked entries, then the others from early to
/// late.
fn labels(entries: &[Entry], axis: &Axis, position_of: impl Fn(u64) -> u32) -> Vec<Label> {
    let has_meridiems = entries.iter().any(|entry| has_meridiem(&entry.time));
    let ends = axis.first_and_last_second();
    let rank = |second: u64, entry: usize| {
        let is_end = ends.is_some_and(|(first, last)| second == first || second == last);
        let is_marked = entries
            .get(entry)
            .is_some_and(|entry| !entry.marks.is_empty());
        match (is_end, is_marked) {
            (true, _) => 0,
            (_, true) => 1,
            _ => 2,
        }
    };
    let mut points = axis.points.clone();
    points.sort_by_key(|point| (rank(point.second, point.entry), point.second));
    let mut labels: Vec<Label> = Vec::new();
    for point in points {
        let position = position_of(point.second);
        if has_room(&labels, position, GAP_WIDE, |_| true) {
            labels.push(Label {
                at: position,
                text: time_of_day(point.second_of_day, has_meridiems),
                narrow: has_room(&labels, position, GAP_NARROW, |label| label.narrow),
            });
        }
        if labels.len() >= (WIDTH / GAP_WIDE) as usize {
            break;
        }
    }
    labels.sort_by_key(|label| label.at);
    labels
}

/// Whether none of these labels is closer than a distance. A label near an end is set from the edge and not
/// centred, so it needs half as much room again.
fn has_room(labels: &[Label], position: u32, gap: u32, counts: impl Fn(&Label) -> bool) -> bool {
    labels.iter().filter(|label| counts(label)).all(|label| {
        let is_at_edge = is_edge(label.at) || is_edge(position);
        label.at.abs_diff(position) >= if is_at_edge { gap * 3 / 2 } else { gap }
    })
}

/// Whether a place is so close to an end that words there are set from the edge and not centred.
#[must_use]
pub const fn is_edge(position: u32) -> bool {
    position < 500 || position > WIDTH - 500
}

fn midnights(
    axis: &Axis,
    (first, last): (u64, u64),
    position_of: impl Fn(u64) -> u32,
) -> Vec<Midnight> {
    let start = first / DAY;
    let mut midnights: Vec<Midnight> = Vec::new();
    let mut last_narrow = None;
    for day in start + 1..=last / DAY {
        let position = position_of(day * DAY);
        let is_near = |other: u32, gap: u32| position < other + gap;
        if midnights
            .last()
            .is_some_and(|midnight| is_near(midnight.at, 1_200))
        {
            continue;
        }
        let fits_narrow = !last_narrow.is_some_and(|other| is_near(other, 3_600));
        if fits_narrow {
            last_narrow = Some(position);
        }
        let days_later = u32::try_from(day - start).unwrap_or(u32::MAX);
        let date = u32::try_from(day).ok().and_then(Date::from_day_number);
        midnights.push(Midnight {
            at: position,
            day: date.filter(|_| axis.is_dated).ok_or(days_later),
            narrow: fits_narrow,
        });
    }
    midnights
}

/// Whether a time is written with AM or PM.
fn has_meridiem(time: &str) -> bool {
    let is_separator = |c: char| !c.is_ascii_alphabetic();
    time::leading(time.trim()).is_some()
        && time
            .replace('.', "")
            .split(is_separator)
            .any(|word| word.eq_ignore_ascii_case("am") || word.eq_ignore_ascii_case("pm"))
}

fn time_of_day(second: u32, with_meridiem: bool) -> String {
    let (hour, minute) = (second / 3600, second / 60 % 60);
    if with_meridiem {
        let meridiem = if hour < 12 { "AM" } else { "PM" };
        format!("{}:{minute:02} {meridiem}", (hour + 11) % 12 + 1)
    } else {
        format!("{hour:02}:{minute:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::testing::entry;

    fn texts(picture: &Picture) -> Vec<&str> {
        let labels = picture.labels.iter();
        labels.map(|label| label.text.as_str()).collect()
    }

    #[test]
    fn bands_follow_the_marks() {
        let entries = [
            entry("10:00", &[]),
            entry("10:04", &[Mark::ImpactStarted]),
            entry("10:11", &[Mark::Detected]),
            entry("10:49", &[Mark::Mitigated]),
            entry("10:57", &[Mark::Resolved]),
        ];
        let picture = of(&entries, Calendar::default()).expect("a picture");
        let bands: Vec<_> = picture
            .bands
            .iter()
            .map(|band| (band.stage, band.seconds / 60))
            .collect();
        assert_eq!(
            bands,
            [
                (Stage::Undetected, 7),
                (Stage::Responding, 38),
                (Stage::Recovering, 8)
            ]
        );
        assert!(
            picture
                .bands
                .windows(2)
                .all(|pair| pair[0].to == pair[1].from)
        );
        assert_eq!(picture.ticks.first(), Some(&MARGIN));
        assert_eq!(picture.ticks.last(), Some(&(WIDTH - MARGIN)));
        assert_eq!(picture.ticks.len(), 5);
        assert!(picture.midnights.is_empty());
        assert_eq!(texts(&picture)[0], "10:00");
        assert_eq!(texts(&picture).last(), Some(&"10:57"));
    }

    #[test]
    fn an_end_before_its_beginning_makes_no_band() {
        let entries = [
            entry("10:00", &[Mark::Detected]),
            entry("10:05", &[Mark::ImpactStarted]),
            entry("10:20", &[Mark::Resolved]),
        ];
        let picture = of(&entries, Calendar::default()).expect("a picture");
        let stages: Vec<_> = picture.bands.iter().map(|band| band.stage).collect();
        assert_eq!(stages, [Stage::Responding]);
    }

    #[test]
    fn times_are_written_as_the_document_writes_them() {
        let entries = [entry("11:50 PM", &[]), entry("12:10 a.m.", &[])];
        let picture = of(&entries, Calendar::default()).expect("a picture");
        assert_eq!(texts(&picture), ["11:50 PM", "12:10 AM"]);
        assert_eq!(picture.midnights.len(), 1);
        assert_eq!(picture.midnights[0].day, Err(1));
    }

    #[test]
    fn nine_days_show_their_dates() {
        let entries = [
            entry("2023-02-26 22:00", &[]),
            entry("2023-02-28 10:00", &[]),
            entry("2023-03-06 09:00", &[]),
        ];
        let picture = of(&entries, Calendar::default()).expect("a picture");
        assert_eq!(
            picture.midnights[0].day,
            Ok(Date::new(2023, Some(2), Some(27)).expect("a date"))
        );
        let positions: Vec<u32> = picture
            .midnights
            .iter()
            .map(|midnight| midnight.at)
            .collect();
        assert!(positions.windows(2).all(|pair| pair[1] - pair[0] >= 1_200));
    }

    #[test]
    fn five_thousand_entries_still_make_a_readable_picture() {
        let entries: Vec<Entry> = (0..5_000)
            .map(|minute| entry(&format!("{:02}:{:02}", minute / 60 % 24, minute % 60), &[]))
            .collect();
        let picture = of(&entries, Calendar::default()).expect("a picture");
        assert!(picture.ticks.len() <= 500, "{}", picture.ticks.len());
        assert!(picture.labels.len() <= 11);
        let positions: Vec<u32> = picture.labels.iter().map(|label| label.at).collect();
        assert!(
            positions
                .windows(2)
                .all(|pair| pair[1] - pair[0] >= GAP_WIDE)
        );
    }

    #[test]
    fn a_single_time_makes_no_picture() {
        for time in ["soon", "10:00"] {
            let entries = [entry("10:00", &[]), entry(time, &[])];
            assert_eq!(of(&entries, Calendar::default()), None, "{time}");
        }
    }
}

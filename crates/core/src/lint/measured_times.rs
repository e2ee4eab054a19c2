//! How long things took, according to the times of a document.

use super::{Context, Piece};
use crate::model::{Entry, Kind};
use crate::timeline::axis::Axis;
use crate::timeline::phases::{Interval, Phase, measure};
use crate::timeline::ranges::Span;

/// Timelines with more entries than this are not searched for a fitting pair of entries.
const MAX_ENTRIES: usize = 150;

/// A length of time computed from the times of the document.
#[derive(Clone, Default)]
pub(super) struct Length {
    pub(super) seconds: u32,
    /// The time at which it begins, as written.
    pub(super) from: String,
    /// The time at which it ends, as written.
    pub(super) to: String,
}

/// The length of a range of times in prose.
pub(super) fn of_range(piece: &Piece<'_>, range: &Span) -> Length {
    let time = |index: usize| {
        let place = piece.times().get(index).map(|(place, _)| place.clone());
        place
            .and_then(|place| piece.text.get(place))
            .unwrap_or("")
            .to_owned()
    };
    Length {
        seconds: range.seconds,
        from: time(range.first),
        to: time(range.first + 1),
    }
}

/// Everything that claims are compared with.
pub(super) struct MeasuredTimes {
    /// The phases that the marks measure, of the first timeline that has any.
    pub(super) phases: Vec<(Phase, Length)>,
    /// The ranges in summary and impact.
    pub(super) ranges: Vec<Length>,
    /// The seconds and the written times of the entries of the first timeline that has any.
    entries: Vec<Stamp>,
}

impl MeasuredTimes {
    pub(super) fn new(context: &Context<'_>) -> Self {
        let mut measured = Self {
            phases: Vec::new(),
            ranges: Vec::new(),
            entries: Vec::new(),
        };
        for (_, entries, axis) in context.axes() {
            if measured.phases.is_empty() {
                measured.phases = measured_phases(entries, axis);
            }
            if measured.entries.is_empty() {
                let written_time =
                    |entry: usize| entries.get(entry).map_or("", |entry| entry.time.trim());
                let points = axis.points.iter();
                measured.entries = points
                    .map(|point| (point.second, written_time(point.entry).to_owned()))
                    .collect();
                measured.entries.sort_by_key(|(second, _)| *second);
            }
        }
        for piece in context.pieces_of(&[Kind::Summary, Kind::Impact]) {
            measured
                .ranges
                .extend(piece.ranges().iter().map(|range| of_range(piece, range)));
        }
        measured
    }

    /// The length from the first entry to the last, if the timeline has at least three.
    pub(super) fn whole_timeline(&self) -> Option<Length> {
        let has_enough = self.entries.len() > 2;
        let (first, last) = (self.entries.first()?, self.entries.last()?);
        length_between(first, last).filter(|_| has_enough)
    }

    /// The length between two entries that is wanted: from the first to the last if that is, else that of the
    /// first pair for which it is.
    pub(super) fn matching_step(&self, is_wanted: impl Fn(u32) -> bool) -> Option<Length> {
        let entries: &[_] = if self.entries.len() > MAX_ENTRIES {
            &[]
        } else {
            &self.entries
        };
        let can_pair = |start: &Stamp, end: &Stamp| {
            let seconds = u32::try_from(end.0.saturating_sub(start.0));
            seconds.is_ok_and(|seconds| seconds > 0 && is_wanted(seconds))
        };
        let widest = entries.first().zip(entries.last());
        let widest = widest.filter(|(start, end)| can_pair(start, end));
        let (start, end) = widest.or_else(|| {
            let mut candidates = entries.iter().enumerate();
            candidates.find_map(|(index, start)| {
                let mut later = entries.iter().skip(index + 1);
                later
                    .find(|end| can_pair(start, end))
                    .map(|end| (start, end))
            })
        })?;
        length_between(start, end)
    }
}

/// The second of an entry on the axis, and its time as written.
type Stamp = (u64, String);

fn length_between(start: &Stamp, end: &Stamp) -> Option<Length> {
    Some(Length {
        seconds: u32::try_from(end.0.checked_sub(start.0)?)
            .ok()
            .filter(|seconds| *seconds > 0)?,
        from: start.1.clone(),
        to: end.1.clone(),
    })
}

fn measured_phases(entries: &[Entry], axis: &Axis) -> Vec<(Phase, Length)> {
    let written_time = |entry: usize| {
        entries
            .get(entry)
            .map_or("", |entry| entry.time.trim())
            .to_owned()
    };
    let length = |interval: &Interval| {
        Some((
            interval.phase,
            Length {
                seconds: interval.seconds?,
                from: written_time(interval.from),
                to: written_time(interval.to),
            },
        ))
    };
    measure(entries, axis).iter().filter_map(length).collect()
}

//! How long things took, according to the times of a document.

use super::{Context, Piece};
use crate::model::{Entry, Kind};
use crate::timeline::axis::Axis;
use crate::timeline::phases::{Interval, Phase, measure};
use crate::timeline::ranges::Span;

/// Timelines with more entries than this are not searched for two entries that fit.
const LONGEST: usize = 150;

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
pub(super) struct Told {
    /// The phases that the marks measure, of the first timeline that has any.
    pub(super) phases: Vec<(Phase, Length)>,
    /// The ranges in summary and impact.
    pub(super) ranges: Vec<Length>,
    /// The seconds and the written times of the entries of the first timeline that has any.
    entries: Vec<Stamp>,
}

impl Told {
    pub(super) fn new(context: &Context<'_>) -> Self {
        let mut told = Self {
            phases: Vec::new(),
            ranges: Vec::new(),
            entries: Vec::new(),
        };
        for (_, entries, axis) in context.axes() {
            if told.phases.is_empty() {
                told.phases = phases(entries, axis);
            }
            if told.entries.is_empty() {
                let words = |entry: usize| entries.get(entry).map_or("", |entry| entry.time.trim());
                let points = axis.points.iter();
                told.entries = points
                    .map(|point| (point.second, words(point.entry).to_owned()))
                    .collect();
                told.entries.sort_by_key(|(second, _)| *second);
            }
        }
        for piece in context.pieces_of(&[Kind::Summary, Kind::Impact]) {
            told.ranges
                .extend(piece.ranges().iter().map(|range| of_range(piece, range)));
        }
        told
    }

    /// The length from the first entry to the last, if the timeline has at least three.
    pub(super) fn whole(&self) -> Option<Length> {
        let enough = self.entries.len() > 2;
        let (first, last) = (self.entries.first()?, self.entries.last()?);
        between(first, last).filter(|_| enough)
    }

    /// The length from an entry to a later one whose seconds fit: from the first to the last if these do,
    /// else the first pair that does.
    pub(super) fn step(&self, fits: impl Fn(u32) -> bool) -> Option<Length> {
        let entries: &[_] = if self.entries.len() > LONGEST {
            &[]
        } else {
            &self.entries
        };
        let fit = |from: &Stamp, to: &Stamp| {
            let seconds = u32::try_from(to.0.saturating_sub(from.0));
            seconds.is_ok_and(|seconds| seconds > 0 && fits(seconds))
        };
        let widest = entries.first().zip(entries.last());
        let widest = widest.filter(|(from, to)| fit(from, to));
        let (from, to) = widest.or_else(|| {
            let mut starts = entries.iter().enumerate();
            starts.find_map(|(index, from)| {
                let mut later = entries.iter().skip(index + 1);
                later.find(|to| fit(from, to)).map(|to| (from, to))
            })
        })?;
        between(from, to)
    }
}

/// The second of an entry on the axis, and its time as written.
type Stamp = (u64, String);

fn between(from: &Stamp, to: &Stamp) -> Option<Length> {
    Some(Length {
        seconds: u32::try_from(to.0.checked_sub(from.0)?)
            .ok()
            .filter(|seconds| *seconds > 0)?,
        from: from.1.clone(),
        to: to.1.clone(),
    })
}

fn phases(entries: &[Entry], axis: &Axis) -> Vec<(Phase, Length)> {
    let words = |entry: usize| {
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
                from: words(interval.from),
                to: words(interval.to),
            },
        ))
    };
    measure(entries, axis).iter().filter_map(length).collect()
}

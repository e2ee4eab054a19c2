//! Measures how long the phases of an incident took, from the marked entries of its timeline.
//!
//! The formulas are those of incident reviews since *Site Reliability Engineering*: detected − impact
//! started, and so on. The words for the figures are in `text`. Nothing here judges whether a figure is good.

use super::axis::Axis;
use crate::model::{Entry, Mark};

/// A part of an incident that is measured, with the marks whose times are subtracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phase {
    /// Detected − impact started.
    Detect,
    /// Acknowledged − detected.
    Acknowledge,
    /// Declared − impact started.
    Declare,
    /// Mitigated − impact started.
    Mitigate,
    /// Resolved − impact started.
    Resolve,
    /// Resolved, else mitigated, − impact started.
    Impact,
    /// Closed − declared.
    Incident,
}

impl Phase {
    /// Every phase, in the order of an incident.
    pub const ALL: &'static [Self] = &[
        Self::Detect,
        Self::Acknowledge,
        Self::Declare,
        Self::Mitigate,
        Self::Resolve,
        Self::Impact,
        Self::Incident,
    ];

    /// The stable name, which is used in the arguments of facts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Detect => "detect",
            Self::Acknowledge => "acknowledge",
            Self::Declare => "declare",
            Self::Mitigate => "mitigate",
            Self::Resolve => "resolve",
            Self::Impact => "impact",
            Self::Incident => "incident",
        }
    }

    /// The marks that the phase runs between. Of several ends, the first one that an entry has counts.
    const fn marks(self) -> (Mark, &'static [Mark]) {
        match self {
            Self::Detect => (Mark::ImpactStarted, &[Mark::Detected]),
            Self::Acknowledge => (Mark::Detected, &[Mark::Acknowledged]),
            Self::Declare => (Mark::ImpactStarted, &[Mark::Declared]),
            Self::Mitigate => (Mark::ImpactStarted, &[Mark::Mitigated]),
            Self::Resolve => (Mark::ImpactStarted, &[Mark::Resolved]),
            Self::Impact => (Mark::ImpactStarted, &[Mark::Resolved, Mark::Mitigated]),
            Self::Incident => (Mark::Declared, &[Mark::Closed]),
        }
    }
}

/// A phase that was measured between two entries.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// The phase that was measured.
    pub phase: Phase,
    /// The index of the entry with which it begins.
    pub from: usize,
    /// The index of the entry with which it ends.
    pub to: usize,
    /// Its length in seconds; `None` if the end is before the beginning, which is a mistake in the timeline
    /// and not a duration.
    pub seconds: Option<u32>,
}

/// Measures every phase whose marks are in the timeline, in the order of `Phase::ALL`.
#[must_use]
pub fn measure(entries: &[Entry], axis: &Axis) -> Vec<Interval> {
    let interval = |phase: &Phase| {
        let (start, ends) = phase.marks();
        let from = entry_of(entries, start)?;
        let to = ends.iter().find_map(|end| entry_of(entries, *end))?;
        Some(Interval {
            phase: *phase,
            from,
            to,
            seconds: u32::try_from(axis.seconds(from, to)?).ok(),
        })
    };
    Phase::ALL.iter().filter_map(interval).collect()
}

/// The index of the entry that counts for a mark: the last with the mark for `Mitigated`, `Resolved` and
/// `Closed`, which end something, else the first.
#[must_use]
pub fn entry_of(entries: &[Entry], mark: Mark) -> Option<usize> {
    let has_mark = |entry: &Entry| entry.marks.contains(&mark);
    match mark {
        Mark::Mitigated | Mark::Resolved | Mark::Closed => entries.iter().rposition(has_mark),
        _ => entries.iter().position(has_mark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::timeline::axis;
    use crate::timeline::order::Calendar;
    use crate::timeline::testing::entry;

    fn minutes(entries: &[Entry]) -> Vec<(&'static str, Option<u32>)> {
        measure(entries, &axis::of(entries, Calendar::default()))
            .iter()
            .map(|interval| {
                (
                    interval.phase.as_str(),
                    interval.seconds.map(|seconds| seconds / 60),
                )
            })
            .collect()
    }

    #[test]
    fn the_worked_example_of_site_reliability_engineering_is_measured() {
        let entries = [
            entry("22:31", &[]),
            entry("22:44", &[Mark::ImpactStarted]),
            entry("22:45", &[Mark::Detected]),
            entry("22:51", &[Mark::Declared]),
            entry("23:26", &[Mark::Mitigated]),
            entry("23:50", &[Mark::Resolved]),
            entry("00:20", &[Mark::Closed]),
        ];
        assert_eq!(
            minutes(&entries),
            [
                ("detect", Some(1)),
                ("declare", Some(7)),
                ("mitigate", Some(42)),
                ("resolve", Some(66)),
                ("impact", Some(66)),
                ("incident", Some(89)),
            ]
        );
    }

    #[test]
    fn an_end_before_the_beginning_gives_no_duration() {
        let entries = [
            entry("10:05", &[Mark::Detected, Mark::Acknowledged]),
            entry("10:10", &[Mark::ImpactStarted]),
            entry("10:40", &[Mark::Mitigated]),
        ];
        assert_eq!(
            minutes(&entries),
            [
                ("detect", None),
                ("acknowledge", Some(0)),
                ("mitigate", Some(30)),
                ("impact", Some(30))
            ]
        );
    }

    #[test]
    fn without_marks_or_times_nothing_is_measured() {
        assert_eq!(minutes(&[entry("10:00", &[]), entry("11:00", &[])]), []);
        assert_eq!(
            minutes(&[
                entry("soon", &[Mark::ImpactStarted]),
                entry("11:00", &[Mark::Detected])
            ]),
            []
        );
    }
}

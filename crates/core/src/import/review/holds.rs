//! What a section was read as, and the lines of what is not understood in it.

use std::ops::Range;

use super::super::blocks::{self, BlockKind};
use super::super::ids::Ids;
use super::super::timeline::correct;
use super::super::when;
use super::Holds;
use crate::frame::rows;
use crate::frame::unread::{Beside, unread};
use crate::model::{Body, Mark, Section};

/// As many entries without a time are told with their lines.
const MOST_UNTIMED: usize = 3;

pub(super) fn holds(section: &Section, place: &Range<usize>, lines: &Lines, eol: &str) -> Holds {
    match &section.body {
        Body::Prose(markdown) => {
            let blocks = blocks::inside(markdown, &(0..markdown.len()));
            let list =
                |block: &blocks::Block| matches!(block.kind, BlockKind::List(_) | BlockKind::Table);
            Holds::Text {
                list: blocks.iter().any(list),
            }
        }
        Body::Timeline { .. } => timeline(section, place, lines, eol),
        Body::Actions { items, .. } => {
            let mut open: Vec<_> = items.iter().collect();
            let (mut count, mut owned) = (0, 0);
            while let Some(item) = open.pop() {
                count += 1;
                owned += usize::from(item.owner.is_some());
                open.extend(&item.children);
            }
            Holds::Actions {
                items: count,
                owned,
            }
        }
    }
}

fn timeline(section: &Section, place: &Range<usize>, lines: &Lines, eol: &str) -> Holds {
    let Body::Timeline { entries, after, .. } = &section.body else {
        return Holds::Text { list: false };
    };
    let layout = &section.layout;
    let after_start = place.end - after.len();
    let gap = layout.after_gap.as_ref().map_or(2 * eol.len(), String::len);
    let end = if after.is_empty() {
        place.end
    } else {
        after_start - gap
    };
    let all = rows::entries(layout, entries, eol).len();
    let start = end.saturating_sub(all);
    let row = |index: usize| {
        let end = start + rows::entries(layout, &entries[..=index], eol).len();
        let length = rows::one_entry(layout, &entries[index], eol).len();
        end.saturating_sub(length)..end
    };
    let found = unread(section, eol);
    let unread_lines = found.iter().map(|list| {
        let from = match list.beside {
            Beside::Before => place.start,
            Beside::After => after_start,
            Beside::Inside(index) => row(index).start,
        };
        let rows = list.place();
        lines.range(&(from + rows.start..from + rows.end))
    });
    let is_timed = |index: &usize| when::leading(&entries[*index].time).is_some();
    let (timed, untimed): (Vec<usize>, Vec<usize>) = (0..entries.len()).partition(is_timed);
    let time = |index: &usize| entries[*index].time.clone();
    let has = |mark: &&Mark| entries.iter().any(|entry| entry.marks.contains(mark));
    Holds::Timeline {
        entries: entries.len(),
        span: timed.first().map(time).zip(timed.last().map(time)),
        untimed: untimed.len(),
        marks: Mark::ALL.iter().filter(has).copied().collect(),
        unread: (
            found.iter().map(|list| list.rows.len()).sum(),
            unread_lines.collect(),
        ),
        can_be_taken: !found.is_empty()
            && correct::take_unread(&mut section.clone(), eol, &mut Ids::default(), |_| true),
        untimed_lines: untimed
            .iter()
            .take(MOST_UNTIMED)
            .map(|index| lines.range(&row(*index)))
            .collect(),
        columns: correct::columns(section),
    }
}

/// Where the lines of a text begin, in bytes.
pub(super) struct Lines(Vec<usize>);

impl Lines {
    pub(super) fn of(text: &str) -> Self {
        let mut starts = vec![0];
        starts.extend(super::super::line_ends(text));
        Self(starts)
    }

    /// The line of a byte, counted from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.0.partition_point(|start| *start <= at)
    }

    /// The first and the last line of a range.
    pub(super) fn range(&self, place: &Range<usize>) -> (usize, usize) {
        let last = place.end.saturating_sub(1).max(place.start);
        (self.line(place.start), self.line(last))
    }
}

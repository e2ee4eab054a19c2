//! What a section was read as, and the lines of what is not understood in it.

use std::ops::Range;

use super::super::blocks::{self, BlockKind};
use super::super::ids::Ids;
use super::super::timeline::correct::{self, Column};
use super::super::when;
use crate::frame::rows;
use crate::frame::unread::{Beside, Unread, unread};
use crate::model::{Body, Mark, Section};

/// The sort of content that a section has, with its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Holds {
    /// The section was read as plain text.
    Text {
        /// Whether it contains a list or table, which could be a timeline or action items.
        list: bool,
    },
    /// The section was read as a timeline.
    Timeline {
        /// The number of entries, with or without a time.
        entries: usize,
        /// The times of the first and the last entry that have one, as written.
        span: Option<(String, String)>,
        /// The number of entries without a time that is understood.
        untimed: usize,
        /// The marks that its entries have, in the order of an incident.
        marks: Vec<Mark>,
        /// The rows of the timeline that were not read.
        unread: Rows,
        /// The items of lists beside the entries that may be rows or remarks.
        beside: Box<Rows>,
        /// The lines of the first entries without a time that is understood.
        untimed_lines: Vec<(usize, usize)>,
        /// The columns of a table that could say what happened, and the index of the one that was taken.
        columns: Option<(Vec<Column>, usize)>,
    },
    /// The section was read as a list of action items.
    Actions {
        /// The number of items, including the children of items.
        items: usize,
        /// The number of those items that have an owner.
        owned: usize,
    },
}

/// Rows that are not entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Rows {
    /// How many there are.
    pub count: usize,
    /// The first and last line of each list of them.
    pub lines: Vec<(usize, usize)>,
    /// Whether they can be made entries.
    pub can_be_taken: bool,
}

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
    let lines_of = |list: &Unread| {
        let from = match list.beside {
            Beside::Before => place.start,
            Beside::After => after_start,
            Beside::Inside(index) => row(index).start,
        };
        let rows = list.place();
        lines.range(&(from + rows.start..from + rows.end))
    };
    let rows = |is_certain: bool| {
        let lists = found.iter().filter(|list| list.is_certain == is_certain);
        let lists: Vec<&Unread> = lists.collect();
        let is_wanted = |list: &Unread| list.is_certain == is_certain;
        Rows {
            count: lists.iter().map(|list| list.rows.len()).sum(),
            lines: lists.iter().map(|list| lines_of(list)).collect(),
            can_be_taken: !lists.is_empty()
                && correct::take(&mut section.clone(), eol, &mut Ids::default(), is_wanted),
        }
    };
    let is_timed = |index: &usize| when::leading(&entries[*index].time).is_some();
    let (timed, untimed): (Vec<usize>, Vec<usize>) = (0..entries.len()).partition(is_timed);
    let time = |index: &usize| entries[*index].time.clone();
    let has = |mark: &&Mark| entries.iter().any(|entry| entry.marks.contains(mark));
    Holds::Timeline {
        entries: entries.len(),
        span: timed.first().map(time).zip(timed.last().map(time)),
        untimed: untimed.len(),
        marks: Mark::ALL.iter().filter(has).copied().collect(),
        unread: rows(true),
        beside: Box::new(rows(false)),
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

//! The time in a cell of a table, behind the signs and inside the brackets and marks that people put around it.

use std::ops::Range;

use super::super::when::{self, Says};
use super::parts::{self, Split};
use super::split;
use crate::frame::slots;

/// What a cell in the column of times says.
pub(super) struct Time {
    pub(super) written: Range<usize>,
    /// Where the address is, if the time is a link.
    pub(super) evidence: Option<Range<usize>>,
}

/// The time of a cell; if the cell says more than a time, all of it without the emphasis around it.
#[must_use]
pub(super) fn time(cell: &str) -> Time {
    match alone(cell) {
        Some(split) => Time {
            written: split.time,
            evidence: split.evidence,
        },
        None => {
            let bare = bare(cell);
            let start = cell.find(bare).unwrap_or_default();
            Time {
                written: start..start + bare.len(),
                evidence: None,
            }
        }
    }
}

/// A time that is all that a cell says.
fn alone(cell: &str) -> Option<Split> {
    split::leading(cell, 0).filter(|split| split.text.is_empty())
}

impl Time {
    /// The frame of the cell.
    #[must_use]
    pub(super) fn frame(&self, cell: &str) -> String {
        let mut slots = vec![(self.written.clone(), "{time}".to_owned())];
        if let Some(address) = &self.evidence {
            let (_, slot) = parts::address(&cell[address.clone()]);
            slots.push((address.clone(), slot.to_owned()));
        }
        slots::around(cell, 0, slots)
    }
}

/// How precise the time is that a cell begins with.
#[must_use]
pub(super) fn says(cell: &str) -> Option<Says> {
    let first = || when::leading(bare(cell)).map(|(_, says)| says);
    first().or_else(|| alone(cell).map(|split| split.says))
}

/// A cell without the emphasis around it.
#[must_use]
pub(super) fn bare(cell: &str) -> &str {
    cell.trim_matches(['*', '_', '`', ' '])
}

//! The messages about a file that was picked for import.

use crate::import::bytes::Refusal;

/// How much was read from a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many sections were read, whatever their kind.
    pub sections: usize,
    /// How many of the sections were not recognised: their kind is not known.
    pub unknown: usize,
    /// How many timeline entries were read.
    pub entries: usize,
    /// How many action items were read.
    pub items: usize,
    /// How many rows of timelines were not read.
    pub unread: usize,
    /// Whether it is open if the day or the month comes first in dates.
    pub has_open_date: bool,
}

area! {
    Import of import {
        open,
        review,
        pasted,
        drop,
        /// Says that a file is now a draft, and how much was read.
        done(file: &str, title: &str, count: &Count),
        /// How much was read: “7 sections, 12 timeline entries, 5 action items”.
        amount(count: &Count),
        /// Says why a file is not text that could be a postmortem: it is empty, a PDF, an archive …
        refused(file: &str, refusal: Refusal),
        /// Says that a file is so large that it was not even read.
        far_too_large(file: &str),
        /// Says that a file is now a second draft, because a draft with its id was here already.
        second(file: &str, title: &str),
        /// Says that a file was not read because the part of the page that reads files could not be loaded.
        not_loaded(file: &str),
        /// Says that a file could not be read from the disk.
        unreadable(file: &str),
        /// Says where the JSON of a file is wrong; line and column count from 1.
        malformed(file: &str, line: usize, column: usize, message: &str),
        /// Says that JSON has half of a character in some places, where the first of them is, and what stands
        /// there now; line and column count from 1.
        halves(line: usize, column: usize, count: usize),
        /// Says that a file is JSON, but not a postmortem of Debrief.
        not_a_postmortem(file: &str),
        /// Says that a newer build wrote the JSON; `version` is that of its format.
        newer(file: &str, version: u32),
        /// Warns that the imported draft is only in memory, because the browser refuses to store it.
        not_stored(file: &str),
        /// Says how many drafts of a backup are new here, the same as here, and different from the one here
        /// and therefore added as a second draft.
        backup_done(file: &str, new: usize, same: usize, second: usize),
        /// Says that a newer build wrote the backup.
        backup_newer(file: &str),
        /// Says which drafts of a backup cannot be read; `places` counts from 1.
        backup_damaged(file: &str, places: &[usize]),
        /// Warns that some drafts of a backup are only in memory.
        backup_not_stored(file: &str, count: usize),
    }
}

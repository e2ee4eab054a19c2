//! What became of a file that was picked for import.

use crate::import::bytes::Refusal;

/// How much was read of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// The number of sections.
    pub sections: usize,
    /// The number of sections whose kind is not known.
    pub unknown: usize,
    /// The number of timeline entries.
    pub entries: usize,
    /// The number of action items.
    pub items: usize,
}

area! {
    Import of import {
        open,
        review,
        pasted,
        drop,
        /// The file is now a draft.
        done(file: &str, title: &str, count: &Count),
        /// How much was read: “7 sections, 12 timeline entries, 5 action items”.
        amount(count: &Count),
        /// The file is no text that could be a postmortem.
        refused(file: &str, refusal: Refusal),
        /// The file is so large that it was not even read.
        far_too_large(file: &str),
        /// The file is now a second draft, because its id was taken.
        second(file: &str, title: &str),
        /// The part of the page that reads files could not be loaded.
        not_loaded(file: &str),
        /// The file could not be read from the disk.
        unreadable(file: &str),
        /// The JSON has a mistake.
        malformed(file: &str, line: usize, column: usize, message: &str),
        /// The JSON is something else.
        not_a_postmortem(file: &str),
        /// The JSON comes from a newer build.
        newer(file: &str, version: u32),
        /// The draft is in memory alone.
        not_stored(file: &str),
        /// The drafts of a backup are here.
        backup_done(file: &str, new: usize, same: usize, second: usize),
        /// A newer build wrote the backup.
        backup_newer(file: &str),
        /// Some drafts of a backup cannot be read; they are counted from 1.
        backup_damaged(file: &str, places: &[usize]),
        /// Some drafts of a backup are in memory alone.
        backup_not_stored(file: &str, count: usize),
    }
}

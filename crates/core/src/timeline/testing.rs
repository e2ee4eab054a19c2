//! Makes entries for the tests of modules that read timelines.

use crate::model::{Entry, Mark};

/// An entry with a time and marks, but without text.
pub(crate) fn entry(time: &str, marks: &[Mark]) -> Entry {
    Entry {
        time: time.into(),
        marks: marks.to_vec(),
        ..Entry::default()
    }
}

/// Entries with a time and a text each.
pub(crate) fn entries(rows: &[(&str, &str)]) -> Vec<Entry> {
    let row = |(time, text): &(&str, &str)| Entry {
        text: (*text).into(),
        ..entry(time, &[])
    };
    rows.iter().map(row).collect()
}

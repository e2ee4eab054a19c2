//! Entries for the tests of what reads timelines.

use crate::model::{Entry, Mark};

/// An entry with a time and marks, and no words.
pub(crate) fn entry(time: &str, marks: &[Mark]) -> Entry {
    Entry {
        time: time.into(),
        marks: marks.to_vec(),
        ..Entry::default()
    }
}

/// Entries of times and words.
pub(crate) fn entries(rows: &[(&str, &str)]) -> Vec<Entry> {
    let row = |(time, text): &(&str, &str)| Entry {
        text: (*text).into(),
        ..entry(time, &[])
    };
    rows.iter().map(row).collect()
}

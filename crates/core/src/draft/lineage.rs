//! Which record of a draft was made from which.
//!
//! A draft is kept in more than one place and written by more than one tab. Neither the revision nor the
//! clock can say whether a record may replace another: two writers both count the revision up. So a record
//! carries its lineage. Whenever a draft is opened, a new line begins, to which all records belong that are
//! written until it is closed. A record names its own line and those that it descends from, each with the
//! last revision that was taken from it. One record was made from another exactly if it names the line of the
//! other with the same revision or a later one. Nothing here knows about storage.

use serde::{Deserialize, Serialize};

use super::tab::fingerprint;
use super::{Envelope, envelope};

/// How many lines a record remembers. A browser that is killed right after every opening may leave a copy
/// that is this many openings old. An older one counts as unknown, and then both drafts are kept.
const MAX_LINES: usize = 64;

/// The lines that a record comes from, oldest first, each with its last revision. The last one is its own.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Lineage(Vec<(String, u64)>);

/// Which of two records of a draft to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newer {
    /// They are the same.
    Neither,
    /// The first was made from the second.
    First,
    /// The second was made from the first.
    Second,
    /// Neither was made from the other: both must be kept.
    Apart,
}

impl Lineage {
    /// The lineage of a record with this fingerprint. A build that knows nothing about lines copies those
    /// that it found and counts the revision up: such a record is a line by itself, named by its fingerprint.
    #[must_use]
    pub fn of(envelope: &Envelope, fingerprint: u64) -> Self {
        let mut lineage = envelope.lineage.clone();
        if lineage.last() != Some(envelope.rev) {
            lineage.push(&format!("#{fingerprint:x}"), envelope.rev);
        }
        lineage
    }

    /// The lineage of a stored record; `None` if the record cannot be read.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let envelope = envelope::read(text).ok()?;
        Some(Self::of(&envelope, fingerprint(text)))
    }

    /// The lineage of the next record, which is made from this one as revision `rev` of a line.
    #[must_use]
    pub fn next(&self, line: &str, rev: u64) -> Self {
        let mut next = self.clone();
        next.push(line, rev);
        next
    }

    /// Decides which of two records was made from the other.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Newer {
        match (self.comes_from(other), other.comes_from(self)) {
            (true, true) => Newer::Neither,
            (true, false) => Newer::First,
            (false, true) => Newer::Second,
            (false, false) => Newer::Apart,
        }
    }

    /// Whether this record was made from the other one, or is that one.
    #[must_use]
    pub fn comes_from(&self, other: &Self) -> bool {
        let Some((line, rev)) = other.0.last() else {
            return false;
        };
        self.0
            .iter()
            .any(|(known_line, last_rev)| known_line == line && last_rev >= rev)
    }

    /// Whether nothing is known about what the record was made from: the build that wrote it kept no lineage.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn last(&self) -> Option<u64> {
        self.0.last().map(|(_, rev)| *rev)
    }

    fn push(&mut self, line: &str, rev: u64) {
        self.0.retain(|(known_line, _)| known_line != line);
        self.0.push((line.to_owned(), rev));
        let surplus = self.0.len().saturating_sub(MAX_LINES);
        self.0.drain(..surplus);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Postmortem;
    use proptest::prelude::*;

    /// A record of revision `rev` that was made from another one.
    fn record(parent: Option<&Envelope>, line: Option<&str>, rev: u64, title: &str) -> Envelope {
        let mut doc = Postmortem::new("d", "google-sre");
        doc.title = Some(title.to_owned());
        let mut envelope = Envelope::new("d", rev, 0, doc);
        let before = parent.map(lineage_of).unwrap_or_default();
        envelope.lineage = match line {
            Some(line) => before.next(line, rev),
            // A build that copies the lineage that it found.
            None => parent
                .map(|parent| parent.lineage.clone())
                .unwrap_or_default(),
        };
        envelope
    }

    fn lineage_of(envelope: &Envelope) -> Lineage {
        Lineage::of(envelope, fingerprint(&envelope.write()))
    }

    #[test]
    fn a_record_comes_from_what_it_was_made_from_and_from_nothing_else() {
        let old = record(None, None, 7, "of a build without lines");
        let first = record(Some(&old), Some("a"), 8, "one");
        let second = record(Some(&first), Some("a"), 9, "two");
        let other = record(Some(&first), Some("b"), 9, "another tab");
        assert_eq!(lineage_of(&second).compare(&lineage_of(&old)), Newer::First);
        assert_eq!(
            lineage_of(&first).compare(&lineage_of(&second)),
            Newer::Second
        );
        assert_eq!(
            lineage_of(&second).compare(&lineage_of(&other)),
            Newer::Apart
        );
        assert_eq!(
            lineage_of(&other).compare(&lineage_of(&other)),
            Newer::Neither
        );
    }

    #[test]
    fn what_an_older_build_writes_over_a_record_was_made_from_it() {
        let ours = record(None, Some("a"), 3, "ours");
        let older = record(Some(&ours), None, 4, "an older build's");
        let again = record(Some(&older), Some("b"), 5, "ours once more");
        let continued = record(Some(&ours), Some("a"), 4, "ours, meanwhile");
        assert_eq!(lineage_of(&older).compare(&lineage_of(&ours)), Newer::First);
        assert_eq!(
            lineage_of(&again).compare(&lineage_of(&older)),
            Newer::First
        );
        assert_eq!(
            lineage_of(&older).compare(&lineage_of(&continued)),
            Newer::Apart
        );
    }

    #[test]
    fn records_of_older_builds_that_differ_are_unrelated() {
        let one = record(None, None, 3, "one");
        let two = record(None, None, 4, "two");
        assert_eq!(lineage_of(&one).compare(&lineage_of(&two)), Newer::Apart);
        assert_eq!(lineage_of(&one).compare(&lineage_of(&one)), Newer::Neither);
    }

    #[test]
    fn after_a_line_is_forgotten_both_records_are_kept() {
        let first = record(None, Some("first"), 1, "x");
        let mut last = first.clone();
        for number in 0..=MAX_LINES as u64 {
            last = record(Some(&last), Some(&number.to_string()), number + 2, "x");
        }
        assert_eq!(lineage_of(&last).compare(&lineage_of(&first)), Newer::Apart);
    }

    proptest! {
        /// Records grow as a tree; comparing any two must give their places in it.
        #[test]
        fn any_two_records_show_how_they_are_related(
            steps in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_u8), 1..18),
        ) {
            let mut records = vec![(record(None, Some("root"), 1, "root"), vec![0_usize])];
            for (number, (choice, kind)) in steps.iter().enumerate() {
                let (parent, path) = records[choice.index(records.len())].clone();
                let title = number.to_string();
                // Each record gets a new line, or none, as if written by an older build.
                let line = (*kind > 0).then(|| format!("l{number}"));
                let child = record(Some(&parent), line.as_deref(), parent.rev + 1, &title);
                let mut path = path;
                path.push(number + 1);
                records.push((child, path));
            }
            for (one, path) in &records {
                for (other, other_path) in &records {
                    let expected = match (path.starts_with(other_path), other_path.starts_with(path)) {
                        (true, true) => Newer::Neither,
                        (true, false) => Newer::First,
                        (false, true) => Newer::Second,
                        (false, false) => Newer::Apart,
                    };
                    let compared = lineage_of(one).compare(&lineage_of(other));
                    // An older build gives its own records no line: two of them in a row count as made apart,
                    // and both are kept.
                    let kept_both = compared == Newer::Apart && (one.lineage != lineage_of(one) || other.lineage != lineage_of(other));
                    prop_assert!(compared == expected || kept_both, "{:?} {:?}", compared, expected);
                }
            }
        }
    }
}

//! Which record of a draft was made from which.
//!
//! A draft is kept in more than one place and written by more than one tab. Neither the revision nor the
//! clock can say whether a record may replace another: two writers both count the revision up. So a record
//! carries where it comes from. Each opening of a draft writes in a line of its own, and a record names the
//! lines that came before, each with the last revision that was taken from it. One record was made from
//! another exactly if it names the line of the other with the same revision or a later one. Nothing here
//! knows about storage.

use serde::{Deserialize, Serialize};

use super::tab::fingerprint;
use super::{Envelope, envelope};

/// How many lines a record remembers. A browser that is killed right after every opening may leave a copy
/// that is this many openings old. An older one counts as unknown, and then both drafts are kept.
const REMEMBERED: usize = 64;

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
            .any(|(known, last)| known == line && last >= rev)
    }

    /// Whether nothing is known about where the record comes from: it was written before there were lines.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn last(&self) -> Option<u64> {
        self.0.last().map(|(_, rev)| *rev)
    }

    fn push(&mut self, line: &str, rev: u64) {
        self.0.retain(|(known, _)| known != line);
        self.0.push((line.to_owned(), rev));
        let forgotten = self.0.len().saturating_sub(REMEMBERED);
        self.0.drain(..forgotten);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Postmortem;
    use proptest::prelude::*;

    /// A record of revision `rev` that was made from another one.
    fn made(from: Option<&Envelope>, line: Option<&str>, rev: u64, title: &str) -> Envelope {
        let mut doc = Postmortem::new("d", "google-sre");
        doc.title = Some(title.to_owned());
        let mut envelope = Envelope::new("d", rev, 0, doc);
        let before = from.map(known).unwrap_or_default();
        envelope.lineage = match line {
            Some(line) => before.next(line, rev),
            // A build that copies the lineage that it found.
            None => from.map(|from| from.lineage.clone()).unwrap_or_default(),
        };
        envelope
    }

    fn known(envelope: &Envelope) -> Lineage {
        Lineage::of(envelope, fingerprint(&envelope.write()))
    }

    #[test]
    fn a_record_comes_from_what_it_was_made_from_and_from_nothing_else() {
        let old = made(None, None, 7, "of a build without lines");
        let first = made(Some(&old), Some("a"), 8, "one");
        let second = made(Some(&first), Some("a"), 9, "two");
        let other = made(Some(&first), Some("b"), 9, "another tab");
        assert_eq!(known(&second).compare(&known(&old)), Newer::First);
        assert_eq!(known(&first).compare(&known(&second)), Newer::Second);
        assert_eq!(known(&second).compare(&known(&other)), Newer::Apart);
        assert_eq!(known(&other).compare(&known(&other)), Newer::Neither);
    }

    #[test]
    fn what_an_older_build_writes_over_a_record_was_made_from_it() {
        let ours = made(None, Some("a"), 3, "ours");
        let older = made(Some(&ours), None, 4, "an older build's");
        let again = made(Some(&older), Some("b"), 5, "ours once more");
        let on = made(Some(&ours), Some("a"), 4, "ours, meanwhile");
        assert_eq!(known(&older).compare(&known(&ours)), Newer::First);
        assert_eq!(known(&again).compare(&known(&older)), Newer::First);
        assert_eq!(known(&older).compare(&known(&on)), Newer::Apart);
    }

    #[test]
    fn records_of_older_builds_that_differ_are_apart() {
        let one = made(None, None, 3, "one");
        let two = made(None, None, 4, "two");
        assert_eq!(known(&one).compare(&known(&two)), Newer::Apart);
        assert_eq!(known(&one).compare(&known(&one)), Newer::Neither);
    }

    #[test]
    fn a_line_that_is_forgotten_keeps_both() {
        let first = made(None, Some("first"), 1, "x");
        let mut last = first.clone();
        for number in 0..=REMEMBERED as u64 {
            last = made(Some(&last), Some(&number.to_string()), number + 2, "x");
        }
        assert_eq!(known(&last).compare(&known(&first)), Newer::Apart);
    }

    proptest! {
        /// Records grow as a tree; comparing any two must give their places in it.
        #[test]
        fn the_tree_of_records_is_told_from_them_alone(
            steps in proptest::collection::vec((any::<prop::sample::Index>(), 0..4_u8), 1..18),
        ) {
            let mut records = vec![(made(None, Some("root"), 1, "root"), vec![0_usize])];
            for (number, (from, kind)) in steps.iter().enumerate() {
                let (parent, path) = records[from.index(records.len())].clone();
                let title = number.to_string();
                // Each record gets a new line, or none, as if written by an older build.
                let line = (*kind > 0).then(|| format!("l{number}"));
                let child = made(Some(&parent), line.as_deref(), parent.rev + 1, &title);
                let mut path = path;
                path.push(number + 1);
                records.push((child, path));
            }
            for (one, to_one) in &records {
                for (other, to_other) in &records {
                    let expected = match (to_one.starts_with(to_other), to_other.starts_with(to_one)) {
                        (true, true) => Newer::Neither,
                        (true, false) => Newer::First,
                        (false, true) => Newer::Second,
                        (false, false) => Newer::Apart,
                    };
                    let told = known(one).compare(&known(other));
                    // An older build gives its own records no line: two of them in a row count as made apart,
                    // and both are kept.
                    let careful = told == Newer::Apart && (one.lineage != known(one) || other.lineage != known(other));
                    prop_assert!(told == expected || careful, "{:?} {:?}", told, expected);
                }
            }
        }
    }
}

//! The reports of the shelf: how safe the drafts are, the outcome for a record, and what the browser has
//! removed.

use crate::platform::Trouble;
use debrief_core::draft::tab::Seen;

/// How safe the stored drafts are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// The database has not answered yet.
    Opening,
    /// They survive the browser being killed.
    Durable,
    /// They are only in the quick copy, for this reason: a browser that is killed may lose the last minute.
    Quick(Trouble),
}

/// The outcome for a record of a draft, reported to the page that shows it.
#[derive(Clone, Debug)]
pub(crate) enum RecordOutcome {
    /// This revision and earlier ones survive.
    Stored(u64),
    /// This revision and earlier ones are in the quick copy, and only there for now.
    Quick(u64),
    /// This revision is only in memory.
    Failed(u64, Trouble),
    /// This text is the record in storage, and the record that was put here was not made from it.
    Conflict(String),
    /// The durable record had been removed and was written again.
    Gone,
    /// Another tab has written the record.
    Changed,
}

/// The result of putting a record on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PutOutcome {
    /// It is stored as well as it can be here.
    Stored(Seen),
    /// It is being made durable; the outcome is reported later.
    Writing(Seen),
    /// It is only in memory.
    Refused(Trouble),
}

/// What the browser has removed since the page was last open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Removals {
    /// The titles of drafts that are gone from both copies.
    pub(crate) lost_titles: Vec<String>,
    /// How many drafts were put back from the quick copy.
    pub(crate) restored: usize,
    /// Whether the quick copy was removed and is being made again.
    pub(crate) quick_copy: bool,
}

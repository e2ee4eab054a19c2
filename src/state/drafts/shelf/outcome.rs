//! What the shelf tells: how safe the drafts are, what became of a record, what the browser has taken away.

use crate::platform::Trouble;
use debrief_core::draft::tab::Seen;

/// How safe what is stored is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Safety {
    /// The database has not answered yet.
    Opening,
    /// It survives the browser being killed.
    Durable,
    /// It is in the quick copy alone, for this reason: a browser that is killed may lose the last minute of
    /// it.
    Quick(Trouble),
}

/// What became of a record of a draft, told to whoever shows it.
#[derive(Clone, Debug)]
pub(crate) enum Settled {
    /// This revision and those before it survive.
    Stored(u64),
    /// This revision and those before it are in the quick copy, and it stays at that for now.
    Quick(u64),
    /// This revision is in memory alone.
    Failed(u64, Trouble),
    /// Another record stands there, which is this text and was not made from what is here.
    Stands(String),
    /// The durable record had been taken away and was written again.
    Gone,
    /// Another tab has written the record.
    Changed,
}

/// What came of a record that was put on the shelf.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum PutOutcome {
    /// It is stored, as well as it can be here.
    Stored(Seen),
    /// It is about to be durable; what became of it is told later.
    Writing(Seen),
    /// It is in memory alone.
    Refused(Trouble),
}

/// What the browser has taken away since the page was here last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Missed {
    /// The titles of drafts that are gone from both copies.
    pub(crate) gone: Vec<String>,
    /// How many drafts were put back from the quick copy.
    pub(crate) restored: usize,
    /// Whether the quick copy was taken away, and is made anew.
    pub(crate) quick: bool,
}

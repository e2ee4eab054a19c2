//! What is told of the drafts: the list that the library shows, what they take, and why one cannot be opened.

use super::Missed;
use crate::platform::Trouble;
use debrief_core::draft::Summary;

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listing {
    /// The drafts, the one changed last first.
    pub(crate) drafts: Vec<Listed>,
    /// How many drafts are in the bin.
    pub(crate) binned: usize,
    /// The records that cannot be read.
    pub(crate) set_aside: Vec<SetAside>,
    /// Why storage could not be listed, if it could not.
    pub(crate) trouble: Option<Trouble>,
    /// Whether there may be more drafts, which are being read.
    pub(crate) reading: bool,
    /// What the browser has taken away since the page was opened last.
    pub(crate) missed: Missed,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    /// What is shown of it.
    pub(crate) summary: Summary,
    /// Whether it is in memory alone.
    pub(crate) only_in_memory: bool,
}

/// A record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetAside {
    /// Its key in storage.
    pub(crate) key: String,
    /// Whether a newer build wrote it; otherwise it is damaged.
    pub(crate) newer: bool,
}

/// What of ours is in the browser's storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// How many drafts, the bin and records that cannot be read included.
    pub(crate) drafts: usize,
    /// How much, in UTF-16 units, which is what browsers count.
    pub(crate) units: usize,
}

/// Why a draft could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// There is none of this id.
    Missing,
    /// There is one, in the bin.
    Binned,
    /// There is one, and it cannot be read.
    Unreadable,
    /// There is one, and a newer build has written it.
    Newer,
    /// Storage did not answer.
    Trouble(Trouble),
}

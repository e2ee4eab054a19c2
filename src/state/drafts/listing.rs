//! What is reported about the drafts: the list for the library, the space they take, and why one cannot be
//! opened.

use super::Removals;
use crate::platform::Trouble;
use debrief_core::draft::Summary;

/// The drafts as the library shows them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listing {
    /// The drafts, the one that was changed last first.
    pub(crate) drafts: Vec<Listed>,
    /// How many drafts are in the bin.
    pub(crate) binned: usize,
    /// The records that cannot be read.
    pub(crate) set_aside: Vec<SetAside>,
    /// Why storage could not be listed, if it could not.
    pub(crate) trouble: Option<Trouble>,
    /// Whether there may be more drafts, because they are still being read.
    pub(crate) is_reading: bool,
    /// The drafts and copies that the browser has removed since the page was last open.
    pub(crate) removals: Removals,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    pub(crate) summary: Summary,
    /// Whether it is only in memory.
    pub(crate) only_in_memory: bool,
}

/// A record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetAside {
    /// Its key in storage.
    pub(crate) key: String,
    /// Whether a newer build wrote it; otherwise it is damaged.
    pub(crate) is_newer: bool,
}

/// The space that our records take in the browser's storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// The number of drafts, including the bin and records that cannot be read.
    pub(crate) drafts: usize,
    /// Their size in UTF-16 units, which is what browsers count.
    pub(crate) units: usize,
}

/// Why a draft could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OpenError {
    /// There is no draft with this id.
    Missing,
    /// It is in the bin.
    Binned,
    /// Its record cannot be read.
    Unreadable,
    /// Its record was written by a newer build.
    Newer,
    /// Storage did not answer.
    Trouble(Trouble),
}

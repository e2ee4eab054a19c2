//! Decides which of several tabs writes a draft, and what a tab does about the record that it finds in
//! storage.
//!
//! A pure state machine for one tab and one draft. Where the browser has locks, the tab that holds the lock
//! of the draft writes and the others follow; without locks, every tab may write. Either way, a tab
//! overwrites only a record that it has seen: before every write, the record in storage is compared with the
//! last one seen, and a tab that another has overtaken continues as a second draft. Nothing here touches a
//! lock, a channel or storage.

mod message;

pub use message::Message;

use super::{Envelope, Lineage};

/// What a tab may do with the draft that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It has just asked for the lock: it shows the draft and accepts no input yet.
    Asking,
    /// This tab writes.
    Writing,
    /// Another tab writes; this one shows what the other has saved.
    Following,
}

/// How long a tab waits for the lock before it reports that another tab writes, in milliseconds. A page that
/// was just reloaded may have to wait until the lock of its previous load is released.
pub const PATIENCE: u64 = 400;

/// How long a tab that takes over a draft waits for the answer of the writer, in milliseconds. A writer that
/// does not answer is frozen or gone, and its unsaved edits remain in its own memory.
pub const ANSWER: u64 = 1_500;

/// A record as a tab has seen it: its revision; its fingerprint, because two writers may give different
/// records the same revision; and its lineage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The revision of the record.
    pub rev: u64,
    /// The fingerprint of the text of the record.
    pub fingerprint: u64,
    /// Which records it was made from, its own line last.
    pub lineage: Lineage,
}

impl Seen {
    /// Describes a record whose text has this fingerprint.
    #[must_use]
    pub fn of(envelope: &Envelope, fingerprint: u64) -> Self {
        Self {
            rev: envelope.rev,
            fingerprint,
            lineage: Lineage::of(envelope, fingerprint),
        }
    }
}

/// The record in storage just before a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// Nothing is stored under the id.
    Nothing,
    /// A record with this fingerprint is stored.
    Record(u64),
}

/// How a tab must write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// Under the same key, as this revision.
    Over(u64),
    /// Under a new id, as its first revision: the record in storage belongs to another tab.
    Fork,
}

/// What to do about a record that was found in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Do nothing: the record is known, or the next write will deal with it.
    Nothing,
    /// Show the record that was found.
    Adopt,
    /// Keep what this tab shows as a second draft at once: the record was written by a tab that had not seen
    /// the record of this one.
    Fork,
    /// Write what this tab shows again: the record is gone.
    Restore,
}

/// The state of one tab that shows one draft.
#[derive(Clone, Debug)]
pub struct Tab {
    role: Role,
    /// The record that the shown document comes from; `None` while it has never been stored.
    seen: Option<Seen>,
    /// Whether this tab wrote that record.
    is_own: bool,
    /// Whether this tab has asked the writer to step back and waits for the answer.
    has_asked: bool,
}

/// The fingerprint of a stored text: FNV-1a with 64 bits (draft-eastlake-fnv).
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    fingerprint_bytes(text.as_bytes())
}

/// The fingerprint of bytes; for the bytes of a text, the same as that of the text.
#[must_use]
pub fn fingerprint_bytes(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Tab {
    /// A tab that has just opened the draft and has seen this record of it. Without locks it writes at once.
    #[must_use]
    pub fn new(seen: Option<Seen>, has_locks: bool) -> Self {
        Self {
            role: if has_locks {
                Role::Asking
            } else {
                Role::Writing
            },
            seen,
            is_own: false,
            has_asked: false,
        }
    }

    /// What the tab may do at present.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// The revision that the shown document comes from; 0 while it has never been stored.
    #[must_use]
    pub fn rev(&self) -> u64 {
        self.seen.as_ref().map_or(0, |seen| seen.rev)
    }

    /// The record that the shown document comes from; `None` while it has never been stored.
    #[must_use]
    pub fn seen(&self) -> Option<&Seen> {
        self.seen.as_ref()
    }

    /// The lineage of the next record, which will be this revision of a line.
    #[must_use]
    pub fn next_lineage(&self, line: &str, rev: u64) -> Lineage {
        let lineage = self.seen.as_ref().map(|seen| &seen.lineage);
        lineage.cloned().unwrap_or_default().next(line, rev)
    }

    /// The lock has been granted. The caller must compare the record in storage (`found`) before it accepts
    /// input.
    pub fn granted(&mut self) {
        self.role = Role::Writing;
        self.has_asked = false;
    }

    /// The lock was not granted within `PATIENCE`.
    pub fn waited(&mut self) {
        if self.role == Role::Asking {
            self.role = Role::Following;
        }
    }

    /// The lock was released or taken away. The caller has already written the unsaved edits, if that was
    /// possible.
    pub fn stepped_back(&mut self) {
        self.role = Role::Following;
    }

    /// The user leaves the page, or the browser puts it into its cache. Its lock was released, and it asks
    /// again if it comes back.
    pub fn suspended(&mut self) {
        self.role = Role::Asking;
        self.has_asked = false;
    }

    /// The user wants to write in this tab. Returns whether to ask the writer: only if another tab writes and
    /// has not been asked yet.
    pub fn take_over(&mut self) -> bool {
        let must_ask = self.role == Role::Following && !self.has_asked;
        self.has_asked |= must_ask;
        must_ask
    }

    /// Whether this tab waits for the answer of the writer.
    #[must_use]
    pub fn has_asked(&self) -> bool {
        self.has_asked
    }

    /// The writer has answered that it cannot step back.
    pub fn refused(&mut self) {
        self.has_asked = false;
    }

    /// How to write, given the record in storage at this moment.
    #[must_use]
    pub fn before_write(&self, stored: Stored) -> Write {
        // What was typed at the very moment when the lock was lost cannot go into the record of the new
        // writer.
        if self.role == Role::Following {
            return Write::Fork;
        }
        match (stored, &self.seen) {
            (Stored::Nothing, _) => Write::Over(self.rev() + 1),
            (Stored::Record(fingerprint), Some(seen)) if seen.fingerprint == fingerprint => {
                Write::Over(seen.rev + 1)
            }
            (Stored::Record(_), _) => Write::Fork,
        }
    }

    /// A write has succeeded, and this is the record now.
    pub fn wrote(&mut self, seen: Seen) {
        self.seen = Some(seen);
        self.is_own = true;
    }

    /// The tab continues under a new id that no other tab knows.
    pub fn parted(&mut self) {
        *self = Self::new(None, false);
    }

    /// The shown document now comes from this record of another tab.
    pub fn adopted(&mut self, seen: Seen) {
        self.seen = Some(seen);
        self.is_own = false;
    }

    /// What to do about this record in storage, which another tab may have written. `is_unsaved` is whether
    /// this tab has edits that are not stored: then the next write deals with the record.
    #[must_use]
    pub fn found(&self, stored: Option<&Seen>, is_unsaved: bool) -> Found {
        let (Some(seen), false) = (&self.seen, is_unsaved) else {
            return Found::Nothing;
        };
        let keeps = self.is_own || self.role == Role::Writing;
        match stored {
            Some(stored) if stored.fingerprint == seen.fingerprint => Found::Nothing,
            Some(stored) if keeps && !stored.lineage.comes_from(&seen.lineage) => Found::Fork,
            Some(_) => Found::Adopt,
            None if self.role == Role::Writing => Found::Restore,
            None => Found::Nothing,
        }
    }
}

#[cfg(test)]
mod tests;

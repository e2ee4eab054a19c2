//! Which of several tabs writes a draft, and what a tab does about the record that it finds in
//! storage.
//!
//! A pure state machine for one tab and one draft. Where the browser has locks, the tab that holds
//! the draft's lock writes and the others follow; where it has none, every tab may write. Either
//! way a record is overwritten only by somebody who has seen it: what is in storage is compared
//! with what was seen last before every write, and a tab that was overtaken goes on as a second
//! draft. Nothing here touches a lock, a channel or a storage.

mod message;

pub use message::Message;

use super::{Envelope, Lineage};

/// What a tab may do with the draft that it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It has asked for the lock a moment ago: it shows the draft and takes no keys yet.
    Asking,
    /// It writes.
    Writing,
    /// Another tab writes; this one shows what that one has saved.
    Following,
}

/// How long a tab waits for the lock before it says that another tab writes, in milliseconds. A
/// page that was just reloaded may have to wait for itself.
pub const PATIENCE: u64 = 400;

/// How long a tab that takes a draft over waits for the writer's answer, in milliseconds. One that
/// does not answer is frozen or gone, and what it has not saved stays in its own memory.
pub const ANSWER: u64 = 1_500;

/// A record as it was when it was seen: its revision, a fingerprint of all of it, for two writers may
/// give different records the same revision, and what it was made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The revision.
    pub rev: u64,
    /// The fingerprint of the text.
    pub fingerprint: u64,
    /// Which records it was made from, its own line last.
    pub lineage: Lineage,
}

impl Seen {
    /// A record whose text has this fingerprint.
    #[must_use]
    pub fn of(envelope: &Envelope, fingerprint: u64) -> Self {
        Self {
            rev: envelope.rev,
            fingerprint,
            lineage: Lineage::of(envelope, fingerprint),
        }
    }
}

/// What is in storage before a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stored {
    /// Nothing.
    Nothing,
    /// A record with this fingerprint.
    Record(u64),
}

/// How to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Write {
    /// Under the same key, as this revision.
    Over(u64),
    /// Under a new id, as its first revision: what stands there is another tab's.
    Fork,
}

/// What to do about a record that was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Nothing: it is known, or the next write will see to it.
    Nothing,
    /// Show it.
    Adopt,
    /// Keep what is shown here as a second draft at once: the record was written by a tab that had
    /// not seen this one's.
    Fork,
    /// Write once more what is shown here: the record is gone.
    Restore,
}

/// One tab's part in keeping one draft.
#[derive(Clone, Debug)]
pub struct Tab {
    role: Role,
    /// The record that what is shown here comes from; nothing while none was ever stored.
    seen: Option<Seen>,
    /// Whether this tab wrote that record.
    own: bool,
    /// Whether this tab has asked the writer to step back.
    asks: bool,
}

/// The fingerprint of a stored text: FNV-1a with 64 bits (draft-eastlake-fnv).
#[must_use]
pub fn fingerprint(text: &str) -> u64 {
    print_bytes(text.as_bytes())
}

/// The fingerprint of bytes, as `fingerprint` takes it of a text.
#[must_use]
pub fn print_bytes(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl Tab {
    /// A tab that has just opened the draft as it saw it in storage. Without locks it writes at once.
    #[must_use]
    pub fn new(seen: Option<Seen>, locks: bool) -> Self {
        Self {
            role: if locks { Role::Asking } else { Role::Writing },
            seen,
            own: false,
            asks: false,
        }
    }

    /// What the tab may do.
    #[must_use]
    pub fn role(&self) -> Role {
        self.role
    }

    /// The revision that what is shown here comes from; 0 while none was ever stored.
    #[must_use]
    pub fn rev(&self) -> u64 {
        self.seen.as_ref().map_or(0, |seen| seen.rev)
    }

    /// The record that what is shown here comes from.
    #[must_use]
    pub fn seen(&self) -> Option<&Seen> {
        self.seen.as_ref()
    }

    /// What the next record is made from, as this revision of a line.
    #[must_use]
    pub fn next(&self, line: &str, rev: u64) -> Lineage {
        let before = self.seen.as_ref().map(|seen| &seen.lineage);
        before.cloned().unwrap_or_default().next(line, rev)
    }

    /// The lock is this tab's. What is in storage is to be looked at before anything is typed.
    pub fn granted(&mut self) {
        self.role = Role::Writing;
        self.asks = false;
    }

    /// The lock was not to be had in time.
    pub fn waited(&mut self) {
        if self.role == Role::Asking {
            self.role = Role::Following;
        }
    }

    /// The lock was let go or taken away; what was unsaved has been written, if that was possible.
    pub fn stepped_back(&mut self) {
        self.role = Role::Following;
    }

    /// The page goes away or into the browser's cache; the lock was let go and is asked for again
    /// should it come back.
    pub fn suspended(&mut self) {
        self.role = Role::Asking;
        self.asks = false;
    }

    /// Somebody wants to write here. Gives whether the writer is to be asked; not while it is being
    /// asked already.
    pub fn take_over(&mut self) -> bool {
        let ask = self.role == Role::Following && !self.asks;
        self.asks |= ask;
        ask
    }

    /// Whether this tab waits for the writer's answer.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.asks
    }

    /// The writer has said that it cannot step back.
    pub fn refused(&mut self) {
        self.asks = false;
    }

    /// How to write, given what is in storage at this moment.
    #[must_use]
    pub fn before_write(&self, stored: Stored) -> Write {
        // What was typed in the moment in which the lock went away belongs to nobody's record.
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

    /// A write is done, and this is the record now.
    pub fn wrote(&mut self, seen: Seen) {
        self.seen = Some(seen);
        self.own = true;
    }

    /// The tab goes on under an id that no other tab knows.
    pub fn parted(&mut self) {
        *self = Self::new(None, false);
    }

    /// What is shown here comes from this record of another tab now.
    pub fn adopted(&mut self, seen: Seen) {
        self.seen = Some(seen);
        self.own = false;
    }

    /// This is in storage, which another tab may have written. `unsaved` is whether something was
    /// typed here that is not stored: then the next write finds out by itself.
    #[must_use]
    pub fn found(&self, stored: Option<&Seen>, unsaved: bool) -> Found {
        let (Some(seen), false) = (&self.seen, unsaved) else {
            return Found::Nothing;
        };
        let holds = self.own || self.role == Role::Writing;
        match stored {
            Some(stored) if stored.fingerprint == seen.fingerprint => Found::Nothing,
            Some(stored) if holds && !stored.lineage.comes_from(&seen.lineage) => Found::Fork,
            Some(_) => Found::Adopt,
            None if self.role == Role::Writing => Found::Restore,
            None => Found::Nothing,
        }
    }
}

#[cfg(test)]
mod tests;

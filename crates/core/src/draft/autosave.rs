//! Decides when a draft is saved, and what the user is told about it.
//!
//! A pure state machine: it is told what happened and when, and answers what to do. Every answer replaces the
//! one before: forget a `WakeAt` that is not repeated. The caller does the writing and reports how it ended;
//! writes of one draft must follow one after another.
//!
//! Editions number the states of the document: each edit makes a new one. A write stores the newest edition
//! at the time when it began, so that an edit made during the write never counts as saved.

use std::fmt;

/// How long the keyboard must be idle before a save, in milliseconds.
pub const REST: u64 = 250;

/// How long an edit waits for a save at most, in milliseconds, even if typing goes on.
pub const LIMIT: u64 = 900;

/// The first pause after a failed save, in milliseconds; it doubles each time.
pub const FIRST_RETRY: u64 = 1_000;

/// The longest pause after a failed save, in milliseconds.
pub const LAST_RETRY: u64 = 5_000;

/// Why the browser did not do what it was asked, for instance to store a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Storage is switched off for this page.
    Blocked,
    /// There is no room left.
    Full,
    /// The browser lacks the function, or refused for a reason that we do not know.
    Refused,
    /// The browser has not answered for a while; it may yet.
    Silent,
}

impl fmt::Display for Trouble {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Blocked => "storage is blocked",
            Self::Full => "storage is full",
            Self::Refused => "the browser refused",
            Self::Silent => "the browser does not answer",
        })
    }
}

/// What the caller must do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    /// Do nothing until the next event.
    Nothing,
    /// Write the document as it is now, and report `written` or `failed` with this edition.
    WriteNow {
        /// The edition that this write stores.
        edition: u64,
    },
    /// Call `tick` at this time, in milliseconds by the same clock as the events.
    WakeAt(u64),
}

/// Whether the draft is saved, as the user is shown it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Everything is stored, since this time.
    Saved {
        /// Milliseconds by the same clock as the events.
        at: u64,
    },
    /// There are edits that are not stored yet; they will be in a moment.
    Saving,
    /// Storing failed. The edits are kept in memory and another attempt follows.
    NotSaved {
        /// Why the last attempt failed.
        reason: Trouble,
    },
}

/// The state of saving one draft: which edition is stored, which are being written, what is waiting.
#[derive(Clone, Debug)]
pub struct Autosave {
    edition: u64,
    saved: u64,
    saved_at: u64,
    /// Editions that are being written, oldest first.
    writing: Vec<u64>,
    /// When the first and the last edit were made that no write covers.
    waiting: Option<(u64, u64)>,
    failure: Option<Failure>,
    now: u64,
}

#[derive(Clone, Debug)]
struct Failure {
    reason: Trouble,
    pause: u64,
    retry_at: u64,
}

impl Autosave {
    /// Starts with a draft that is stored as it is, since the given time.
    #[must_use]
    pub fn new(saved_at: u64) -> Self {
        Self {
            edition: 0,
            saved: 0,
            saved_at,
            writing: Vec::new(),
            waiting: None,
            failure: None,
            now: saved_at,
        }
    }

    /// Records that the document was edited.
    pub fn edited(&mut self, now: u64) -> Todo {
        self.clock(now);
        self.edition += 1;
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
        self.next()
    }

    /// Records that time has passed: the time that `WakeAt` asked for, or any other.
    pub fn tick(&mut self, now: u64) -> Todo {
        self.clock(now);
        self.next()
    }

    /// The page may be closed at any moment: writes at once whatever is neither stored nor being stored.
    pub fn flush(&mut self, now: u64) -> Todo {
        self.clock(now);
        if self.edition > self.covered() {
            return self.begin();
        }
        self.next()
    }

    /// Records that a write of this edition has ended well.
    pub fn written(&mut self, edition: u64, now: u64) -> Todo {
        self.clock(now);
        self.writing.retain(|&other| other > edition);
        if edition >= self.saved {
            (self.saved, self.saved_at) = (edition, now);
            self.failure = None;
        }
        self.next()
    }

    /// Records that a write of this edition failed. Earlier writes that have not been reported count as
    /// failed with it. Their edits are still in memory, and another attempt follows.
    pub fn failed(&mut self, edition: u64, reason: Trouble, now: u64) -> Todo {
        self.clock(now);
        self.writing.retain(|&other| other > edition);
        if edition > self.saved {
            let pause = self
                .failure
                .as_ref()
                .map_or(FIRST_RETRY, |failure| (failure.pause * 2).min(LAST_RETRY));
            self.failure = Some(Failure {
                reason,
                pause,
                retry_at: now + pause,
            });
        }
        self.next()
    }

    /// Records that a write of this edition came too late: another record is stored there by now. Its edits
    /// are still in memory and are written again at once; the caller decides where.
    pub fn overtaken(&mut self, edition: u64, now: u64) -> Todo {
        self.clock(now);
        self.writing.retain(|&other| other > edition);
        if self.edition > self.covered() {
            return self.begin();
        }
        self.next()
    }

    /// The status to show: the failure if the last write failed, else whether all edits are stored.
    #[must_use]
    pub fn status(&self) -> Status {
        match &self.failure {
            Some(failure) => Status::NotSaved {
                reason: failure.reason,
            },
            None if self.edition > self.saved => Status::Saving,
            None => Status::Saved { at: self.saved_at },
        }
    }

    /// Whether closing the page now would lose edits.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.edition > self.saved
    }

    /// Whether the last write failed, so that unsaved edits wait for the next attempt.
    #[must_use]
    pub fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    /// The newest edition that is stored or being stored.
    fn covered(&self) -> u64 {
        self.writing.last().copied().unwrap_or(self.saved)
    }

    fn begin(&mut self) -> Todo {
        self.waiting = None;
        self.writing.push(self.edition);
        Todo::WriteNow {
            edition: self.edition,
        }
    }

    fn next(&mut self) -> Todo {
        if !self.writing.is_empty() || self.edition <= self.saved {
            return Todo::Nothing;
        }
        let edit = self
            .waiting
            .map(|(first, last)| (last + REST).min(first + LIMIT));
        let retry = self.failure.as_ref().map(|failure| failure.retry_at);
        let due = match (edit, retry) {
            (Some(edit), Some(retry)) => edit.min(retry),
            (Some(due), None) | (None, Some(due)) => due,
            (None, None) => self.now,
        };
        if due <= self.now {
            return self.begin();
        }
        Todo::WakeAt(due)
    }

    /// Takes over the time of an event. If the clock of the machine was set back, all waiting times move back
    /// with it; otherwise nothing would be saved until the clock had reached the old time again.
    fn clock(&mut self, now: u64) {
        if now < self.now {
            let back = self.now - now;
            let moved = |time: u64| time.saturating_sub(back);
            self.waiting = self
                .waiting
                .map(|(first, last)| (moved(first), moved(last)));
            if let Some(failure) = &mut self.failure {
                failure.retry_at = moved(failure.retry_at);
            }
        }
        self.now = now;
    }
}

#[cfg(test)]
mod tests;

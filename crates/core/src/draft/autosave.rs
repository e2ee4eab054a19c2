//! Decides when a draft is saved, and what the user is told about it.
//!
//! A pure state machine: it is told what happened and when, and answers what to do. Every answer replaces the
//! one before: forget a `WakeAt` that is not repeated. The caller does the writing and reports how it ended.
//! It must write a draft's editions one after another, never two at once.
//!
//! Editions number the states of the document: each edit makes a new one. A write stores the newest edition
//! at the time when it began, so that an edit made during the write never counts as saved.

use std::fmt;

/// How long the keyboard must be idle before a save, in milliseconds.
pub const IDLE_TIME: u64 = 250;

/// The longest time that an edit waits to be saved, in milliseconds, even if typing goes on.
pub const LONGEST_WAIT: u64 = 900;

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
    /// The browser has not answered for a while, but it still may.
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
    /// When the first and the last of the edits were made that are neither stored nor being stored.
    waiting: Option<(u64, u64)>,
    failure: Option<Failure>,
    now: u64,
}

#[derive(Clone, Debug)]
struct Failure {
    reason: Trouble,
    retry_pause: u64,
    retry_at: u64,
}

impl Autosave {
    /// Starts with a draft that was stored in its present state at the given time.
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
        self.set_time(now);
        self.edition += 1;
        let first_edit = self.waiting.map_or(now, |(first_edit, _)| first_edit);
        self.waiting = Some((first_edit, now));
        self.next_todo()
    }

    /// Records that time has passed: the time that `WakeAt` asked for, or any other.
    pub fn tick(&mut self, now: u64) -> Todo {
        self.set_time(now);
        self.next_todo()
    }

    /// The page may be closed at any moment: writes at once whatever is neither stored nor being stored.
    pub fn flush(&mut self, now: u64) -> Todo {
        self.set_time(now);
        if self.edition > self.newest_covered() {
            return self.start_write();
        }
        self.next_todo()
    }

    /// Records that a write of this edition has succeeded.
    pub fn written(&mut self, edition: u64, now: u64) -> Todo {
        self.set_time(now);
        self.writing.retain(|&other| other > edition);
        if edition >= self.saved {
            (self.saved, self.saved_at) = (edition, now);
            self.failure = None;
        }
        self.next_todo()
    }

    /// Records that a write of this edition failed. Earlier writes that have not been reported count as
    /// failed with it. Their edits are still in memory, and another attempt follows.
    pub fn failed(&mut self, edition: u64, reason: Trouble, now: u64) -> Todo {
        self.set_time(now);
        self.writing.retain(|&other| other > edition);
        if edition > self.saved {
            let retry_pause = self.failure.as_ref().map_or(FIRST_RETRY, |failure| {
                (failure.retry_pause * 2).min(LAST_RETRY)
            });
            self.failure = Some(Failure {
                reason,
                retry_pause,
                retry_at: now + retry_pause,
            });
        }
        self.next_todo()
    }

    /// Records that a write of this edition came too late: another record is stored there by now. Its edits
    /// are still in memory and are written again at once; the caller decides where.
    pub fn overtaken(&mut self, edition: u64, now: u64) -> Todo {
        self.set_time(now);
        self.writing.retain(|&other| other > edition);
        if self.edition > self.newest_covered() {
            return self.start_write();
        }
        self.next_todo()
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
    fn newest_covered(&self) -> u64 {
        self.writing.last().copied().unwrap_or(self.saved)
    }

    fn start_write(&mut self) -> Todo {
        self.waiting = None;
        self.writing.push(self.edition);
        Todo::WriteNow {
            edition: self.edition,
        }
    }

    fn next_todo(&mut self) -> Todo {
        if !self.writing.is_empty() || self.edition <= self.saved {
            return Todo::Nothing;
        }
        let edit_due = self
            .waiting
            .map(|(first, last)| (last + IDLE_TIME).min(first + LONGEST_WAIT));
        let retry_due = self.failure.as_ref().map(|failure| failure.retry_at);
        let due = match (edit_due, retry_due) {
            (Some(edit_due), Some(retry_due)) => edit_due.min(retry_due),
            (Some(due), None) | (None, Some(due)) => due,
            (None, None) => self.now,
        };
        if due <= self.now {
            return self.start_write();
        }
        Todo::WakeAt(due)
    }

    /// Sets the current time to that of an event. If the clock of the machine was set back, all pending times
    /// move back with it; otherwise nothing would be saved until the clock had reached the old time again.
    fn set_time(&mut self, now: u64) {
        if now < self.now {
            let set_back_by = self.now - now;
            let shifted = |time: u64| time.saturating_sub(set_back_by);
            self.waiting = self
                .waiting
                .map(|(first, last)| (shifted(first), shifted(last)));
            if let Some(failure) = &mut self.failure {
                failure.retry_at = shifted(failure.retry_at);
            }
        }
        self.now = now;
    }
}

#[cfg(test)]
mod tests;

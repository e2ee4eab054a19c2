//! When a draft is saved, and what is said about it.
//!
//! A pure state machine: it is told what happened and when, and answers what to do. Every answer
//! replaces the one before: a `WakeAt` that is not repeated is to be forgotten. The one who drives
//! it does the writing and reports what became of it; writes of one draft go one after another.
//!
//! Editions number the states of the document: each edit makes a new one. A write is of the edition
//! that was the newest when it began, so that an edit during a write is never taken for saved.

/// How long the keyboard must rest before a save, in milliseconds.
pub const REST: u64 = 250;

/// How long an edit waits for a save at most, in milliseconds.
pub const LIMIT: u64 = 900;

/// The first pause after a failed save, in milliseconds; it doubles each time.
pub const FIRST_RETRY: u64 = 1_000;

/// The longest pause after a failed save, in milliseconds.
pub const LAST_RETRY: u64 = 5_000;

/// Why a save failed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no room left.
    Full,
    /// The browser does not let the page store anything.
    Blocked,
    /// The browser has not answered for a while; it may yet.
    Silent,
    /// Anything else.
    Other,
}

/// What to do now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Todo {
    /// Nothing, until something happens.
    Nothing,
    /// Write the document as it is now, and report `written` or `failed` with this edition.
    WriteNow {
        /// The edition that the write is of.
        edition: u64,
    },
    /// Call `tick` at this time, in milliseconds by the clock that the events are told by.
    WakeAt(u64),
}

/// What the user is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// All is stored, since this time.
    Saved {
        /// Milliseconds by the clock that the events are told by.
        at: u64,
    },
    /// There are edits that are about to be stored.
    Saving,
    /// Storing failed; the edits are kept in memory and it is tried again.
    NotSaved {
        /// Why.
        reason: Reason,
    },
}

/// The state of saving one draft.
#[derive(Clone, Debug)]
pub struct Autosave {
    edition: u64,
    saved: u64,
    saved_at: u64,
    /// Editions that are being written, oldest first.
    writing: Vec<u64>,
    /// When the first and the last edit came that no write covers.
    waiting: Option<(u64, u64)>,
    failure: Option<Failure>,
    now: u64,
}

#[derive(Clone, Debug)]
struct Failure {
    reason: Reason,
    pause: u64,
    retry_at: u64,
}

impl Autosave {
    /// A draft that is stored as it is, since the given time.
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

    /// The document was edited.
    pub fn edited(&mut self, now: u64) -> Todo {
        self.clock(now);
        self.edition += 1;
        let first = self.waiting.map_or(now, |(first, _)| first);
        self.waiting = Some((first, now));
        self.next()
    }

    /// The time has come that was asked for, or any other time.
    pub fn tick(&mut self, now: u64) -> Todo {
        self.clock(now);
        self.next()
    }

    /// The page may be gone at once: what is not stored and not being stored is written now.
    pub fn flush(&mut self, now: u64) -> Todo {
        self.clock(now);
        if self.edition > self.covered() {
            return self.begin();
        }
        self.next()
    }

    /// A write of this edition is done.
    pub fn written(&mut self, edition: u64, now: u64) -> Todo {
        self.clock(now);
        self.writing.retain(|&other| other > edition);
        if edition >= self.saved {
            (self.saved, self.saved_at) = (edition, now);
            self.failure = None;
        }
        self.next()
    }

    /// A write of this edition failed, and with it those of earlier ones that nobody has told of. What they
    /// held is still in memory and is tried again.
    pub fn failed(&mut self, edition: u64, reason: Reason, now: u64) -> Todo {
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

    /// A write of this edition came too late: another record stands there. What it held is still in memory
    /// and is written now, wherever it may be.
    pub fn overtaken(&mut self, edition: u64, now: u64) -> Todo {
        self.clock(now);
        self.writing.retain(|&other| other > edition);
        if self.edition > self.covered() {
            return self.begin();
        }
        self.next()
    }

    /// What to show.
    #[must_use]
    pub fn status(&self) -> Status {
        match &self.failure {
            Some(failure) => Status::NotSaved {
                reason: failure.reason.clone(),
            },
            None if self.edition > self.saved => Status::Saving,
            None => Status::Saved { at: self.saved_at },
        }
    }

    /// Whether closing the page now would lose something.
    #[must_use]
    pub fn is_unsaved(&self) -> bool {
        self.edition > self.saved
    }

    /// Whether the last write failed, so that what is unsaved waits for the next attempt.
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

    /// Takes the time over. When the machine's clock was set back, what is waiting moves with it;
    /// otherwise nothing would be saved until the old time came again.
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

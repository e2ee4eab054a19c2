//! Keeps the open document: drives the state machine of `draft::autosave` with what happens on the
//! page, writes when it says so, and tells how the document is kept.
//!
//! A draft that another tab has written in the meantime is not overwritten: what is here then goes
//! on as a second draft under an id of its own.

use std::sync::{Arc, Mutex, PoisonError};

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::document::{Document, set_if_differs};
use super::drafts::Drafts;
use crate::app::platform::{Platform, Trouble};
use crate::draft::{self, Envelope, Reason, Status, Todo};
use crate::text::en::interface::editor;

/// How the document is kept. Times are milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// All of it is stored, since this time.
    Saved(u64),
    /// It is about to be stored.
    Saving,
    /// It could not be stored since this time, for this reason.
    NotSaved(u64, Trouble),
}

/// Keeps one document. Clones keep the same one.
#[derive(Clone)]
pub(crate) struct Autosave {
    inner: Arc<Inner>,
}

struct Inner {
    platform: Platform,
    drafts: Drafts,
    document: Document,
    state: ArcRwSignal<SaveState>,
    /// The id of the second draft that the document has become.
    second: ArcRwSignal<Option<String>>,
    course: Mutex<Course>,
}

/// What changes while the document is kept.
struct Course {
    machine: draft::Autosave,
    id: String,
    rev: u64,
    extra: Map<String, Value>,
    saved_at: u64,
    /// When the next call comes that was asked for.
    alarm_at: Option<u64>,
    /// Whether the document is no longer open; what is unsaved then is held by the drafts.
    closed: bool,
}

impl Autosave {
    /// Keeps the document of an envelope. One that is in memory alone is stored as soon as possible.
    pub(crate) fn new(
        platform: Platform,
        drafts: Drafts,
        document: Document,
        envelope: &Envelope,
        unsaved: bool,
    ) -> Self {
        let saved_at = envelope.saved_at;
        let course = Course {
            machine: draft::Autosave::new(saved_at),
            id: envelope.id.clone(),
            // One in memory alone counts the write that was refused.
            rev: envelope.rev.saturating_sub(u64::from(unsaved)),
            extra: envelope.extra.clone(),
            saved_at,
            alarm_at: None,
            closed: false,
        };
        let autosave = Self {
            inner: Arc::new(Inner {
                platform,
                drafts,
                document,
                state: ArcRwSignal::new(SaveState::Saved(saved_at)),
                second: ArcRwSignal::new(None),
                course: Mutex::new(course),
            }),
        };
        if unsaved {
            autosave.edited();
            autosave.flush();
        }
        autosave
    }

    /// How the document is kept.
    pub(crate) fn state(&self) -> ArcRwSignal<SaveState> {
        self.inner.state.clone()
    }

    /// The id under which the document is kept now.
    pub(crate) fn id(&self) -> String {
        self.with(|course| course.id.clone())
    }

    /// The id of the second draft that the document has become, once another tab has written the first.
    pub(crate) fn second(&self) -> ArcRwSignal<Option<String>> {
        self.inner.second.clone()
    }

    /// The document was edited.
    pub(crate) fn edited(&self) {
        self.tell(draft::Autosave::edited);
    }

    /// The page may be gone at once.
    pub(crate) fn flush(&self) {
        self.tell(draft::Autosave::flush);
    }

    /// The document is no longer open. It is stored now or held by the drafts.
    pub(crate) fn close(&self) {
        self.flush();
        self.with(|course| course.closed = true);
    }

    /// Whether closing the page now would lose something.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.with(|course| course.machine.is_unsaved())
    }

    /// Another tab has written this key. What it wrote is taken over when nothing here is unsaved;
    /// otherwise the next save finds out and parts from it.
    pub(crate) fn written_elsewhere(&self, key: &str) {
        let id = self.with(|course| course.id.clone());
        if !self.inner.drafts.is_key_of(key, &id) || self.is_unsaved() {
            return;
        }
        if let Ok((envelope, false)) = self.inner.drafts.open(&id) {
            self.with(|course| {
                course.rev = envelope.rev;
                course.extra = envelope.extra;
                course.saved_at = envelope.saved_at;
                course.machine = draft::Autosave::new(envelope.saved_at);
            });
            self.inner.document.apply(&envelope.doc);
            self.show();
        }
    }

    fn tell(&self, event: impl FnOnce(&mut draft::Autosave, u64) -> Todo) {
        if self.with(|course| course.closed) {
            return;
        }
        let now = self.inner.platform.clock.now();
        let mut todo = self.with(|course| event(&mut course.machine, now));
        while let Todo::WriteNow { edition } = todo {
            let written = self.write();
            let now = self.inner.platform.clock.now();
            todo = self.with(|course| match written {
                Ok(()) => {
                    course.saved_at = now;
                    course.machine.written(edition, now)
                }
                Err(trouble) => course.machine.failed(edition, reason(trouble), now),
            });
        }
        self.show();
        if let Todo::WakeAt(at) = todo {
            self.wake_at(at);
        }
    }

    fn write(&self) -> Result<(), Trouble> {
        let inner = &self.inner;
        let (id, rev, extra) =
            self.with(|course| (course.id.clone(), course.rev, course.extra.clone()));
        let overtaken = inner
            .drafts
            .revision(&id)
            .is_some_and(|stored| stored != rev);
        let (id, rev) = if overtaken {
            (inner.platform.ids.fresh(), 0)
        } else {
            (id, rev)
        };
        let mut envelope = Envelope::new(
            &id,
            rev + 1,
            inner.platform.clock.now(),
            inner.document.snapshot(),
        );
        envelope.extra = extra;
        let kept = inner.drafts.keep(&envelope);
        if overtaken {
            self.with(|course| course.id.clone_from(&id));
            inner.second.set(Some(id));
        }
        // A refused write leaves the stored revision as it was.
        if kept.is_ok() {
            self.with(|course| course.rev = rev + 1);
        }
        kept
    }

    fn wake_at(&self, at: u64) {
        let earlier = self.with(|course| {
            let earlier = course.alarm_at.is_some_and(|alarm| alarm <= at);
            if !earlier {
                course.alarm_at = Some(at);
            }
            earlier
        });
        if earlier {
            return;
        }
        let this = self.clone();
        let wait = at.saturating_sub(self.inner.platform.clock.now());
        let call = Box::new(move || {
            this.with(|course| course.alarm_at = None);
            this.tell(draft::Autosave::tick);
        });
        if self.inner.platform.alarm.after(wait, call).is_err() {
            self.with(|course| course.alarm_at = None);
        }
    }

    fn show(&self) {
        let state = self.with(|course| match course.machine.status() {
            Status::Saved { .. } => SaveState::Saved(course.saved_at),
            Status::Saving => SaveState::Saving,
            Status::NotSaved { reason } => SaveState::NotSaved(course.saved_at, trouble(&reason)),
        });
        set_if_differs(&self.inner.state, state);
    }

    fn with<R>(&self, work: impl FnOnce(&mut Course) -> R) -> R {
        work(
            &mut self
                .inner
                .course
                .lock()
                .unwrap_or_else(PoisonError::into_inner),
        )
    }
}

/// What a refusal of storage means to the person at the page, and what to do.
#[must_use]
pub(crate) fn words(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Blocked => editor::BLOCKED,
        Trouble::Full => editor::FULL,
        Trouble::Refused => editor::REFUSED,
    }
}

fn reason(trouble: Trouble) -> Reason {
    match trouble {
        Trouble::Blocked => Reason::Blocked,
        Trouble::Full => Reason::Full,
        Trouble::Refused => Reason::Other(String::new()),
    }
}

fn trouble(reason: &Reason) -> Trouble {
    match reason {
        Reason::Blocked => Trouble::Blocked,
        Reason::Full => Trouble::Full,
        Reason::Other(_) => Trouble::Refused,
    }
}

#[cfg(test)]
mod tests;

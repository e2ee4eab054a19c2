//! Keeps the open document: drives the state machines of `draft::autosave` (when to write) and
//! `draft::tab` (who writes) with what happens on the page, writes when they say so, and tells how the
//! document is kept.
//!
//! A draft that another tab has written in the meantime is not overwritten: what is here then goes
//! on as a second draft under an id of its own.

mod tabs;

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::document::{Document, set_if_differs};
use super::drafts::Drafts;
use super::locked;
use super::steps::Steps;
use crate::platform::{Platform, Trouble, catch_up};
use debrief_core::draft::tab::{Role, Stored, Tab, Write, print};
use debrief_core::draft::{self, Envelope, Reason, Status, Todo};
use debrief_core::text::en::interface::editor;

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

/// What happened to a draft outside this tab, which somebody who writes here has to know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Another tab had changed it while this page was away; what it wrote is shown now.
    Stale,
    /// Its record was gone from storage, and it was stored again.
    Restored,
    /// Another tab has moved it to the bin.
    Binned,
    /// It was in the bin, and writing here has brought it back.
    BroughtBack,
    /// The tab that writes it cannot save, and so cannot step back.
    OtherUnsaved,
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
    role: ArcRwSignal<Role>,
    news: ArcRwSignal<Option<News>>,
    course: Mutex<Course>,
}

/// What changes while the document is kept.
struct Course {
    machine: draft::Autosave,
    tab: Tab,
    /// The name by which other tabs know this one.
    name: String,
    /// The request for the lock of the draft.
    ticket: Option<u32>,
    /// Where versions of other tabs are noted, so that they can be undone.
    steps: Option<Steps>,
    id: String,
    extra: Map<String, Value>,
    saved_at: u64,
    /// When the next call comes that was asked for.
    alarm_at: Option<u64>,
    /// The record in the bin that was told of.
    binned: Option<u64>,
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
        let tab = Tab::new(drafts.seen(envelope), platform.tabs.has_locks());
        let role = tab.role();
        let course = Course {
            machine: draft::Autosave::new(saved_at),
            tab,
            name: platform.ids.fresh(),
            ticket: None,
            steps: None,
            id: envelope.id.clone(),
            extra: envelope.extra.clone(),
            saved_at,
            alarm_at: None,
            binned: None,
            closed: false,
        };
        let autosave = Self {
            inner: Arc::new(Inner {
                platform,
                drafts,
                document,
                state: ArcRwSignal::new(SaveState::Saved(saved_at)),
                second: ArcRwSignal::new(None),
                role: ArcRwSignal::new(role),
                news: ArcRwSignal::new(None),
                course: Mutex::new(course),
            }),
        };
        autosave.ask_for_lock();
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

    /// What this tab may do with the draft.
    pub(crate) fn role(&self) -> ArcRwSignal<Role> {
        self.inner.role.clone()
    }

    /// What happened outside this tab, as it happens.
    pub(crate) fn news(&self) -> ArcRwSignal<Option<News>> {
        self.inner.news.clone()
    }

    /// Versions that other tabs have written are steps that can be undone here.
    pub(crate) fn note_in(&self, steps: Steps) {
        self.with(|course| course.steps = Some(steps));
    }

    /// The document was edited.
    pub(crate) fn edited(&self) {
        self.tell(draft::Autosave::edited);
    }

    /// The page may be gone at once.
    pub(crate) fn flush(&self) {
        self.hear();
        self.tell(draft::Autosave::flush);
    }

    /// The document is no longer open. It is stored now or held by the drafts.
    pub(crate) fn close(&self) {
        self.settle();
        self.with(|course| course.closed = true);
        self.let_lock_go();
    }

    /// Whether closing the page now would lose something.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.with(|course| course.machine.is_unsaved())
    }

    /// Takes what was typed and not heard of yet for the edit that it is.
    fn hear(&self) {
        if catch_up() {
            self.edited();
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
        let (id, seen) = self.with(|course| (course.id.clone(), course.tab.seen()));
        let stored = inner.drafts.stored(&id);
        let decided = stored.map(|text| {
            let print = text.as_deref().map(print);
            let stored = print.map_or(Stored::Nothing, Stored::Record);
            match self.with(|course| course.tab.before_write(stored)) {
                Write::Second => self
                    .rev_in_bin()
                    .map_or((Write::Second, None), |rev| (Write::Over(rev + 1), print)),
                over @ Write::Over(_) => (over, print),
            }
        });
        let (id, rev, over) = match decided {
            Ok((Write::Over(rev), over)) => (id, rev, over),
            Ok((Write::Second, _)) => (self.part(), 1, None),
            Err(trouble) => {
                let rev = seen.map_or(0, |seen| seen.rev) + 1;
                let envelope = self.envelope(&id, rev);
                inner.drafts.hold(&envelope, seen.map(|seen| seen.print));
                return Err(trouble);
            }
        };
        let kept = inner.drafts.keep_over(&self.envelope(&id, rev), over)?;
        // A refused write leaves the stored record, and what is known of it, as it was.
        self.with(|course| course.tab.wrote(kept));
        self.look_again();
        Ok(())
    }

    fn envelope(&self, id: &str, rev: u64) -> Envelope {
        let (now, doc) = (
            self.inner.platform.clock.now(),
            self.inner.document.snapshot(),
        );
        let mut envelope = Envelope::new(id, rev, now, doc);
        envelope.extra = self.with(|course| course.extra.clone());
        envelope
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
        work(&mut locked(&self.inner.course))
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
#[cfg(not(target_arch = "wasm32"))]
mod tests;

//! Keeps the open document: reports what happens on the page to the state machines of `draft::autosave` (when
//! to write) and `draft::tab` (who writes), writes when they say so, and shows how the document is kept.
//!
//! A draft that another tab has written in the meantime is not overwritten: the document of this tab then
//! goes on as a second draft under its own id.

mod settling;
mod tabs;

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use serde_json::{Map, Value};

use super::document::{Document, set_if_differs};
use super::drafts::{Drafts, PutOutcome, Safety};
use super::locked;
use super::steps::Steps;
use crate::platform::{Platform, Trouble, flush_pending_input};
use debrief_core::draft::tab::{Role, Stored, Tab, Write, fingerprint};
use debrief_core::draft::{self, Envelope, Status, Todo};
use debrief_core::text::interface::editor;

/// How the document is kept. Times are milliseconds since 1970.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum SaveState {
    /// All of it has been stored, at this time.
    Saved(u64),
    /// It is about to be stored.
    Saving,
    /// It has not been stored since this time, for this reason.
    NotSaved(u64, Trouble),
}

/// An event outside this tab that somebody who writes here has to know about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum News {
    /// Another tab changed the draft while this page was away; that version is shown now.
    Stale,
    /// The record of the draft was gone from storage, and it was stored again.
    Restored,
    /// Another tab has moved the draft to the bin.
    Binned,
    /// The draft was in the bin, and writing here has brought it back.
    BroughtBack,
    /// The tab that writes the draft cannot save, and so cannot step back.
    OtherUnsaved,
}

/// Keeps one document. Clones share it.
#[derive(Clone)]
pub(crate) struct Autosave {
    inner: Arc<Inner>,
}

struct Inner {
    platform: Platform,
    drafts: Drafts,
    document: Document,
    state: ArcRwSignal<SaveState>,
    /// The id of the second draft that the document has become, if it has.
    second: ArcRwSignal<Option<String>>,
    role: ArcRwSignal<Role>,
    news: ArcRwSignal<Option<News>>,
    progress: Mutex<Progress>,
}

/// The part that changes while the document is kept.
struct Progress {
    machine: draft::Autosave,
    tab: Tab,
    /// The name by which other tabs know this one.
    name: String,
    /// The request for the lock of the draft.
    ticket: Option<u32>,
    /// Where versions of other tabs are recorded as steps, so that they can be undone.
    steps: Option<Steps>,
    id: String,
    extra: Map<String, Value>,
    /// The name in the lineage for the records of this opening of the draft.
    line: String,
    /// The editions that are not known to be stored, each with the revision of its record.
    writing: Vec<Writing>,
    /// The record that was found in storage where this tab wanted to write.
    stands: Option<String>,
    /// The fingerprint of the record that is shown here, while it is not known yet whether that record
    /// survives.
    awaited: Option<u64>,
    /// The tab that has asked for the draft, and the id it asked for; it is answered once it is known whether
    /// everything is stored.
    asked: Option<(String, String)>,
    saved_at: u64,
    /// When the next requested call comes.
    alarm_at: Option<u64>,
    /// The fingerprint of the record in the bin that was noticed last.
    binned: Option<u64>,
    /// Whether the document is no longer open; anything unsaved is then held by the drafts.
    closed: bool,
}

/// An edition that was put into storage, without an answer yet that it is stored.
struct Writing {
    edition: u64,
    rev: u64,
    /// Whether it was reported as failed. It may be stored later all the same.
    failed: bool,
}

impl Progress {
    /// Whether the outcome of a write is still open.
    fn is_writing(&self) -> bool {
        self.writing.iter().any(|one| !one.failed)
    }

    fn fingerprint(&self) -> Option<u64> {
        self.tab.seen().map(|seen| seen.fingerprint)
    }
}

impl Autosave {
    /// Keeps the document of an envelope. One that is only in memory is stored as soon as possible.
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
        let progress = Progress {
            machine: draft::Autosave::new(saved_at),
            tab,
            name: platform.ids.fresh(),
            ticket: None,
            steps: None,
            id: envelope.id.clone(),
            extra: envelope.extra.clone(),
            line: drafts.new_line(),
            writing: Vec::new(),
            stands: None,
            awaited: None,
            asked: None,
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
                progress: Mutex::new(progress),
            }),
        };
        autosave.listen();
        // The record that can be read at once may not be durable yet.
        autosave.with(|progress| progress.awaited = progress.fingerprint());
        autosave.is_safe_now();
        autosave.show();
        autosave.ask_for_lock();
        if unsaved {
            autosave.edited();
            autosave.flush();
        }
        autosave
    }

    pub(crate) fn state(&self) -> ArcRwSignal<SaveState> {
        self.inner.state.clone()
    }

    /// How safe the stored drafts are.
    pub(crate) fn safety(&self) -> ArcRwSignal<Safety> {
        self.inner.drafts.safety()
    }

    pub(crate) fn id(&self) -> String {
        self.with(|progress| progress.id.clone())
    }

    /// The id of the second draft that the document has become, once another tab has written the first.
    pub(crate) fn second(&self) -> ArcRwSignal<Option<String>> {
        self.inner.second.clone()
    }

    /// What this tab may do with the draft.
    pub(crate) fn role(&self) -> ArcRwSignal<Role> {
        self.inner.role.clone()
    }

    /// Events outside this tab, as they happen.
    pub(crate) fn news(&self) -> ArcRwSignal<Option<News>> {
        self.inner.news.clone()
    }

    /// Records versions that other tabs have written as steps that can be undone here.
    pub(crate) fn note_in(&self, steps: Steps) {
        self.with(|progress| progress.steps = Some(steps));
    }

    /// Call this when the document was edited.
    pub(crate) fn edited(&self) {
        self.tell(draft::Autosave::edited);
    }

    /// Call this when the page may disappear at any moment: everything is written at once.
    pub(crate) fn flush(&self) {
        self.hear();
        self.tell(draft::Autosave::flush);
    }

    /// Closes the document. It is stored now, or held by the drafts.
    pub(crate) fn close(&self) {
        self.settle();
        self.with(|progress| progress.closed = true);
        self.inner.drafts.forget(&self.id());
        self.let_lock_go();
    }

    /// Whether closing the page now would lose something.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.with(|progress| progress.machine.is_unsaved())
    }

    /// Whether closing the page now would lose something, after one more try to store it.
    pub(crate) fn would_lose(&self) -> bool {
        self.flush();
        let is_away = self.with(|progress| !progress.is_writing());
        let kept = self.inner.drafts.survives_closing(&self.id());
        self.is_unsaved() && (is_away || !kept)
    }

    /// Processes any pending input and counts it as an edit.
    fn hear(&self) {
        if flush_pending_input() {
            self.edited();
        }
    }

    fn tell(&self, event: impl FnOnce(&mut draft::Autosave, u64) -> Todo) {
        if self.with(|progress| progress.closed) {
            return;
        }
        let now = self.inner.platform.clock.now();
        let mut todo = self.with(|progress| event(&mut progress.machine, now));
        while let Todo::WriteNow { edition } = todo {
            let clock = &self.inner.platform.clock;
            clock.note("save begins");
            let kept = self.write(edition);
            clock.note("save ends");
            let now = clock.now();
            todo = self.with(|progress| match kept {
                PutOutcome::Stored(_) => {
                    progress.saved_at = now;
                    progress.machine.written(edition, now)
                }
                // The outcome is reported later.
                PutOutcome::Writing(_) => Todo::Nothing,
                PutOutcome::Refused(trouble) => progress.machine.failed(edition, trouble, now),
            });
        }
        self.show();
        if let Todo::WakeAt(at) = todo {
            self.wake_at(at);
        }
    }

    fn write(&self, edition: u64) -> PutOutcome {
        let inner = &self.inner;
        let (id, stands) = self.with(|progress| (progress.id.clone(), progress.stands.take()));
        let stored = match stands {
            Some(text) => Ok(Some(text)),
            None => inner.drafts.stored(&id),
        };
        // If storage does not answer, the record is held in memory.
        let text = stored.unwrap_or_default();
        let fingerprint = text.as_deref().map(fingerprint);
        let decided = self.with(|progress| {
            let stored = fingerprint.map_or(Stored::Nothing, Stored::Record);
            progress.tab.before_write(stored)
        });
        let over = match decided {
            Write::Over(rev) => Some(rev),
            Write::Fork => self.rev_in_bin(text.as_deref()).map(|rev| rev + 1),
        };
        let (id, rev) = match over {
            Some(rev) => (id, rev),
            None => (self.fork(), 1),
        };
        let envelope = self.envelope(&id, rev);
        let kept = inner.drafts.put(envelope);
        // A refused write leaves the stored record, and what is known about it, as it was.
        if let PutOutcome::Stored(seen) | PutOutcome::Writing(seen) = &kept {
            self.with(|progress| {
                progress.awaited = None;
                progress.tab.wrote(seen.clone());
                if let PutOutcome::Writing(_) = kept {
                    progress.writing.push(Writing {
                        edition,
                        rev,
                        failed: false,
                    });
                }
            });
            self.look_again();
        }
        kept
    }

    fn envelope(&self, id: &str, rev: u64) -> Envelope {
        let (now, doc) = (
            self.inner.platform.clock.now(),
            self.inner.document.snapshot(),
        );
        let mut envelope = Envelope::new(id, rev, now, doc);
        self.with(|progress| {
            envelope.extra.clone_from(&progress.extra);
            envelope.lineage = progress.tab.next_lineage(&progress.line, rev);
        });
        envelope
    }

    fn wake_at(&self, at: u64) {
        let earlier = self.with(|progress| {
            let earlier = progress.alarm_at.is_some_and(|alarm| alarm <= at);
            if !earlier {
                progress.alarm_at = Some(at);
            }
            earlier
        });
        if earlier {
            return;
        }
        let this = self.clone();
        let wait = at.saturating_sub(self.inner.platform.clock.now());
        let call = Box::new(move || {
            this.with(|progress| progress.alarm_at = None);
            this.tell(draft::Autosave::tick);
        });
        if self.inner.platform.alarm.after(wait, call).is_err() {
            self.with(|progress| progress.alarm_at = None);
        }
    }

    fn show(&self) {
        let state = self.with(|progress| match progress.machine.status() {
            Status::Saved { .. } if progress.awaited.is_some() => SaveState::Saving,
            Status::Saved { .. } => SaveState::Saved(progress.saved_at),
            Status::Saving => SaveState::Saving,
            Status::NotSaved { reason } => SaveState::NotSaved(progress.saved_at, reason),
        });
        set_if_differs(&self.inner.state, state);
    }

    fn with<R>(&self, work: impl FnOnce(&mut Progress) -> R) -> R {
        work(&mut locked(&self.inner.progress))
    }
}

/// The sentence that tells the person at the page what a refusal of storage means, and what they can do.
#[must_use]
pub(crate) fn words(trouble: Trouble) -> &'static str {
    match trouble {
        Trouble::Blocked => editor::blocked(),
        Trouble::Full => editor::full(),
        Trouble::Refused => editor::refused(),
        Trouble::Silent => editor::silent(),
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;

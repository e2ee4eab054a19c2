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

/// An event outside this tab that a person who writes here has to know about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum OutsideEvent {
    /// Another tab changed the draft while this page was suspended; that version is shown now.
    Reloaded,
    /// The record of the draft was gone from storage, and it was stored again.
    Restored,
    /// Another tab has moved the draft to the bin.
    Binned,
    /// The draft was in the bin, and writing here has brought it back.
    BroughtBack,
    /// The tab that writes the draft cannot save it, and therefore does not hand it over.
    WriterUnsaved,
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
    save_state: ArcRwSignal<SaveState>,
    /// The id of the second draft that the document has become, if it has.
    fork_id: ArcRwSignal<Option<String>>,
    role: ArcRwSignal<Role>,
    outside_event: ArcRwSignal<Option<OutsideEvent>>,
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
    /// The name in the lineage of the records that are written between this opening of the draft and its
    /// closing.
    lineage_name: String,
    /// The writes whose outcome is not known yet, or has been reported as a failure.
    writes_in_flight: Vec<WriteInFlight>,
    /// The stored record that a write of this tab would have replaced, although it was not made from it.
    conflicting_text: Option<String>,
    /// The fingerprint of the record that is shown here, while it is not known yet whether that record
    /// survives.
    awaited_fingerprint: Option<u64>,
    /// The tab that has asked for the draft, and the id it asked for; it is answered once it is known whether
    /// everything is stored.
    handover_request: Option<(String, String)>,
    saved_at: u64,
    /// When the next alarm rings.
    alarm_at: Option<u64>,
    /// The fingerprint of the record in the bin that was noticed last.
    binned_fingerprint: Option<u64>,
    /// Whether the document is no longer open; anything unsaved is then held by the drafts.
    is_closed: bool,
}

/// A write of one edition that storage has not confirmed yet.
struct WriteInFlight {
    edition: u64,
    rev: u64,
    /// Whether it was reported as failed. It may still be stored later.
    has_failed: bool,
}

impl Progress {
    /// Whether any write has neither been confirmed nor failed.
    fn has_write_in_flight(&self) -> bool {
        self.writes_in_flight.iter().any(|write| !write.has_failed)
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
        let tab = Tab::new(drafts.base_record(envelope), platform.tabs.has_locks());
        let role = tab.role();
        let progress = Progress {
            machine: draft::Autosave::new(saved_at),
            tab,
            name: platform.ids.fresh(),
            ticket: None,
            steps: None,
            id: envelope.id.clone(),
            extra: envelope.extra.clone(),
            lineage_name: drafts.new_lineage_name(),
            writes_in_flight: Vec::new(),
            conflicting_text: None,
            awaited_fingerprint: None,
            handover_request: None,
            saved_at,
            alarm_at: None,
            binned_fingerprint: None,
            is_closed: false,
        };
        let autosave = Self {
            inner: Arc::new(Inner {
                platform,
                drafts,
                document,
                save_state: ArcRwSignal::new(SaveState::Saved(saved_at)),
                fork_id: ArcRwSignal::new(None),
                role: ArcRwSignal::new(role),
                outside_event: ArcRwSignal::new(None),
                progress: Mutex::new(progress),
            }),
        };
        autosave.listen_for_outcomes();
        // The record that was opened may be in the quick copy only.
        autosave.with_progress(|progress| progress.awaited_fingerprint = progress.fingerprint());
        autosave.is_safe_now();
        autosave.update_save_state();
        autosave.ask_for_lock();
        if unsaved {
            autosave.edited();
            autosave.flush();
        }
        autosave
    }

    pub(crate) fn state(&self) -> ArcRwSignal<SaveState> {
        self.inner.save_state.clone()
    }

    /// How safe the stored drafts are.
    pub(crate) fn safety(&self) -> ArcRwSignal<Safety> {
        self.inner.drafts.safety()
    }

    pub(crate) fn id(&self) -> String {
        self.with_progress(|progress| progress.id.clone())
    }

    /// The id of the second draft that the document has become, once another tab has written the first.
    pub(crate) fn fork_id(&self) -> ArcRwSignal<Option<String>> {
        self.inner.fork_id.clone()
    }

    /// What this tab may do with the draft.
    pub(crate) fn role(&self) -> ArcRwSignal<Role> {
        self.inner.role.clone()
    }

    /// Events outside this tab, as they happen.
    pub(crate) fn outside_event(&self) -> ArcRwSignal<Option<OutsideEvent>> {
        self.inner.outside_event.clone()
    }

    /// Records versions that other tabs have written as steps that can be undone here.
    pub(crate) fn set_steps(&self, steps: Steps) {
        self.with_progress(|progress| progress.steps = Some(steps));
    }

    /// Call this when the document was edited.
    pub(crate) fn edited(&self) {
        self.handle(draft::Autosave::edited);
    }

    /// Call this when the page may disappear at any moment: everything is written at once.
    pub(crate) fn flush(&self) {
        self.apply_pending_input();
        self.handle(draft::Autosave::flush);
    }

    /// Closes the document. It is stored now, or held by the drafts.
    pub(crate) fn close(&self) {
        self.store_now();
        self.with_progress(|progress| progress.is_closed = true);
        self.inner.drafts.remove_listener(&self.id());
        self.release_lock();
    }

    /// Whether closing the page now would lose something.
    pub(crate) fn is_unsaved(&self) -> bool {
        self.with_progress(|progress| progress.machine.is_unsaved())
    }

    /// Whether closing the page now would lose something, after one more try to store it.
    pub(crate) fn loses_on_closing(&self) -> bool {
        self.flush();
        let nothing_in_flight = self.with_progress(|progress| !progress.has_write_in_flight());
        let survives = self.inner.drafts.survives_closing(&self.id());
        self.is_unsaved() && (nothing_in_flight || !survives)
    }

    /// Processes any pending input and counts it as an edit.
    fn apply_pending_input(&self) {
        if flush_pending_input() {
            self.edited();
        }
    }

    fn handle(&self, event: impl FnOnce(&mut draft::Autosave, u64) -> Todo) {
        if self.with_progress(|progress| progress.is_closed) {
            return;
        }
        let now = self.inner.platform.clock.now();
        let mut todo = self.with_progress(|progress| event(&mut progress.machine, now));
        while let Todo::WriteNow { edition } = todo {
            let clock = &self.inner.platform.clock;
            clock.note("save begins");
            let outcome = self.write(edition);
            clock.note("save ends");
            let now = clock.now();
            todo = self.with_progress(|progress| match outcome {
                PutOutcome::Stored(_) => {
                    progress.saved_at = now;
                    progress.machine.written(edition, now)
                }
                // The outcome is reported later.
                PutOutcome::Writing(_) => Todo::Nothing,
                PutOutcome::Refused(trouble) => progress.machine.failed(edition, trouble, now),
            });
        }
        self.update_save_state();
        if let Todo::WakeAt(at) = todo {
            self.wake_at(at);
        }
    }

    fn write(&self, edition: u64) -> PutOutcome {
        let inner = &self.inner;
        let (id, conflicting_text) =
            self.with_progress(|progress| (progress.id.clone(), progress.conflicting_text.take()));
        let found = match conflicting_text {
            Some(text) => Ok(Some(text)),
            None => inner.drafts.stored(&id),
        };
        // If storage does not answer, the record is held in memory.
        let text = found.unwrap_or_default();
        let fingerprint = text.as_deref().map(fingerprint);
        let decision = self.with_progress(|progress| {
            let found = fingerprint.map_or(Stored::Nothing, Stored::Record);
            progress.tab.before_write(found)
        });
        let replaced_rev = match decision {
            Write::Over(rev) => Some(rev),
            Write::Fork => self.rev_in_bin(text.as_deref()).map(|rev| rev + 1),
        };
        let (id, rev) = match replaced_rev {
            Some(rev) => (id, rev),
            None => (self.fork(), 1),
        };
        let envelope = self.envelope(&id, rev);
        let outcome = inner.drafts.put(envelope);
        // A refused write leaves the stored record, and what is known about it, as it was.
        if let PutOutcome::Stored(seen) | PutOutcome::Writing(seen) = &outcome {
            self.with_progress(|progress| {
                progress.awaited_fingerprint = None;
                progress.tab.wrote(seen.clone());
                if let PutOutcome::Writing(_) = outcome {
                    progress.writes_in_flight.push(WriteInFlight {
                        edition,
                        rev,
                        has_failed: false,
                    });
                }
            });
            self.check_again_later();
        }
        outcome
    }

    fn envelope(&self, id: &str, rev: u64) -> Envelope {
        let (now, doc) = (
            self.inner.platform.clock.now(),
            self.inner.document.snapshot(),
        );
        let mut envelope = Envelope::new(id, rev, now, doc);
        self.with_progress(|progress| {
            envelope.extra.clone_from(&progress.extra);
            envelope.lineage = progress.tab.next_lineage(&progress.lineage_name, rev);
        });
        envelope
    }

    fn wake_at(&self, time: u64) {
        let is_set_earlier = self.with_progress(|progress| {
            let is_set_earlier = progress.alarm_at.is_some_and(|alarm| alarm <= time);
            if !is_set_earlier {
                progress.alarm_at = Some(time);
            }
            is_set_earlier
        });
        if is_set_earlier {
            return;
        }
        let this = self.clone();
        let delay = time.saturating_sub(self.inner.platform.clock.now());
        let on_alarm = Box::new(move || {
            this.with_progress(|progress| progress.alarm_at = None);
            this.handle(draft::Autosave::tick);
        });
        if self.inner.platform.alarm.after(delay, on_alarm).is_err() {
            self.with_progress(|progress| progress.alarm_at = None);
        }
    }

    fn update_save_state(&self) {
        let state = self.with_progress(|progress| match progress.machine.status() {
            Status::Saved { .. } if progress.awaited_fingerprint.is_some() => SaveState::Saving,
            Status::Saved { .. } => SaveState::Saved(progress.saved_at),
            Status::Saving => SaveState::Saving,
            Status::NotSaved { reason } => SaveState::NotSaved(progress.saved_at, reason),
        });
        set_if_differs(&self.inner.save_state, state);
    }

    fn with_progress<R>(&self, work: impl FnOnce(&mut Progress) -> R) -> R {
        work(&mut locked(&self.inner.progress))
    }
}

/// The sentence that says what a refusal of storage means, and what a person can do about it.
#[must_use]
pub(crate) fn trouble_text(trouble: Trouble) -> &'static str {
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

//! Keeps the open document: drives the state machines of `draft::autosave` (when to write) and
//! `draft::tab` (who writes) with what happens on the page, writes when they say so, and tells how the
//! document is kept.
//!
//! A draft that another tab has written in the meantime is not overwritten: what is here then goes
//! on as a second draft under an id of its own.

mod reasons;
mod settling;
mod tabs;

use std::sync::{Arc, Mutex};

use leptos::prelude::*;
use reasons::{reason, trouble};
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
    progress: Mutex<Progress>,
}

/// What changes while the document is kept.
struct Progress {
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
    /// The line of this opening of the draft.
    line: String,
    /// The editions that are not known to be stored, each with the revision of its record.
    writing: Vec<Writing>,
    /// What stands where this tab wanted to write.
    stands: Option<String>,
    /// The record of another tab that is shown here, and of which it is not known yet that it survives.
    awaited: Option<u64>,
    /// A tab that has asked for the draft, and is answered once it is known whether all is stored.
    asked: Option<(String, String)>,
    saved_at: u64,
    /// When the next call comes that was asked for.
    alarm_at: Option<u64>,
    /// The record in the bin that was told of.
    binned: Option<u64>,
    /// Whether the document is no longer open; what is unsaved then is held by the drafts.
    closed: bool,
}

/// An edition that was put into storage, which has not told yet that it is stored.
struct Writing {
    edition: u64,
    rev: u64,
    /// Whether it was told that it is not. It may be stored later all the same.
    failed: bool,
}

impl Progress {
    /// Whether it is yet to be told what became of a write.
    fn is_writing(&self) -> bool {
        self.writing.iter().any(|one| !one.failed)
    }

    /// The fingerprint of the record that is shown here.
    fn fingerprint(&self) -> Option<u64> {
        self.tab.seen().map(|seen| seen.fingerprint)
    }
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
        // What is there at once may not be durable yet.
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

    /// How the document is kept.
    pub(crate) fn state(&self) -> ArcRwSignal<SaveState> {
        self.inner.state.clone()
    }

    /// How safe what is stored is.
    pub(crate) fn safety(&self) -> ArcRwSignal<Safety> {
        self.inner.drafts.safety()
    }

    /// The id under which the document is kept now.
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

    /// What happened outside this tab, as it happens.
    pub(crate) fn news(&self) -> ArcRwSignal<Option<News>> {
        self.inner.news.clone()
    }

    /// Versions that other tabs have written are steps that can be undone here.
    pub(crate) fn note_in(&self, steps: Steps) {
        self.with(|progress| progress.steps = Some(steps));
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

    /// Takes what was typed and not heard of yet for the edit that it is.
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
                // What became of it is told later.
                PutOutcome::Writing(_) => Todo::Nothing,
                PutOutcome::Refused(trouble) => {
                    progress.machine.failed(edition, reason(trouble), now)
                }
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
        // Where storage does not answer, what is written is held in memory.
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
        // A refused write leaves the stored record, and what is known of it, as it was.
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
            envelope.lineage = progress.tab.next(&progress.line, rev);
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
            Status::NotSaved { reason } => SaveState::NotSaved(progress.saved_at, trouble(&reason)),
        });
        set_if_differs(&self.inner.state, state);
    }

    fn with<R>(&self, work: impl FnOnce(&mut Progress) -> R) -> R {
        work(&mut locked(&self.inner.progress))
    }
}

/// What a refusal of storage means to the person at the page, and what to do.
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

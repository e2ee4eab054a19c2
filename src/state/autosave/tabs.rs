//! The open document in several tabs: which of them writes it, handing it over, and following the versions
//! that another tab has written.

use leptos::prelude::*;

use super::{Autosave, News};
use crate::platform::LockNews;
use crate::state::document::set_if_differs;
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::{ANSWER, Found, Message, PATIENCE, Role, Seen, fingerprint};
use debrief_core::draft::{self, Envelope};

/// How long after a write without locks its record is read again, in milliseconds.
const DOUBT: u64 = 500;

/// How long a record of another tab may take to become durable before this tab writes it, in milliseconds.
const UNSAFE: u64 = 3_000;

impl Autosave {
    /// Asks the tab that writes the draft to save it and step back, and then takes the draft over.
    pub(crate) fn take_over(&self) {
        if !self.with(|progress| progress.tab.take_over()) {
            return;
        }
        let (tab, id) = self.with(|progress| (progress.name.clone(), progress.id.clone()));
        let platform = &self.inner.platform;
        let asked = platform.tabs.say(&Message::Ask { tab, id }.write());
        let this = self.clone();
        // A writer that does not answer is frozen, and saved when it was hidden.
        let late = Box::new(move || {
            if this.with(|progress| !progress.closed && progress.tab.has_asked()) {
                this.steal_lock();
            }
        });
        if asked.is_err() || platform.alarm.after(ANSWER, late).is_err() {
            self.steal_lock();
        }
    }

    /// Receives a message of another tab.
    pub(crate) fn heard(&self, text: &str) {
        let (name, own) = self.with(|progress| (progress.name.clone(), progress.id.clone()));
        if self.with(|progress| progress.closed) {
            return;
        }
        match Message::read(text) {
            Some(Message::Ask { tab, id }) if id == own => self.asked(tab, id),
            Some(Message::Yours { tab, id })
                if tab == name && id == own && self.with(|progress| progress.tab.has_asked()) =>
            {
                self.steal_lock();
            }
            Some(Message::Unsaved { tab, .. }) if tab == name => {
                self.with(|progress| progress.tab.refused());
                self.report(News::OtherUnsaved);
            }
            Some(Message::Wrote { key }) => self.written_elsewhere(Some(&key)),
            _ => {}
        }
    }

    /// Another tab has written this key, or cleared all of them. Its version is taken over if nothing here is
    /// unsaved; otherwise the next save finds out and forks.
    pub(crate) fn written_elsewhere(&self, key: Option<&str>) {
        let id = self.id();
        if key.is_none_or(|key| self.inner.drafts.is_key_of(key, &id)) {
            self.look();
        }
        // Whatever was written, there may be room now for a record that was refused.
        if self.is_unsaved() && self.with(|progress| progress.machine.has_failed()) {
            self.flush();
        }
    }

    /// Call this when somebody comes back to the page, which may have been away for a while.
    pub(crate) fn returned(&self) {
        let before = self.with(|progress| (!progress.closed).then(|| progress.tab.role()));
        let Some(before) = before else { return };
        self.inner.platform.tabs.listen(true);
        if self.look() && before != Role::Following {
            self.report(News::Stale);
        }
        if self.with(|progress| progress.ticket.is_none()) {
            self.ask_for_lock();
        }
    }

    /// Call this when the page is being left. The browser may keep it and show it again, but it does not keep
    /// pages that hold locks.
    pub(crate) fn suspend(&self) {
        self.settle();
        if self.inner.platform.tabs.has_locks() {
            self.let_lock_go();
            self.with(|progress| progress.tab.suspended());
            self.show_role();
        }
        self.inner.platform.tabs.listen(false);
    }

    /// Stores the document, if possible, before another tab may write it or this one goes away.
    pub(super) fn settle(&self) {
        self.look();
        self.flush();
    }

    /// Reads the record in storage, and takes it over if another tab has written it. Says whether it did.
    pub(super) fn look(&self) -> bool {
        self.hear();
        let id = self.id();
        let drafts = &self.inner.drafts;
        let Ok(text) = drafts.stored(&id) else {
            return false;
        };
        let mark = text.as_deref().map(fingerprint);
        let mark = mark.or_else(|| drafts.print_away(&id));
        let known =
            |progress: &mut super::Progress| progress.closed || progress.fingerprint() == mark;
        if self.with(known) {
            return false;
        }
        if text.is_none() && mark.is_some() {
            let this = self.clone();
            let loaded = move || {
                if this
                    .inner
                    .drafts
                    .stored(&id)
                    .is_ok_and(|text| text.is_some())
                {
                    this.look();
                }
            };
            drafts.load(&self.id(), loaded);
            return false;
        }
        let envelope = match text.as_deref().map(read) {
            Some(Ok(envelope)) => Some(envelope),
            // Damaged, or written by a newer build: it is left, and the next write forks.
            Some(Err(_)) => return false,
            None => None,
        };
        if let Some(binned) = envelope.as_ref().filter(|found| found.deleted_at.is_some()) {
            self.found_in_bin(binned, mark);
            return false;
        }
        let seen = envelope.as_ref().zip(mark);
        let seen = seen.map(|(found, fingerprint)| Seen::of(found, fingerprint));
        let found = self.with(|progress| {
            let unsaved = progress.machine.is_unsaved();
            progress.tab.found(seen.as_ref(), unsaved)
        });
        match (found, envelope.zip(seen)) {
            (Found::Adopt, Some((envelope, seen))) => {
                self.adopt(&envelope, seen);
                return true;
            }
            (Found::Fork, _) => self.write_again(),
            (Found::Restore, _) => {
                self.write_again();
                self.report(News::Restored);
            }
            _ => {}
        }
        false
    }

    /// Reads the record once more, a moment after a write. Without locks another tab may have compared and
    /// written in the same moment: browsers tell their processes only a little later what is in storage.
    pub(super) fn look_again(&self) {
        if !self.inner.platform.tabs.has_locks() {
            let this = self.clone();
            let look = Box::new(move || {
                this.look();
            });
            let _ = self.inner.platform.alarm.after(DOUBT, look);
        }
    }

    /// The revision of the record in storage, if it is the last record that was seen here, moved to the bin
    /// since: writing then brings it back.
    pub(super) fn rev_in_bin(&self, text: Option<&str>) -> Option<u64> {
        let text = text?;
        let envelope = read(text).ok().filter(|found| found.deleted_at.is_some())?;
        let binned = Seen::of(&envelope, fingerprint(text));
        let follows = self.with(|progress| {
            let writes = progress.tab.role() != Role::Following;
            let seen = progress.tab.seen().filter(|_| writes)?;
            let follows = binned.lineage.comes_from(&seen.lineage);
            follows.then(|| progress.tab.adopted(binned))
        });
        follows?;
        self.report(News::BroughtBack);
        Some(envelope.rev)
    }

    /// Goes on as a second draft and gives the id of that draft.
    pub(super) fn fork(&self) -> String {
        let old = self.id();
        self.let_lock_go();
        let id = self.inner.platform.ids.fresh();
        self.with(|progress| {
            progress.id.clone_from(&id);
            progress.tab.parted();
            // The outcome for records of the other draft says nothing about this one.
            progress.writing.clear();
        });
        self.inner.drafts.parted(&old);
        self.listen();
        self.ask_for_lock();
        self.show_role();
        self.inner.second.set(Some(id.clone()));
        id
    }

    /// Waits for the lock of the draft; in a browser without locks this tab writes at once.
    pub(super) fn ask_for_lock(&self) {
        if self.inner.platform.tabs.has_locks() {
            self.lock(false);
            let this = self.clone();
            let late = Box::new(move || {
                this.with(|progress| progress.tab.waited());
                this.show_role();
            });
            let _ = self.inner.platform.alarm.after(PATIENCE, late);
        }
    }

    /// Releases the lock, or stops waiting for it.
    pub(super) fn let_lock_go(&self) {
        if let Some(ticket) = self.with(|progress| progress.ticket.take()) {
            self.inner.platform.tabs.unlock(ticket);
        }
    }

    fn steal_lock(&self) {
        self.let_lock_go();
        self.lock(true);
    }

    fn lock(&self, steal: bool) {
        let this = self.clone();
        let told = Box::new(move |news| match news {
            LockNews::Granted => this.granted(),
            LockNews::Lost => this.lost(),
            LockNews::Refused => {
                this.with(|progress| progress.ticket = None);
                this.granted();
            }
        });
        let platform = &self.inner.platform;
        let name = self.inner.drafts.keys().draft(&self.id());
        match platform.tabs.lock(&name, steal, told) {
            Ok(ticket) => self.with(|progress| progress.ticket = Some(ticket)),
            Err(_) => self.granted(),
        }
    }

    fn granted(&self) {
        if self.with(|progress| progress.closed) {
            return;
        }
        self.with(|progress| progress.tab.granted());
        self.look();
        self.show_role();
    }

    /// Another tab has taken the lock away, because this one did not answer.
    fn lost(&self) {
        let id = self.id();
        self.with(|progress| progress.ticket = None);
        self.settle();
        if self.id() == id && !self.with(|progress| progress.closed) {
            self.step_back();
        }
    }

    fn asked(&self, tab: String, id: String) {
        if self.with(|progress| progress.tab.role()) != Role::Writing {
            return;
        }
        self.settle();
        self.with(|progress| progress.asked = Some((tab, id)));
        self.answer();
    }

    pub(super) fn step_back(&self) {
        self.with(|progress| progress.tab.stepped_back());
        self.show_role();
        self.lock(false);
    }

    fn adopt(&self, envelope: &Envelope, seen: Seen) {
        let fingerprint = seen.fingerprint;
        let steps = self.with(|progress| {
            progress.extra.clone_from(&envelope.extra);
            progress.saved_at = envelope.saved_at;
            progress.machine = draft::Autosave::new(envelope.saved_at);
            progress.writing.clear();
            progress.tab.adopted(seen);
            progress.awaited = Some(fingerprint);
            progress.steps.clone()
        });
        let apply = || self.inner.document.apply(&envelope.doc);
        match steps {
            Some(steps) => steps.step(apply),
            None => apply(),
        }
        self.is_safe_now();
        self.show();
        let this = self.clone();
        let late = Box::new(move || {
            let waits = this.with(|progress| {
                let writes = progress.tab.role() == Role::Writing && !progress.closed;
                writes && progress.awaited == Some(fingerprint)
            });
            if waits && !this.is_safe_now() {
                this.write_again();
            }
        });
        let _ = self.inner.platform.alarm.after(UNSAFE, late);
    }

    /// Whether the record that is shown here is known to survive. True if the answer is not awaited.
    pub(super) fn is_safe_now(&self) -> bool {
        let id = self.id();
        let Some(fingerprint) = self.with(|progress| progress.awaited) else {
            return true;
        };
        let is_safe = self.inner.drafts.is_safe(&id, fingerprint);
        if is_safe {
            self.with(|progress| progress.awaited = None);
            self.show();
        }
        is_safe
    }

    fn found_in_bin(&self, envelope: &Envelope, mark: Option<u64>) {
        let is_new = self.with(|progress| {
            let is_new = progress.binned != mark;
            progress.binned = mark;
            is_new && progress.tab.rev() + 1 == envelope.rev
        });
        if is_new {
            self.report(News::Binned);
        }
    }

    /// Writes the document although nothing was edited.
    pub(super) fn write_again(&self) {
        self.edited();
        self.flush();
    }

    pub(super) fn report(&self, news: News) {
        self.inner.news.set(Some(news));
    }

    fn show_role(&self) {
        set_if_differs(&self.inner.role, self.with(|progress| progress.tab.role()));
    }
}

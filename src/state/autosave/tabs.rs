//! The open document in several tabs: which of them writes it, handing it over, and following the versions
//! that another tab has written.

use leptos::prelude::*;

use super::{Autosave, OutsideEvent};
use crate::platform::LockEvent;
use crate::state::document::set_if_differs;
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::{ANSWER, Found, Message, PATIENCE, Role, Seen, fingerprint};
use debrief_core::draft::{self, Envelope};

/// How long after a write without locks its record is read again, in milliseconds.
const RECHECK_DELAY: u64 = 500;

/// How long a record of another tab may take to become durable before this tab writes it, in milliseconds.
const DURABLE_TIMEOUT: u64 = 3_000;

impl Autosave {
    /// Asks the tab that writes the draft to save it and hand it over, and then writes it here.
    pub(crate) fn take_over(&self) {
        if !self.with_progress(|progress| progress.tab.take_over()) {
            return;
        }
        let (tab, id) = self.with_progress(|progress| (progress.name.clone(), progress.id.clone()));
        let platform = &self.inner.platform;
        let sent = platform.tabs.say(&Message::Ask { tab, id }.write());
        let this = self.clone();
        // A writer that does not answer is frozen. It saved the draft when it was hidden.
        let on_timeout = Box::new(move || {
            if this.with_progress(|progress| !progress.is_closed && progress.tab.has_asked()) {
                this.steal_lock();
            }
        });
        if sent.is_err() || platform.alarm.after(ANSWER, on_timeout).is_err() {
            self.steal_lock();
        }
    }

    /// Receives a message of another tab.
    pub(crate) fn receive_message(&self, text: &str) {
        let (own_name, own_id) =
            self.with_progress(|progress| (progress.name.clone(), progress.id.clone()));
        if self.with_progress(|progress| progress.is_closed) {
            return;
        }
        match Message::read(text) {
            Some(Message::Ask { tab, id }) if id == own_id => self.handover_requested(tab, id),
            Some(Message::Yours { tab, id })
                if tab == own_name
                    && id == own_id
                    && self.with_progress(|progress| progress.tab.has_asked()) =>
            {
                self.steal_lock();
            }
            Some(Message::Unsaved { tab, .. }) if tab == own_name => {
                self.with_progress(|progress| progress.tab.refused());
                self.report(OutsideEvent::WriterUnsaved);
            }
            Some(Message::Wrote { key }) => self.written_elsewhere(Some(&key)),
            _ => {}
        }
    }

    /// Another tab has written this key, or cleared all of them. Its version is adopted if nothing here is
    /// unsaved; otherwise the next save finds the other version and forks.
    pub(crate) fn written_elsewhere(&self, key: Option<&str>) {
        let id = self.id();
        if key.is_none_or(|key| self.inner.drafts.is_key_of(key, &id)) {
            self.check_stored();
        }
        // Whatever the other tab did, there may now be room for a record that was refused.
        if self.is_unsaved() && self.with_progress(|progress| progress.machine.has_failed()) {
            self.flush();
        }
    }

    /// Call this when the page is shown again, which may be a long time after it was left.
    pub(crate) fn resume(&self) {
        let role_before =
            self.with_progress(|progress| (!progress.is_closed).then(|| progress.tab.role()));
        let Some(role_before) = role_before else {
            return;
        };
        self.inner.platform.tabs.listen(true);
        if self.check_stored() && role_before != Role::Following {
            self.report(OutsideEvent::Reloaded);
        }
        if self.with_progress(|progress| progress.ticket.is_none()) {
            self.ask_for_lock();
        }
    }

    /// Call this when the page is being left. The browser may keep it and show it again, but it does not keep
    /// pages that hold locks.
    pub(crate) fn suspend(&self) {
        self.store_now();
        if self.inner.platform.tabs.has_locks() {
            self.release_lock();
            self.with_progress(|progress| progress.tab.suspended());
            self.show_role();
        }
        self.inner.platform.tabs.listen(false);
    }

    /// Stores the document, if possible, before another tab may write it or this one goes away.
    pub(super) fn store_now(&self) {
        self.check_stored();
        self.flush();
    }

    /// Reads the record in storage, and adopts it if another tab has written it. Returns whether it was
    /// adopted.
    pub(super) fn check_stored(&self) -> bool {
        self.apply_pending_input();
        let id = self.id();
        let drafts = &self.inner.drafts;
        let Ok(text) = drafts.stored(&id) else {
            return false;
        };
        let stored_fingerprint = text.as_deref().map(fingerprint);
        let stored_fingerprint =
            stored_fingerprint.or_else(|| drafts.fingerprint_if_not_loaded(&id));
        let is_current = |progress: &mut super::Progress| {
            progress.is_closed || progress.fingerprint() == stored_fingerprint
        };
        if self.with_progress(is_current) {
            return false;
        }
        if text.is_none() && stored_fingerprint.is_some() {
            let this = self.clone();
            let on_loaded = move || {
                if this
                    .inner
                    .drafts
                    .stored(&id)
                    .is_ok_and(|text| text.is_some())
                {
                    this.check_stored();
                }
            };
            drafts.load(&self.id(), on_loaded);
            return false;
        }
        let envelope = match text.as_deref().map(read) {
            Some(Ok(envelope)) => Some(envelope),
            // Damaged, or written by a newer build: it is left as it is, and the next write forks.
            Some(Err(_)) => return false,
            None => None,
        };
        if let Some(binned) = envelope.as_ref().filter(|found| found.deleted_at.is_some()) {
            self.found_in_bin(binned, stored_fingerprint);
            return false;
        }
        let seen = envelope.as_ref().zip(stored_fingerprint);
        let seen = seen.map(|(found, fingerprint)| Seen::of(found, fingerprint));
        let found = self.with_progress(|progress| {
            let is_unsaved = progress.machine.is_unsaved();
            progress.tab.found(seen.as_ref(), is_unsaved)
        });
        match (found, envelope.zip(seen)) {
            (Found::Adopt, Some((envelope, seen))) => {
                self.adopt(&envelope, seen);
                return true;
            }
            (Found::Fork, _) => self.write_again(),
            (Found::Restore, _) => {
                self.write_again();
                self.report(OutsideEvent::Restored);
            }
            _ => {}
        }
        false
    }

    /// Reads the record once more, a moment after a write. Without locks, another tab may have compared and
    /// written at the same moment: a write reaches the other processes of the browser with a small delay.
    pub(super) fn check_again_later(&self) {
        if !self.inner.platform.tabs.has_locks() {
            let this = self.clone();
            let on_alarm = Box::new(move || {
                this.check_stored();
            });
            let _ = self.inner.platform.alarm.after(RECHECK_DELAY, on_alarm);
        }
    }

    /// The revision of the record in storage, if that is the last record that was seen here but has been
    /// moved to the bin since. Writing then brings it back.
    pub(super) fn rev_in_bin(&self, text: Option<&str>) -> Option<u64> {
        let text = text?;
        let envelope = read(text).ok().filter(|found| found.deleted_at.is_some())?;
        let binned = Seen::of(&envelope, fingerprint(text));
        let follows = self.with_progress(|progress| {
            let is_writer = progress.tab.role() != Role::Following;
            let seen = progress.tab.seen().filter(|_| is_writer)?;
            let follows = binned.lineage.comes_from(&seen.lineage);
            follows.then(|| progress.tab.adopted(binned))
        });
        follows?;
        self.report(OutsideEvent::BroughtBack);
        Some(envelope.rev)
    }

    /// Continues as a second draft and returns the id of that draft.
    pub(super) fn fork(&self) -> String {
        let old_id = self.id();
        self.release_lock();
        let id = self.inner.platform.ids.fresh();
        self.with_progress(|progress| {
            progress.id.clone_from(&id);
            progress.tab.parted();
            // The outcome for records of the other draft says nothing about this one.
            progress.writes_in_flight.clear();
        });
        self.inner.drafts.drop_records(&old_id);
        self.listen_for_outcomes();
        self.ask_for_lock();
        self.show_role();
        self.inner.fork_id.set(Some(id.clone()));
        id
    }

    /// Waits for the lock of the draft; in a browser without locks this tab writes at once.
    pub(super) fn ask_for_lock(&self) {
        if self.inner.platform.tabs.has_locks() {
            self.lock(false);
            let this = self.clone();
            let on_timeout = Box::new(move || {
                this.with_progress(|progress| progress.tab.waited());
                this.show_role();
            });
            let _ = self.inner.platform.alarm.after(PATIENCE, on_timeout);
        }
    }

    /// Releases the lock, or stops waiting for it.
    pub(super) fn release_lock(&self) {
        if let Some(ticket) = self.with_progress(|progress| progress.ticket.take()) {
            self.inner.platform.tabs.unlock(ticket);
        }
    }

    fn steal_lock(&self) {
        self.release_lock();
        self.lock(true);
    }

    fn lock(&self, steal: bool) {
        let this = self.clone();
        let on_lock_event = Box::new(move |event| match event {
            LockEvent::Granted => this.lock_granted(),
            LockEvent::Lost => this.lock_lost(),
            LockEvent::Refused => {
                this.with_progress(|progress| progress.ticket = None);
                this.lock_granted();
            }
        });
        let platform = &self.inner.platform;
        let name = self.inner.drafts.keys().draft(&self.id());
        match platform.tabs.lock(&name, steal, on_lock_event) {
            Ok(ticket) => self.with_progress(|progress| progress.ticket = Some(ticket)),
            Err(_) => self.lock_granted(),
        }
    }

    fn lock_granted(&self) {
        if self.with_progress(|progress| progress.is_closed) {
            return;
        }
        self.with_progress(|progress| progress.tab.granted());
        self.check_stored();
        self.show_role();
    }

    /// Another tab has taken the lock away, because this one did not answer.
    fn lock_lost(&self) {
        let id = self.id();
        self.with_progress(|progress| progress.ticket = None);
        self.store_now();
        if self.id() == id && !self.with_progress(|progress| progress.is_closed) {
            self.step_back();
        }
    }

    fn handover_requested(&self, tab: String, id: String) {
        if self.with_progress(|progress| progress.tab.role()) != Role::Writing {
            return;
        }
        self.store_now();
        self.with_progress(|progress| progress.handover_request = Some((tab, id)));
        self.answer_handover();
    }

    pub(super) fn step_back(&self) {
        self.with_progress(|progress| progress.tab.stepped_back());
        self.show_role();
        self.lock(false);
    }

    fn adopt(&self, envelope: &Envelope, seen: Seen) {
        let fingerprint = seen.fingerprint;
        let steps = self.with_progress(|progress| {
            progress.extra.clone_from(&envelope.extra);
            progress.saved_at = envelope.saved_at;
            progress.machine = draft::Autosave::new(envelope.saved_at);
            progress.writes_in_flight.clear();
            progress.tab.adopted(seen);
            progress.awaited_fingerprint = Some(fingerprint);
            progress.steps.clone()
        });
        let apply = || self.inner.document.apply(&envelope.doc);
        match steps {
            Some(steps) => steps.step(apply),
            None => apply(),
        }
        self.is_safe_now();
        self.update_save_state();
        let this = self.clone();
        let on_timeout = Box::new(move || {
            let is_still_awaited = this.with_progress(|progress| {
                let is_writer = progress.tab.role() == Role::Writing && !progress.is_closed;
                is_writer && progress.awaited_fingerprint == Some(fingerprint)
            });
            if is_still_awaited && !this.is_safe_now() {
                this.write_again();
            }
        });
        let _ = self.inner.platform.alarm.after(DURABLE_TIMEOUT, on_timeout);
    }

    /// Whether the record that is shown here is known to survive. True if no answer is awaited.
    pub(super) fn is_safe_now(&self) -> bool {
        let id = self.id();
        let Some(fingerprint) = self.with_progress(|progress| progress.awaited_fingerprint) else {
            return true;
        };
        let is_safe = self.inner.drafts.is_safe(&id, fingerprint);
        if is_safe {
            self.with_progress(|progress| progress.awaited_fingerprint = None);
            self.update_save_state();
        }
        is_safe
    }

    fn found_in_bin(&self, envelope: &Envelope, stored_fingerprint: Option<u64>) {
        let is_new = self.with_progress(|progress| {
            let is_new = progress.binned_fingerprint != stored_fingerprint;
            progress.binned_fingerprint = stored_fingerprint;
            is_new && progress.tab.rev() + 1 == envelope.rev
        });
        if is_new {
            self.report(OutsideEvent::Binned);
        }
    }

    /// Writes the document although nothing was edited.
    pub(super) fn write_again(&self) {
        self.edited();
        self.flush();
    }

    pub(super) fn report(&self, event: OutsideEvent) {
        self.inner.outside_event.set(Some(event));
    }

    fn show_role(&self) {
        set_if_differs(
            &self.inner.role,
            self.with_progress(|progress| progress.tab.role()),
        );
    }
}

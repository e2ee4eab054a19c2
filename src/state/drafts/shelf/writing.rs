//! Makes records durable. A draft has one write at a time; after it comes the newest record, and a write that
//! failed is tried again. A record that was not made from the stored one does not replace it: both are kept.

use super::{Durable, Pending, Record, RecordOutcome, Safety, Shelf, Slot, State};
use crate::platform::Trouble;
use crate::platform::disk::{self, Put};
use crate::state::document::set_if_differs;
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::fingerprint;
use debrief_core::draft::{Envelope, Lineage, Newer, Row};

/// After how many milliseconds a write without an answer counts as failed and may be tried again.
const WRITE_TIMEOUT: u64 = 5_000;

/// How long after a failure a record is tried again, in milliseconds.
const RETRY_PAUSE: u64 = 5_000;

impl Shelf {
    /// Makes a record durable that is only in the quick copy so far, without changing it.
    pub(super) fn make_durable(&self, envelope: Envelope, text: String) {
        let id = envelope.id.clone();
        self.set_pending(Record::of(envelope, text.into()), true, false);
        self.write_next(&id);
    }

    /// Tries again to store every record that is not durable: in the database or, if there is none, in the
    /// quick copy.
    pub(super) fn store_again(&self) {
        for id in self.pending_ids() {
            if self.is_usable() {
                self.write_next(&id);
            } else {
                self.try_quick(&id);
            }
        }
    }

    /// Keeps a record that was not made from the stored one as a fork: a draft of its own, next to the stored
    /// one. Its id is made from the id of the draft and the fingerprint of the record, so that a start that
    /// was interrupted and runs again finds the fork instead of making another. Says whether the fork is
    /// stored.
    pub(super) fn keep_as_fork(&self, envelope: &Envelope, text: &str) -> bool {
        let mut fork = envelope.clone();
        fork.id = format!("{}-{:x}", envelope.id, fingerprint(text));
        if self.has(&fork.id) {
            return true;
        }
        fork.lineage = Lineage::default();
        let id = fork.id.clone();
        self.put(fork);
        self.survives_closing(&id)
    }

    /// Continues without the database: a pending record that is in the quick copy counts as stored as well as
    /// possible and is no longer held; one that is not there is put there.
    pub(super) fn go_on_with_quick(&self) {
        for id in self.pending_ids() {
            let rev = self.slot(&id, |slot| {
                let pending = slot.pending.take_if(|pending| pending.in_quick_copy)?;
                Some(pending.newest.row.rev)
            });
            match rev {
                Some(rev) => drop(self.report(&id, RecordOutcome::Quick(rev))),
                None => self.try_quick(&id),
            }
        }
    }

    fn pending_ids(&self) -> Vec<String> {
        self.with(|inner| {
            let pending = inner
                .slots
                .iter()
                .filter(|(_, slot)| slot.pending.is_some());
            pending.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Begins to write the newest record of a draft, if there is one and no write is under way.
    pub(super) fn write_next(&self, id: &str) {
        let next = self.with(|inner| {
            if inner.state != State::Ready {
                return None;
            }
            let pending = inner.slots.get_mut(id)?.pending.as_mut()?;
            if pending.write_ticket.is_some() {
                return None;
            }
            inner.last_ticket += 1;
            pending.write_ticket = Some(inner.last_ticket);
            Some((inner.last_ticket, pending.newest.clone()))
        });
        let (Some((ticket, record)), Some(disk)) = (next, self.disk()) else {
            return;
        };
        let lineage = record.row.lineage.clone();
        let may_replace = move |row: Option<&str>| {
            // A row that cannot be read belongs to another build.
            let is_ancestor = |row: Row| lineage.comes_from(&row.lineage);
            row.is_none_or(|row| Row::read(row).is_some_and(is_ancestor))
        };
        let new_record = disk::Record {
            id: id.to_owned(),
            text: record.text.as_ref().to_owned(),
            row: record.row.write(),
        };
        let (this, for_timeout) = (self.clone(), self.clone());
        let (draft_id, id_for_timeout) = (id.to_owned(), id.to_owned());
        let rev = record.row.rev;
        let on_answer = move |outcome| this.write_answered(&draft_id, ticket, record, outcome);
        disk.put(new_record, Box::new(may_replace), Box::new(on_answer));
        let on_timeout = move || {
            let is_unanswered = |slot: &mut Slot| {
                let pending = slot.pending.as_ref();
                pending.is_some_and(|pending| pending.write_ticket == Some(ticket))
            };
            if for_timeout.slot(&id_for_timeout, is_unanswered) {
                for_timeout.write_failed(&id_for_timeout, ticket, rev, Trouble::Silent);
            }
        };
        let _ = self
            .platform
            .alarm
            .after(WRITE_TIMEOUT, Box::new(on_timeout));
    }

    fn write_answered(&self, id: &str, ticket: u64, record: Record, outcome: Result<Put, Trouble>) {
        match outcome {
            Ok(Put::Written { has_replaced }) => {
                self.write_succeeded(id, ticket, &record, has_replaced)
            }
            Ok(Put::Kept) => {
                let (this, draft_id) = (self.clone(), id.to_owned());
                let on_texts = move |texts: Result<Vec<Option<String>>, Trouble>| match texts {
                    Ok(mut texts) => {
                        this.resolve_conflict(&draft_id, ticket, &record, texts.pop().flatten())
                    }
                    Err(trouble) => this.write_failed(&draft_id, ticket, record.row.rev, trouble),
                };
                if let Some(disk) = self.disk() {
                    disk.read(vec![id.to_owned()], Box::new(on_texts));
                }
            }
            Err(trouble) => self.write_failed(id, ticket, record.row.rev, trouble),
        }
    }

    fn write_succeeded(&self, id: &str, ticket: u64, record: &Record, has_replaced: bool) {
        let effects = self.slot(id, |slot| {
            // If nothing is pending, the draft was removed in the meantime. Its removal was asked for after
            // this write and runs after it, so the record that was just written goes as well.
            let pending = slot.pending.as_mut()?;
            pending.release(ticket);
            pending.has_failed = false;
            let mut quick_is_stale = false;
            if pending.newest.row.fingerprint == record.row.fingerprint {
                quick_is_stale = !pending.in_quick_copy;
                slot.pending = None;
            }
            let row = Durable::Row(record.row.clone());
            let before = std::mem::replace(&mut slot.durable, row);
            let is_new = matches!(before, Durable::Nothing);
            Some((!is_new && !has_replaced, is_new, quick_is_stale))
        });
        let Some((was_removed, is_new, quick_is_stale)) = effects else {
            return;
        };
        if quick_is_stale {
            // The quick copy catches up, if there is room for the record by now.
            self.use_durable(id, record.text.as_ref().to_owned(), record);
        }
        set_if_differs(&self.safety, Safety::Durable);
        // The other tabs can now show that it is saved.
        self.announce(id);
        if was_removed {
            self.report(id, RecordOutcome::Gone);
            self.read_again(None);
        }
        if is_new {
            self.note_known();
        }
        self.report(id, RecordOutcome::Stored(record.row.rev));
        self.notify_changed();
        self.write_next(id);
    }

    /// The database kept `theirs`, a record that ours was not made from: finds out how the two are related.
    fn resolve_conflict(&self, id: &str, ticket: u64, record: &Record, theirs: Option<String>) {
        self.slot(id, |slot| {
            if let Some(pending) = &mut slot.pending {
                pending.release(ticket);
            }
        });
        // The stored record has been removed in the meantime, so ours can be written.
        let Some(text) = theirs else {
            return self.write_next(id);
        };
        let stored = read(&text).ok();
        let relation = stored.as_ref().map_or(Newer::Apart, |stored| {
            let lineage = Lineage::of(stored, fingerprint(&text));
            record.row.lineage.compare(&lineage)
        });
        match (relation, stored) {
            (Newer::Second, Some(stored)) => self.superseded(id, record, &stored, text),
            (Newer::Apart, stored) => self.keep_both(id, stored.as_ref(), text),
            // Our record was made from the one that is stored by now, so the next write can replace it.
            _ => self.write_next(id),
        }
    }

    /// The stored record was made from ours, so it contains our changes: ours counts as stored.
    fn superseded(&self, id: &str, record: &Record, stored: &Envelope, text: String) {
        let is_newest = self.slot(id, |slot| {
            slot.durable = Durable::Row(Box::new(Row::of(stored, &text)));
            let is_same_record =
                |pending: &mut Pending| pending.newest.row.fingerprint == record.row.fingerprint;
            slot.pending.take_if(is_same_record);
            slot.pending.is_none()
        });
        if is_newest {
            self.use_durable(id, text, record);
        }
        self.report(id, RecordOutcome::Stored(record.row.rev));
        self.report(id, RecordOutcome::Changed);
        self.notify_changed();
        self.write_next(id);
    }

    /// Neither record was made from the other: the stored one keeps the id. The page that shows the draft
    /// writes ours again and decides about its id; without such a page, ours is kept as a fork.
    fn keep_both(&self, id: &str, stored: Option<&Envelope>, theirs: String) {
        let Some(pending) = self.slot(id, |slot| slot.pending.take()) else {
            return;
        };
        let row = stored.map(|stored| Box::new(Row::of(stored, &theirs)));
        let durable = row.map_or(Durable::Foreign, Durable::Row);
        self.slot(id, |slot| slot.durable = durable);
        if !self.report(id, RecordOutcome::Conflict(theirs.clone())) {
            self.keep_as_fork(&pending.newest.envelope, &pending.newest.text);
        }
        if !self.is_pending(id) {
            self.use_durable(id, theirs, &pending.newest);
        }
        self.notify_changed();
    }

    /// Reports the outcome for a record to its listener. Returns whether there is one.
    pub(super) fn report(&self, id: &str, outcome: RecordOutcome) -> bool {
        let listener = self.slot(id, |slot| slot.listener.clone());
        let has_listener = listener.is_some();
        if let Some(listener) = listener {
            listener(outcome);
        }
        has_listener
    }

    /// Makes the durable record the one that this tab reads, in place of `ours`: in the quick copy, or in
    /// memory if it cannot be put there. A newer record that another tab has put in the quick copy meanwhile
    /// stays.
    fn use_durable(&self, id: &str, text: String, ours: &Record) {
        let durable = self.slot(id, |slot| slot.durable.row().map(|row| row.lineage.clone()));
        let may_write = match self.quick_text(id) {
            Ok(Some(quick)) => {
                let is_older = |durable: Lineage| {
                    Lineage::read(&quick).is_some_and(|stored| durable.comes_from(&stored))
                };
                fingerprint(&quick) == ours.row.fingerprint || durable.is_some_and(is_older)
            }
            Ok(None) => true,
            Err(_) => false,
        };
        let is_written = may_write && self.put_quick(id, &text).is_ok();
        self.slot(id, |slot| slot.text = (!is_written).then(|| text.into()));
    }

    fn write_failed(&self, id: &str, ticket: u64, rev: u64, trouble: Trouble) {
        let in_quick_copy = self.slot(id, |slot| {
            let pending = slot.pending.as_mut()?;
            pending.release(ticket);
            pending.has_failed = true;
            Some(pending.in_quick_copy)
        });
        let Some(in_quick_copy) = in_quick_copy else {
            return;
        };
        let outcome = if in_quick_copy && trouble != Trouble::Full {
            set_if_differs(&self.safety, Safety::Quick(trouble));
            RecordOutcome::Quick(rev)
        } else {
            RecordOutcome::Failed(rev, trouble)
        };
        self.report(id, outcome);
        self.notify_changed();
        let (this, id) = (self.clone(), id.to_owned());
        let retry = move || this.write_next(&id);
        let _ = self.platform.alarm.after(RETRY_PAUSE, Box::new(retry));
    }

    /// Tries the quick copy again when there is no durable one. A record in it that this one was not made
    /// from is not overwritten.
    fn try_quick(&self, id: &str) {
        let Some(pending) = self.slot(id, |slot| slot.pending.clone()) else {
            return;
        };
        let own_lineage = &pending.newest.row.lineage;
        let theirs = self.quick_text(id).ok().flatten();
        let theirs = theirs.filter(|text| {
            !Lineage::read(text).is_some_and(|theirs| own_lineage.comes_from(&theirs))
        });
        if let Some(text) = theirs {
            // If no page shows the draft, the record is held until one does.
            self.report(id, RecordOutcome::Conflict(text));
            return;
        }
        let rev = pending.newest.row.rev;
        match self.put_quick(id, &pending.newest.text) {
            Ok(()) => {
                self.drop_pending(id);
                self.report(id, RecordOutcome::Quick(rev));
                self.announce(id);
            }
            Err(trouble) => {
                self.slot(id, |slot| {
                    if let Some(pending) = &mut slot.pending {
                        pending.has_failed = true;
                    }
                });
                self.report(id, RecordOutcome::Failed(rev, trouble));
            }
        }
    }
}

impl Pending {
    /// The write with this ticket is over, or no longer waited for.
    fn release(&mut self, ticket: u64) {
        if self.write_ticket == Some(ticket) {
            self.write_ticket = None;
        }
    }
}

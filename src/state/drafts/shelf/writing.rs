//! Makes records durable. A draft has one write at a time; after it comes the newest record, and a write that
//! failed is tried again. A record that was not made from the stored one does not replace it: both are kept.

use super::{Durable, Pending, Record, Safety, Settled, Shelf, Slot, State};
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
    /// Makes a record durable that so far is only in the quick copy, without changing it.
    pub(super) fn make_durable(&self, envelope: Envelope, text: String) {
        let id = envelope.id.clone();
        self.set_pending(Record::of(envelope, text.into()), true, false);
        self.write_next(&id);
    }

    /// Tries once more to store every record that is not durable: in the database or, if there is none, in
    /// the quick copy.
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
        let mut second = envelope.clone();
        second.id = format!("{}-{:x}", envelope.id, fingerprint(text));
        if self.has(&second.id) {
            return true;
        }
        second.lineage = Lineage::default();
        let id = second.id.clone();
        self.put(second);
        self.survives_closing(&id)
    }

    /// Goes on without the database: a pending record that is in the quick copy counts as kept as well as it
    /// can be and is let go; one that is not is put there.
    pub(super) fn go_on_with_quick(&self) {
        for id in self.pending_ids() {
            let rev = self.slot(&id, |slot| {
                let pending = slot.pending.take_if(|pending| pending.quick)?;
                Some(pending.newest.row.rev)
            });
            match rev {
                Some(rev) => drop(self.settle(&id, Settled::Quick(rev))),
                None => self.try_quick(&id),
            }
        }
    }

    fn pending_ids(&self) -> Vec<String> {
        self.with(|inner| {
            let waiting = inner
                .slots
                .iter()
                .filter(|(_, slot)| slot.pending.is_some());
            waiting.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Begins to write the newest record of a draft, if there is one and no write is under way.
    pub(super) fn write_next(&self, id: &str) {
        let next = self.with(|inner| {
            if inner.state != State::Ready {
                return None;
            }
            let pending = inner.slots.get_mut(id)?.pending.as_mut()?;
            if pending.busy.is_some() {
                return None;
            }
            inner.tickets += 1;
            pending.busy = Some(inner.tickets);
            Some((inner.tickets, pending.newest.clone()))
        });
        let (Some((ticket, record)), Some(disk)) = (next, self.disk()) else {
            return;
        };
        let lineage = record.row.lineage.clone();
        let may = move |row: Option<&str>| {
            // A row that cannot be read belongs to another build.
            let comes = |row: Row| lineage.comes_from(&row.lineage);
            row.is_none_or(|row| Row::read(row).is_some_and(comes))
        };
        let written = disk::Record {
            id: id.to_owned(),
            text: record.text.as_ref().to_owned(),
            row: record.row.write(),
        };
        let (this, late) = (self.clone(), self.clone());
        let (own, slow) = (id.to_owned(), id.to_owned());
        let rev = record.row.rev;
        let done = move |outcome| this.write_answered(&own, ticket, record, outcome);
        disk.put(written, Box::new(may), Box::new(done));
        let too_late = move || {
            let waits = |slot: &mut Slot| {
                let pending = slot.pending.as_ref();
                pending.is_some_and(|pending| pending.busy == Some(ticket))
            };
            if late.slot(&slow, waits) {
                late.failed(&slow, ticket, rev, Trouble::Silent);
            }
        };
        let _ = self.platform.alarm.after(WRITE_TIMEOUT, Box::new(too_late));
    }

    fn write_answered(&self, id: &str, ticket: u64, record: Record, outcome: Result<Put, Trouble>) {
        match outcome {
            Ok(Put::Written { over }) => self.stored_now(id, ticket, &record, over),
            Ok(Put::Stands) => {
                let (this, own) = (self.clone(), id.to_owned());
                let read = move |texts: Result<Vec<Option<String>>, Trouble>| match texts {
                    Ok(mut texts) => {
                        this.not_replaced(&own, ticket, &record, texts.pop().flatten())
                    }
                    Err(trouble) => this.failed(&own, ticket, record.row.rev, trouble),
                };
                if let Some(disk) = self.disk() {
                    disk.read(vec![id.to_owned()], Box::new(read));
                }
            }
            Err(trouble) => self.failed(id, ticket, record.row.rev, trouble),
        }
    }

    fn stored_now(&self, id: &str, ticket: u64, record: &Record, over: bool) {
        let known = self.slot(id, |slot| {
            // If nothing is pending, the draft was removed in the meantime. Its removal was asked for after
            // this write and runs after it, so the record that was just written goes as well.
            let pending = slot.pending.as_mut()?;
            pending.release(ticket);
            pending.failed = false;
            let mut behind = false;
            if pending.newest.row.fingerprint == record.row.fingerprint {
                behind = !pending.quick;
                slot.pending = None;
            }
            let row = Durable::Row(record.row.clone());
            let before = std::mem::replace(&mut slot.durable, row);
            let is_new = matches!(before, Durable::Nothing);
            Some((!is_new && !over, is_new, behind))
        });
        let Some((gone, is_new, behind)) = known else {
            return;
        };
        if behind {
            // The quick copy catches up, if there is room for the record by now.
            self.use_durable(id, record.text.as_ref().to_owned(), record);
        }
        set_if_differs(&self.safety, Safety::Durable);
        // Other tabs learn that the record is durable, so that they say "Saved".
        self.tell(id);
        if gone {
            self.settle(id, Settled::Gone);
            self.read_again(None);
        }
        if is_new {
            self.note_known();
        }
        self.settle(id, Settled::Stored(record.row.rev));
        self.changed();
        self.write_next(id);
    }

    /// The database kept `theirs`, a record that ours was not made from: finds out how the two are related.
    fn not_replaced(&self, id: &str, ticket: u64, record: &Record, theirs: Option<String>) {
        self.slot(id, |slot| {
            if let Some(pending) = &mut slot.pending {
                pending.release(ticket);
            }
        });
        // The stored record has been removed since: nothing is in the way any more.
        let Some(text) = theirs else {
            return self.write_next(id);
        };
        let there = read(&text).ok();
        let told = there.as_ref().map_or(Newer::Apart, |there| {
            let lineage = Lineage::of(there, fingerprint(&text));
            record.row.lineage.compare(&lineage)
        });
        match (told, there) {
            (Newer::Second, Some(there)) => self.superseded(id, record, &there, text),
            (Newer::Apart, there) => self.keep_both(id, there.as_ref(), text),
            // Our record was made from what is stored by now, so the next write can replace it.
            _ => self.write_next(id),
        }
    }

    /// The stored record was made from ours, so what ours says is in it: ours counts as stored.
    fn superseded(&self, id: &str, record: &Record, there: &Envelope, text: String) {
        let is_newest = self.slot(id, |slot| {
            slot.durable = Durable::Row(Box::new(Row::of(there, &text)));
            let newest =
                |pending: &mut Pending| pending.newest.row.fingerprint == record.row.fingerprint;
            slot.pending.take_if(newest);
            slot.pending.is_none()
        });
        if is_newest {
            self.use_durable(id, text, record);
        }
        self.settle(id, Settled::Stored(record.row.rev));
        self.settle(id, Settled::Changed);
        self.changed();
        self.write_next(id);
    }

    /// Neither record was made from the other: the stored one keeps the id. The page that shows the draft
    /// writes ours again and decides about its id; without such a page, ours is kept as a fork.
    fn keep_both(&self, id: &str, there: Option<&Envelope>, theirs: String) {
        let Some(pending) = self.slot(id, |slot| slot.pending.take()) else {
            return;
        };
        let row = there.map(|there| Box::new(Row::of(there, &theirs)));
        let durable = row.map_or(Durable::Foreign, Durable::Row);
        self.slot(id, |slot| slot.durable = durable);
        if !self.settle(id, Settled::Stands(theirs.clone())) {
            self.keep_as_fork(&pending.newest.envelope, &pending.newest.text);
        }
        if !self.is_pending(id) {
            self.use_durable(id, theirs, &pending.newest);
        }
        self.changed();
    }

    /// Reports the outcome for a record to its listener. Says whether there is one.
    pub(super) fn settle(&self, id: &str, settled: Settled) -> bool {
        let listener = self.slot(id, |slot| slot.listener.clone());
        let told = listener.is_some();
        if let Some(listener) = listener {
            listener(settled);
        }
        told
    }

    /// Makes the durable record the one that this tab reads, in place of `ours`: in the quick copy, or in
    /// memory if it cannot be put there. A newer record that another tab has put in the quick copy meanwhile
    /// stays.
    fn use_durable(&self, id: &str, text: String, ours: &Record) {
        let durable = self.slot(id, |slot| slot.durable.row().map(|row| row.lineage.clone()));
        let free = match self.quick_text(id) {
            Ok(Some(quick)) => {
                let is_older = |durable: Lineage| {
                    Lineage::read(&quick).is_some_and(|there| durable.comes_from(&there))
                };
                fingerprint(&quick) == ours.row.fingerprint || durable.is_some_and(is_older)
            }
            Ok(None) => true,
            Err(_) => false,
        };
        let put = free && self.put_quick(id, &text).is_ok();
        self.slot(id, |slot| slot.text = (!put).then(|| text.into()));
    }

    fn failed(&self, id: &str, ticket: u64, rev: u64, trouble: Trouble) {
        let quick = self.slot(id, |slot| {
            let pending = slot.pending.as_mut()?;
            pending.release(ticket);
            pending.failed = true;
            Some(pending.quick)
        });
        let Some(quick) = quick else { return };
        let settled = if quick && trouble != Trouble::Full {
            set_if_differs(&self.safety, Safety::Quick(trouble));
            Settled::Quick(rev)
        } else {
            Settled::Failed(rev, trouble)
        };
        self.settle(id, settled);
        self.changed();
        let (this, id) = (self.clone(), id.to_owned());
        let again = move || this.write_next(&id);
        let _ = self.platform.alarm.after(RETRY_PAUSE, Box::new(again));
    }

    /// Tries the quick copy once more when there is no durable one; it does not overwrite a record that this
    /// one was not made from.
    fn try_quick(&self, id: &str) {
        let Some(pending) = self.slot(id, |slot| slot.pending.clone()) else {
            return;
        };
        let own = &pending.newest.row.lineage;
        let theirs = self.quick_text(id).ok().flatten();
        let theirs = theirs
            .filter(|text| !Lineage::read(text).is_some_and(|theirs| own.comes_from(&theirs)));
        if let Some(text) = theirs {
            // If no page shows the draft, the record is held until one does.
            self.settle(id, Settled::Stands(text));
            return;
        }
        let rev = pending.newest.row.rev;
        match self.put_quick(id, &pending.newest.text) {
            Ok(()) => {
                self.let_go(id);
                self.settle(id, Settled::Quick(rev));
                self.tell(id);
            }
            Err(trouble) => {
                self.slot(id, |slot| {
                    if let Some(pending) = &mut slot.pending {
                        pending.failed = true;
                    }
                });
                self.settle(id, Settled::Failed(rev, trouble));
            }
        }
    }
}

impl Pending {
    /// The write with this ticket is over, or no longer waited for.
    fn release(&mut self, ticket: u64) {
        if self.busy == Some(ticket) {
            self.busy = None;
        }
    }
}

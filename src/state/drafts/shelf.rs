//! The two copies of every draft: one that can be read at once (`localStorage`), of limited size, and one
//! that survives (the database). See `docs/decisions/0026-two-copies.md`.
//!
//! The durable copy is the list of drafts, and the arbiter: a record replaces another there only if it was
//! made from it, which is checked inside the transaction. The quick copy serves the first frame and the other
//! tabs, and takes the place of the durable one if there is no database. Records that a tab knows are
//! available at once; others must be loaded first. This module knows nothing of the open document: it reports
//! the outcome for its records to a listener.

mod engine;
mod noticing;
mod outcome;
mod quick;
mod reading;
mod removing;
mod slot;
mod start;
mod writing;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, Mutex, OnceLock};

use leptos::prelude::*;

use super::super::locked;
use crate::platform::disk::Disk;
use crate::platform::{Platform, Trouble};
use debrief_core::draft::tab::{Message, fingerprint};
use debrief_core::draft::{Envelope, Keys, Lineage, Newer, Row};
use slot::{Durable, Pending, Record, Slot};

pub(crate) use outcome::{PutOutcome, RecordOutcome, Removals, Safety};

/// Called with the outcome for the records of a draft.
pub(super) type Listener = Arc<dyn Fn(RecordOutcome) + Send + Sync>;

/// How long the page waits for an answer of the database before it continues without one, in milliseconds.
const DATABASE_TIMEOUT: u64 = 3_000;

/// A callback that runs once.
pub(super) type Callback = Box<dyn FnOnce() + Send>;

/// Called with each draft that was read.
pub(super) type OnDraft = Box<dyn Fn(Envelope) + Send + Sync>;

/// Called after each portion of drafts.
pub(super) type OnPortion = Box<dyn Fn() + Send + Sync>;

/// The shelf. Clones share it.
#[derive(Clone)]
pub(super) struct Shelf {
    platform: Platform,
    keys: Keys,
    /// The part that makes records durable, once the second file has arrived.
    engine: Arc<OnceLock<Engine>>,
    inner: Arc<Mutex<Inner>>,
    version: ArcRwSignal<u32>,
    safety: ArcRwSignal<Safety>,
}

/// The part that makes records durable. It is in the second file of the program, so the rest calls it through
/// these pointers.
struct Engine {
    disk: Arc<dyn Disk>,
    write_next: fn(&Shelf, &str),
    retry_pending: fn(&Shelf),
    read_again: fn(&Shelf, Option<&str>),
    note_known: fn(&Shelf),
}

struct Inner {
    state: State,
    slots: BTreeMap<String, Slot>,
    callbacks: Vec<Callback>,
    /// The drafts that were durable when the database was lost, until it is known whether they still are.
    were_durable: BTreeSet<String>,
    /// The drafts whose rows are about to be read again; `None` among them means all.
    rereading: Option<Vec<Option<String>>>,
    last_ticket: u64,
    /// Counts the attempts to open the database. `last_answered` is the number of the last one that was
    /// answered.
    attempts: u64,
    last_answered: u64,
    /// The pause before the next try to open the database, in milliseconds.
    retry_pause: u64,
    /// What the browser had removed when the page was opened.
    removals: Removals,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Opening,
    Ready,
    Missing(Trouble),
}

impl Shelf {
    pub(super) fn new(platform: &Platform, keys: &Keys) -> Self {
        Self {
            platform: platform.clone(),
            keys: keys.clone(),
            engine: Arc::new(OnceLock::new()),
            inner: Arc::new(Mutex::new(Inner {
                state: State::Opening,
                slots: BTreeMap::new(),
                callbacks: Vec::new(),
                were_durable: BTreeSet::new(),
                rereading: None,
                last_ticket: 0,
                attempts: 0,
                last_answered: 0,
                retry_pause: 0,
                removals: Removals::default(),
            })),
            version: ArcRwSignal::new(0),
            safety: ArcRwSignal::new(Safety::Opening),
        }
    }

    /// Counts the changes in the list of drafts.
    pub(super) fn version(&self) -> ArcRwSignal<u32> {
        self.version.clone()
    }

    /// How safe the stored drafts are.
    pub(super) fn safety(&self) -> ArcRwSignal<Safety> {
        self.safety.clone()
    }

    /// The second file, which makes records durable, did not arrive: until it does, there is only the quick
    /// copy.
    pub(super) fn start_without_database(&self) {
        let callbacks = self.with(|inner| {
            inner.state = State::Missing(Trouble::Refused);
            std::mem::take(&mut inner.callbacks)
        });
        for call in callbacks {
            call();
        }
        self.notify_changed();
    }

    pub(super) fn is_list_known(&self) -> bool {
        self.with(|inner| inner.state != State::Opening)
    }

    /// Calls `then` as soon as it is known which drafts there are.
    pub(super) fn when_list_known(&self, then: Callback) {
        if self.is_list_known() {
            then();
        } else {
            self.with(|inner| inner.callbacks.push(then));
        }
    }

    /// Reports the outcome for the records of a draft to this listener, in place of any earlier one.
    pub(super) fn listen(&self, id: &str, listener: Listener) {
        self.slot(id, |slot| slot.listener = Some(listener));
    }

    /// Removes the listener of a draft.
    pub(super) fn remove_listener(&self, id: &str) {
        self.slot(id, |slot| slot.listener = None);
    }

    pub(super) fn ids(&self) -> Vec<String> {
        let mut ids = self.quick_ids().unwrap_or_default();
        self.with(|inner| {
            let is_known = |id: &String| inner.slots.get(id).is_some_and(Slot::exists);
            ids.retain(|id| !is_known(id));
            let known = inner.slots.iter().filter(|(_, slot)| slot.exists());
            ids.extend(known.map(|(id, _)| id.clone()));
        });
        ids
    }

    /// Why the drafts cannot be listed, if they cannot.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        let quick_error = self.quick_ids().err();
        // Without a usable database there is only the quick copy.
        quick_error.filter(|_| self.engine.get().is_none() || !self.is_usable())
    }

    /// The record of a draft as this tab sees it, including versions of other tabs once they are known here.
    ///
    /// # Errors
    /// The error says why it cannot be read.
    pub(super) fn stored(&self, id: &str) -> Result<Option<String>, Trouble> {
        let text = self.slot(id, |slot| slot.text.as_deref().map(str::to_owned));
        match self.quick_text(id) {
            Ok(None) => Ok(text),
            // The record in the quick copy is an old one that storage refused both to replace and to remove.
            Ok(Some(quick))
                if text
                    .as_ref()
                    .is_some_and(|text| is_newer_than(text, &quick)) =>
            {
                Ok(text)
            }
            Err(_) if text.is_some() || self.is_usable() => Ok(text),
            quick => quick,
        }
    }

    /// The newest record of a draft that is not durable yet, and whether it is only in memory.
    pub(super) fn pending(&self, id: &str) -> Option<(Envelope, bool)> {
        let (envelope, refused) = self.slot(id, |slot| {
            let pending = slot.pending.as_ref()?;
            Some((pending.newest.envelope.clone(), pending.is_refused()))
        })?;
        Some((envelope.as_ref().clone(), refused))
    }

    /// The row of a draft, which is known without its document, and whether the draft is only in memory.
    pub(super) fn row(&self, id: &str) -> Option<(Row, bool)> {
        self.slot(id, |slot| match (&slot.pending, &slot.durable) {
            (Some(pending), _) => Some((pending.newest.row.as_ref().clone(), pending.is_refused())),
            (None, Durable::Row(row)) => Some((row.as_ref().clone(), false)),
            (None, _) => None,
        })
    }

    pub(super) fn is_pending(&self, id: &str) -> bool {
        self.slot(id, |slot| slot.pending.is_some())
    }

    /// The fingerprint of the durable record of a draft, as far as this tab knows.
    pub(super) fn durable_fingerprint(&self, id: &str) -> Option<u64> {
        self.slot(id, |slot| slot.durable.row().map(|row| row.fingerprint))
    }

    /// Whether the row of a draft was written by another build, or is damaged.
    pub(super) fn is_foreign(&self, id: &str) -> bool {
        self.slot(id, |slot| matches!(slot.durable, Durable::Foreign))
    }

    pub(super) fn has(&self, id: &str) -> bool {
        self.slot(id, |slot| slot.exists()) || matches!(self.quick_text(id), Ok(Some(_)))
    }

    /// Whether the newest record of any draft is in neither copy yet.
    pub(super) fn has_refused(&self) -> bool {
        self.with(|inner| {
            let pending = inner.slots.values().flat_map(|slot| &slot.pending);
            pending.into_iter().any(|pending| !pending.in_quick_copy)
        })
    }

    /// Whether a draft is stored well enough that closing the page loses nothing of it.
    pub(super) fn survives_closing(&self, id: &str) -> bool {
        let fingerprint_of_newest = self.slot(id, |slot| {
            let pending = slot.pending.as_ref()?;
            Some((pending.in_quick_copy, pending.newest.row.fingerprint))
        });
        // In a browser without locks, another tab may have replaced the record in the quick copy.
        fingerprint_of_newest.is_none_or(|(in_quick_copy, fingerprint_of_newest)| {
            let quick_text = self.quick_text(id).ok().flatten();
            in_quick_copy
                && quick_text.is_some_and(|text| fingerprint(&text) == fingerprint_of_newest)
        })
    }

    /// What the browser had removed when the page was opened.
    pub(super) fn removals(&self) -> Removals {
        self.with(|inner| inner.removals.clone())
    }

    /// Puts a record in both copies.
    pub(super) fn put(&self, envelope: Envelope) -> PutOutcome {
        let (id, text): (_, Arc<str>) = (envelope.id.clone(), envelope.write().into());
        let quick = self.put_quick(&id, &text);
        let record = Record::of(envelope, text);
        let seen = record.seen();
        if quick.is_ok() {
            self.announce(&id);
        }
        match (self.is_usable(), quick) {
            (false, Ok(())) => {
                self.drop_pending(&id);
                PutOutcome::Stored(seen)
            }
            (false, Err(trouble)) => {
                self.set_pending(record, false, true);
                PutOutcome::Refused(trouble)
            }
            (true, quick) => {
                self.set_pending(record, quick.is_ok(), false);
                self.with_engine(|engine| (engine.write_next)(self, &id));
                PutOutcome::Writing(seen)
            }
        }
    }

    /// The lineage of the newest record of a draft that is known here, including that record.
    pub(super) fn lineage(&self, id: &str) -> Option<Lineage> {
        let pending = self.slot(id, |slot| {
            let pending = slot.pending.as_ref()?;
            Some(pending.newest.row.lineage.clone())
        });
        pending.or_else(|| Lineage::read(&self.stored(id).ok()??))
    }

    pub(super) fn retry_pending(&self) {
        self.with_engine(|engine| (engine.retry_pending)(self));
    }

    /// Another tab has written a draft, or cleared everything.
    pub(super) fn changed_elsewhere(&self, id: Option<&str>) {
        self.with_engine(|engine| (engine.read_again)(self, id));
        self.notify_changed();
    }

    /// Forgets what the browser had removed, because the person has read the report about it.
    pub(super) fn dismiss_removals(&self) {
        self.with(|inner| inner.removals = Removals::default());
        self.with_engine(|engine| (engine.note_known)(self));
        self.notify_changed();
    }

    /// Stops holding a record that is not durable.
    pub(super) fn drop_pending(&self, id: &str) {
        self.slot(id, |slot| slot.pending = None);
    }

    /// Announces to the other tabs that a record has changed, because storage events do not reach all of
    /// them.
    pub(super) fn announce(&self, id: &str) {
        let key = self.keys.draft(id);
        let _ = self.platform.tabs.say(&Message::Wrote { key }.write());
    }

    /// Notifies everything that lists drafts.
    pub(super) fn notify_changed(&self) {
        self.version
            .try_update(|version| *version = version.wrapping_add(1));
    }

    /// Whether the database is open, or may still answer.
    fn is_usable(&self) -> bool {
        self.with(|inner| !matches!(inner.state, State::Missing(_)))
    }

    fn set_pending(&self, record: Record, in_quick_copy: bool, has_failed: bool) {
        let id = record.envelope.id.clone();
        self.slot(&id, |slot| {
            if in_quick_copy {
                slot.text = None;
            } else if !has_failed {
                slot.text = Some(record.text.clone());
            }
            let write_ticket = slot
                .pending
                .as_ref()
                .and_then(|pending| pending.write_ticket);
            slot.pending = Some(Pending {
                newest: record,
                in_quick_copy,
                write_ticket,
                has_failed,
            });
        });
    }

    fn with_engine(&self, call: impl FnOnce(&Engine)) {
        if let Some(engine) = self.engine.get() {
            call(engine);
        }
    }

    fn slot<R>(&self, id: &str, action: impl FnOnce(&mut Slot) -> R) -> R {
        self.with(|inner| match inner.slots.get_mut(id) {
            Some(slot) => action(slot),
            None => {
                let mut slot = Slot::default();
                let result = action(&mut slot);
                if slot.is_used() {
                    inner.slots.insert(id.to_owned(), slot);
                }
                result
            }
        })
    }

    fn with<R>(&self, action: impl FnOnce(&mut Inner) -> R) -> R {
        action(&mut locked(&self.inner))
    }
}

/// Whether a record was made from another one and is not the same.
fn is_newer_than(newer_text: &str, older_text: &str) -> bool {
    match (Lineage::read(newer_text), Lineage::read(older_text)) {
        (Some(one), Some(older_text)) => one.compare(&older_text) == Newer::First,
        _ => false,
    }
}

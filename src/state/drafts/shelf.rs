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

pub(crate) use outcome::{Missed, PutOutcome, Safety, Settled};

/// Called with the outcome for the records of a draft.
pub(super) type Listener = Arc<dyn Fn(Settled) + Send + Sync>;

/// How long the page waits for an answer of the database before it goes on without one, in milliseconds.
const PATIENCE: u64 = 3_000;

/// A call that is made once, later.
pub(super) type Waiting = Box<dyn FnOnce() + Send>;

/// Called with each draft that was read.
pub(super) type Each = Box<dyn Fn(Envelope) + Send + Sync>;

/// Called after each portion of drafts.
pub(super) type More = Box<dyn Fn() + Send + Sync>;

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

/// The part that makes records durable. It is in the second file of the program, which is why the rest calls
/// it through these pointers.
struct Engine {
    disk: Arc<dyn Disk>,
    write_next: fn(&Shelf, &str),
    try_again: fn(&Shelf),
    read_again: fn(&Shelf, Option<&str>),
    note_known: fn(&Shelf),
}

struct Inner {
    state: State,
    slots: BTreeMap<String, Slot>,
    waiting: Vec<Waiting>,
    /// The drafts that were durable when the database was lost, until it is known whether they still are.
    were_durable: BTreeSet<String>,
    /// The drafts whose rows are about to be read again; `None` among them means all.
    rereading: Option<Vec<Option<String>>>,
    tickets: u64,
    /// Counts the tries to open the database. `answered` is the number of the last one that was answered.
    attempts: u64,
    answered: u64,
    /// The pause before the next try to open the database, in milliseconds.
    pause: u64,
    /// What the browser had removed when the page was opened.
    missed: Missed,
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
                waiting: Vec::new(),
                were_durable: BTreeSet::new(),
                rereading: None,
                tickets: 0,
                attempts: 0,
                answered: 0,
                pause: 0,
                missed: Missed::default(),
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

    /// The second file, which makes records durable, did not arrive: there is only the quick copy, until it
    /// does.
    pub(super) fn give_up(&self) {
        let waiting = self.with(|inner| {
            inner.state = State::Missing(Trouble::Refused);
            std::mem::take(&mut inner.waiting)
        });
        for call in waiting {
            call();
        }
        self.changed();
    }

    pub(super) fn is_read(&self) -> bool {
        self.with(|inner| inner.state != State::Opening)
    }

    /// Makes a call as soon as it is known which drafts there are.
    pub(super) fn when_read(&self, then: Waiting) {
        if self.is_read() {
            then();
        } else {
            self.with(|inner| inner.waiting.push(then));
        }
    }

    /// Reports the outcome for the records of a draft to this listener, in place of any earlier one.
    pub(super) fn listen(&self, id: &str, listener: Listener) {
        self.slot(id, |slot| slot.listener = Some(listener));
    }

    /// Removes the listener of a draft.
    pub(super) fn forget(&self, id: &str) {
        self.slot(id, |slot| slot.listener = None);
    }

    pub(super) fn ids(&self) -> Vec<String> {
        let mut ids = self.quick_ids().unwrap_or_default();
        self.with(|inner| {
            let is_known = |id: &String| inner.slots.get(id).is_some_and(Slot::is_there);
            ids.retain(|id| !is_known(id));
            let known = inner.slots.iter().filter(|(_, slot)| slot.is_there());
            ids.extend(known.map(|(id, _)| id.clone()));
        });
        ids
    }

    /// Why the drafts cannot be listed, if they cannot.
    pub(super) fn trouble(&self) -> Option<Trouble> {
        let quick = self.quick_ids().err();
        // Without a usable database there is only the quick copy.
        quick.filter(|_| self.engine.get().is_none() || !self.is_usable())
    }

    /// The record of a draft as this tab sees it, including versions of other tabs once they are known here.
    ///
    /// # Errors
    /// The error says why it cannot be read.
    pub(super) fn stored(&self, id: &str) -> Result<Option<String>, Trouble> {
        let text = self.slot(id, |slot| slot.text.as_deref().map(str::to_owned));
        match self.quick_text(id) {
            Ok(None) => Ok(text),
            // The quick record is an old one that could neither be replaced nor removed, because storage
            // refused both.
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
        self.slot(id, |slot| slot.is_there()) || matches!(self.quick_text(id), Ok(Some(_)))
    }

    /// Whether the newest record of any draft is in neither copy yet.
    pub(super) fn any_refused(&self) -> bool {
        self.with(|inner| {
            let pending = inner.slots.values().flat_map(|slot| &slot.pending);
            pending.into_iter().any(|pending| !pending.quick)
        })
    }

    /// Whether a draft is stored well enough that closing the page loses nothing of it.
    pub(super) fn survives_closing(&self, id: &str) -> bool {
        let newest = self.slot(id, |slot| {
            let pending = slot.pending.as_ref()?;
            Some((pending.quick, pending.newest.row.fingerprint))
        });
        // Without locks, another tab may have replaced the record in the quick copy with its own.
        newest.is_none_or(|(quick, newest)| {
            let there = self.quick_text(id).ok().flatten();
            quick && there.is_some_and(|text| fingerprint(&text) == newest)
        })
    }

    /// What the browser had removed when the page was opened.
    pub(super) fn missed(&self) -> Missed {
        self.with(|inner| inner.missed.clone())
    }

    /// Puts a record in both copies.
    pub(super) fn put(&self, envelope: Envelope) -> PutOutcome {
        let (id, text): (_, Arc<str>) = (envelope.id.clone(), envelope.write().into());
        let quick = self.put_quick(&id, &text);
        let record = Record::of(envelope, text);
        let seen = record.seen();
        if quick.is_ok() {
            self.tell(&id);
        }
        match (self.is_usable(), quick) {
            (false, Ok(())) => {
                self.let_go(&id);
                PutOutcome::Stored(seen)
            }
            (false, Err(trouble)) => {
                self.set_pending(record, false, true);
                PutOutcome::Refused(trouble)
            }
            (true, quick) => {
                self.set_pending(record, quick.is_ok(), false);
                self.by_engine(|engine| (engine.write_next)(self, &id));
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

    pub(super) fn try_again(&self) {
        self.by_engine(|engine| (engine.try_again)(self));
    }

    /// Another tab has written a draft, or cleared everything.
    pub(super) fn elsewhere(&self, id: Option<&str>) {
        self.by_engine(|engine| (engine.read_again)(self, id));
        self.changed();
    }

    /// Forgets what the browser had removed: somebody has read about it.
    pub(super) fn forget_missed(&self) {
        self.with(|inner| inner.missed = Missed::default());
        self.by_engine(|engine| (engine.note_known)(self));
        self.changed();
    }

    /// Stops holding a record that is not durable.
    pub(super) fn let_go(&self, id: &str) {
        self.slot(id, |slot| slot.pending = None);
    }

    /// Tells the other tabs that a record has changed, because storage events do not reach all of them.
    pub(super) fn tell(&self, id: &str) {
        let key = self.keys.draft(id);
        let _ = self.platform.tabs.say(&Message::Wrote { key }.write());
    }

    /// Notifies everything that lists drafts.
    pub(super) fn changed(&self) {
        self.version
            .try_update(|version| *version = version.wrapping_add(1));
    }

    /// Whether there is a durable copy, or may be one later.
    fn is_usable(&self) -> bool {
        self.with(|inner| !matches!(inner.state, State::Missing(_)))
    }

    fn set_pending(&self, record: Record, quick: bool, failed: bool) {
        let id = record.envelope.id.clone();
        self.slot(&id, |slot| {
            if quick {
                slot.text = None;
            } else if !failed {
                slot.text = Some(record.text.clone());
            }
            let busy = slot.pending.as_ref().and_then(|pending| pending.busy);
            slot.pending = Some(Pending {
                newest: record,
                quick,
                busy,
                failed,
            });
        });
    }

    fn by_engine(&self, call: impl FnOnce(&Engine)) {
        if let Some(engine) = self.engine.get() {
            call(engine);
        }
    }

    fn slot<R>(&self, id: &str, work: impl FnOnce(&mut Slot) -> R) -> R {
        self.with(|inner| match inner.slots.get_mut(id) {
            Some(slot) => work(slot),
            None => {
                let mut slot = Slot::default();
                let result = work(&mut slot);
                if slot.is_used() {
                    inner.slots.insert(id.to_owned(), slot);
                }
                result
            }
        })
    }

    fn with<R>(&self, work: impl FnOnce(&mut Inner) -> R) -> R {
        work(&mut locked(&self.inner))
    }
}

/// Whether a record was made from another one and is not the same.
fn is_newer_than(text: &str, other: &str) -> bool {
    match (Lineage::read(text), Lineage::read(other)) {
        (Some(one), Some(other)) => one.compare(&other) == Newer::First,
        _ => false,
    }
}

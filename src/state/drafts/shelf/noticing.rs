//! Changes to the copies outside this tab: other tabs write, and the browser removes records.

use super::engine::parsed;
use super::{Durable, Missed, Settled, Shelf, Slot, State};
use crate::platform::Trouble;
use crate::platform::disk::Rows;
use debrief_core::draft::tab::fingerprint;

/// The ids of drafts, with their titles.
type Known = Vec<(String, String)>;

/// How long changes of other tabs are gathered before the rows are read again, in milliseconds.
const GATHERED: u64 = 50;

impl Shelf {
    /// Notes which drafts there are, in a place where the note is found even if the database is gone. Missing
    /// drafts stay in the note until somebody has read about them.
    pub(super) fn note_known(&self) {
        let known = self.with(|inner| {
            let knows = inner.state == State::Ready && inner.missed.gone.is_empty();
            knows.then(|| {
                let known = inner.slots.iter().filter_map(|(id, slot)| {
                    let title = slot.durable.row()?.summary.title.clone();
                    Some((id.clone(), title.unwrap_or_default()))
                });
                known.collect::<Known>()
            })
        });
        let Some(known) = known else { return };
        let (key, storage) = (self.keys.known(), &self.platform.storage);
        let text = serde_json::to_string(&known).unwrap_or_default();
        let noted = storage.get(&key).ok().flatten();
        if noted.as_ref() != Some(&text) && !(noted.is_none() && known.is_empty()) {
            // If there is no room, an older note stays.
            let _ = storage.put(&key, &text);
        }
    }

    /// Finds out what was here when the page was last open and is not any more.
    pub(super) fn miss(&self) {
        let quick = self.quick_ids().unwrap_or_default();
        let mut missed = Missed::default();
        match self.platform.storage.get(&self.keys.known()) {
            Ok(Some(note)) => {
                let known: Known = serde_json::from_str(&note).unwrap_or_default();
                for (id, title) in known {
                    if self.slot(&id, |slot| slot.is_there()) {
                        continue;
                    }
                    if quick.contains(&id) {
                        missed.restored += 1;
                    } else {
                        missed.gone.push(title);
                    }
                }
            }
            Ok(None) => {
                // Without a note, the whole quick copy has been removed, unless it has records: then the note
                // has only not been written yet.
                let any = self.with(|inner| inner.slots.values().any(Slot::is_there));
                missed.quick = any && quick.is_empty();
            }
            Err(_) => {}
        }
        self.with(|inner| inner.missed = missed);
    }

    pub(super) fn read_again(&self, id: Option<&str>) {
        let id = id.map(str::to_owned);
        let begins = self.with(|inner| {
            if inner.state != State::Ready {
                return false;
            }
            let begins = inner.rereading.is_none();
            let waiting = inner.rereading.get_or_insert_default();
            if !waiting.contains(&id) {
                waiting.push(id);
            }
            begins
        });
        if !begins {
            return;
        }
        let this = self.clone();
        let read = move || {
            let ids = this.with(|inner| inner.rereading.take().unwrap_or_default());
            let all = ids.contains(&None);
            for id in ids.into_iter().filter(|id| !all || id.is_none()) {
                let (again, own) = (this.clone(), id.clone());
                let done = move |rows| again.reread(own, rows);
                if let Some(disk) = this.disk() {
                    disk.rows(id.as_deref(), Box::new(done));
                }
            }
        };
        let asked = self.platform.alarm.after(GATHERED, Box::new(read));
        if asked.is_err() {
            self.with(|inner| inner.rereading = None);
        }
    }

    fn reread(&self, id: Option<String>, rows: Result<Rows, Trouble>) {
        let Ok(rows) = rows else { return };
        let stale: Vec<String> = self.with(|inner| {
            let named = |slot: &&String| id.as_ref().is_none_or(|id| id == *slot);
            let ids: Vec<String> = inner.slots.keys().filter(named).cloned().collect();
            for id in ids {
                inner.slots.entry(id).or_default().durable = Durable::Nothing;
            }
            for (id, durable) in parsed(rows) {
                inner.slots.entry(id).or_default().durable = durable;
            }
            let slots = inner.slots.iter();
            let stale = slots.filter(|(_, slot)| {
                let durable = slot.durable.row().map(|row| row.fingerprint);
                let known = slot.text.as_deref().map(fingerprint);
                slot.pending.is_none() && known.is_some() && durable.is_some() && known != durable
            });
            stale.map(|(id, _)| id.clone()).collect()
        });
        for id in stale {
            let (this, own) = (self.clone(), id.clone());
            let fetched = move || {
                this.settle(&own, Settled::Changed);
                this.changed();
            };
            self.fetch(id, Box::new(fetched));
        }
        for id in self.listened_to() {
            self.settle(&id, Settled::Changed);
        }
        self.note_known();
        self.changed();
    }

    /// The drafts that have a listener, because a page shows them.
    pub(super) fn listened_to(&self) -> Vec<String> {
        self.with(|inner| {
            let slots = inner.slots.iter();
            let listened = slots.filter(|(_, slot)| slot.listener.is_some());
            listened.map(|(id, _)| id.clone()).collect()
        })
    }
}

//! Changes to the copies outside this tab: other tabs write, and the browser removes records.

use super::engine::parsed;
use super::{Durable, RecordOutcome, Removals, Shelf, Slot, State};
use crate::platform::Trouble;
use crate::platform::disk::Rows;
use debrief_core::draft::tab::fingerprint;

/// The ids of drafts, with their titles.
type Known = Vec<(String, String)>;

/// How long changes of other tabs are gathered before the rows are read again, in milliseconds.
const GATHER_TIME: u64 = 50;

impl Shelf {
    /// Notes in the quick copy which drafts there are, so that the note survives the loss of the database.
    /// Missing drafts stay in the note until the person has read the report about them.
    pub(super) fn note_known(&self) {
        let titles = self.with(|inner| {
            let can_note = inner.state == State::Ready && inner.removals.lost_titles.is_empty();
            can_note.then(|| {
                let titles = inner.slots.iter().filter_map(|(id, slot)| {
                    let title = slot.durable.row()?.summary.title.clone();
                    Some((id.clone(), title.unwrap_or_default()))
                });
                titles.collect::<Known>()
            })
        });
        let Some(titles) = titles else { return };
        let (note_key, storage) = (self.keys.known(), &self.platform.storage);
        let text = serde_json::to_string(&titles).unwrap_or_default();
        let noted = storage.get(&note_key).ok().flatten();
        if noted.as_ref() != Some(&text) && !(noted.is_none() && titles.is_empty()) {
            // If there is no room, an older note stays.
            let _ = storage.put(&note_key, &text);
        }
    }

    /// Finds out which drafts and copies the browser has removed since the page was last open.
    pub(super) fn find_removals(&self) {
        let quick = self.quick_ids().unwrap_or_default();
        let mut removals = Removals::default();
        match self.platform.storage.get(&self.keys.known()) {
            Ok(Some(note)) => {
                let known: Known = serde_json::from_str(&note).unwrap_or_default();
                for (id, title) in known {
                    if self.slot(&id, |slot| slot.exists()) {
                        continue;
                    }
                    if quick.contains(&id) {
                        removals.restored += 1;
                    } else {
                        removals.lost_titles.push(title);
                    }
                }
            }
            Ok(None) => {
                // Without a note, the whole quick copy has been removed, unless it has records: then the note
                // has only not been written yet.
                let any_durable = self.with(|inner| inner.slots.values().any(Slot::exists));
                removals.quick_copy = any_durable && quick.is_empty();
            }
            Err(_) => {}
        }
        self.with(|inner| inner.removals = removals);
    }

    pub(super) fn read_again(&self, id: Option<&str>) {
        let id = id.map(str::to_owned);
        let must_schedule = self.with(|inner| {
            if inner.state != State::Ready {
                return false;
            }
            let must_schedule = inner.rereading.is_none();
            let requested = inner.rereading.get_or_insert_default();
            if !requested.contains(&id) {
                requested.push(id);
            }
            must_schedule
        });
        if !must_schedule {
            return;
        }
        let this = self.clone();
        let on_alarm = move || {
            let ids = this.with(|inner| inner.rereading.take().unwrap_or_default());
            let all_requested = ids.contains(&None);
            for id in ids.into_iter().filter(|id| !all_requested || id.is_none()) {
                let (shelf, id_to_update) = (this.clone(), id.clone());
                let on_rows = move |rows| shelf.update_rows(id_to_update, rows);
                if let Some(disk) = this.disk() {
                    disk.rows(id.as_deref(), Box::new(on_rows));
                }
            }
        };
        let scheduled = self.platform.alarm.after(GATHER_TIME, Box::new(on_alarm));
        if scheduled.is_err() {
            self.with(|inner| inner.rereading = None);
        }
    }

    fn update_rows(&self, id: Option<String>, rows: Result<Rows, Trouble>) {
        let Ok(rows) = rows else { return };
        let stale: Vec<String> = self.with(|inner| {
            let is_requested = |slot: &&String| id.as_ref().is_none_or(|id| id == *slot);
            let ids: Vec<String> = inner.slots.keys().filter(is_requested).cloned().collect();
            for id in ids {
                inner.slots.entry(id).or_default().durable = Durable::Nothing;
            }
            for (id, durable) in parsed(rows) {
                inner.slots.entry(id).or_default().durable = durable;
            }
            let slots = inner.slots.iter();
            let stale = slots.filter(|(_, slot)| {
                let durable = slot.durable.row().map(|row| row.fingerprint);
                let loaded = slot.text.as_deref().map(fingerprint);
                slot.pending.is_none() && loaded.is_some() && durable.is_some() && loaded != durable
            });
            stale.map(|(id, _)| id.clone()).collect()
        });
        for id in stale {
            let (this, id_to_update) = (self.clone(), id.clone());
            let on_fetched = move || {
                this.report(&id_to_update, RecordOutcome::Changed);
                this.notify_changed();
            };
            self.fetch(id, Box::new(on_fetched));
        }
        for id in self.listened_to() {
            self.report(&id, RecordOutcome::Changed);
        }
        self.note_known();
        self.notify_changed();
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

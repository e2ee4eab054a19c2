//! The copy that can be read at once: `localStorage`, in which a browser gives all pages of an origin about
//! five million characters. When there is little room, records that are also durable are removed first.

use super::{Shelf, State};
use crate::platform::Trouble;
use debrief_core::draft::Key;
use debrief_core::draft::tab::fingerprint;

/// The longest record that is kept in the quick copy, in UTF-16 units, if there is a durable one.
const MAX_RECORD_UNITS: usize = 500_000;

/// The size to which all records in the quick copy are limited, in UTF-16 units.
const MAX_TOTAL_UNITS: usize = 2_000_000;

impl Shelf {
    /// The ids of all records in the quick copy.
    pub(super) fn quick_ids(&self) -> Result<Vec<String>, Trouble> {
        let keys = self.platform.storage.keys()?;
        let ids = keys.iter().filter_map(|key| match self.keys.parse(key) {
            Some(Key::Draft(id)) => Some(id),
            _ => None,
        });
        Ok(ids.collect())
    }

    pub(in super::super) fn quick_text(&self, id: &str) -> Result<Option<String>, Trouble> {
        self.platform.storage.get(&self.keys.draft(id))
    }

    /// Puts a record in the quick copy, if it is not too long. If that is refused and the record will be
    /// durable, the older one is removed, because it would be mistaken for the current one.
    pub(super) fn put_quick(&self, id: &str, text: &str) -> Result<(), Trouble> {
        let key = self.keys.draft(id);
        let storage = &self.platform.storage;
        let is_database_ready = self.with(|inner| inner.state == State::Ready);
        let result = if is_database_ready && is_long(text) {
            Err(Trouble::Full)
        } else {
            match storage.put(&key, text) {
                Err(Trouble::Full) if is_database_ready && self.make_room(0) => {
                    storage.put(&key, text)
                }
                result => result,
            }
        };
        if result.is_err() && is_database_ready {
            // If even that is refused, the quick copy cannot be read either.
            let _ = storage.remove(&key);
        }
        result
    }

    pub(in super::super) fn remove_quick(&self, id: &str) -> Result<(), Trouble> {
        self.platform.storage.remove(&self.keys.draft(id))
    }

    /// Removes the oldest records that are also durable, until the rest fits.
    pub(super) fn limit_size(&self) {
        self.make_room(MAX_TOTAL_UNITS);
    }

    /// Removes durable records from the quick copy, the oldest first, until the rest takes no more than
    /// `max_units`. Returns whether anything was removed.
    fn make_room(&self, max_units: usize) -> bool {
        let mut total = 0;
        let mut removable = Vec::new();
        for id in self.quick_ids().unwrap_or_default() {
            let Ok(Some(text)) = self.quick_text(&id) else {
                continue;
            };
            let units = text.encode_utf16().count();
            total += units;
            let saved_at = self.slot(&id, |slot| {
                let row = slot.durable.row()?;
                let is_durable = slot.pending.is_none() && row.fingerprint == fingerprint(&text);
                (is_durable && slot.listener.is_none()).then_some(row.summary.saved_at)
            });
            removable.extend(saved_at.map(|saved_at| (saved_at, units, id)));
        }
        removable.sort_unstable();
        let mut made_room = false;
        for (_, units, id) in removable {
            if total <= max_units {
                break;
            }
            if self.remove_quick(&id).is_ok() {
                total -= units;
                made_room = true;
            }
        }
        made_room
    }
}

fn is_long(text: &str) -> bool {
    // A text has at most as many UTF-16 units as bytes, and at least a third.
    text.len() > MAX_RECORD_UNITS
        && (text.len() > 3 * MAX_RECORD_UNITS || text.encode_utf16().count() > MAX_RECORD_UNITS)
}

//! The copy that can be read at once: `localStorage`, for which a browser gives about five million characters
//! to all pages of an origin. Records that are also durable are removed first when there is little room.

use super::{Shelf, State};
use crate::platform::Trouble;
use debrief_core::draft::Key;
use debrief_core::draft::tab::fingerprint;

/// The longest record that is kept in the quick copy, in UTF-16 units, if there is a durable one.
const LONGEST: usize = 500_000;

/// The size to which all records in the quick copy are limited, in UTF-16 units.
const ROOM: usize = 2_000_000;

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
    /// durable, an older one is removed: it would be taken for the current one.
    pub(super) fn put_quick(&self, id: &str, text: &str) -> Result<(), Trouble> {
        let key = self.keys.draft(id);
        let storage = &self.platform.storage;
        let ready = self.with(|inner| inner.state == State::Ready);
        let put = if ready && is_long(text) {
            Err(Trouble::Full)
        } else {
            match storage.put(&key, text) {
                Err(Trouble::Full) if ready && self.make_room(0) => storage.put(&key, text),
                put => put,
            }
        };
        if put.is_err() && ready {
            // If even that is refused, the quick copy cannot be read either.
            let _ = storage.remove(&key);
        }
        put
    }

    pub(in super::super) fn remove_quick(&self, id: &str) -> Result<(), Trouble> {
        self.platform.storage.remove(&self.keys.draft(id))
    }

    /// Removes the oldest records that are also durable, until the rest fits.
    pub(super) fn keep_bounds(&self) {
        self.make_room(ROOM);
    }

    /// Removes durable records from the quick copy, the oldest first, until the rest takes no more than
    /// `wanted`. Says whether there is more room now.
    fn make_room(&self, wanted: usize) -> bool {
        let mut total = 0;
        let mut spare = Vec::new();
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
            spare.extend(saved_at.map(|saved_at| (saved_at, units, id)));
        }
        spare.sort_unstable();
        let mut made = false;
        for (_, units, id) in spare {
            if total <= wanted {
                break;
            }
            if self.remove_quick(&id).is_ok() {
                total -= units;
                made = true;
            }
        }
        made
    }
}

fn is_long(text: &str) -> bool {
    // A text has at most as many UTF-16 units as bytes, and at least a third.
    text.len() > LONGEST && (text.len() > 3 * LONGEST || text.encode_utf16().count() > LONGEST)
}

//! Operations on many drafts at once: reading them, the space they take, and removing them all.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::{Drafts, Usage};
use crate::platform::Trouble;
use crate::state::locked;
use debrief_core::draft::tab::Message;
use debrief_core::draft::{Envelope, Key};

impl Drafts {
    /// Passes on every draft that can be read, including the bin, once all are read.
    pub(crate) fn collect(&self, then: impl FnOnce(Vec<Envelope>) + Send + 'static) {
        let shelf = self.shelf.clone();
        self.shelf.when_read(Box::new(move || {
            let found = Arc::new(Mutex::new(Vec::new()));
            let each = {
                let found = found.clone();
                move |envelope| locked(&found).push(envelope)
            };
            let all = move || then(std::mem::take(&mut *locked(&found)));
            let ids = shelf.ids();
            shelf.read_all(ids, Box::new(each), Box::new(|| ()), Box::new(all));
        }));
    }

    /// Passes on these drafts, as far as they can be read, a few at a time; calls `more` after each portion,
    /// and `then` when all are read.
    pub(crate) fn read_portions(
        &self,
        ids: Vec<String>,
        each: impl Fn(Envelope) + Send + Sync + 'static,
        more: impl Fn() + Send + Sync + 'static,
        then: impl FnOnce() + Send + 'static,
    ) {
        self.shelf
            .read_all(ids, Box::new(each), Box::new(more), Box::new(then));
    }

    /// The fingerprints of the records of all drafts that can be read.
    pub(crate) fn fingerprints(&self) -> BTreeMap<String, u64> {
        let ids = self.shelf.ids();
        let fingerprints = ids.into_iter().filter_map(|id| {
            let (row, _) = self.listed(&id)?.ok()?;
            Some((id, row.fingerprint))
        });
        fingerprints.collect()
    }

    /// Every draft whose record is known here, including the bin.
    pub(crate) fn all_here(&self) -> Vec<Envelope> {
        let ids = self.shelf.ids();
        ids.iter().filter_map(|id| self.shelf.here(id)).collect()
    }

    /// The draft that came from the file with this fingerprint and is not in the bin: its id and title.
    pub(crate) fn of_file(&self, mark: &str) -> Option<(String, Option<String>)> {
        let ids = self.shelf.ids();
        ids.into_iter().find_map(|id| {
            let (row, _) = self.shelf.row(&id)?;
            let is_it = row.deleted_at.is_none() && row.source.as_deref() == Some(mark);
            is_it.then_some((id, row.summary.title))
        })
    }

    /// The space that our records take in the browser's storage.
    ///
    /// # Errors
    /// The error says why storage could not be listed.
    pub(crate) fn usage(&self) -> Result<Usage, Trouble> {
        if let Some(trouble) = self.shelf.trouble() {
            return Err(trouble);
        }
        let mut usage = Usage::default();
        for id in self.shelf.ids() {
            usage.drafts += 1;
            let quick = self.shelf.quick_text(&id).ok().flatten();
            let quick = quick.map_or(0, |text| text.encode_utf16().count());
            let durable = self.shelf.row(&id).map_or(0, |(row, _)| row.units);
            usage.units += quick + durable;
        }
        let Ok(keys) = self.ours() else {
            return Ok(usage);
        };
        for key in keys {
            if !matches!(self.keys.parse(&key), Some(Key::Draft(_))) {
                let text = self.platform.storage.get(&key)?.unwrap_or_default();
                usage.units += key.encode_utf16().count() + text.encode_utf16().count();
            }
        }
        Ok(usage)
    }

    /// Removes everything of ours, in storage and in memory. Anything that other pages of the origin keep
    /// stays.
    ///
    /// # Errors
    /// The error says why something is still there.
    pub(crate) fn remove_everything(&self) -> Result<(), Trouble> {
        self.shelf.clear();
        for key in self.ours()? {
            self.platform.storage.remove(&key)?;
            let _ = self.platform.tabs.say(&Message::Wrote { key }.write());
        }
        Ok(())
    }

    fn ours(&self) -> Result<Vec<String>, Trouble> {
        let mut keys = self.platform.storage.keys()?;
        keys.retain(|key| self.keys.is_ours(key));
        Ok(keys)
    }
}

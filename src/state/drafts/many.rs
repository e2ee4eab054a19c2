//! Operations on many drafts at once: reading them, the space they take, and removing them all.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::{Drafts, Usage};
use crate::platform::Trouble;
use crate::state::locked;
use debrief_core::draft::tab::Message;
use debrief_core::draft::{Envelope, Key};

impl Drafts {
    /// Passes all drafts that can be read to `then`, including those in the bin.
    pub(crate) fn collect(&self, then: impl FnOnce(Vec<Envelope>) + Send + 'static) {
        let shelf = self.shelf.clone();
        self.shelf.when_list_known(Box::new(move || {
            let found = Arc::new(Mutex::new(Vec::new()));
            let on_draft = {
                let found = found.clone();
                move |envelope| locked(&found).push(envelope)
            };
            let on_end = move || then(std::mem::take(&mut *locked(&found)));
            let ids = shelf.ids();
            shelf.read_all(ids, Box::new(on_draft), Box::new(|| ()), Box::new(on_end));
        }));
    }

    /// Passes those of these drafts that can be read to `on_draft`, a few at a time. Calls `on_portion` after
    /// each portion, and `then` when all are read.
    pub(crate) fn read_portions(
        &self,
        ids: Vec<String>,
        on_draft: impl Fn(Envelope) + Send + Sync + 'static,
        on_portion: impl Fn() + Send + Sync + 'static,
        then: impl FnOnce() + Send + 'static,
    ) {
        self.shelf.read_all(
            ids,
            Box::new(on_draft),
            Box::new(on_portion),
            Box::new(then),
        );
    }

    /// The fingerprints of the records of all drafts that can be read.
    pub(crate) fn fingerprints(&self) -> BTreeMap<String, u64> {
        let ids = self.shelf.ids();
        let fingerprints = ids.into_iter().filter_map(|id| {
            let (row, _) = self.listed_row(&id)?.ok()?;
            Some((id, row.fingerprint))
        });
        fingerprints.collect()
    }

    /// Every draft whose record is loaded, including those in the bin.
    pub(crate) fn loaded_drafts(&self) -> Vec<Envelope> {
        let ids = self.shelf.ids();
        ids.iter().filter_map(|id| self.shelf.loaded(id)).collect()
    }

    /// The id and the title of the draft that was imported from the file with this fingerprint, unless it is
    /// in the bin.
    pub(crate) fn imported_from(&self, file_fingerprint: &str) -> Option<(String, Option<String>)> {
        let ids = self.shelf.ids();
        ids.into_iter().find_map(|id| {
            let (row, _) = self.shelf.row(&id)?;
            let is_match =
                row.deleted_at.is_none() && row.source.as_deref() == Some(file_fingerprint);
            is_match.then_some((id, row.summary.title))
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
        let Ok(keys) = self.own_keys() else {
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

    /// Removes everything that this page keeps, in storage and in memory. Whatever other pages of the origin
    /// keep stays.
    ///
    /// # Errors
    /// The error says why something is still there.
    pub(crate) fn remove_everything(&self) -> Result<(), Trouble> {
        self.shelf.clear();
        for key in self.own_keys()? {
            self.platform.storage.remove(&key)?;
            let _ = self.platform.tabs.say(&Message::Wrote { key }.write());
        }
        Ok(())
    }

    fn own_keys(&self) -> Result<Vec<String>, Trouble> {
        let mut keys = self.platform.storage.keys()?;
        keys.retain(|key| self.keys.is_ours(key));
        Ok(keys)
    }
}

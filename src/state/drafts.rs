//! The drafts: listing, reading, keeping and removing them.
//!
//! A draft that storage refuses is held in memory until it can be stored, so that no page of the product
//! loses it while the browser is open. A stored record that this build cannot read is listed as set aside and
//! never touched. The shelf decides where records are kept.

mod bin;
mod listing;
mod many;
mod shelf;

use std::sync::Arc;

use leptos::prelude::{ArcRwSignal, GetUntracked};

use crate::platform::disk::Disk;
use crate::platform::{Platform, Trouble};
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::{Seen, fingerprint};
use debrief_core::draft::{Envelope, Key, Keys, ReadError, Row};
use debrief_core::model::Postmortem;
use shelf::Shelf;

pub(crate) use bin::Binned;
pub(crate) use listing::{Listed, Listing, OpenError, SetAside, Usage};
pub(crate) use shelf::{PutOutcome, RecordOutcome, Removals, Safety};

/// The drafts of this page. Clones share them.
#[derive(Clone)]
pub(crate) struct Drafts {
    platform: Platform,
    keys: Keys,
    shelf: Shelf,
}

impl Drafts {
    /// The drafts that the page served from this path keeps in the browser's storage.
    pub(crate) fn new(platform: Platform, path: &str) -> Self {
        let keys = Keys::new(path);
        Self {
            shelf: Shelf::new(&platform, &keys),
            platform,
            keys,
        }
    }

    /// Starts keeping the drafts on this disk, too. Until then they are only in the quick copy.
    pub(crate) fn start(&self, disk: Arc<dyn Disk>) {
        self.shelf.start(disk);
    }

    /// Continues without the second file of the program, which makes the drafts durable but did not arrive.
    pub(crate) fn start_without_database(&self) {
        self.shelf.start_without_database();
    }

    /// The drafts of a browser for tests, which keeps them on its disk if it has one.
    #[cfg(test)]
    pub(crate) fn of(fake: &crate::platform::fake::Fake, path: &str) -> Self {
        let drafts = Self::new(fake.platform(), path);
        drafts.start(Arc::new(fake.clone()));
        drafts
    }

    /// Lists every known draft, after another attempt to store those that are only in memory.
    pub(crate) fn list(&self) -> Listing {
        self.shelf.retry_pending();
        let mut listing = Listing {
            is_reading: !self.shelf.is_list_known(),
            removals: self.shelf.removals(),
            trouble: self.shelf.trouble(),
            ..Listing::default()
        };
        for id in self.shelf.ids() {
            match self.listed_row(&id) {
                Some(Ok((row, only_in_memory))) => {
                    if row.deleted_at.is_none() {
                        let summary = row.summary;
                        listing.drafts.push(Listed {
                            summary,
                            only_in_memory,
                        });
                    } else if self.has_expired(row.deleted_at) {
                        // If it cannot be removed now, the next call tries again.
                        let _ = self.remove(&id);
                    } else {
                        listing.binned += 1;
                    }
                }
                Some(Err(is_newer)) => listing.set_aside.push(SetAside {
                    key: self.keys.draft(&id),
                    is_newer,
                }),
                None => {}
            }
        }
        listing.drafts.sort_by(|a, b| {
            let newest_first = b.summary.saved_at.cmp(&a.summary.saved_at);
            newest_first.then_with(|| a.summary.id.cmp(&b.summary.id))
        });
        listing.set_aside.sort_by(|a, b| a.key.cmp(&b.key));
        listing
    }

    /// What the list shows of a draft, and whether it is only in memory. The inner error is a record that
    /// cannot be read, and says whether a newer build wrote it.
    fn listed_row(&self, id: &str) -> Option<Result<(Row, bool), bool>> {
        let row = self.shelf.row(id);
        if self.shelf.is_pending(id) {
            return row.map(Ok);
        }
        let row = row.map(|(row, _)| row);
        let quick = self.shelf.quick_text(id).ok().flatten();
        match (quick, row) {
            (Some(text), Some(row)) if row.fingerprint == fingerprint(&text) => {
                Some(Ok((row, false)))
            }
            (Some(text), row) => match (read(&text), row) {
                (Ok(envelope), _) => Some(Ok((Row::of(&envelope, &text), false))),
                (Err(error), _) => Some(Err(matches!(error, ReadError::Newer(_)))),
            },
            (None, Some(row)) => Some(Ok((row, false))),
            (None, None) => self.shelf.is_foreign(id).then_some(Err(true)),
        }
    }

    /// The draft with this id, and whether it is only in memory. Unless `load` was called, only drafts in the
    /// quick copy are found.
    ///
    /// # Errors
    /// There is no such draft, it is in the bin, it cannot be read, or storage did not answer.
    pub(crate) fn open(&self, id: &str) -> Result<(Envelope, bool), OpenError> {
        let opened = self.find(id)?;
        match opened.0.deleted_at {
            Some(_) => Err(OpenError::Binned),
            None => Ok(opened),
        }
    }

    /// The draft with this id, in the bin or not, and whether it is only in memory.
    ///
    /// # Errors
    /// There is no such draft, it cannot be read, or storage did not answer.
    pub(crate) fn find(&self, id: &str) -> Result<(Envelope, bool), OpenError> {
        if let Some(pending) = self.shelf.pending(id) {
            return Ok(pending);
        }
        let text = self.stored(id).map_err(OpenError::Trouble)?;
        match read(&text.ok_or(OpenError::Missing)?) {
            Ok(envelope) => Ok((envelope, false)),
            Err(ReadError::Newer(_)) => Err(OpenError::Newer),
            Err(_) => Err(OpenError::Unreadable),
        }
    }

    /// Loads the record of a draft, so that it can be opened, and then calls `then`: at once if the record is
    /// loaded already.
    pub(crate) fn load(&self, id: &str, then: impl FnOnce() + Send + 'static) {
        self.shelf.load(id, Box::new(then));
    }

    /// Calls `then` as soon as it is known which drafts there are.
    pub(crate) fn when_list_known(&self, then: impl FnOnce() + Send + 'static) {
        self.shelf.when_list_known(Box::new(then));
    }

    /// Whether there is any draft.
    pub(crate) fn has_any(&self) -> bool {
        !self.shelf.ids().is_empty()
    }

    /// Whether something is kept under this id, readable or not.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.shelf.has(id)
    }

    /// Keeps a new draft under the id of its document.
    ///
    /// # Errors
    /// The error says why it is only in memory.
    pub(crate) fn create(&self, doc: Postmortem) -> Result<(), Trouble> {
        let id = doc.id.clone();
        self.overwrite(&Envelope::new(&id, 1, self.platform.clock.now(), doc))
    }

    /// Replaces the stored draft, which the caller has just read, with this one. A draft that storage refuses
    /// is held in memory.
    ///
    /// # Errors
    /// The error says why it is only in memory.
    pub(crate) fn overwrite(&self, envelope: &Envelope) -> Result<(), Trouble> {
        let mut envelope = envelope.clone();
        let lineage = self.shelf.lineage(&envelope.id);
        let lineage = lineage.unwrap_or_else(|| envelope.lineage.clone());
        envelope.lineage = lineage.next(&self.new_lineage_name(), envelope.rev);
        match self.shelf.put(envelope) {
            PutOutcome::Stored(_) | PutOutcome::Writing(_) => Ok(()),
            PutOutcome::Refused(trouble) => Err(trouble),
        }
    }

    /// Puts a record, whose lineage is already complete, in both copies. The caller has compared it with the
    /// stored one, and listens for the outcome.
    pub(crate) fn put(&self, envelope: Envelope) -> PutOutcome {
        self.shelf.put(envelope)
    }

    /// A new name for the lineage of the records that are written while a draft is open.
    pub(crate) fn new_lineage_name(&self) -> String {
        self.platform.ids.short()
    }

    /// Reports the outcome for the records of a draft to this listener.
    pub(crate) fn listen(
        &self,
        id: &str,
        on_outcome: impl Fn(RecordOutcome) + Send + Sync + 'static,
    ) {
        self.shelf.listen(id, Arc::new(on_outcome));
    }

    /// Stops reporting the outcome for the records of a draft.
    pub(crate) fn remove_listener(&self, id: &str) {
        self.shelf.remove_listener(id);
    }

    /// The record of a draft as this tab sees it, readable or not.
    ///
    /// # Errors
    /// The error says why storage did not answer.
    pub(crate) fn stored(&self, id: &str) -> Result<Option<String>, Trouble> {
        self.shelf.stored(id)
    }

    /// The fingerprint of a record that `stored` does not have because it is not loaded; `None` if there is
    /// no such record.
    pub(crate) fn fingerprint_if_not_loaded(&self, id: &str) -> Option<u64> {
        self.shelf.row(id).map(|(row, _)| row.fingerprint)
    }

    /// Whether the record with this fingerprint is as safe as it can be here, as far as this tab knows.
    pub(crate) fn is_safe(&self, id: &str, fingerprint: u64) -> bool {
        let is_database_unavailable = self.shelf.safety().get_untracked() != Safety::Durable;
        is_database_unavailable || self.shelf.durable_fingerprint(id) == Some(fingerprint)
    }

    /// Drops the pending records with this id, because their document continues under another id.
    pub(crate) fn drop_records(&self, id: &str) {
        self.shelf.remove_listener(id);
        self.shelf.drop_pending(id);
    }

    /// The stored record that a draft, as `open` has just given it, was made from.
    pub(crate) fn base_record(&self, envelope: &Envelope) -> Option<Seen> {
        let text = self.stored(&envelope.id).ok().flatten()?;
        let stored = read(&text).ok()?;
        let record = Seen::of(&stored, fingerprint(&text));
        let is_base = stored == *envelope || envelope.lineage.comes_from(&record.lineage);
        is_base.then_some(record)
    }

    /// Whether closing the page now loses nothing of a draft that was put here.
    pub(crate) fn survives_closing(&self, id: &str) -> bool {
        self.shelf.survives_closing(id)
    }

    /// How safe the stored drafts are.
    pub(crate) fn safety(&self) -> ArcRwSignal<Safety> {
        self.shelf.safety()
    }

    /// Counts the changes in the list of drafts, here or in other tabs.
    pub(crate) fn version(&self) -> ArcRwSignal<u32> {
        self.shelf.version()
    }

    /// Another tab has changed this key, or all of them.
    pub(crate) fn changed_elsewhere(&self, key: Option<&str>) {
        match key.map(|key| self.keys.parse(key)) {
            None => self.shelf.changed_elsewhere(None),
            Some(Some(Key::Draft(id))) => self.shelf.changed_elsewhere(Some(&id)),
            // Templates are listed on a page that listens to the version of the drafts.
            Some(_) => self.shelf.notify_changed(),
        }
    }

    /// Forgets what the browser had removed, because the person has read the report about it.
    pub(crate) fn dismiss_removals(&self) {
        self.shelf.dismiss_removals();
    }

    pub(crate) fn fresh_id(&self) -> String {
        self.platform.ids.fresh()
    }

    /// Milliseconds since 1970 began in UTC.
    pub(crate) fn now(&self) -> u64 {
        self.platform.clock.now()
    }

    pub(super) fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Marks a moment in the timing of the page, for measurements.
    pub(crate) fn note(&self, moment: &str) {
        self.platform.clock.note(moment);
    }

    /// Removes a draft for good.
    ///
    /// # Errors
    /// The error says why it is still there.
    pub(crate) fn remove(&self, id: &str) -> Result<(), Trouble> {
        self.shelf.remove(id)
    }

    /// Passes on the text of a record exactly as it is in storage, by its key.
    pub(crate) fn raw_text(&self, key: &str, then: impl FnOnce(Option<String>) + Send + 'static) {
        match self.keys.parse(key) {
            Some(Key::Draft(id)) => {
                let this = self.clone();
                let draft_id = id.clone();
                self.load(&id, move || then(this.stored(&draft_id).ok().flatten()));
            }
            _ => then(self.platform.storage.get(key).ok().flatten()),
        }
    }

    pub(crate) fn is_key_of(&self, key: &str, id: &str) -> bool {
        self.keys.draft(id) == key
    }

    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Whether any draft is only in memory.
    pub(crate) fn has_unstored(&self) -> bool {
        self.shelf.has_refused()
    }
}

#[cfg(test)]
mod tests;

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
pub(crate) use listing::{Closed, Listed, Listing, SetAside, Usage};
pub(crate) use shelf::{Missed, PutOutcome, Safety, Settled};

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

    /// Goes on without the second file of the program, which makes the drafts durable and did not arrive.
    pub(crate) fn give_up(&self) {
        self.shelf.give_up();
    }

    /// The drafts of a browser for tests, which keeps them on its disk if it has one.
    #[cfg(test)]
    pub(crate) fn of(fake: &crate::platform::fake::Fake, path: &str) -> Self {
        let drafts = Self::new(fake.platform(), path);
        drafts.start(Arc::new(fake.clone()));
        drafts
    }

    /// Lists every draft that is known, after one more try to store those that are only held in memory.
    pub(crate) fn list(&self) -> Listing {
        self.shelf.try_again();
        let mut listing = Listing {
            reading: !self.shelf.is_read(),
            missed: self.shelf.missed(),
            trouble: self.shelf.trouble(),
            ..Listing::default()
        };
        for id in self.shelf.ids() {
            match self.listed(&id) {
                Some(Ok((row, only_in_memory))) => {
                    if row.deleted_at.is_none() {
                        let summary = row.summary;
                        listing.drafts.push(Listed {
                            summary,
                            only_in_memory,
                        });
                    } else if self.has_expired(row.deleted_at) {
                        // A draft that cannot be removed is tried again with the next list.
                        let _ = self.remove(&id);
                    } else {
                        listing.binned += 1;
                    }
                }
                Some(Err(newer)) => listing.set_aside.push(SetAside {
                    key: self.keys.draft(&id),
                    newer,
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
    fn listed(&self, id: &str) -> Option<Result<(Row, bool), bool>> {
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
    pub(crate) fn open(&self, id: &str) -> Result<(Envelope, bool), Closed> {
        let found = self.find(id)?;
        match found.0.deleted_at {
            Some(_) => Err(Closed::Binned),
            None => Ok(found),
        }
    }

    /// The draft with this id, in the bin or not, and whether it is only in memory.
    ///
    /// # Errors
    /// There is no such draft, it cannot be read, or storage did not answer.
    pub(crate) fn find(&self, id: &str) -> Result<(Envelope, bool), Closed> {
        if let Some(pending) = self.shelf.pending(id) {
            return Ok(pending);
        }
        let text = self.stored(id).map_err(Closed::Trouble)?;
        match read(&text.ok_or(Closed::Missing)?) {
            Ok(envelope) => Ok((envelope, false)),
            Err(ReadError::Newer(_)) => Err(Closed::Newer),
            Err(_) => Err(Closed::Unreadable),
        }
    }

    /// Loads the record of a draft, so that it can be opened, and then makes a call: at once if the record is
    /// already known.
    pub(crate) fn load(&self, id: &str, then: impl FnOnce() + Send + 'static) {
        self.shelf.load(id, Box::new(then));
    }

    /// Makes a call as soon as it is known which drafts there are.
    pub(crate) fn when_read(&self, then: impl FnOnce() + Send + 'static) {
        self.shelf.when_read(Box::new(then));
    }

    /// Whether there is any draft.
    pub(crate) fn any(&self) -> bool {
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
    pub(crate) fn begin(&self, doc: Postmortem) -> Result<(), Trouble> {
        let id = doc.id.clone();
        self.keep(&Envelope::new(&id, 1, self.platform.clock.now(), doc))
    }

    /// Writes a draft in one piece over the stored one, which the caller has just read. A draft that storage
    /// refuses is held in memory.
    ///
    /// # Errors
    /// The error says why it is only in memory.
    pub(crate) fn keep(&self, envelope: &Envelope) -> Result<(), Trouble> {
        let mut envelope = envelope.clone();
        let before = self.shelf.lineage(&envelope.id);
        let before = before.unwrap_or_else(|| envelope.lineage.clone());
        envelope.lineage = before.next(&self.new_line(), envelope.rev);
        match self.shelf.put(envelope) {
            PutOutcome::Stored(_) | PutOutcome::Writing(_) => Ok(()),
            PutOutcome::Refused(trouble) => Err(trouble),
        }
    }

    /// Puts a record that already says what it was made from in both copies. The caller has compared it with
    /// the stored one, and listens for the outcome.
    pub(crate) fn put(&self, envelope: Envelope) -> PutOutcome {
        self.shelf.put(envelope)
    }

    /// A new name for the records that one opening of a draft writes.
    pub(crate) fn new_line(&self) -> String {
        self.platform.ids.short()
    }

    /// Reports the outcome for the records of a draft to this listener.
    pub(crate) fn listen(&self, id: &str, told: impl Fn(Settled) + Send + Sync + 'static) {
        self.shelf.listen(id, Arc::new(told));
    }

    /// Stops reporting the outcome for the records of a draft.
    pub(crate) fn forget(&self, id: &str) {
        self.shelf.forget(id);
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
    pub(crate) fn print_away(&self, id: &str) -> Option<u64> {
        self.shelf.row(id).map(|(row, _)| row.fingerprint)
    }

    /// Whether the record with this fingerprint is as safe as it can be here, as far as this tab knows.
    pub(crate) fn is_safe(&self, id: &str, fingerprint: u64) -> bool {
        let expected = self.shelf.safety().get_untracked() != Safety::Durable;
        expected || self.shelf.durable_fingerprint(id) == Some(fingerprint)
    }

    /// Forgets the records that were put here under this id: their document goes on under another.
    pub(crate) fn parted(&self, id: &str) {
        self.shelf.forget(id);
        self.shelf.let_go(id);
    }

    /// The stored record that a draft, as `open` has just given it, was made from.
    pub(crate) fn seen(&self, envelope: &Envelope) -> Option<Seen> {
        let text = self.stored(&envelope.id).ok().flatten()?;
        let there = read(&text).ok()?;
        let seen = Seen::of(&there, fingerprint(&text));
        let is_it = there == *envelope || envelope.lineage.comes_from(&seen.lineage);
        is_it.then_some(seen)
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
            None => self.shelf.elsewhere(None),
            Some(Some(Key::Draft(id))) => self.shelf.elsewhere(Some(&id)),
            // Templates are listed on a page that listens to the version of the drafts.
            Some(_) => self.shelf.changed(),
        }
    }

    /// Forgets what the browser had removed: somebody has read about it.
    pub(crate) fn forget_missed(&self) {
        self.shelf.forget_missed();
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
    pub(crate) fn raw(&self, key: &str, then: impl FnOnce(Option<String>) + Send + 'static) {
        match self.keys.parse(key) {
            Some(Key::Draft(id)) => {
                let this = self.clone();
                let own = id.clone();
                self.load(&id, move || then(this.stored(&own).ok().flatten()));
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
    pub(crate) fn any_held(&self) -> bool {
        self.shelf.any_refused()
    }
}

#[cfg(test)]
mod tests;

//! The drafts: which there are, reading one, keeping one, taking one away.
//!
//! What storage refuses is held in memory until it can be stored, so that no page of the product
//! loses a draft while the browser is open. What storage holds and this build cannot read is listed
//! as set aside and never touched.

mod bin;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::platform::{Platform, Trouble};
use crate::draft::envelope::read;
use crate::draft::{Envelope, Key, Keys, ReadError, Summary};
use crate::model::Postmortem;

pub(crate) use bin::Binned;

/// The drafts of this page. Clones are the same drafts.
#[derive(Clone)]
pub(crate) struct Drafts {
    platform: Platform,
    keys: Keys,
    held: Arc<Mutex<BTreeMap<String, Envelope>>>,
}

/// Counts the errors, warnings and hints of a document on a day, `YYYY-MM-DD`.
pub(crate) type Count = fn(&Postmortem, &str) -> [usize; 3];

/// What the library shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Listing {
    /// The drafts, the one changed last first.
    pub(crate) drafts: Vec<Listed>,
    /// How many drafts are in the bin.
    pub(crate) binned: usize,
    /// The records that cannot be read.
    pub(crate) set_aside: Vec<SetAside>,
    /// Why storage could not be listed, if it could not.
    pub(crate) trouble: Option<Trouble>,
}

/// A draft in the list.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Listed {
    /// What is shown of it.
    pub(crate) summary: Summary,
    /// How many errors, warnings and hints it has, once they can be counted.
    pub(crate) problems: Option<[usize; 3]>,
    /// Whether it is in memory alone.
    pub(crate) only_in_memory: bool,
}

/// A record that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SetAside {
    /// Its key in storage.
    pub(crate) key: String,
    /// Whether a newer build wrote it; otherwise it is damaged.
    pub(crate) newer: bool,
}

/// What of ours is in the browser's storage.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// How many drafts, the bin and records that cannot be read included.
    pub(crate) drafts: usize,
    /// How much, in UTF-16 units, which is what browsers count.
    pub(crate) units: usize,
}

/// Why a draft could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// There is none of this id.
    Missing,
    /// There is one, in the bin.
    Binned,
    /// There is one, and it cannot be read.
    Unreadable,
    /// Storage did not answer.
    Trouble(Trouble),
}

impl Drafts {
    /// The drafts that the page served from this path has in the browser's storage.
    pub(crate) fn new(platform: Platform, path: &str) -> Self {
        Self {
            platform,
            keys: Keys::new(path),
            held: Arc::default(),
        }
    }

    /// Everything that is there, after one more try to store what is only held. `count` counts the
    /// problems of a document on a day.
    pub(crate) fn list(&self, count: Option<Count>) -> Listing {
        let held = self.with_held(|held| held.clone());
        for envelope in held.values() {
            // One that another tab has written since is left to the editor, which parts from it.
            if self
                .revision(&envelope.id)
                .is_none_or(|stored| stored + 1 == envelope.rev)
            {
                let _ = self.keep(envelope);
            }
        }
        let mut listing = Listing::default();
        let today = self.platform.today();
        let listed = |envelope: &Envelope, only_in_memory| Listed {
            summary: Summary::of(envelope),
            problems: count.map(|count| count(&envelope.doc, &today)),
            only_in_memory,
        };
        let held = self.with_held(|held| held.clone());
        let mut binned = 0;
        match self.platform.storage.keys() {
            Ok(keys) => {
                for key in keys {
                    let Some(Key::Draft(id)) = self.keys.parse(&key) else {
                        continue;
                    };
                    let Ok(Some(text)) = self.platform.storage.get(&key) else {
                        continue;
                    };
                    match read(&text) {
                        Ok(_) if held.contains_key(&id) => {}
                        Ok(envelope) if self.has_expired(&envelope) => {
                            // One that cannot be taken away is tried again with the next list.
                            let _ = self.platform.storage.remove(&key);
                        }
                        Ok(envelope) if envelope.deleted_at.is_some() => binned += 1,
                        Ok(envelope) => listing.drafts.push(listed(&envelope, false)),
                        Err(error) => listing.set_aside.push(SetAside {
                            key,
                            newer: matches!(error, ReadError::Newer(_)),
                        }),
                    }
                }
            }
            Err(trouble) => listing.trouble = Some(trouble),
        }
        for envelope in held.values() {
            if envelope.deleted_at.is_some() {
                binned += 1;
            } else {
                listing.drafts.push(listed(envelope, true));
            }
        }
        listing.binned = binned;
        listing.drafts.sort_by(|a, b| {
            let newest_first = b.summary.saved_at.cmp(&a.summary.saved_at);
            newest_first.then_with(|| a.summary.id.cmp(&b.summary.id))
        });
        listing.set_aside.sort_by(|a, b| a.key.cmp(&b.key));
        listing
    }

    /// The draft of this id, and whether it is in memory alone.
    ///
    /// # Errors
    /// Says whether there is none, it is in the bin, it cannot be read, or storage did not answer.
    pub(crate) fn open(&self, id: &str) -> Result<(Envelope, bool), Closed> {
        let found = self.find(id)?;
        match found.0.deleted_at {
            Some(_) => Err(Closed::Binned),
            None => Ok(found),
        }
    }

    /// The draft of this id, in the bin or not, and whether it is in memory alone.
    ///
    /// # Errors
    /// Says whether there is none, it cannot be read, or storage did not answer.
    pub(crate) fn find(&self, id: &str) -> Result<(Envelope, bool), Closed> {
        if let Some(envelope) = self.with_held(|held| held.get(id).cloned()) {
            return Ok((envelope, true));
        }
        let text = self
            .platform
            .storage
            .get(&self.keys.draft(id))
            .map_err(Closed::Trouble)?;
        let envelope = read(&text.ok_or(Closed::Missing)?).map_err(|_| Closed::Unreadable)?;
        Ok((envelope, false))
    }

    /// Whether something is kept under this id, readable or not.
    pub(crate) fn has(&self, id: &str) -> bool {
        self.with_held(|held| held.contains_key(id))
            || matches!(self.platform.storage.get(&self.keys.draft(id)), Ok(Some(_)))
    }

    /// Keeps a new draft under the id of its document.
    ///
    /// # Errors
    /// Says why it is in memory alone.
    pub(crate) fn begin(&self, doc: Postmortem) -> Result<(), Trouble> {
        let id = doc.id.clone();
        self.keep(&Envelope::new(&id, 1, self.platform.clock.now(), doc))
    }

    /// Writes a draft in one piece. What storage refuses is held in memory.
    ///
    /// # Errors
    /// Says why it is in memory alone.
    pub(crate) fn keep(&self, envelope: &Envelope) -> Result<(), Trouble> {
        let kept = self
            .platform
            .storage
            .put(&self.keys.draft(&envelope.id), &envelope.write());
        self.with_held(|held| match kept {
            Ok(()) => drop(held.remove(&envelope.id)),
            Err(_) => drop(held.insert(envelope.id.clone(), envelope.clone())),
        });
        kept
    }

    /// Every draft that can be read, the bin included.
    pub(crate) fn all(&self) -> Vec<Envelope> {
        let mut all = self.with_held(|held| held.clone());
        for key in self.platform.storage.keys().unwrap_or_default() {
            if let Some(Key::Draft(id)) = self.keys.parse(&key)
                && !all.contains_key(&id)
                && let Ok((envelope, _)) = self.find(&id)
            {
                all.insert(id, envelope);
            }
        }
        all.into_values().collect()
    }

    /// An id that no draft has.
    pub(crate) fn fresh_id(&self) -> String {
        self.platform.ids.fresh()
    }

    /// How often the stored draft of this id was written; nothing when it is not there or unreadable.
    pub(crate) fn revision(&self, id: &str) -> Option<u64> {
        #[derive(serde::Deserialize)]
        struct Label {
            rev: u64,
        }
        let text = self.platform.storage.get(&self.keys.draft(id)).ok()??;
        serde_json::from_str::<Label>(&text)
            .ok()
            .map(|label| label.rev)
    }

    /// Takes a draft away for good.
    ///
    /// # Errors
    /// Says why it is still there.
    pub(crate) fn remove(&self, id: &str) -> Result<(), Trouble> {
        let stored = self.platform.storage.remove(&self.keys.draft(id));
        // A draft that was never stored is gone with its memory.
        let held = self.with_held(|held| held.remove(id)).is_some();
        if held { Ok(()) } else { stored }
    }

    /// The text of a record as it stands in storage.
    pub(crate) fn raw(&self, key: &str) -> Result<Option<String>, Trouble> {
        self.platform.storage.get(key)
    }

    /// Whether a key in storage is the one of this draft.
    pub(crate) fn is_key_of(&self, key: &str, id: &str) -> bool {
        self.keys.draft(id) == key
    }

    /// What of ours is in the browser's storage.
    ///
    /// # Errors
    /// Says why storage could not be listed.
    pub(crate) fn usage(&self) -> Result<Usage, Trouble> {
        let mut usage = Usage::default();
        for key in self.ours()? {
            let text = self.platform.storage.get(&key)?.unwrap_or_default();
            usage.units += key.encode_utf16().count() + text.encode_utf16().count();
            usage.drafts += usize::from(matches!(self.keys.parse(&key), Some(Key::Draft(_))));
        }
        Ok(usage)
    }

    /// Takes away everything of ours, in storage and in memory. What other pages of the origin keep
    /// stays.
    ///
    /// # Errors
    /// Says why something is still there.
    pub(crate) fn remove_everything(&self) -> Result<(), Trouble> {
        self.with_held(BTreeMap::clear);
        for key in self.ours()? {
            self.platform.storage.remove(&key)?;
        }
        Ok(())
    }

    fn ours(&self) -> Result<Vec<String>, Trouble> {
        let mut keys = self.platform.storage.keys()?;
        keys.retain(|key| self.keys.is_ours(key));
        Ok(keys)
    }

    /// The names under which everything of this page is kept.
    pub(crate) fn keys(&self) -> &Keys {
        &self.keys
    }

    /// Whether a draft is in memory alone.
    pub(crate) fn any_held(&self) -> bool {
        self.with_held(|held| !held.is_empty())
    }

    fn with_held<R>(&self, work: impl FnOnce(&mut BTreeMap<String, Envelope>) -> R) -> R {
        work(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[cfg(test)]
mod tests;

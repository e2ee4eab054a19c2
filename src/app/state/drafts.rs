//! The drafts: which there are, reading one, keeping one, taking one away.
//!
//! What storage refuses is held in memory until it can be stored, so that no page of the product
//! loses a draft while the browser is open. What storage holds and this build cannot read is listed
//! as set aside and never touched.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use crate::app::platform::{Platform, Trouble};
use crate::draft::envelope::read;
use crate::draft::{Envelope, Key, Keys, ReadError, Summary};
use crate::model::Postmortem;

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

/// Why a draft could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closed {
    /// There is none of this id.
    Missing,
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
        listing
            .drafts
            .extend(held.values().map(|envelope| listed(envelope, true)));
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
    /// Says whether there is none, it cannot be read, or storage did not answer.
    pub(crate) fn open(&self, id: &str) -> Result<(Envelope, bool), Closed> {
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

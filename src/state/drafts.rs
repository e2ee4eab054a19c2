//! The drafts: which there are, reading one, keeping one, taking one away.
//!
//! What storage refuses is held in memory until it can be stored, so that no page of the product
//! loses a draft while the browser is open. What storage holds and this build cannot read is listed
//! as set aside and never touched.

mod bin;
mod listing;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::locked;
use crate::platform::{Platform, Trouble};
use debrief_core::draft::envelope::read;
use debrief_core::draft::tab::{Message, Seen, print};
use debrief_core::draft::{Envelope, Key, Keys, ReadError, Summary};
use debrief_core::model::Postmortem;

pub(crate) use bin::Binned;
pub(crate) use listing::{Closed, Listed, Listing, SetAside, Usage};

/// The drafts of this page. Clones are the same drafts.
#[derive(Clone)]
pub(crate) struct Drafts {
    platform: Platform,
    keys: Keys,
    held: Arc<Mutex<BTreeMap<String, Held>>>,
}

/// A draft that storage has refused.
#[derive(Clone)]
struct Held {
    envelope: Envelope,
    /// The fingerprint of the record that it was made from; nothing where there was none.
    over: Option<u64>,
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

    /// Everything that is there, after one more try to store what is only held.
    pub(crate) fn list(&self) -> Listing {
        self.keep_held();
        let mut listing = Listing::default();
        let listed = |envelope: &Envelope, only_in_memory| Listed {
            summary: Summary::of(envelope),
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
        for Held { envelope, .. } in held.values() {
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
        if let Some(held) = self.with_held(|held| held.get(id).cloned()) {
            return Ok((held.envelope, true));
        }
        let text = self.stored(id).map_err(Closed::Trouble)?;
        match read(&text.ok_or(Closed::Missing)?) {
            Ok(envelope) => Ok((envelope, false)),
            Err(ReadError::Newer(_)) => Err(Closed::Newer),
            Err(_) => Err(Closed::Unreadable),
        }
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

    /// Writes a draft in one piece over what is there, which the caller has just read. What storage
    /// refuses is held in memory.
    ///
    /// # Errors
    /// Says why it is in memory alone.
    pub(crate) fn keep(&self, envelope: &Envelope) -> Result<(), Trouble> {
        let held = self.with_held(|held| held.get(&envelope.id).map(|held| held.over));
        let stored = || {
            let text = self.stored(&envelope.id).ok().flatten();
            text.map(|text| print(&text))
        };
        self.keep_over(envelope, held.unwrap_or_else(stored))
            .map(drop)
    }

    /// Writes a draft in one piece and gives the record as it is now. `over` is the fingerprint of the
    /// record that it was made from, which the caller has compared with what is there. What storage
    /// refuses is held in memory.
    ///
    /// # Errors
    /// Says why it is in memory alone.
    pub(crate) fn keep_over(
        &self,
        envelope: &Envelope,
        over: Option<u64>,
    ) -> Result<Seen, Trouble> {
        let (key, text) = (self.keys.draft(&envelope.id), envelope.write());
        if let Err(trouble) = self.platform.storage.put(&key, &text) {
            self.hold(envelope, over);
            return Err(trouble);
        }
        self.let_go(&envelope.id);
        self.tell(key);
        Ok(Seen {
            rev: envelope.rev,
            print: print(&text),
        })
    }

    /// Holds a draft in memory until it can be stored.
    pub(crate) fn hold(&self, envelope: &Envelope, over: Option<u64>) {
        let id = envelope.id.clone();
        let envelope = envelope.clone();
        self.with_held(|held| held.insert(id, Held { envelope, over }));
    }

    /// No longer holds a draft, which is stored by now, perhaps under another id.
    pub(crate) fn let_go(&self, id: &str) {
        self.with_held(|held| held.remove(id));
    }

    /// The record of a draft as it stands in storage, readable or not.
    ///
    /// # Errors
    /// Says why storage did not answer.
    pub(crate) fn stored(&self, id: &str) -> Result<Option<String>, Trouble> {
        self.platform.storage.get(&self.keys.draft(id))
    }

    /// The record that a draft, as `open` has just given it, was made from.
    pub(crate) fn seen(&self, envelope: &Envelope) -> Option<Seen> {
        let (id, rev) = (&envelope.id, envelope.rev);
        match self.with_held(|held| held.get(id).map(|held| held.over)) {
            // It counts the write that was refused.
            Some(over) => over.map(|print| Seen {
                rev: rev.saturating_sub(1),
                print,
            }),
            None => {
                let text = self.stored(id).ok().flatten()?;
                Some(Seen {
                    rev,
                    print: print(&text),
                })
            }
        }
    }

    /// Tries once more to store what is held. One whose record another tab has written since is left to
    /// the editor, which parts from it.
    fn keep_held(&self) {
        let held = self.with_held(|held| held.clone());
        for Held { envelope, over } in held.into_values() {
            let stored = self.stored(&envelope.id);
            let stored = stored.map(|text| text.map(|text| print(&text)));
            if stored.is_ok_and(|stored| stored.is_none() || stored == over) {
                let _ = self.keep_over(&envelope, over);
            }
        }
    }

    /// Tells the other tabs that a record has changed, for where storage events do not reach them.
    fn tell(&self, key: String) {
        let _ = self.platform.tabs.say(&Message::Wrote { key }.write());
    }

    /// Every draft that can be read, the bin included.
    pub(crate) fn all(&self) -> Vec<Envelope> {
        let held = self.with_held(|held| held.clone());
        let mut all: BTreeMap<String, Envelope> = held
            .into_iter()
            .map(|(id, held)| (id, held.envelope))
            .collect();
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

    /// Milliseconds since 1970 began in UTC.
    pub(crate) fn now(&self) -> u64 {
        self.platform.clock.now()
    }

    /// The browser that they are in.
    pub(super) fn platform(&self) -> &Platform {
        &self.platform
    }

    /// Notes that this moment is now, for whoever measures the page.
    pub(crate) fn note(&self, moment: &str) {
        self.platform.clock.note(moment);
    }

    /// Takes a draft away for good.
    ///
    /// # Errors
    /// Says why it is still there.
    pub(crate) fn remove(&self, id: &str) -> Result<(), Trouble> {
        let stored = self.platform.storage.remove(&self.keys.draft(id));
        // A draft that was never stored is gone with its memory.
        let held = self.with_held(|held| held.remove(id)).is_some();
        self.tell(self.keys.draft(id));
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
            self.tell(key);
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

    fn with_held<R>(&self, work: impl FnOnce(&mut BTreeMap<String, Held>) -> R) -> R {
        work(&mut locked(&self.held))
    }
}

#[cfg(test)]
mod tests;

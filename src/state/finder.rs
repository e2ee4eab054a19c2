//! Finds drafts by the words in them. Texts are folded (letter case and accents removed) once, when they are
//! read, and then searched at every key.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::drafts::Drafts;
use super::locked;
use debrief_core::draft::search;

/// Called each time that more drafts can be searched, and once all of them can.
pub(crate) type More = Box<dyn Fn() + Send + Sync>;

/// The folded texts of all drafts. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Finder(Arc<Mutex<Texts>>);

#[derive(Default)]
struct Texts {
    /// The folded text of each draft, with the fingerprint of the record that it was made from.
    folded: BTreeMap<String, (u64, String)>,
    reading: bool,
}

impl Finder {
    /// Reads the drafts that are new or have changed since they were last read. Does nothing while an earlier
    /// call is still reading.
    pub(crate) fn read(&self, drafts: &Drafts, more: More) {
        let fingerprints = drafts.fingerprints();
        let stale = self.with(|texts| {
            texts.folded.retain(|id, _| fingerprints.contains_key(id));
            let stale = fingerprints.iter().filter(|(id, fingerprint)| {
                texts
                    .folded
                    .get(*id)
                    .is_none_or(|(known, _)| known != *fingerprint)
            });
            let stale: Vec<String> = stale.map(|(id, _)| id.clone()).collect();
            let begins = !texts.reading && !stale.is_empty();
            texts.reading |= begins;
            begins.then_some(stale)
        });
        let Some(stale) = stale else { return };
        let (arrives, over) = (self.clone(), self.clone());
        let more = Arc::new(more);
        let told = more.clone();
        let each = move |id: String, fingerprint: u64, doc: &debrief_core::model::Postmortem| {
            let text = search::text_of(doc);
            arrives.with(|texts| texts.folded.insert(id, (fingerprint, text)));
        };
        drafts.read_portions(
            stale,
            move |envelope| {
                let fingerprint = fingerprints.get(&envelope.id).copied().unwrap_or_default();
                each(envelope.id.clone(), fingerprint, &envelope.doc);
            },
            move || told(),
            move || {
                over.with(|texts| texts.reading = false);
                more();
            },
        );
    }

    /// The ids of the drafts that contain every word of a query, among those that have been read.
    pub(crate) fn find(&self, query: &str) -> Vec<String> {
        self.with(|texts| {
            let found = texts.folded.iter();
            let found = found.filter(|(_, (_, text))| search::finds(query, text));
            found.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Whether drafts are being read, so that a search may find more in a moment.
    pub(crate) fn is_reading(&self) -> bool {
        self.with(|texts| texts.reading)
    }

    fn with<R>(&self, work: impl FnOnce(&mut Texts) -> R) -> R {
        work(&mut locked(&self.0))
    }
}

//! Finds drafts by the words in them. Texts are folded (letter case and accents removed) once, when they are
//! read, and then searched at every key.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use super::drafts::Drafts;
use super::locked;
use debrief_core::draft::search;

/// Called whenever more drafts can be searched, and again when all of them can.
pub(crate) type OnProgress = Box<dyn Fn() + Send + Sync>;

/// The folded texts of all drafts. Clones share them.
#[derive(Clone, Default)]
pub(crate) struct Finder(Arc<Mutex<Texts>>);

#[derive(Default)]
struct Texts {
    /// The folded text of each draft, with the fingerprint of the record that it was made from.
    folded: BTreeMap<String, (u64, String)>,
    is_reading: bool,
}

impl Finder {
    /// Reads the drafts that are new or have changed since they were last read. Does nothing while an earlier
    /// call is still reading.
    pub(crate) fn read(&self, drafts: &Drafts, on_progress: OnProgress) {
        let fingerprints = drafts.fingerprints();
        let stale = self.with_texts(|texts| {
            texts.folded.retain(|id, _| fingerprints.contains_key(id));
            let stale = fingerprints.iter().filter(|(id, fingerprint)| {
                texts
                    .folded
                    .get(*id)
                    .is_none_or(|(known, _)| known != *fingerprint)
            });
            let stale: Vec<String> = stale.map(|(id, _)| id.clone()).collect();
            let must_read = !texts.is_reading && !stale.is_empty();
            texts.is_reading |= must_read;
            must_read.then_some(stale)
        });
        let Some(stale) = stale else { return };
        let (adding, finishing) = (self.clone(), self.clone());
        let on_progress = Arc::new(on_progress);
        let after_portion = on_progress.clone();
        let add_text =
            move |id: String, fingerprint: u64, doc: &debrief_core::model::Postmortem| {
                let text = search::text_of(doc);
                adding.with_texts(|texts| texts.folded.insert(id, (fingerprint, text)));
            };
        drafts.read_portions(
            stale,
            move |envelope| {
                let fingerprint = fingerprints.get(&envelope.id).copied().unwrap_or_default();
                add_text(envelope.id.clone(), fingerprint, &envelope.doc);
            },
            move || after_portion(),
            move || {
                finishing.with_texts(|texts| texts.is_reading = false);
                on_progress();
            },
        );
    }

    /// The ids of the drafts that contain every word of a query, among those that have been read.
    pub(crate) fn find(&self, query: &str) -> Vec<String> {
        self.with_texts(|texts| {
            let matches = texts.folded.iter();
            let matches = matches.filter(|(_, (_, text))| search::finds(query, text));
            matches.map(|(id, _)| id.clone()).collect()
        })
    }

    /// Whether drafts are being read, so that a search may find more in a moment.
    pub(crate) fn is_reading(&self) -> bool {
        self.with_texts(|texts| texts.is_reading)
    }

    fn with_texts<R>(&self, action: impl FnOnce(&mut Texts) -> R) -> R {
        action(&mut locked(&self.0))
    }
}

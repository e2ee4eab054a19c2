//! Finding drafts by words in them. The texts are folded once and searched at every key.

use super::drafts::Drafts;
use debrief_core::draft::search;

/// The texts of all drafts, as they are searched.
pub(crate) struct Finder {
    texts: Vec<(String, String)>,
}

impl Finder {
    /// Reads all drafts.
    pub(crate) fn new(drafts: &Drafts) -> Self {
        let texts = drafts.all().into_iter();
        Self {
            texts: texts
                .map(|envelope| (envelope.id, search::text_of(&envelope.doc)))
                .collect(),
        }
    }

    /// The ids of the drafts in which every word of a query stands.
    pub(crate) fn find(&self, query: &str) -> Vec<String> {
        let found = self.texts.iter();
        found
            .filter(|(_, text)| search::finds(query, text))
            .map(|(id, _)| id.clone())
            .collect()
    }
}

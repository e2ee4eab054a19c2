//! What one postmortem needs to know of another: its title, its labels and what its causes are about.

use crate::model::{Body, Kind, Postmortem};

/// So many first letters of a word tell what it is about.
const STEM: usize = 6;

/// A postmortem in brief, as others are compared with it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// The id of the document.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Its labels, in lower case.
    pub tags: Vec<String>,
    /// The beginnings of the long words of its causes, each once, in order.
    pub causes: Vec<String>,
}

impl Brief {
    /// Reads a document.
    #[must_use]
    pub fn of(postmortem: &Postmortem) -> Self {
        let tags = postmortem.tags.iter();
        let mut causes: Vec<String> = Vec::new();
        for section in &postmortem.sections {
            let told = matches!(
                section.kind,
                Kind::RootCauses | Kind::ContributingFactors | Kind::Trigger
            );
            if let (true, Body::Prose(text)) = (told, &section.body) {
                causes.extend(stems(text));
            }
        }
        causes.sort_unstable();
        causes.dedup();
        Self {
            id: postmortem.id.clone(),
            title: postmortem.title.clone().unwrap_or_default(),
            tags: tags.map(|tag| tag.trim().to_lowercase()).collect(),
            causes,
        }
    }
}

/// The beginnings of words that are long enough to be about something.
fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 5)
        .map(|word| word.to_lowercase().chars().take(STEM).collect())
}

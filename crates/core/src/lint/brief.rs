//! What must be known about one postmortem to compare it with another: its title, its tags and the subjects
//! of its causes.

use crate::model::{Body, Kind, Postmortem};

/// How many letters at the start of a word are compared, so that different forms of a word match.
const STEM_LENGTH: usize = 6;

/// A summary of one postmortem, for comparison with others.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Brief {
    /// The id of the document; two of the same id and title are of the same document.
    pub id: String,
    /// The title of the document; empty if it has none.
    pub title: String,
    /// The tags of the document, in lower case and without white space around them.
    pub tags: Vec<String>,
    /// The first six letters of each word of more than five letters in the sections about causes; sorted,
    /// without duplicates.
    pub causes: Vec<String>,
}

impl Brief {
    /// Reads a document. For the causes, only prose is read, in sections about root causes, contributing
    /// factors and the trigger.
    #[must_use]
    pub fn of(postmortem: &Postmortem) -> Self {
        let tags = postmortem.tags.iter();
        let mut causes: Vec<String> = Vec::new();
        for section in &postmortem.sections {
            let is_about_causes = matches!(
                section.kind,
                Kind::RootCauses | Kind::ContributingFactors | Kind::Trigger
            );
            if let (true, Body::Prose(text)) = (is_about_causes, &section.body) {
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

/// The first letters of words that are long enough to carry a subject.
fn stems(text: &str) -> impl Iterator<Item = String> + '_ {
    let words = text.split(|character: char| !character.is_alphanumeric());
    words
        .filter(|word| word.chars().count() > 5)
        .map(|word| word.to_lowercase().chars().take(STEM_LENGTH).collect())
}

//! Takes a document into a template and back: switches it, exports it, imports that and exports it again, and
//! says what is not as it was. The command line and the tests ask this; the page does not.

mod compare;

use super::{in_template, in_template_with_closing};
use crate::import;
use crate::model::{Body, Field, Postmortem, Template};
use crate::template;

/// How much of a document a comparison has looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Compared {
    /// The words of the text, each as often as it occurs.
    pub words: usize,
    /// The entries of timelines.
    pub entries: usize,
    /// The action items, with those nested in others.
    pub items: usize,
    /// The values of metadata.
    pub values: usize,
    /// The sections.
    pub sections: usize,
}

impl Compared {
    /// What there is to compare in a document.
    #[must_use]
    pub fn of(postmortem: &Postmortem) -> Self {
        let mut found = Self {
            words: compare::words_of(postmortem).values().sum(),
            values: Field::ALL
                .iter()
                .map(|field| postmortem.values(*field).len())
                .sum(),
            sections: postmortem.sections.len(),
            ..Self::default()
        };
        for section in &postmortem.sections {
            match &section.body {
                Body::Prose(_) => {}
                Body::Timeline { entries, .. } => found.entries += entries.len(),
                Body::Actions { items, .. } => found.items += compare::count(items),
            }
        }
        found
    }
}

impl std::ops::AddAssign for Compared {
    fn add_assign(&mut self, other: Self) {
        self.words += other.words;
        self.entries += other.entries;
        self.items += other.items;
        self.values += other.values;
        self.sections += other.sections;
    }
}

/// Everything that is not as it was after a document was switched to a template, exported and imported again,
/// each in a sentence. Every word has to be in the export, in the text or in its closing comment; the
/// metadata, the entries and the items have to come back, and each section below the section that it was
/// below, unless the template has a place of its own for it; a second export has to be the same text.
#[must_use]
pub fn differences(postmortem: &Postmortem, template: &Template) -> Vec<String> {
    let into = |postmortem: &Postmortem| {
        let mut count = 0;
        template::switch(postmortem, Some(template), || {
            count += 1;
            format!("new{count}")
        })
    };
    let (switched, moves) = into(postmortem);
    let text = in_template(&switched);
    let imported = import::text(&text, "again");
    let mut told = Vec::new();
    if imported.kept_whole {
        told.push("the export cannot be taken apart".to_owned());
    }
    let (again, _) = into(&imported.postmortem);
    let second = in_template(&again);
    if second != text {
        told.push(compare::first_difference(&text, &second));
    }
    told.extend(compare::words(
        postmortem,
        &in_template_with_closing(&switched),
    ));
    told.extend(compare::rows(&switched, &again));
    told.extend(compare::parents(postmortem, &switched, &moves));
    told.extend(compare::sections(&switched, &imported.postmortem));
    told
}

//! The ids that an import gives to sections, entries and items: short, in order, and the same for every
//! import of the same text.

use crate::model::{ActionItem, Body, Postmortem};

/// The highest numbers that ids of one document have so far.
#[derive(Debug, Default)]
pub(super) struct Ids {
    sections: usize,
    entries: usize,
    items: usize,
}

impl Ids {
    /// Continues after the ids that a document already has.
    pub(super) fn behind(postmortem: &Postmortem) -> Self {
        let mut ids = Self::default();
        let number = |id: &str, letter: char| {
            let digits = id.strip_prefix(letter)?;
            digits.parse::<u32>().ok().map(|number| number as usize)
        };
        for section in &postmortem.sections {
            ids.sections = ids.sections.max(number(&section.id, 's').unwrap_or(0));
            match &section.body {
                Body::Prose(_) => {}
                Body::Timeline { entries, .. } => {
                    let numbers = entries.iter().filter_map(|entry| number(&entry.id, 'e'));
                    ids.entries = ids.entries.max(numbers.max().unwrap_or(0));
                }
                Body::Actions { items, .. } => {
                    let mut open: Vec<&ActionItem> = items.iter().collect();
                    while let Some(item) = open.pop() {
                        ids.items = ids.items.max(number(&item.id, 'a').unwrap_or(0));
                        open.extend(&item.children);
                    }
                }
            }
        }
        ids
    }

    pub(super) fn section(&mut self) -> String {
        self.sections += 1;
        format!("s{}", self.sections)
    }

    pub(super) fn entry(&mut self) -> String {
        self.entries += 1;
        format!("e{}", self.entries)
    }

    pub(super) fn item(&mut self) -> String {
        self.items += 1;
        format!("a{}", self.items)
    }
}

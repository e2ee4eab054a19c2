//! The ids that an import gives to sections, entries and items: short, in order, the same each time.

/// Counts the ids of one document.
#[derive(Debug, Default)]
pub(super) struct Ids {
    sections: usize,
    entries: usize,
    items: usize,
}

impl Ids {
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

//! A storage of which each tab has a copy, as in `WebKit`, whose pages stand in processes of their own: what a
//! tab writes is in its own copy at once and in storage later; what others write reaches the copy with the event,
//! unless something of its own is on its way under the same key (`StorageAreaMap` in its sources).

use std::collections::{BTreeMap, VecDeque};

use super::{News, Record, World};
use crate::draft::tab::Seen;

/// What one tab knows of storage.
pub(super) struct Copy {
    records: BTreeMap<String, Record>,
    /// Written here, and not yet in storage.
    sent: VecDeque<(String, Record)>,
    /// Written here, and not yet known to be in storage.
    awaited: Vec<String>,
}

impl Copy {
    pub(super) fn of(stored: &BTreeMap<String, Record>) -> Self {
        Self {
            records: stored.clone(),
            sent: VecDeque::new(),
            awaited: vec![],
        }
    }

    pub(super) fn arrived(&mut self, id: &str) {
        if let Some(at) = self.awaited.iter().position(|awaited| awaited == id) {
            self.awaited.remove(at);
        }
    }

    pub(super) fn texts(&self) -> impl Iterator<Item = &Vec<u32>> {
        self.sent.iter().map(|(_, record)| &record.text)
    }
}

impl World {
    /// A browser without locks whose tabs have copies of storage.
    pub(in crate::draft::tab::tests) fn with_copies() -> Self {
        Self {
            copies: true,
            ..Self::new(false)
        }
    }

    /// The record of its draft, as a tab sees it.
    pub(super) fn read(&self, at: usize) -> Option<Record> {
        let shown = &self.tabs[at];
        let stored = if self.copies {
            &shown.copy.records
        } else {
            &self.stored
        };
        stored.get(&shown.id).cloned()
    }

    /// A tab writes.
    pub(super) fn put(&mut self, at: usize, id: String, record: Record) {
        if !self.copies {
            self.stored.insert(id.clone(), record.clone());
            self.tell_others(at, || News::Changed(id.clone(), record.clone()));
            return;
        }
        let copy = &mut self.tabs[at].copy;
        copy.records.insert(id.clone(), record.clone());
        copy.awaited.push(id.clone());
        copy.sent.push_back((id, record));
    }

    /// Something that was written is in storage now. Gives whether anything was on its way.
    pub(super) fn arrive(&mut self, at: usize) -> bool {
        let Some((id, record)) = self.tabs[at].copy.sent.pop_front() else {
            return false;
        };
        self.stored.insert(id.clone(), record.clone());
        self.tabs[at].news.push_back(News::Arrived(id.clone()));
        self.tell_others(at, || News::Changed(id.clone(), record.clone()));
        true
    }

    /// A tab hears what another has written.
    pub(super) fn changed(&mut self, at: usize, id: &str, record: Record) {
        let shown = &mut self.tabs[at];
        let written = Seen {
            rev: record.rev,
            print: record.print,
        };
        if !shown.copy.awaited.iter().any(|awaited| awaited == id) {
            shown.copy.records.insert(id.to_owned(), record);
        }
        if shown.id == id {
            if !self.locks {
                shown.tab.heard(written);
            }
            self.look(at);
        }
    }
}

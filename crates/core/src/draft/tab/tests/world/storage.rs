//! The storage of the model: what tabs write, find and clear. Each tab may have a copy of storage, as in
//! `WebKit`, where pages run in processes of their own. What a tab writes is in its own copy at once and in
//! storage later. What others write reaches the copy with the event, unless a write of this tab is on its way
//! under the same key (`StorageAreaMap` in its sources).

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use super::{News, Record, World};
use crate::draft::autosave::Autosave;
use crate::draft::tab::{Found, Role, Stored, Write};

/// The copy of storage that one tab sees.
pub(super) struct Copy {
    records: BTreeMap<String, Record>,
    /// Written by this tab, and not yet in storage.
    sent: VecDeque<(String, Record)>,
    /// Written by this tab, and not yet known to be in storage.
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
        if let Some(index) = self.awaited.iter().position(|awaited| awaited == id) {
            self.awaited.remove(index);
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
            has_copies: true,
            ..Self::new(false)
        }
    }

    /// The record of the draft of a tab, as the tab sees it.
    pub(super) fn read(&self, index: usize) -> Option<Record> {
        let shown = &self.tabs[index];
        let stored = if self.has_copies {
            &shown.copy.records
        } else {
            &self.stored
        };
        stored.get(&shown.id).cloned()
    }

    /// A tab writes a record: into its copy if it has one, else into storage.
    pub(super) fn put(&mut self, index: usize, id: String, record: Record) {
        if !self.has_copies {
            self.stored.insert(id.clone(), record.clone());
            self.tell_others(index, || News::Changed(id.clone(), record.clone()));
            return;
        }
        let copy = &mut self.tabs[index].copy;
        copy.records.insert(id.clone(), record.clone());
        copy.awaited.push(id.clone());
        copy.sent.push_back((id, record));
    }

    /// The oldest write of a tab arrives in storage. Returns whether any was on its way.
    pub(super) fn arrive(&mut self, index: usize) -> bool {
        let Some((id, record)) = self.tabs[index].copy.sent.pop_front() else {
            return false;
        };
        self.stored.insert(id.clone(), record.clone());
        self.tabs[index].news.push_back(News::Arrived(id.clone()));
        self.tell_others(index, || News::Changed(id.clone(), record.clone()));
        true
    }

    /// A tab hears of a record that another has written.
    pub(super) fn handle_change(&mut self, index: usize, id: &str, record: Record) {
        let shown = &mut self.tabs[index];
        if !shown.copy.awaited.iter().any(|awaited| awaited == id) {
            shown.copy.records.insert(id.to_owned(), record);
        }
        if shown.id == id {
            self.compare_with_storage(index);
        }
    }

    /// The characters that were typed and are not in storage.
    pub(in crate::draft::tab::tests) fn not_stored(&self) -> BTreeSet<u32> {
        let stored = self.stored.values().flat_map(|record| &record.text);
        let stored = stored.copied().collect();
        self.accepted.difference(&stored).copied().collect()
    }

    /// Writes what a tab shows, unless storage refuses to store anything.
    pub(super) fn write(&mut self, index: usize) -> bool {
        if self.storage_refuses {
            return false;
        }
        let stored = self.read(index);
        let stored = stored.map_or(Stored::Nothing, |record| Stored::Record(record.fingerprint));
        let rev = match self.tabs[index].tab.before_write(stored) {
            Write::Over(rev) => rev,
            Write::Fork => {
                self.forks += 1;
                self.release(index);
                let id = self.next_number().to_string();
                let shown = &mut self.tabs[index];
                shown.id = id;
                shown.tab.parted();
                1
            }
        };
        let fingerprint = u64::from(self.next_number());
        let shown = &mut self.tabs[index];
        let record = Record {
            rev,
            text: shown.text.clone(),
            fingerprint,
            lineage: shown.tab.next_lineage(&shown.name, rev),
        };
        shown.tab.wrote(record.seen());
        let id = shown.id.clone();
        self.put(index, id, record);
        true
    }

    /// A tab compares the record in storage with its own and acts on the result.
    pub(super) fn compare_with_storage(&mut self, index: usize) {
        let record = self.read(index);
        let shown = &mut self.tabs[index];
        let found = record.as_ref().map(Record::seen);
        match (
            shown.tab.found(found.as_ref(), shown.autosave.is_unsaved()),
            record,
        ) {
            (Found::Adopt, Some(record)) => {
                shown.tab.adopted(record.seen());
                shown.text = record.text;
                shown.autosave = Autosave::new(self.now);
            }
            (Found::Fork | Found::Restore, _) => {
                self.run_autosave(index, Autosave::edited);
                self.run_autosave(index, Autosave::flush);
            }
            _ => {}
        }
    }

    /// The data of the site is cleared, and the writers hear of it before anything else happens. What was
    /// only in storage is lost, as the user asked for; what a writer shows is not.
    pub(super) fn wipe(&mut self) {
        self.stored.clear();
        let mut kept = BTreeSet::new();
        for index in 0..self.tabs.len() {
            let shown = &self.tabs[index];
            let holds_lock = !self.has_locks || self.holders.get(&shown.id) == Some(&shown.name);
            let is_writer = shown.tab.role() == Role::Writing && holds_lock && !shown.frozen;
            if is_writer || shown.autosave.is_unsaved() {
                kept.extend(shown.text.iter().copied());
                self.compare_with_storage(index);
            }
        }
        self.accepted.retain(|character| kept.contains(character));
    }
}

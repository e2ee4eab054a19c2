//! The files that were brought in last: those that wait for an answer, those of which drafts were made, and
//! those that were refused. They are held in memory only; the files themselves stay where they are.

use leptos::prelude::*;

use super::import_outcome::reading::Reading;
use super::origin::Origin;

/// The import queue. Clones are the same queue.
#[derive(Clone)]
pub(crate) struct ImportQueue {
    list: ArcRwSignal<Vec<QueuedFile>>,
    next_key: ArcRwSignal<u32>,
    /// The file that is being read, while several are being read one after the other.
    pub(crate) progress: ArcRwSignal<Option<Progress>>,
}

/// A file in the queue.
#[derive(Clone)]
pub(crate) struct QueuedFile {
    /// Identifies it among the files of the queue.
    pub(crate) key: u32,
    pub(crate) name: String,
    /// What was found in it, and what has been done with it.
    pub(crate) item: ArcRwSignal<Item>,
    /// The handle with which it can be written back, if the browser gave one.
    pub(crate) origin: Option<Origin>,
}

/// The content of a file, and what has become of it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    /// It cannot be read; the text says why.
    Refused(String),
    /// A backup of drafts that has not been restored yet, as its text.
    Backup(String),
    /// A backup that was restored; the text says how many drafts came of it.
    Restored(String),
    Read(Box<Reading>),
}

/// How far the reading of several files has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// The number of the file that is being read, from 1.
    pub(crate) position: usize,
    pub(crate) total: usize,
    pub(crate) name: String,
}

impl ImportQueue {
    pub(crate) fn new() -> Self {
        Self {
            list: ArcRwSignal::new(Vec::new()),
            next_key: ArcRwSignal::new(0),
            progress: ArcRwSignal::new(None),
        }
    }

    /// Adds a file to the queue and returns its key.
    pub(crate) fn add(&self, name: &str, item: Item) -> u32 {
        let key = self.next_key.get_untracked();
        self.next_key.set(key + 1);
        let file = QueuedFile {
            key,
            name: name.to_owned(),
            item: ArcRwSignal::new(item),
            origin: None,
        };
        self.list.update(|list| list.push(file));
        key
    }

    /// Stores the handle with which a file can be written back.
    pub(crate) fn set_origin(&self, key: u32, origin: Origin) {
        self.list.update(|list| {
            if let Some(file) = list.iter_mut().find(|file| file.key == key) {
                file.origin = Some(origin);
            }
        });
    }

    pub(crate) fn remove(&self, key: u32) {
        self.list.update(|list| list.retain(|file| file.key != key));
    }

    /// Removes the files that need no answer, because they became drafts, were restored or were refused.
    pub(crate) fn clear_settled(&self) {
        self.list
            .update(|list| list.retain(QueuedFile::needs_answer));
    }

    /// The files, in the order in which they came.
    pub(crate) fn files(&self) -> Vec<QueuedFile> {
        self.list.get()
    }

    /// How many files wait for an answer. Reactive: the caller runs again when that changes.
    pub(crate) fn waiting_count(&self) -> usize {
        let list = self.list.get();
        list.iter()
            .filter(|file| file.needs_answer_tracked())
            .count()
    }
}

impl QueuedFile {
    fn needs_answer(&self) -> bool {
        self.item.with_untracked(needs_answer)
    }

    fn needs_answer_tracked(&self) -> bool {
        self.item.with(needs_answer)
    }
}

/// Whether a person must decide what to do with it.
pub(crate) fn needs_answer(item: &Item) -> bool {
    match item {
        Item::Read(reading) => reading.draft_id.is_none(),
        Item::Backup(_) => true,
        Item::Refused(_) | Item::Restored(_) => false,
    }
}

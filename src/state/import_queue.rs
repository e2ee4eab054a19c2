//! The files that were brought in and are looked over: those that wait for an answer, and those of
//! which a draft was made last. They are in memory alone; the files themselves stay where they are.

use leptos::prelude::*;

use super::import_outcome::reading::Reading;
use super::origin::Origin;

/// The desk. Clones are the same desk.
#[derive(Clone)]
pub(crate) struct ImportQueue {
    list: ArcRwSignal<Vec<QueuedFile>>,
    next: ArcRwSignal<u32>,
    /// The file that is being read, while several are.
    pub(crate) progress: ArcRwSignal<Option<Progress>>,
}

/// A file on the desk.
#[derive(Clone)]
pub(crate) struct QueuedFile {
    /// Tells it apart from the others.
    pub(crate) key: u32,
    /// The name of the file.
    pub(crate) name: String,
    /// What it is.
    pub(crate) item: ArcRwSignal<Item>,
    /// The way to write it back, where there is one.
    pub(crate) origin: Option<Origin>,
}

/// What a file is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Item {
    /// Nothing that can be read, and why, in words.
    Refused(String),
    /// A backup of drafts, and its text.
    Backup(String),
    /// Restored, and what became of it, in words.
    Restored(String),
    /// A document.
    Read(Box<Reading>),
}

/// How far the reading of several files has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Progress {
    /// The number of the file that is being read, from 1.
    pub(crate) at: usize,
    /// How many there are.
    pub(crate) of: usize,
    /// Its name.
    pub(crate) name: String,
}

impl ImportQueue {
    /// An empty desk.
    pub(crate) fn new() -> Self {
        Self {
            list: ArcRwSignal::new(Vec::new()),
            next: ArcRwSignal::new(0),
            progress: ArcRwSignal::new(None),
        }
    }

    /// Puts a file on the desk, and gives its key.
    pub(crate) fn put(&self, name: &str, item: Item) -> u32 {
        let key = self.next.get_untracked();
        self.next.set(key + 1);
        let paper = QueuedFile {
            key,
            name: name.to_owned(),
            item: ArcRwSignal::new(item),
            origin: None,
        };
        self.list.update(|list| list.push(paper));
        key
    }

    /// Notes the way to write a file back.
    pub(crate) fn set_origin(&self, key: u32, origin: Origin) {
        self.list.update(|list| {
            if let Some(paper) = list.iter_mut().find(|paper| paper.key == key) {
                paper.origin = Some(origin);
            }
        });
    }

    /// Takes a file away.
    pub(crate) fn take(&self, key: u32) {
        self.list
            .update(|list| list.retain(|paper| paper.key != key));
    }

    /// Takes away what nobody has to answer.
    pub(crate) fn clear_settled(&self) {
        self.list.update(|list| list.retain(QueuedFile::waits));
    }

    /// The files, in the order in which they came.
    pub(crate) fn papers(&self) -> Vec<QueuedFile> {
        self.list.get()
    }

    /// How many files wait for an answer; whoever asks is told when that changes.
    pub(crate) fn waiting(&self) -> usize {
        let list = self.list.get();
        list.iter().filter(|paper| paper.waits_tracked()).count()
    }
}

impl QueuedFile {
    fn waits(&self) -> bool {
        self.item.with_untracked(waits)
    }

    fn waits_tracked(&self) -> bool {
        self.item.with(waits)
    }
}

/// Whether somebody has to say what becomes of it.
pub(crate) fn waits(item: &Item) -> bool {
    match item {
        Item::Read(reading) => reading.draft.is_none(),
        Item::Backup(_) => true,
        Item::Refused(_) | Item::Restored(_) => false,
    }
}

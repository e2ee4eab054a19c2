//! The database for tests: it answers when the clock has moved on, and fails, stops, tears or lags when it is
//! told to. What is on it outlives the tabs.

use std::collections::BTreeMap;

use super::Fake;
use crate::platform::disk::{Disk, Done, Lost, May, Put, Record, Rows};
use crate::platform::{Alarm, Trouble};

/// How long an answer takes, in milliseconds.
const USUAL: u64 = 5;

/// What goes wrong with an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DiskFault {
    /// It is refused, and nothing is done.
    Fails(Trouble),
    /// Nothing is done, and nobody is told.
    Stops,
    /// It is done, and nobody is told.
    Silent,
    /// It is done, and told as refused.
    Tears,
    /// It is done and told after so many milliseconds.
    Lags(u64),
}

/// What is on the disk, and how it will behave.
#[derive(Default)]
pub(super) struct Inner {
    there: bool,
    /// Texts with their rows, by name.
    stored: BTreeMap<String, (String, String)>,
    /// The operation, counted from now on, with which something goes wrong once.
    fault: Option<(usize, DiskFault)>,
    /// What goes wrong with every operation.
    always: Option<DiskFault>,
    lost: Vec<(usize, std::sync::Arc<dyn Fn() + Send + Sync>)>,
    closed: Vec<usize>,
}

impl Inner {
    /// What is left of it when the browser is killed.
    pub(super) fn left(&self) -> Self {
        Self {
            there: self.there,
            stored: self.stored.clone(),
            ..Self::default()
        }
    }
}

impl Fake {
    /// The browser has a database from now on.
    pub(crate) fn with_disk(self) -> Self {
        self.inner().disk.there = true;
        self
    }

    /// Something goes wrong with one operation, which is counted from 0, and with no other.
    pub(crate) fn disk_fault(&self, number: usize, fault: DiskFault) {
        self.inner().disk.fault = Some((number, fault));
    }

    /// The same goes wrong with every operation from now on, or nothing does.
    pub(crate) fn disk_always(&self, fault: Option<DiskFault>) {
        self.inner().disk.always = fault;
    }

    /// The text that is on the disk under a name.
    pub(crate) fn on_disk(&self, id: &str) -> Option<String> {
        let inner = self.inner();
        inner.disk.stored.get(id).map(|(text, _)| text.clone())
    }

    /// All texts that are on the disk, by name.
    pub(crate) fn all_on_disk(&self) -> BTreeMap<String, String> {
        let inner = self.inner();
        let stored = inner.disk.stored.iter();
        stored
            .map(|(id, (text, _))| (id.clone(), text.clone()))
            .collect()
    }

    /// The same browser, in which somebody has cleared the database while it was closed.
    pub(crate) fn without_disk_content(self) -> Self {
        self.inner().disk.stored.clear();
        self
    }

    /// Puts a text on the disk as somebody else would, with a row or without.
    pub(crate) fn set_on_disk(&self, id: &str, text: &str, row: &str) {
        let stored = (text.to_owned(), row.to_owned());
        self.inner().disk.stored.insert(id.into(), stored);
    }

    /// Clears the database and takes it away from every tab.
    pub(crate) fn clear_disk(&self) {
        let mut inner = self.inner();
        inner.disk.stored.clear();
        let lost = std::mem::take(&mut inner.disk.lost);
        inner.disk.closed = lost.iter().map(|(tab, _)| *tab).collect();
        drop(inner);
        for (_, lost) in lost {
            lost();
        }
    }

    fn operate<T: Send + 'static>(
        &self,
        done: Done<T>,
        work: impl FnOnce(&mut BTreeMap<String, (String, String)>) -> T + Send + 'static,
    ) {
        let mut inner = self.inner();
        let disk = &mut inner.disk;
        let fault = match disk.fault.take() {
            Some((0, fault)) => Some(fault),
            Some((number, fault)) => {
                disk.fault = Some((number - 1, fault));
                disk.always
            }
            None => disk.always,
        };
        let closed = disk.closed.contains(&self.tab);
        drop(inner);
        let (this, wait) = (
            self.clone(),
            match fault {
                Some(DiskFault::Lags(wait)) => wait,
                _ => USUAL,
            },
        );
        let call = move || {
            let run = || {
                let mut inner = this.inner();
                work(&mut inner.disk.stored)
            };
            match fault {
                _ if closed => done(Err(Trouble::Refused)),
                None | Some(DiskFault::Lags(_)) => done(Ok(run())),
                Some(DiskFault::Fails(trouble)) => done(Err(trouble)),
                Some(DiskFault::Stops) => {}
                Some(DiskFault::Silent) => drop(run()),
                Some(DiskFault::Tears) => {
                    run();
                    done(Err(Trouble::Refused));
                }
            }
        };
        let _ = self.after(wait, Box::new(call));
    }
}

impl Disk for Fake {
    fn open(&self, _name: &str, lost: Lost, done: Done<()>) {
        let mut inner = self.inner();
        if !inner.disk.there {
            drop(inner);
            return done(Err(Trouble::Refused));
        }
        inner.disk.closed.retain(|tab| *tab != self.tab);
        inner.disk.lost.push((self.tab, lost.into()));
        drop(inner);
        self.operate(done, |_| ());
    }

    fn rows(&self, id: Option<&str>, done: Done<Rows>) {
        let id = id.map(str::to_owned);
        self.operate(done, move |stored| {
            let rows = stored.iter();
            let rows = rows.filter(|(one, _)| id.as_ref().is_none_or(|id| *one == id));
            rows.map(|(id, (_, row))| (id.clone(), (!row.is_empty()).then(|| row.clone())))
                .collect()
        });
    }

    fn read(&self, ids: Vec<String>, done: Done<Vec<Option<String>>>) {
        self.operate(done, move |stored| {
            let texts = ids.iter().map(|id| stored.get(id));
            texts
                .map(|found| found.map(|(text, _)| text.clone()))
                .collect()
        });
    }

    fn put(&self, record: Record, may: May, done: Done<Put>) {
        self.operate(done, move |stored| {
            let row = stored.get(&record.id).map(|(_, row)| row.as_str());
            let row = row.filter(|row| !row.is_empty());
            if !may(row) {
                return Put::Stands;
            }
            let over = stored
                .insert(record.id, (record.text, record.row))
                .is_some();
            Put::Written { over }
        });
    }

    fn remove(&self, id: Option<&str>, done: Done<()>) {
        let id = id.map(str::to_owned);
        self.operate(done, move |stored| match id {
            Some(id) => drop(stored.remove(&id)),
            None => stored.clear(),
        });
    }
}

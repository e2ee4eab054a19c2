//! The database for tests: it answers once the clock has moved on, and fails on demand in the ways of
//! `DiskFault`. Its contents outlive the tabs.

use std::collections::BTreeMap;

use super::Fake;
use crate::platform::disk::{Disk, Done, MayReplace, OnLost, Put, Record, Rows};
use crate::platform::{Alarm, Trouble};

/// How long an answer takes, in milliseconds.
const ANSWER_DELAY: u64 = 5;

/// The ways in which an operation can go wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum DiskFault {
    /// Nothing is done, and the operation is reported as refused.
    Fails(Trouble),
    /// Nothing is done, and no answer comes.
    Stops,
    /// The operation is done, and no answer comes.
    Silent,
    /// The operation is done, and reported as refused.
    Tears,
    /// The operation is done, and answered after this many milliseconds.
    Lags(u64),
}

/// The contents of the disk, and the faults that are set for it.
#[derive(Default)]
pub(super) struct Inner {
    exists: bool,
    /// Texts with their rows, by name.
    stored: BTreeMap<String, (String, String)>,
    /// The operation that fails, once, as the number of operations that still succeed before it.
    fault: Option<(usize, DiskFault)>,
    /// The fault of all operations, if any.
    standing_fault: Option<DiskFault>,
    lost: Vec<(usize, std::sync::Arc<dyn Fn() + Send + Sync>)>,
    closed: Vec<usize>,
}

impl Inner {
    /// The disk after the browser was killed: its contents, without faults and connections.
    pub(super) fn after_kill(&self) -> Self {
        Self {
            exists: self.exists,
            stored: self.stored.clone(),
            ..Self::default()
        }
    }
}

impl Fake {
    /// Gives the browser a database.
    pub(crate) fn with_disk(self) -> Self {
        self.inner().disk.exists = true;
        self
    }

    /// Makes only one operation go wrong, counted from 0.
    pub(crate) fn disk_fault(&self, number: usize, fault: DiskFault) {
        self.inner().disk.fault = Some((number, fault));
    }

    /// Makes every operation go wrong in this way from now on, or none.
    pub(crate) fn disk_always(&self, fault: Option<DiskFault>) {
        self.inner().disk.standing_fault = fault;
    }

    /// The text that is on the disk under this name.
    pub(crate) fn on_disk(&self, id: &str) -> Option<String> {
        let inner = self.inner();
        inner.disk.stored.get(id).map(|(text, _)| text.clone())
    }

    pub(crate) fn all_on_disk(&self) -> BTreeMap<String, String> {
        let inner = self.inner();
        let stored = inner.disk.stored.iter();
        stored
            .map(|(id, (text, _))| (id.clone(), text.clone()))
            .collect()
    }

    /// The same browser, after its database was cleared while it was closed.
    pub(crate) fn without_disk_content(self) -> Self {
        self.inner().disk.stored.clear();
        self
    }

    /// Puts a text on the disk as another tab or build would; with an empty `row` it is stored without one.
    pub(crate) fn set_on_disk(&self, id: &str, text: &str, row: &str) {
        let stored = (text.to_owned(), row.to_owned());
        self.inner().disk.stored.insert(id.into(), stored);
    }

    /// Clears the database and closes the connection of every tab.
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
        operation: impl FnOnce(&mut BTreeMap<String, (String, String)>) -> T + Send + 'static,
    ) {
        let mut inner = self.inner();
        let disk = &mut inner.disk;
        let fault = match disk.fault.take() {
            Some((0, fault)) => Some(fault),
            Some((number, fault)) => {
                disk.fault = Some((number - 1, fault));
                disk.standing_fault
            }
            None => disk.standing_fault,
        };
        let closed = disk.closed.contains(&self.tab);
        drop(inner);
        let (this, delay) = (
            self.clone(),
            match fault {
                Some(DiskFault::Lags(delay)) => delay,
                _ => ANSWER_DELAY,
            },
        );
        let answer = move || {
            let run = || {
                let mut inner = this.inner();
                operation(&mut inner.disk.stored)
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
        let _ = self.after(delay, Box::new(answer));
    }
}

impl Disk for Fake {
    fn open(&self, _name: &str, on_lost: OnLost, done: Done<()>) {
        let mut inner = self.inner();
        if !inner.disk.exists {
            drop(inner);
            return done(Err(Trouble::Refused));
        }
        inner.disk.closed.retain(|tab| *tab != self.tab);
        inner.disk.lost.push((self.tab, on_lost.into()));
        drop(inner);
        self.operate(done, |_| ());
    }

    fn rows(&self, id: Option<&str>, done: Done<Rows>) {
        let id = id.map(str::to_owned);
        self.operate(done, move |stored| {
            let rows = stored.iter();
            let rows = rows.filter(|(name, _)| id.as_ref().is_none_or(|id| *name == id));
            rows.map(|(id, (_, row))| (id.clone(), (!row.is_empty()).then(|| row.clone())))
                .collect()
        });
    }

    fn read(&self, ids: Vec<String>, done: Done<Vec<Option<String>>>) {
        self.operate(done, move |stored| {
            let texts = ids.iter().map(|id| stored.get(id));
            texts
                .map(|stored_text| stored_text.map(|(text, _)| text.clone()))
                .collect()
        });
    }

    fn put(&self, record: Record, may_replace: MayReplace, done: Done<Put>) {
        self.operate(done, move |stored| {
            let row = stored.get(&record.id).map(|(_, row)| row.as_str());
            let row = row.filter(|row| !row.is_empty());
            if !may_replace(row) {
                return Put::Kept;
            }
            let has_replaced = stored
                .insert(record.id, (record.text, record.row))
                .is_some();
            Put::Written { has_replaced }
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

//! Where drafts survive: a database of the browser's (IndexedDB) whose writes are done only when they are on
//! the disk. Everything is answered later, by a call; nothing waits.
//!
//! What is kept are texts under names, each with a short row that lists it, written in one transaction. This
//! module must not know what they mean: whether a text may take the place of another is asked of the caller,
//! inside the transaction, so that no other tab can come in between.

pub(super) mod database;

use super::Trouble;

pub(crate) use database::IndexedDb;

/// What is called once with what came of it.
pub(crate) type Done<T> = Box<dyn FnOnce(Result<T, Trouble>) + Send>;

/// Says whether a text may be written where this row stands, or where none does.
pub(crate) type May = Box<dyn Fn(Option<&str>) -> bool + Send>;

/// What is called when the database is taken away: the site's data were cleared, or a newer build needs it.
pub(crate) type Lost = Box<dyn Fn() + Send + Sync>;

/// A text that is kept under a name, and the row that lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    /// The name.
    pub(crate) id: String,
    /// The text.
    pub(crate) text: String,
    /// The row.
    pub(crate) row: String,
}

/// Names with their rows.
pub(crate) type Rows = Vec<(String, Option<String>)>;

/// What became of a text that was to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// It is on the disk. Says whether there was one of this name before.
    Written {
        /// Whether it took the place of another.
        over: bool,
    },
    /// What stands there may not be replaced by it, and was left.
    Stands,
}

/// The database. Every function answers later, and none before it has returned, except that `open` may
/// refuse at once.
pub(crate) trait Disk: Send + Sync {
    /// Opens the database of this name, and makes it where there is none.
    fn open(&self, name: &str, lost: Lost, done: Done<()>);
    /// Every name with its row, which is missing where there is a text alone; or one name, if it is there.
    fn rows(&self, id: Option<&str>, done: Done<Rows>);
    /// The texts of these names, in their order.
    fn read(&self, ids: Vec<String>, done: Done<Vec<Option<String>>>);
    /// Writes a text and its row, if it may.
    fn put(&self, record: Record, may: May, done: Done<Put>);
    /// Takes a text and its row away; without a name, all of them.
    fn remove(&self, id: Option<&str>, done: Done<()>);
}

/// No database at all.
pub(crate) struct NoDisk;

impl Disk for NoDisk {
    fn open(&self, _name: &str, _lost: Lost, done: Done<()>) {
        done(Err(Trouble::Refused));
    }

    fn rows(&self, _id: Option<&str>, done: Done<Rows>) {
        done(Err(Trouble::Refused));
    }

    fn read(&self, _ids: Vec<String>, done: Done<Vec<Option<String>>>) {
        done(Err(Trouble::Refused));
    }

    fn put(&self, _record: Record, _may: May, done: Done<Put>) {
        done(Err(Trouble::Refused));
    }

    fn remove(&self, _id: Option<&str>, done: Done<()>) {
        done(Err(Trouble::Refused));
    }
}

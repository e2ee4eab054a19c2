//! Where drafts survive: a database of the browser (IndexedDB) whose writes count as done only when they are
//! on the disk. Every answer arrives later, through a callback; nothing blocks.
//!
//! It keeps texts under names, each with a short row that lists it, written in the same transaction. This
//! module must not know what they mean: the caller decides whether a text may replace another, inside the
//! transaction, so that no other tab can write in between.

pub(super) mod database;

use super::Trouble;

pub(crate) use database::IndexedDb;

/// Called once, with the result.
pub(crate) type Done<T> = Box<dyn FnOnce(Result<T, Trouble>) + Send>;

/// Decides whether a text may be written, given the row that is stored under its name, if any.
pub(crate) type MayReplace = Box<dyn Fn(Option<&str>) -> bool + Send>;

/// Called when the connection to the database is lost: the data of the site were cleared, or a newer build
/// needs the database.
pub(crate) type OnLost = Box<dyn Fn() + Send + Sync>;

/// A text that is kept under a name, and the row that lists it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Record {
    pub(crate) id: String,
    pub(crate) text: String,
    pub(crate) row: String,
}

/// Names with their rows. A text that was stored without a row has none.
pub(crate) type Rows = Vec<(String, Option<String>)>;

/// The result of a write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Put {
    /// The text is on the disk.
    Written {
        /// Whether it replaced a text of the same name.
        has_replaced: bool,
    },
    /// The stored text may not be replaced by this one and was left as it is.
    Kept,
}

/// The database. Every function returns before it calls back, except that `open` may refuse at once.
pub(crate) trait Disk: Send + Sync {
    /// Opens the database of this name, creating it if there is none.
    fn open(&self, name: &str, on_lost: OnLost, done: Done<()>);
    /// Every name with its row, or only the name `id`, if it exists. The row is missing for a text that was
    /// stored without one.
    fn rows(&self, id: Option<&str>, done: Done<Rows>);
    /// The texts of these names, in their order.
    fn read(&self, ids: Vec<String>, done: Done<Vec<Option<String>>>);
    /// Writes a text and its row, if `may_replace` allows it.
    fn put(&self, record: Record, may_replace: MayReplace, done: Done<Put>);
    /// Removes a text and its row; without a name, all of them.
    fn remove(&self, id: Option<&str>, done: Done<()>);
}

/// The database of a browser that has none: it refuses everything.
pub(crate) struct NoDisk;

impl Disk for NoDisk {
    fn open(&self, _name: &str, _on_lost: OnLost, done: Done<()>) {
        done(Err(Trouble::Refused));
    }

    fn rows(&self, _id: Option<&str>, done: Done<Rows>) {
        done(Err(Trouble::Refused));
    }

    fn read(&self, _ids: Vec<String>, done: Done<Vec<Option<String>>>) {
        done(Err(Trouble::Refused));
    }

    fn put(&self, _record: Record, _may_replace: MayReplace, done: Done<Put>) {
        done(Err(Trouble::Refused));
    }

    fn remove(&self, _id: Option<&str>, done: Done<()>) {
        done(Err(Trouble::Refused));
    }
}

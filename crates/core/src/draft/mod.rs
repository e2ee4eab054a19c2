//! Drafts: how they are stored, when they are saved, what the library shows of them.
//!
//! Everything here is pure. It is told what time it is and what became of a write; it never touches
//! a storage itself, so that every failure of one can be played through in a test.

pub mod autosave;
pub mod backup;
pub mod diff;
pub mod envelope;
pub mod history;
pub mod key;
pub mod lineage;
pub mod list;
pub mod order;
pub mod row;
pub mod search;
pub mod tab;

pub use autosave::{Autosave, Reason, Status, Todo};
pub use envelope::{Envelope, ReadError};
pub use key::{Key, Keys};
pub use lineage::{Lineage, Newer};
pub use list::Summary;
pub use row::Row;

//! Drafts: how they are stored, when they are saved, and what the library shows of them.
//!
//! Everything here is pure. Callers pass in the time and report how a write ended; nothing here accesses
//! storage itself, so that a test can simulate every way in which storage can fail.

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

pub use autosave::{Autosave, Status, Todo, Trouble};
pub use envelope::{Envelope, ReadError};
pub use key::{Key, Keys};
pub use lineage::{Lineage, Newer};
pub use list::Summary;
pub use row::Row;

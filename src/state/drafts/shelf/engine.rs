//! The engine that makes records durable, put together from its parts. Nothing in the first file of the
//! program may refer to this module.

use std::sync::Arc;

use super::{Durable, Engine, Shelf};
use crate::platform::disk::{Disk, Rows};
use debrief_core::draft::Row;

impl Shelf {
    /// Starts keeping records on this disk, too.
    pub(in super::super) fn start(&self, disk: Arc<dyn Disk>) {
        let engine = Engine {
            disk,
            write_next: Self::write_next,
            retry_pending: Self::store_again,
            read_again: Self::read_again,
            note_known: Self::note_known,
        };
        if self.engine.set(engine).is_ok() {
            self.open();
        }
    }

    /// The disk. Only the engine and the functions that it calls may ask for it.
    pub(super) fn disk(&self) -> Option<&dyn Disk> {
        self.engine.get().map(|engine| &*engine.disk)
    }
}

/// Reads the rows. One that is missing or cannot be read counts as foreign.
pub(super) fn parsed(rows: Rows) -> impl Iterator<Item = (String, Durable)> {
    rows.into_iter().map(|(id, row)| {
        let row = row.and_then(|row| Row::read(&row));
        let durable = row.map_or(Durable::Foreign, |row| Durable::Row(Box::new(row)));
        (id, durable)
    })
}

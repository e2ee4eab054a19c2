//! Removing records from both copies for good.

use super::{Durable, Shelf};
use crate::platform::Trouble;

impl Shelf {
    /// Removes a draft from both copies for good.
    ///
    /// # Errors
    /// The error says why it is still there.
    pub(in super::super) fn remove(&self, id: &str) -> Result<(), Trouble> {
        // The quick copy comes first: a record that is left only there would be mistaken for one that is not
        // durable yet.
        let removed_from_quick_copy = self.remove_quick(id);
        let was_pending = self.slot(id, |slot| {
            slot.text = None;
            slot.durable = Durable::Nothing;
            slot.pending.take().is_some()
        });
        let has_database = self.is_usable();
        self.with_engine(|engine| {
            let (this, draft_id) = (self.clone(), id.to_owned());
            let on_removed = move |result: Result<(), Trouble>| {
                if result.is_err() {
                    this.changed_elsewhere(None);
                }
                this.announce(&draft_id);
            };
            engine.disk.remove(Some(id), Box::new(on_removed));
            (engine.note_known)(self);
        });
        self.announce(id);
        self.notify_changed();
        if has_database || was_pending {
            Ok(())
        } else {
            removed_from_quick_copy
        }
    }

    /// Removes every draft from the durable copy, and from memory.
    pub(in super::super) fn clear(&self) {
        self.with(|inner| inner.slots.clear());
        self.with_engine(|engine| {
            let this = self.clone();
            let on_removed = move |_: Result<(), Trouble>| this.changed_elsewhere(None);
            engine.disk.remove(None, Box::new(on_removed));
        });
        self.notify_changed();
    }
}

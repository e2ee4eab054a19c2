//! Removing records from both copies for good.

use super::{Durable, Shelf};
use crate::platform::Trouble;

impl Shelf {
    /// Removes a draft from both copies for good.
    ///
    /// # Errors
    /// The error says why it is still there.
    pub(in super::super) fn remove(&self, id: &str) -> Result<(), Trouble> {
        // The quick copy comes first: a record that is only there would be taken for one that is not durable
        // yet.
        let quick = self.remove_quick(id);
        let was_held = self.slot(id, |slot| {
            slot.text = None;
            slot.durable = Durable::Nothing;
            slot.pending.take().is_some()
        });
        let usable = self.is_usable();
        self.by_engine(|engine| {
            let (this, own) = (self.clone(), id.to_owned());
            let done = move |removed: Result<(), Trouble>| {
                if removed.is_err() {
                    this.elsewhere(None);
                }
                this.tell(&own);
            };
            engine.disk.remove(Some(id), Box::new(done));
            (engine.note_known)(self);
        });
        self.tell(id);
        self.changed();
        if usable || was_held { Ok(()) } else { quick }
    }

    /// Removes every draft from the durable copy, and from memory.
    pub(in super::super) fn clear(&self) {
        self.with(|inner| inner.slots.clear());
        self.by_engine(|engine| {
            let this = self.clone();
            let done = move |_: Result<(), Trouble>| this.elsewhere(None);
            engine.disk.remove(None, Box::new(done));
        });
        self.changed();
    }
}

//! The notification that every setter of a section ends with.

use leptos::prelude::*;

/// Notifies everything that depends on a section.
#[derive(Clone)]
pub(crate) struct Touch {
    pub(super) section: ArcTrigger,
    pub(super) document: ArcTrigger,
}

impl Touch {
    /// Notifies what depends on this section and what depends on the document.
    pub(super) fn notify(&self) {
        self.section.notify();
        self.document.notify();
    }
}

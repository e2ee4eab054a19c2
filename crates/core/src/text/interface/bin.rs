//! The bin.

area! {
    Bin of bin {
        heading,
        lead,
        list,
        nothing,
        restore,
        delete,
        empty,
        delete_heading,
        empty_heading,
        refused,
        /// The name of the button that brings a draft back.
        restore_titled(title: &str),
        /// The name of the button that deletes a draft for good.
        delete_titled(title: &str),
        /// How long a draft is still here.
        days_left(days: u64),
        /// What deleting for good means.
        delete_what(title: &str),
        /// What emptying the bin means.
        empty_what(drafts: usize),
        /// A draft is back.
        restored(title: &str),
        /// A draft is gone.
        deleted(title: &str),
    }
}

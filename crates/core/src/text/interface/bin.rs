//! The words of the bin.

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
        /// The name of the button that restores a draft.
        restore_titled(title: &str),
        /// The name of the button that deletes a draft for good.
        delete_titled(title: &str),
        /// How many days are left until a draft is deleted for good.
        days_left(days: u64),
        /// The warning before a draft is deleted for good.
        delete_what(title: &str),
        /// The warning before the bin is emptied.
        empty_what(drafts: usize),
        /// Says that a draft is back in the list.
        restored(title: &str),
        /// Says that a draft was deleted for good.
        deleted(title: &str),
    }
}

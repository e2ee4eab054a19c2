//! The words of the settings.

area! {
    Settings of settings {
        heading,
        theme,
        system,
        light,
        dark,
        not_kept,
        stored_heading,
        stored,
        unknown,
        delete_heading,
        delete_lead,
        delete,
        question,
        yes,
        deleted,
        not_deleted,
        /// How much is stored; `tenths` are tenths of a million characters.
        usage(drafts: usize, tenths: usize),
        /// The warning before everything is deleted.
        delete_what(drafts: usize),
    }
}

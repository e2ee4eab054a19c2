//! Words that every page uses.

area! {
    Shell of shell {
        skip,
        tagline,
        dismiss,
        messages,
        more,
        cancel,
        update,
        update_now,
        update_later,
        update_unsaved,
        /// The title of the page in the browser's tab.
        page_title(page: &str),
    }
}

//! The forms in which a postmortem can be had as a file.

area! {
    Exports of exports {
        /// What a form is called in a menu, by its stable name.
        name(id: &str) -> &'static str,
    }
}

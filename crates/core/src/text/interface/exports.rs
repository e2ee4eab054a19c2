//! The names of the export forms.

area! {
    Exports of exports {
        /// The name of an export form in a menu, given its stable name.
        name(id: &str) -> &'static str,
    }
}

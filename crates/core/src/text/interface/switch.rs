//! The switch of a draft from one template to another.

area! {
    Switch of switch {
        template,
        none,
        as_in_file,
        switch,
        heading,
        choose,
        own,
        shipped,
        no_form,
        no_form_said,
        same,
        moved,
        stays,
        at_end,
        added,
        dropped,
        opening,
        nothing_lost,
        confirm,
        undo,
        /// The template has been switched.
        switched(name: &str),
        /// One heading in place of another.
        becomes(from: &str, to: &str),
    }
}

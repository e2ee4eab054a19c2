//! The words for switching a draft from one template to another.

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
        /// Says which template the draft has now.
        switched(name: &str),
        /// Says which heading replaces which: “TL;DR → Summary”.
        becomes(from: &str, to: &str),
    }
}

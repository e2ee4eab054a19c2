//! The sections in the editor.

area! {
    Section of section {
        opening,
        timeline,
        action_items,
        add_entry,
        add_item,
        before_hint,
        after_hint,
        keys,
        row,
        no_entries,
        no_items,
        rename,
        up,
        down,
        add_below,
        delete,
        add_section,
        heading,
        kind,
        done,
        cancel,
        /// The name of the menu of a section.
        deeds(name: &str),
        /// A section was taken away, with those nested in it; `count` is how many that makes.
        gone(name: &str, count: usize),
        /// The name of a section whose heading stands in the document more than once.
        repeated(name: &str, count: usize),
        /// The name of a section whose heading is also the name of a field.
        same_as_field(heading: &str),
        /// The name of the prose before a list.
        before(name: &str),
        /// The name of the prose after a list.
        after(name: &str),
        /// The name of the button that takes a row away, with the beginning of its text.
        remove(start: &str),
    }
}

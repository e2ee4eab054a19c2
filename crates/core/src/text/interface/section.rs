//! The words of the sections in the editor.

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
        menu_of(name: &str),
        /// Says that a section was deleted, with those nested in it; `count` is their number in all.
        gone(name: &str, count: usize),
        /// The name of a section whose heading occurs more than once in the document: from the second on,
        /// `count` says which it is.
        repeated(name: &str, count: usize),
        /// The name of a section whose heading is also the name of a field.
        same_as_field(heading: &str),
        /// The name of the prose before a list.
        before(name: &str),
        /// The name of the prose after a list.
        after(name: &str),
        /// The name of the button that removes a row, with the beginning of its text.
        remove(start: &str),
    }
}

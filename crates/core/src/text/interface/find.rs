//! The words of the search box in the editor.

area! {
    Find of find {
        label,
        open,
        next,
        previous,
        close,
        nothing,
        /// How many places were found.
        count(count: usize),
        /// Which of the places is selected: “2 of 7”.
        at(number: usize, count: usize),
    }
}

//! Finding words in the open postmortem.

area! {
    Find of find {
        label,
        open,
        next,
        previous,
        close,
        nothing,
        /// How many places there are.
        count(count: usize),
        /// Which of the places is looked at.
        at(at: usize, count: usize),
    }
}

//! The words for asking why, which leads to root causes, and for linking those to the timeline.

area! {
    Whys of whys {
        ask,
        ask_first,
        why,
        first,
        branch,
        remove,
        question,
        hint,
        answer_hint,
        link,
        link_hint,
        factor,
        entry,
        add_link,
        no_factors,
        no_entries,
        not_linked,
        /// The name of the whole panel.
        panel(section: &str),
        /// The next question about an answer: “Why “the pool was full”?”
        why_of(answer: &str),
        /// The name of the field for an answer.
        answer(question: &str),
        /// The accessible name of a button: what it does, and to which answer.
        about(action: &str, answer: &str),
        /// Says which question was added.
        asked(question: &str),
        /// Says that a question was removed, with `below` questions under it.
        removed(below: usize),
        /// The name of an entry in the list from which one is chosen.
        entry_named(time: &str, text: &str),
        /// Says that a factor is now linked to an entry.
        linked(entry: &str),
        /// Says that a factor is no longer linked to an entry.
        unlinked(entry: &str),
        /// The name of the button that removes a link.
        unlink(entry: &str, factor: &str),
    }
}

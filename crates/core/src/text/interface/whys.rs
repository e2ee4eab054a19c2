//! Root causes as questions, and what they have to do with the timeline.

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
        /// What is asked about an answer.
        why_of(answer: &str),
        /// The name of the field of an answer.
        answer(question: &str),
        /// What a button does, and about which answer.
        about(deed: &str, answer: &str),
        /// A question was added.
        asked(question: &str),
        /// A question was taken away, with so many below it.
        removed(below: usize),
        /// An entry, to be chosen.
        entry_named(time: &str, text: &str),
        /// A factor now leads to an entry.
        linked(entry: &str),
        /// A factor no longer leads to an entry.
        parted(entry: &str),
        /// What takes a link away.
        part(entry: &str, factor: &str),
    }
}

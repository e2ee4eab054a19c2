//! Where drafts are kept, what may take them away, and what to do about it.

area! {
    Kept of kept {
        summary,
        lead,
        private,
        on_closing,
        safari,
        cleared,
        what_to_do,
        ask_lead,
        ask,
        promised,
        refused,
    }
}

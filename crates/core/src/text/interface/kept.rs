//! The words about where drafts are kept, what can delete them, and what to do about it.

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

//! Where drafts are kept, what may take them away, and what to do about it, in English.

use crate::text::interface::kept::Kept;

pub const WORDS: Kept = Kept {
    summary: "Where your drafts are kept, and what may delete them",
    lead: "Drafts are kept in this browser, on this machine, and nowhere else. “Saved” means that they \
    survive a crash of the browser. The browser deletes them in these cases:",
    private: "A private or incognito window: they are gone when it is closed.",
    on_closing: "A browser that is set to delete site data when it closes: they are gone then. Make an \
    exception for this site in its settings.",
    safari: "Safari: they are gone after seven days of using the browser without a visit to this page. Add \
    the page to the Dock or the home screen, and that no longer holds.",
    cleared: "Somebody clears the browser's data, or the browser runs out of room on the disk.",
    what_to_do: "“Back up all” on the list of drafts writes one file with everything; importing it brings \
    back what is missing and replaces nothing.",
    ask_lead: "This browser can promise to keep them when it needs room.",
    ask: "Keep drafts on this computer",
    promised: "This browser has promised to keep them when it needs room on the disk.",
    refused: "This browser has not promised to keep them. A backup is the safer way.",
};

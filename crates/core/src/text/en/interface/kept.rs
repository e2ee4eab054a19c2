//! Where drafts are kept, what may take them away, and what to do about it.

pub const SUMMARY: &str = "Where your drafts are kept, and what may delete them";
pub const LEAD: &str = "Drafts are kept in this browser, on this machine, and nowhere else. “Saved” means that they \
    survive a crash of the browser. The browser deletes them in these cases:";
pub const PRIVATE: &str = "A private or incognito window: they are gone when it is closed.";
pub const ON_CLOSING: &str = "A browser that is set to delete site data when it closes: they are gone then. Make an \
    exception for this site in its settings.";
pub const SAFARI: &str = "Safari: they are gone after seven days of using the browser without a visit to this page. Add \
    the page to the Dock or the home screen, and that no longer holds.";
pub const CLEARED: &str =
    "Somebody clears the browser's data, or the browser runs out of room on the disk.";
pub const WHAT_TO_DO: &str = "“Back up all” on the list of drafts writes one file with everything; importing it brings \
    back what is missing and replaces nothing.";
pub const ASK_LEAD: &str = "This browser can promise to keep them when it needs room.";
pub const ASK: &str = "Keep drafts on this computer";
pub const PROMISED: &str = "This browser has promised to keep them when it needs room on the disk.";
pub const REFUSED: &str = "This browser has not promised to keep them. A backup is the safer way.";

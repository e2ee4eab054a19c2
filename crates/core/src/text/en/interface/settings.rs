//! The settings.

pub const HEADING: &str = "Settings";
pub const THEME: &str = "Theme";
pub const SYSTEM: &str = "As the system";
pub const LIGHT: &str = "Light";
pub const DARK: &str = "Dark";
pub const NOT_KEPT: &str =
    "The browser does not store this choice; it lasts until the page is closed.";
pub const STORED_HEADING: &str = "What is stored";
pub const STORED: &str = "Drafts and these settings are in this browser's storage for this site, and nowhere else. They \
    are gone when the browser's data for this site is cleared, so keep a backup of what matters.";
pub const UNKNOWN: &str = "The browser does not let Debrief read its storage.";
pub const DELETE_HEADING: &str = "Delete everything";
pub const DELETE_LEAD: &str =
    "Removes every draft, the bin and these settings from this browser. This cannot be undone.";
pub const DELETE: &str = "Delete everything…";
pub const QUESTION: &str = "Delete everything?";
pub const YES: &str = "Delete everything";
pub const DELETED: &str = "Everything that Debrief had stored in this browser is deleted.";
pub const NOT_DELETED: &str = "The browser refused to delete everything. Try again, or clear the data of this site in \
    the browser's own settings.";

/// How much is stored; `tenths` are tenths of a million characters.
#[must_use]
pub fn usage(drafts: usize, tenths: usize) -> String {
    let size = [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat();
    let drafts = super::library::count(drafts);
    [&drafts, ", ", &size, " MB."].concat()
}

/// What deleting everything means.
#[must_use]
pub fn delete_what(drafts: usize) -> String {
    let drafts = super::library::count(drafts);
    [&drafts, ", the bin included, and your settings are removed from this browser. They cannot be brought back."].concat()
}

//! Words that every page uses.

pub const SKIP: &str = "Skip to the content";
pub const TAGLINE: &str = "Works offline. Nothing leaves this device.";
pub const DISMISS: &str = "Dismiss";
pub const MESSAGES: &str = "Messages";
pub const MORE: &str = "More";
pub const CANCEL: &str = "Cancel";
pub const UPDATE: &str = "A new version of Debrief is ready.";
pub const UPDATE_NOW: &str = "Save and reload";
pub const UPDATE_LATER: &str = "Later";
pub const UPDATE_UNSAVED: &str = "The page was not loaded again, for something here cannot be saved. Download it or make room, \
    then try again.";

/// The title of the page in the browser's tab.
#[must_use]
pub fn page_title(page: &str) -> String {
    [page, super::PRODUCT].join(" · ")
}

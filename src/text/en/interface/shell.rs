//! Words that every page uses.

pub const SKIP: &str = "Skip to the content";
pub const TAGLINE: &str = "Works offline. Nothing leaves this device.";
pub const DISMISS: &str = "Dismiss";
pub const MESSAGES: &str = "Messages";
pub const MORE: &str = "More";
pub const CANCEL: &str = "Cancel";

/// The title of the page in the browser's tab.
#[must_use]
pub fn page_title(page: &str) -> String {
    [page, super::PRODUCT].join(" · ")
}

//! The health of a document.

pub const ERROR: &str = "Error";
pub const WARNING: &str = "Warning";
pub const HINT: &str = "Hint";
pub const ERRORS: &str = "Errors";
pub const WARNINGS: &str = "Warnings";
pub const HINTS: &str = "Hints";
pub const DOCUMENT: &str = "the document";
pub const FINE: &str = "No problems found.";
pub const NONE_OF_THESE: &str = "None of these.";
pub const ONLY: &str = "Show only";
pub const WHOLE: &str = "Whole document";
pub const FACTS: &str = "Facts";
pub const GO: &str = "Go to";
pub const CHECKING: &str = "Checking…";
pub const NOTHING_YET: &str = "Nothing is written yet. What you write is checked while you type.";
pub const SHOW: &str = "Show";
pub const SIGN_OK: &str = "no problems";
pub const SIGN_EMPTY: &str = "empty";
pub const SIGN_HINT: &str = "has a hint";
pub const SIGN_WARNING: &str = "has a warning";
pub const SIGN_ERROR: &str = "has an error";

/// The button that adds the section that is missing.
#[must_use]
pub fn add(heading: &str) -> String {
    ["Add “", heading, "”"].concat()
}

/// The button that leads to the place of a finding.
#[must_use]
pub fn go_to(place: &str) -> String {
    ["Go to ", place].concat()
}

/// The button beside a field that shows the words a finding is about.
#[must_use]
pub fn show(what: &str) -> String {
    ["Show: ", what].concat()
}

//! The bin.

pub const HEADING: &str = "Bin";
pub const LEAD: &str =
    "Deleted drafts stay here for 30 days. Then they are removed from this browser.";
pub const LIST: &str = "Deleted drafts";
pub const NOTHING: &str = "The bin is empty.";
pub const RESTORE: &str = "Restore";
pub const DELETE: &str = "Delete for good";
pub const EMPTY: &str = "Empty the bin";
pub const DELETE_HEADING: &str = "Delete this draft for good?";
pub const EMPTY_HEADING: &str = "Delete everything in the bin?";
pub const REFUSED: &str = "The browser refused. Nothing was lost; try again.";

/// The name of the button that brings a draft back.
#[must_use]
pub fn restore(title: &str) -> String {
    [RESTORE, " “", title, "”"].concat()
}

/// The name of the button that deletes a draft for good.
#[must_use]
pub fn delete(title: &str) -> String {
    [DELETE, ": “", title, "”"].concat()
}

/// How long a draft is still here.
#[must_use]
pub fn days_left(days: u64) -> String {
    if days == 1 {
        "1 day left".to_owned()
    } else {
        [&days.to_string(), " days left"].concat()
    }
}

/// What deleting for good means.
#[must_use]
pub fn delete_what(title: &str) -> String {
    [
        "“",
        title,
        "” is removed from this browser and cannot be brought back.",
    ]
    .concat()
}

/// What emptying the bin means.
#[must_use]
pub fn empty_what(drafts: usize) -> String {
    let what = if drafts == 1 {
        "One draft is".to_owned()
    } else {
        [&drafts.to_string(), " drafts are"].concat()
    };
    [
        &what,
        " removed from this browser and cannot be brought back.",
    ]
    .concat()
}

/// A draft is back.
#[must_use]
pub fn restored(title: &str) -> String {
    ["“", title, "” is back in the list."].concat()
}

/// A draft is gone.
#[must_use]
pub fn deleted(title: &str) -> String {
    ["“", title, "” is deleted for good."].concat()
}

//! The bin, in English.

use crate::text::interface::bin::Bin;

pub const WORDS: Bin = Bin {
    heading: "Bin",
    lead: "Deleted drafts stay here for 30 days. Then they are removed from this browser.",
    list: "Deleted drafts",
    nothing: "The bin is empty.",
    restore: "Restore",
    delete: "Delete for good",
    empty: "Empty the bin",
    delete_heading: "Delete this draft for good?",
    empty_heading: "Delete everything in the bin?",
    refused: "The browser refused. Nothing was lost; try again.",
    restore_titled,
    delete_titled,
    days_left,
    delete_what,
    empty_what,
    restored,
    deleted,
};

fn restore_titled(title: &str) -> String {
    [WORDS.restore, " “", title, "”"].concat()
}

fn delete_titled(title: &str) -> String {
    [WORDS.delete, ": “", title, "”"].concat()
}

fn days_left(days: u64) -> String {
    if days == 1 {
        "1 day left".to_owned()
    } else {
        [&days.to_string(), " days left"].concat()
    }
}

fn delete_what(title: &str) -> String {
    [
        "“",
        title,
        "” is removed from this browser and cannot be brought back.",
    ]
    .concat()
}

fn empty_what(drafts: usize) -> String {
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

fn restored(title: &str) -> String {
    ["“", title, "” is back in the list."].concat()
}

fn deleted(title: &str) -> String {
    ["“", title, "” is deleted for good."].concat()
}

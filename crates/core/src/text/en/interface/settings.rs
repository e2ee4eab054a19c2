//! The settings, in English.

use super::library::count;
use crate::text::interface::settings::Settings;

pub const WORDS: Settings = Settings {
    heading: "Settings",
    theme: "Theme",
    system: "As the system",
    light: "Light",
    dark: "Dark",
    not_kept: "The browser does not store this choice; it lasts until the page is closed.",
    stored_heading: "What is stored",
    stored: "Drafts and these settings are in this browser's storage for this site, and nowhere else. They \
    are gone when the browser's data for this site is cleared, so keep a backup of what matters.",
    unknown: "The browser does not let Debrief read its storage.",
    delete_heading: "Delete everything",
    delete_lead: "Removes every draft, the bin and these settings from this browser. This cannot be undone.",
    delete: "Delete everything…",
    question: "Delete everything?",
    yes: "Delete everything",
    deleted: "Everything that Debrief had stored in this browser is deleted.",
    not_deleted: "The browser refused to delete everything. Try again, or clear the data of this site in \
    the browser's own settings.",
    usage,
    delete_what,
};

fn usage(drafts: usize, tenths: usize) -> String {
    let size = [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat();
    let drafts = count(drafts);
    [&drafts, ", ", &size, " MB."].concat()
}

fn delete_what(drafts: usize) -> String {
    let drafts = count(drafts);
    [&drafts, ", the bin included, and your settings are removed from this browser. They cannot be brought back."].concat()
}

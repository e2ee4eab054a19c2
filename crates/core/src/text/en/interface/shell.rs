//! Words that every page uses, in English.

use crate::text::interface::PRODUCT;
use crate::text::interface::shell::Shell;

pub const WORDS: Shell = Shell {
    skip: "Skip to the content",
    tagline: "Works offline. Nothing leaves this device.",
    dismiss: "Dismiss",
    messages: "Messages",
    more: "More",
    cancel: "Cancel",
    update: "A new version of Debrief is ready.",
    update_now: "Save and reload",
    update_later: "Later",
    update_unsaved: "The page was not loaded again, for something here cannot be saved. Download it or make room, \
    then try again.",
    page_title,
};

fn page_title(page: &str) -> String {
    [page, PRODUCT].join(" · ")
}

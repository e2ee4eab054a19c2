//! The list of drafts.

pub const HEADING: &str = "Postmortems";
pub const LIST: &str = "Drafts";
pub const NEW: &str = "New postmortem";
pub const IMPORT: &str = "Import files";
pub const IMPORT_BUTTON: &str = "Import files…";
pub const EMPTY_HEADING: &str = "Nothing here yet";
pub const EMPTY: &str = "Debrief helps you write the postmortem of an incident: it checks what you write as you \
    type, shows the finished report beside it, and keeps everything in this browser. Begin a new postmortem, or \
    import one that you already have as Markdown, text or JSON.";
pub const UNTITLED: &str = "Untitled";
pub const NO_DATE: &str = "no date";
pub const NOT_STORED: &str = "not stored yet";
pub const JUST_BEGUN: &str = "just begun";
pub const READY: &str = "no problems";
pub const ERROR: &str = "error";
pub const ERRORS: &str = "errors";
pub const WARNING: &str = "warning";
pub const WARNINGS: &str = "warnings";
pub const HINT: &str = "hint";
pub const HINTS: &str = "hints";
pub const DELETE: &str = "Delete";
pub const DELETE_HEADING: &str = "Delete this draft?";
pub const SET_ASIDE_HEADING: &str = "Set aside";
pub const SET_ASIDE: &str = "These records in this browser's storage cannot be read as drafts, so they are left as \
    they are. Download them to keep them or to look inside.";
pub const NEWER: &str = "written by a newer Debrief; reload the page to get it";
pub const DAMAGED: &str = "damaged";
pub const DOWNLOAD_RECORD: &str = "Download the record";
pub const TODAY: &str = "today";
pub const YESTERDAY: &str = "yesterday";
pub const BLOCKED: &str = "This browser does not let Debrief store anything, so drafts cannot be listed and will be \
    lost when the page is closed. Allow storage for this site, or download what you write.";
pub const UNREADABLE: &str = "The browser refused to list its storage. Reload the page to try again; nothing has been \
    changed.";

/// How many drafts there are.
#[must_use]
pub fn count(drafts: usize) -> String {
    if drafts == 1 {
        "1 draft".to_owned()
    } else {
        [drafts.to_string().as_str(), "drafts"].join(" ")
    }
}

/// How many problems of the worst severity a draft has.
#[must_use]
pub fn problems(count: usize, one: &str, many: &str) -> String {
    [
        count.to_string().as_str(),
        if count == 1 { one } else { many },
    ]
    .join(" ")
}

/// When a draft was last changed.
#[must_use]
pub fn changed(when: &str) -> String {
    ["changed", when].join(" ")
}

/// The name of the button that deletes a draft.
#[must_use]
pub fn delete(title: &str) -> String {
    ["Delete “", title, "”"].concat()
}

/// What deleting a draft means.
#[must_use]
pub fn delete_what(title: &str) -> String {
    [
        "“",
        title,
        "” is removed from this browser and cannot be brought back.",
    ]
    .concat()
}

/// The name of the button that downloads a record that was set aside.
#[must_use]
pub fn download_record(key: &str) -> String {
    ["Download the record ", key].concat()
}

/// A draft has been deleted.
#[must_use]
pub fn deleted(title: &str) -> String {
    ["“", title, "” is deleted."].concat()
}

/// A draft could not be deleted.
#[must_use]
pub fn not_deleted(title: &str) -> String {
    [
        "“",
        title,
        "” could not be deleted: the browser refused. It is still in the list; try again.",
    ]
    .concat()
}

//! Saving back to the file that a draft was opened from.

use crate::import::bytes::Encoding;

pub const OPEN_FILES: &str = "Open a file";
pub const KINDS: &str = "Postmortems";
pub const SAVE: &str = "Save to file";
pub const HEADING: &str = "Save to the file";
pub const CHANGES: &str = "What changes in the file";
pub const REMOVED: &str = "Removed: ";
pub const ADDED: &str = "Added: ";
pub const QUIET: &str =
    "Save without showing this while the page is open, unless the file was changed elsewhere";
pub const CONFIRM: &str = "Save";
pub const REPLACE: &str = "Replace it";
pub const DOWNLOAD: &str = "Download instead";
pub const LF: &str = "line ends with LF";
pub const CRLF: &str = "line ends with CR LF";
pub const MISSING: &str = "no end of line";
pub const LOOK_AGAIN: &str = "The file was changed elsewhere while this was shown, so nothing was written. Below is how it \
    differs now.";
pub const OPEN_AGAIN: &str = "Open the file again";
pub const OPEN_FAILED: &str =
    "The browser refused to show its choice of files. Use “Import” instead.";

/// The accessible name of the button that saves.
#[must_use]
pub fn save(file: &str) -> String {
    [SAVE, " ", file].concat()
}

/// What the file holds already.
#[must_use]
pub fn same(file: &str) -> String {
    [file, " already holds this, word for word."].concat()
}

/// How much changes.
#[must_use]
pub fn count(file: &str, changed: usize, added: usize, removed: usize) -> String {
    let lines = |count: usize, done: &str| {
        let lines = if count == 1 { " line " } else { " lines " };
        [&count.to_string(), lines, done].concat()
    };
    let parts: Vec<String> = [(changed, "changed"), (added, "added"), (removed, "removed")]
        .into_iter()
        .filter(|(count, _)| *count > 0)
        .map(|(count, done)| lines(count, done))
        .collect();
    let parts = if parts.is_empty() {
        "same words, other bytes".to_owned()
    } else {
        parts.join(", ")
    };
    [file, ": ", &parts, "."].concat()
}

/// The draft is in the file.
#[must_use]
pub fn saved(file: &str, changed: usize, added: usize, removed: usize) -> String {
    ["Saved to ", &count(file, changed, added, removed)].concat()
}

/// Somebody else has changed the file.
#[must_use]
pub fn changed_elsewhere(file: &str) -> String {
    [
        file,
        " was changed elsewhere since it was opened here. Saving replaces that too: every line marked as removed is in \
         the file now. To keep it, cancel, open the file again and take over what is yours.",
    ]
    .concat()
}

/// The file gets another encoding.
#[must_use]
pub fn converted(file: &str, encoding: Encoding) -> String {
    let encoding = match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Windows1252 => "Windows-1252",
    };
    [
        file,
        " is in ",
        encoding,
        " now and will be in UTF-8, which every editor reads; in a repository, all its lines count as changed.",
    ]
    .concat()
}

/// So many lines are not shown.
#[must_use]
pub fn more(lines: usize) -> String {
    ["… and ", &lines.to_string(), " more lines."].concat()
}

/// Where a group of lines stands in the file.
#[must_use]
pub fn place(line: usize) -> String {
    ["Line ", &line.to_string()].concat()
}

/// Nobody allowed the page to write.
#[must_use]
pub fn denied(file: &str) -> String {
    [
        "Debrief may not write ",
        file,
        ": the permission was refused, so nothing was written. Save again and allow it, or download the postmortem. \
         Where the browser no longer asks, allow it under the sign beside the address.",
    ]
    .concat()
}

/// Nobody allowed the page to use the file again, which was opened before the page was.
#[must_use]
pub fn not_allowed_again(file: &str) -> String {
    [
        file,
        " was opened before this page was, and the browser does not let Debrief use it again, so nothing was written to \
         it. The draft is kept here. Save again and allow it, or open the file again.",
    ]
    .concat()
}

/// The file is not there.
#[must_use]
pub fn gone(file: &str) -> String {
    [
        file,
        " is no longer where it was: it was moved, renamed or deleted. Nothing was written, and the draft is kept here. \
         Open the file where it is now, or download the postmortem.",
    ]
    .concat()
}

/// Another program uses the file.
#[must_use]
pub fn busy(file: &str) -> String {
    [
        file,
        " cannot be written now, because another program or tab holds it. Close it there and save again; the draft is \
         kept here.",
    ]
    .concat()
}

/// There is no room.
#[must_use]
pub fn full(file: &str) -> String {
    [
        "There is not enough room on the device for ",
        file,
        ". The file is as it was, and the draft is kept here. Make room and save again.",
    ]
    .concat()
}

/// The browser does not say why.
#[must_use]
pub fn refused(file: &str) -> String {
    [
        "The browser could not write ",
        file,
        ". The file is as it was, and the draft is kept here. Try again, or download the postmortem.",
    ]
    .concat()
}

/// The file could not be compared with the draft.
#[must_use]
pub fn unread(file: &str) -> String {
    [
        "The browser could not read ",
        file,
        " to compare it with the draft, so nothing was written. Try again, or open the file anew.",
    ]
    .concat()
}

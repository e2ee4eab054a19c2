//! Saving back to the file that a draft was opened from, in English.

use crate::import::bytes::Encoding;
use crate::text::interface::save_back::SaveBack;

pub const WORDS: SaveBack = SaveBack {
    open_files: "Open a file",
    kinds: "Postmortems",
    save: "Save to file",
    heading: "Save to the file",
    changes: "What changes in the file",
    removed: "Removed: ",
    added: "Added: ",
    quiet: "Save without showing this while the page is open, unless the file was changed elsewhere",
    confirm: "Save",
    replace: "Replace it",
    download: "Download instead",
    lf: "line ends with LF",
    crlf: "line ends with CR LF",
    missing: "no end of line",
    look_again: "The file was changed elsewhere while this was shown, so nothing was written. Below is how it \
    differs now.",
    open_again: "Open the file again",
    open_failed: "The browser refused to show its choice of files. Use “Import” instead.",
    save_to,
    same,
    count,
    saved,
    changed_elsewhere,
    converted,
    more,
    place,
    denied,
    not_allowed_again,
    gone,
    busy,
    full,
    refused,
    unread,
};

fn save_to(file: &str) -> String {
    [WORDS.save, " ", file].concat()
}

fn same(file: &str) -> String {
    [file, " already holds this, word for word."].concat()
}

fn count(file: &str, changed: usize, added: usize, removed: usize) -> String {
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

fn saved(file: &str, changed: usize, added: usize, removed: usize) -> String {
    ["Saved to ", &count(file, changed, added, removed)].concat()
}

fn changed_elsewhere(file: &str) -> String {
    [
        file,
        " was changed elsewhere since it was opened here. Saving replaces that too: every line marked as removed is in \
         the file now. To keep it, cancel, open the file again and take over what is yours.",
    ]
    .concat()
}

fn converted(file: &str, encoding: Encoding) -> String {
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

fn more(lines: usize) -> String {
    ["… and ", &lines.to_string(), " more lines."].concat()
}

fn place(line: usize) -> String {
    ["Line ", &line.to_string()].concat()
}

fn denied(file: &str) -> String {
    [
        "Debrief may not write ",
        file,
        ": the permission was refused, so nothing was written. Save again and allow it, or download the postmortem. \
         Where the browser no longer asks, allow it under the sign beside the address.",
    ]
    .concat()
}

fn not_allowed_again(file: &str) -> String {
    [
        file,
        " was opened before this page was, and the browser does not let Debrief use it again, so nothing was written to \
         it. The draft is kept here. Save again and allow it, or open the file again.",
    ]
    .concat()
}

fn gone(file: &str) -> String {
    [
        file,
        " is no longer where it was: it was moved, renamed or deleted. Nothing was written, and the draft is kept here. \
         Open the file where it is now, or download the postmortem.",
    ]
    .concat()
}

fn busy(file: &str) -> String {
    [
        file,
        " cannot be written now, because another program or tab holds it. Close it there and save again; the draft is \
         kept here.",
    ]
    .concat()
}

fn full(file: &str) -> String {
    [
        "There is not enough room on the device for ",
        file,
        ". The file is as it was, and the draft is kept here. Make room and save again.",
    ]
    .concat()
}

fn refused(file: &str) -> String {
    [
        "The browser could not write ",
        file,
        ". The file is as it was, and the draft is kept here. Try again, or download the postmortem.",
    ]
    .concat()
}

fn unread(file: &str) -> String {
    [
        "The browser could not read ",
        file,
        " to compare it with the draft, so nothing was written. Try again, or open the file anew.",
    ]
    .concat()
}

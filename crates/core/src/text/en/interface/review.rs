//! The page on which somebody looks over what was read of files, and corrects it.

use crate::import::bytes::Encoding;
use crate::text::en::interface::import::{Count, amount};

pub const HEADING: &str = "Review the import";
pub const LEAD: &str = "This is what was read of each file. Correct it where it is wrong: that changes what Debrief makes of the \
     text, never the text itself. No file becomes a draft until you import it.";
pub const NOTHING: &str = "No file is waiting to be reviewed. Choose files with “Import files”, drop them here, or paste the text of a \
     postmortem.";
pub const FILES: &str = "Files";
pub const IMPORT: &str = "Import";
pub const IMPORT_SECOND: &str = "Import a second copy";
pub const IMPORT_AS_IT_IS: &str = "Import it as it is";
pub const RESTORE: &str = "Restore the drafts";
pub const OPEN: &str = "Open the draft";
pub const OPEN_SAME: &str = "Open the draft that is here";
pub const LEAVE_OUT: &str = "Leave out";
pub const DISMISS: &str = "Close";
pub const RESET: &str = "Undo all corrections";
pub const KEEP: &str = "Keep the corrections";
pub const DETAILS: &str = "What was read";
pub const FIELDS: &str = "Fields";
pub const PARTS: &str = "Sections";
pub const NOT_RECOGNISED: &str = "Not recognised";
pub const IS_TIMELINE: &str = "This list is the timeline";
pub const IS_ACTIONS: &str = "This list is the action items";
pub const IS_TEXT: &str = "This is just text";
pub const KIND: &str = "Kind";
pub const TITLE: &str = "Title";
pub const TEMPLATE: &str = "Form";
pub const NO_TEMPLATE: &str = "its own";
pub const NO_TITLE: &str = "none stated";
pub const NO_DATE: &str = "No date can be read here. Write it as 2024-03-05, 2024-03 or 2024; empty it where there is none.";
pub const NO_SECTIONS: &str = "There is no section in it.";
pub const IS_DRAFT: &str = "This is a draft now.";
pub const CHANGED: &str = "The draft has been changed or deleted since it was imported, so the corrections were not put into it. Open it \
     and correct it there: the menu of a section has “Rename or change kind”.";
pub const KEPT: &str = "The draft has the corrections.";
pub const LOOKED_OVER: &str = "Review them";
pub const UNKNOWN: &str = "Nothing in this file looks like a postmortem: no heading, no date, no time was recognised. You can import it as \
     it is; all of it then stands in one section.";
pub const KEPT_WHOLE: &str = "This text could not be taken apart without changing it. All of it stands in one section, as it is.";
pub const ID_TAKEN: &str = "A draft with the id of this file is already here. It will be imported as a second draft; both are kept.";

/// Files wait on the desk while the library is shown.
#[must_use]
pub fn waiting(count: usize) -> String {
    if count == 1 {
        "1 file waits to be reviewed.".to_owned()
    } else {
        [&count.to_string(), " files wait to be reviewed."].concat()
    }
}

/// How far the reading has come.
#[must_use]
pub fn progress(at: usize, of: usize, name: &str) -> String {
    [
        "Reading ",
        &at.to_string(),
        " of ",
        &of.to_string(),
        ": ",
        name,
        "…",
    ]
    .concat()
}

/// How many of the files on the page wait, and how many could not be read.
#[must_use]
pub fn all_read(files: usize, waiting: usize, refused: usize) -> String {
    let mut text = if files == 1 {
        "1 file".to_owned()
    } else {
        [&files.to_string(), " files"].concat()
    };
    text.push_str(&match waiting {
        0 => ", nothing waits to be imported".to_owned(),
        1 => ", 1 waits to be imported".to_owned(),
        many => [", ", &many.to_string(), " wait to be imported"].concat(),
    });
    if refused > 0 {
        let parts = [", ", &refused.to_string(), " could not be read"];
        text.push_str(&parts.concat());
    }
    text.push('.');
    text
}

/// The button that imports all files that wait.
#[must_use]
pub fn import_all(count: usize) -> String {
    ["Import all ", &count.to_string()].concat()
}

/// What was read of a file, in a line.
#[must_use]
pub fn summary(title: &str, count: &Count) -> String {
    let mut text = ["“", title, "”: ", &amount(count), "."].concat();
    if count.unknown == 1 {
        text.push_str(" 1 section was not recognised.");
    } else if count.unknown > 1 {
        let parts = [
            " ",
            &count.unknown.to_string(),
            " sections were not recognised.",
        ];
        text.push_str(&parts.concat());
    }
    text
}

/// The same file has been imported before.
#[must_use]
pub fn same(title: &str) -> String {
    [
        "This file is here already, as the draft “",
        title,
        "”. Open that draft, or import a second copy beside it.",
    ]
    .concat()
}

/// The file was not UTF-8.
#[must_use]
pub fn converted(encoding: Encoding) -> String {
    let name = match encoding {
        Encoding::Utf8 => "UTF-8",
        Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
        Encoding::Windows1252 => "Windows-1252 (Latin-1)",
    };
    [
        "This file is not UTF-8. It was read as ",
        name,
        " and converted: check below that accents and signs are right. Downloads will be UTF-8.",
    ]
    .concat()
}

/// A backup among the files.
#[must_use]
pub fn backup(name: &str) -> String {
    [
        name,
        " is a backup of drafts. Restoring it overwrites nothing: a draft that differs from the one here is added beside it.",
    ]
    .concat()
}

/// The accessible name of a button of one of several files: what it says, and the file.
#[must_use]
pub fn of_file(label: &str, name: &str) -> String {
    [label, ": ", name].concat()
}

/// The accessible name of a control of one of several sections: what it says, and the section.
#[must_use]
pub fn of_part(label: &str, heading: &str) -> String {
    [label, ": “", heading, "”"].concat()
}

/// Where something stands in the file.
#[must_use]
pub fn lines((first, last): (usize, usize)) -> String {
    if first == last {
        ["line ", &first.to_string()].concat()
    } else {
        ["lines ", &first.to_string(), "–", &last.to_string()].concat()
    }
}

/// The accessible name of the button that shows in the source where something stands.
#[must_use]
pub fn show_lines(what: &str, place: (usize, usize)) -> String {
    [&lines(place), " of the file: ", what].concat()
}

/// What was made of a timeline.
#[must_use]
pub fn timeline(entries: usize, span: Option<(&str, &str)>, untimed: usize) -> String {
    if entries == 0 {
        return "No entry was found: entries are list items, table rows or lines that begin with a time."
            .to_owned();
    }
    let mut text = if entries == 1 {
        "1 entry".to_owned()
    } else {
        [&entries.to_string(), " entries"].concat()
    };
    match span {
        Some((first, last)) if entries > 1 => {
            text.push_str(&[", from ", first, " to ", last].concat());
        }
        Some((first, _)) => text.push_str(&[", at ", first].concat()),
        None => {}
    }
    if untimed > 0 {
        let parts = [", ", &untimed.to_string(), " without a time"];
        text.push_str(&parts.concat());
    }
    text.push('.');
    text
}

/// What was made of action items.
#[must_use]
pub fn actions(items: usize, owned: usize) -> String {
    match items {
        0 => "No action item was found: items are list items or table rows.".to_owned(),
        1 if owned == 1 => "1 action item, with an owner.".to_owned(),
        1 => "1 action item, without an owner.".to_owned(),
        _ => [
            &items.to_string(),
            " action items, ",
            &owned.to_string(),
            " with an owner.",
        ]
        .concat(),
    }
}

/// The name of the source of a file.
#[must_use]
pub fn source(name: &str) -> String {
    ["Text of ", name].concat()
}

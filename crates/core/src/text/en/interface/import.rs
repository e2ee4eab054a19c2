//! What became of a file that was picked for import, in English.

use crate::import::bytes::{LARGEST, Refusal};
use crate::text::interface::import::{Count, Import};

pub const WORDS: Import = Import {
    open: "Open it",
    review: "Review what was read",
    pasted: "pasted text",
    drop: "Drop files to import them",
    done,
    amount,
    refused,
    far_too_large,
    second,
    not_loaded,
    unreadable,
    malformed,
    halves,
    not_a_postmortem,
    newer,
    not_stored,
    backup_done,
    backup_newer,
    backup_damaged,
    backup_not_stored,
};

fn done(file: &str, title: &str, count: &Count) -> String {
    [
        "Imported ",
        file,
        " as “",
        title,
        "”. Read: ",
        &amount(count),
        ".",
        &questions(count),
    ]
    .concat()
}

/// What of a file is not understood, in sentences that each begin with a blank.
fn questions(count: &Count) -> String {
    let mut text = unread(count);
    if count.has_open_date {
        text.push_str(" Its dates do not tell whether the day or the month comes first.");
    }
    text
}

/// How many rows of a file are not understood, in a sentence that begins with a blank.
pub(super) fn unread(count: &Count) -> String {
    match count.unread {
        0 => String::new(),
        1 => " 1 row of the timeline has no time that is understood.".to_owned(),
        rows => [
            " ",
            &rows.to_string(),
            " rows of the timeline have no time that is understood.",
        ]
        .concat(),
    }
}

pub(super) fn amount(count: &Count) -> String {
    let counted = |number: usize, singular: &str, plural: &str| {
        let name = if number == 1 { singular } else { plural };
        [number.to_string().as_str(), " ", name].concat()
    };
    [
        counted(count.sections, "section", "sections"),
        counted(count.entries, "timeline entry", "timeline entries"),
        counted(count.items, "action item", "action items"),
    ]
    .join(", ")
}

fn refused(file: &str, refusal: Refusal) -> String {
    let megabytes = |bytes: usize| {
        let tenths = bytes.div_ceil(100_000);
        format!("{}.{} MB", tenths / 10, tenths % 10)
    };
    let why = match refusal {
        Refusal::Empty => " is empty: there is no text in it. Check that it is the right file.".to_owned(),
        Refusal::TooLarge(bytes) => format!(
            " has {}, and a postmortem may have {}. Cut logs and attachments out of it, link to them instead, and import it again.",
            megabytes(bytes),
            megabytes(LARGEST)
        ),
        Refusal::Html => {
            " is a web page. Copy its text and paste it here, or export it from where it came from as Markdown.".to_owned()
        }
        Refusal::WordProcessor => {
            " is a document of a word processor. Save or download it there as Markdown (or as plain text) and import that, or copy its text and paste it here.".to_owned()
        }
        Refusal::Archive => {
            " is an archive. Unpack it and import the Markdown files in it; several at once will do.".to_owned()
        }
        Refusal::Pdf => {
            " is a PDF. Open it, copy its text and paste it here; where the source exists as Markdown, import that.".to_owned()
        }
        Refusal::Binary => {
            " is not text. Debrief reads Markdown, plain text and its own JSON.".to_owned()
        }
    };
    [file, &why].concat()
}

fn far_too_large(file: &str) -> String {
    [
        file,
        " was not read: it is far larger than any postmortem or backup. Check that it is the right file.",
    ]
    .concat()
}

fn second(file: &str, title: &str) -> String {
    [
        "Imported ",
        file,
        " as a second draft, “",
        title,
        "”, because a draft with its id is already here. Both are kept.",
    ]
    .concat()
}

fn not_loaded(file: &str) -> String {
    [
        file,
        " was not read, because a part of Debrief could not be loaded. Check the connection and pick the file again.",
    ]
    .concat()
}

fn unreadable(file: &str) -> String {
    [
        file,
        " could not be read. It may have been moved or be open elsewhere; pick it again.",
    ]
    .concat()
}

fn malformed(file: &str, line: usize, column: usize, message: &str) -> String {
    [
        file,
        " is not valid JSON of a postmortem. Line ",
        &line.to_string(),
        ", column ",
        &column.to_string(),
        ": ",
        message,
        ". Correct it there and import it again; nothing was imported from it.",
    ]
    .concat()
}

fn halves(line: usize, column: usize, count: usize) -> String {
    let at = ["line ", &line.to_string(), ", column ", &column.to_string()].concat();
    let (places, stands) = match count {
        1 => (
            ["At ", &at, " of this file"].concat(),
            "A \u{fffd} stands in its place",
        ),
        _ => (
            [
                "In ",
                &count.to_string(),
                " places of this file, first at ",
                &at,
                ",",
            ]
            .concat(),
            "A \u{fffd} stands in each of them",
        ),
    };
    [
        &places,
        " there is only half of a character. ",
        stands,
        "; everything else was kept.",
    ]
    .concat()
}

fn not_a_postmortem(file: &str) -> String {
    [
        file,
        " is JSON, but not a postmortem of Debrief: its field “format” is not “debrief”. Nothing was imported from it.",
    ]
    .concat()
}

fn newer(file: &str, version: u32) -> String {
    [
        file,
        " was written by a newer Debrief (version ",
        &version.to_string(),
        " of the format). Reload this page to get it, then import the file again.",
    ]
    .concat()
}

fn not_stored(file: &str) -> String {
    [
        file,
        " is imported, but only in memory so far: the browser refuses to store it. Open it and download it before you \
         close the page.",
    ]
    .concat()
}

fn backup_done(file: &str, new: usize, same: usize, second: usize) -> String {
    let count = new + second;
    if count == 0 {
        let were = match same {
            0 => "it holds no draft".to_owned(),
            1 => "its draft is here already".to_owned(),
            same => ["all ", &same.to_string(), " drafts are here already"].concat(),
        };
        return ["Nothing to restore from ", file, ": ", &were, "."].concat();
    }
    let drafts = if count == 1 { " draft" } else { " drafts" };
    let mut text = ["Restored ", &count.to_string(), drafts, " from ", file].concat();
    if second > 0 {
        let differ = if second == 1 {
            " differs from the draft here and was"
        } else {
            " differ from the drafts here and were"
        };
        let parts = [
            ", of which ",
            &second.to_string(),
            differ,
            " added beside it",
        ];
        text.push_str(&parts.concat());
    }
    if same > 0 {
        let was = if same == 1 { " was" } else { " were" };
        text.push_str(&["; ", &same.to_string(), was, " already here"].concat());
    }
    text.push('.');
    text
}

fn backup_newer(file: &str) -> String {
    [
        file,
        " is a backup that a newer Debrief wrote. Reload this page to get it, then import the file again.",
    ]
    .concat()
}

fn backup_damaged(file: &str, places: &[usize]) -> String {
    let places: Vec<String> = places.iter().map(usize::to_string).collect();
    [
        "In ",
        file,
        " the draft number ",
        &places.join(", "),
        " cannot be read and was left out. The file itself is untouched.",
    ]
    .concat()
}

fn backup_not_stored(file: &str, count: usize) -> String {
    [
        &count.to_string(),
        " of the drafts in ",
        file,
        " could not be stored: the browser refuses. Keep the file; make room or allow storage, then import it again.",
    ]
    .concat()
}

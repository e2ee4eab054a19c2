//! The page on which somebody looks over what was read of files, and corrects it, in English.

use super::import::{self, amount};
use crate::import::bytes::Encoding;
use crate::model::Mark;
use crate::text::en::findings::day_of_month;
use crate::text::interface::import::Count;
use crate::text::interface::review::Review;

pub const WORDS: Review = Review {
    heading: "Review the import",
    lead: "This is what was read of each file. Correct it where it is wrong: that changes what Debrief makes of the \
     text, never the text itself. No file becomes a draft until you import it.",
    nothing: "No file is waiting to be reviewed. Choose files with “Import files”, drop them here, or paste the text of a \
     postmortem.",
    files: "Files",
    import: "Import",
    import_second: "Import a second copy",
    import_as_it_is: "Import it as it is",
    restore: "Restore the drafts",
    open: "Open the draft",
    open_same: "Open the draft that is here",
    leave_out: "Leave out",
    dismiss: "Close",
    reset: "Undo all corrections",
    undo: "Undo",
    keep: "Keep the corrections",
    details: "What was read",
    fields: "Fields",
    parts: "Sections",
    not_recognised: "Not recognised",
    is_timeline: "This list is the timeline",
    is_actions: "This list is the action items",
    is_text: "This is just text",
    kind: "Kind",
    title: "Title",
    template: "Template",
    no_template: "its own",
    no_title: "none stated",
    no_date: "No date can be read here. Write it as 2024-03-05, 2024-03 or 2024; empty it where there is none.",
    no_sections: "There is no section in it.",
    is_draft: "This is a draft now.",
    changed: "The draft has been changed or deleted since it was imported, so the corrections were not put into it. Open it \
     and correct it there: the menu of a section has “Rename or change kind”.",
    kept: "The draft has the corrections.",
    looked_over: "Review them",
    unknown: "Nothing in this file looks like a postmortem: no heading, no date, no time was recognised. You can import it as \
     it is; all of it then stands in one section.",
    kept_whole: "This text could not be taken apart without changing it. All of it stands in one section, as it is.",
    id_taken: "A draft with the id of this file is already here. It will be imported as a second draft; both are kept.",
    waiting,
    progress,
    all_read,
    import_all,
    summary,
    same,
    converted,
    backup,
    of_file,
    of_part,
    lines,
    show_lines,
    timeline,
    unread,
    take_rows: "These rows belong to the timeline",
    take_beside,
    is_told,
    is_told_by_number,
    open_date,
    day_first,
    month_first,
    is_day_first: "Dates are read with the day first.",
    is_month_first: "Dates are read with the month first.",
    actions,
    source,
};

fn waiting(count: usize) -> String {
    if count == 1 {
        "1 file waits to be reviewed.".to_owned()
    } else {
        [&count.to_string(), " files wait to be reviewed."].concat()
    }
}

fn progress(number: usize, total: usize, name: &str) -> String {
    [
        "Reading ",
        &number.to_string(),
        " of ",
        &total.to_string(),
        ": ",
        name,
        "…",
    ]
    .concat()
}

fn all_read(files: usize, waiting: usize, refused: usize) -> String {
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

fn import_all(count: usize) -> String {
    ["Import all ", &count.to_string()].concat()
}

fn summary(title: &str, count: &Count) -> String {
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
    text.push_str(&import::unread(count));
    text
}

fn same(title: &str) -> String {
    [
        "This file is here already, as the draft “",
        title,
        "”. Open that draft, or import a second copy beside it.",
    ]
    .concat()
}

fn converted(encoding: Encoding) -> String {
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

fn backup(name: &str) -> String {
    [
        name,
        " is a backup of drafts. Restoring it overwrites nothing: a draft that differs from the one here is added beside it.",
    ]
    .concat()
}

fn of_file(label: &str, name: &str) -> String {
    [label, ": ", name].concat()
}

fn of_part(label: &str, heading: &str) -> String {
    [label, ": “", heading, "”"].concat()
}

fn lines((first, last): (usize, usize)) -> String {
    if first == last {
        ["line ", &first.to_string()].concat()
    } else {
        ["lines ", &first.to_string(), "–", &last.to_string()].concat()
    }
}

/// The lines of several things: “lines 3, 5–6, 8”.
fn all_lines(places: &[(usize, usize)]) -> String {
    let line = |(first, last): &(usize, usize)| match first == last {
        true => first.to_string(),
        false => [&first.to_string(), "–", &last.to_string()].concat(),
    };
    match places {
        [place] => lines(*place),
        places => {
            let places: Vec<String> = places.iter().map(line).collect();
            ["lines ", &places.join(", ")].concat()
        }
    }
}

fn show_lines(what: &str, place: (usize, usize)) -> String {
    [&lines(place), " of the file: ", what].concat()
}

fn timeline(
    entries: usize,
    span: Option<(&str, &str)>,
    (untimed, untimed_places): (usize, &[(usize, usize)]),
    marks: &[Mark],
) -> String {
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
        let more = if untimed > untimed_places.len() {
            ", …)"
        } else {
            ")"
        };
        let parts = [
            ", ",
            &untimed.to_string(),
            " without a time (",
            &all_lines(untimed_places),
            more,
        ];
        text.push_str(&parts.concat());
    }
    text.push('.');
    if !marks.is_empty() {
        let names: Vec<&str> = marks.iter().map(|mark| super::mark::name(*mark)).collect();
        text.push_str(&[" Marked: ", &names.join(", "), "."].concat());
    }
    text
}

fn unread(rows: usize, places: &[(usize, usize)]) -> String {
    let places = all_lines(places);
    if rows == 1 {
        [
            "1 row (",
            &places,
            ") has no time that is understood. It stays where it is, as text.",
        ]
        .concat()
    } else {
        [
            &rows.to_string(),
            " rows (",
            &places,
            ") have no time that is understood. They stay where they are, as text.",
        ]
        .concat()
    }
}

fn take_beside(places: &[(usize, usize)]) -> String {
    let lists = if places.len() == 1 {
        "The list in "
    } else {
        "The lists in "
    };
    let belong = if places.len() == 1 {
        " belongs to the timeline"
    } else {
        " belong to the timeline"
    };
    [lists, &all_lines(places), belong].concat()
}

fn is_told(column: &str) -> String {
    ["“", column, "” is what happened"].concat()
}

fn is_told_by_number(number: usize, first_cell: &str) -> String {
    /// As many characters of the cell are quoted.
    const LONGEST: usize = 24;
    let mut quote: String = first_cell.chars().take(LONGEST).collect();
    if quote.len() < first_cell.len() {
        quote.push('…');
    }
    let column = ["Column ", &number.to_string()].concat();
    if quote.is_empty() {
        [&column, " is what happened"].concat()
    } else {
        [&column, " (“", &quote, "”) is what happened"].concat()
    }
}

fn open_date(written: &str) -> String {
    [
        "“",
        written,
        "” can be read in two ways, and no other date of this file tells which is meant. Which comes first in its dates?",
    ]
    .concat()
}

fn day_first((day, month): (u8, u8)) -> String {
    let date = day_of_month(usize::from(month), &day.to_string());
    ["The day comes first: ", &date].concat()
}

fn month_first((month, day): (u8, u8)) -> String {
    let date = day_of_month(usize::from(month), &day.to_string());
    ["The month comes first: ", &date].concat()
}

fn actions(items: usize, owned: usize) -> String {
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

fn source(name: &str) -> String {
    ["Text of ", name].concat()
}

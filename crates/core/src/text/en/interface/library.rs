//! The list of drafts.

use crate::timeline::local::{LocalTime, day, hours};

pub const HEADING: &str = "Postmortems";
pub const LIST: &str = "Drafts";
pub const NEW: &str = "New postmortem";
pub const IMPORT: &str = "Import files";
pub const IMPORT_BUTTON: &str = "Import files…";
pub const EMPTY_HEADING: &str = "Write your first postmortem";
pub const EMPTY: &str = "Debrief helps you write the postmortem of an incident: it checks what you write while you \
    type, and shows the finished report beside it. Everything stays in this browser; you take it with you as \
    Markdown, HTML or JSON.";
pub const EMPTY_WAYS: &str = "Begin a new one, drop or paste one that you already have anywhere on this page, or look \
    at a finished one first.";
pub const EXAMPLE: &str = "Open the finished example";
pub const EXAMPLE_FAILED: &str = "The example was not opened, because a part of Debrief could not be loaded. Check the \
    connection and try again.";
pub const SEARCH: &str = "Search drafts";
pub const SEARCH_HINT: &str = "Search titles, text, owners, tickets";
pub const NONE_FOUND: &str = "No draft has all of these words.";
pub const SHOW_ALL: &str = "Show all drafts";
pub const SEARCH_FAILED: &str = "The drafts were not searched, because a part of Debrief could not be loaded. Check the \
    connection and try again.";
pub const SORT: &str = "Sort by";
pub const BY_CHANGE: &str = "Last change";
pub const BY_TITLE: &str = "Title";
pub const BY_DATE: &str = "Date of the incident";
pub const BY_SEVERITY: &str = "Severity";
pub const DROP_HINT: &str = "Drop or paste a postmortem anywhere on this page to import it.";
pub const BACK_UP: &str = "Back up all";
pub const BACK_UP_NOW: &str = "Back up now";
pub const NOT_NOW: &str = "Not now";
pub const REMINDER: &str =
    "These drafts are in this browser alone, and there is no recent backup of them.";
pub const BACK_UP_FAILED: &str = "No backup was made, because a part of Debrief could not be loaded. Check the \
    connection and try again.";
pub const DUPLICATE: &str = "Duplicate";
pub const UNDO: &str = "Undo";
pub const UNDO_FAILED: &str = "The draft could not be brought back: the browser refused. It is in the bin; try again \
    there.";
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
pub const SET_ASIDE_HEADING: &str = "Set aside";
pub const SET_ASIDE: &str = "These records in this browser's storage cannot be read as drafts, so they are left as \
    they are. Download them to keep them or to look inside.";
pub const NEWER: &str = "written by a newer Debrief; reload the page to get it";
pub const DAMAGED: &str = "damaged";
pub const DOWNLOAD_RECORD: &str = "Download the record";
pub const BLOCKED: &str = "This browser does not let Debrief store anything, so drafts cannot be listed and will be \
    lost when the page is closed. Allow storage for this site, or download what you write.";
pub const LESS_SAFE: &str = "Drafts are kept less safely than usual: this browser does not let Debrief use its database. \
    Drafts that were kept there do not show, and if the browser stops without warning, the last minute of writing may \
    be lost. Back up what matters.";
pub const READING: &str = "Reading the drafts…";
pub const SEARCHING: &str = "Still reading drafts; more may be found.";
pub const QUICK_GONE: &str = "The browser has cleared part of what it keeps for this site. No draft was lost: all of \
    them are in its database.";
pub const UNDERSTOOD: &str = "Understood";
pub const UNREADABLE: &str = "The browser refused to list its storage. Reload the page to try again; nothing has been \
    changed.";

/// How many drafts there are.
#[must_use]
pub fn gone(titles: &[String], restored: usize) -> String {
    let names: Vec<String> = titles
        .iter()
        .take(5)
        .map(|title| {
            let title = if title.is_empty() { UNTITLED } else { title };
            ["“", title, "”"].concat()
        })
        .collect();
    let more = titles.len() - names.len();
    let mut text = match titles.len() {
        1 => {
            "The browser has cleared what it keeps for this site. One draft that was here is gone: "
                .to_owned()
        }
        count => format!(
            "The browser has cleared what it keeps for this site. {count} drafts that were here are gone: "
        ),
    };
    text.push_str(&names.join(", "));
    if more > 0 {
        text.push_str(&format!(" and {more} more"));
    }
    text.push('.');
    if restored > 0 {
        text.push(' ');
        text.push_str(&self::restored(restored));
    }
    text.push_str(
        " If you have a backup or the files, import them; what you have already is not replaced.",
    );
    text
}

#[must_use]
pub fn restored(count: usize) -> String {
    match count {
        1 => "One draft was put back from a second copy.".to_owned(),
        count => format!("{count} drafts were put back from a second copy."),
    }
}

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

/// The name of the button that duplicates a draft.
#[must_use]
pub fn duplicate(title: &str) -> String {
    ["Duplicate “", title, "”"].concat()
}

/// The title of a duplicate.
#[must_use]
pub fn copy_of(title: &str) -> String {
    [title, " (copy)"].concat()
}

/// A draft has been duplicated.
#[must_use]
pub fn duplicated(title: &str) -> String {
    ["“", title, "” is duplicated."].concat()
}

/// A draft could not be duplicated.
#[must_use]
pub fn not_duplicated(title: &str) -> String {
    [
        "The duplicate of “",
        title,
        "” could not be stored: the browser refuses. Make room or allow storage for this site, then try again.",
    ]
    .concat()
}

/// How many drafts a search has found.
#[must_use]
pub fn found(found: usize, drafts: usize) -> String {
    [&found.to_string(), " of ", &count(drafts)].concat()
}

/// The link to the bin.
#[must_use]
pub fn bin(drafts: usize) -> String {
    ["Bin (", &drafts.to_string(), ")"].concat()
}

/// A backup has been handed out.
#[must_use]
pub fn backed_up(file: &str, drafts: usize) -> String {
    [
        &count(drafts),
        " in ",
        file,
        ". Import that file to have them again, here or elsewhere.",
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
    ["“", title, "” is in the bin, for 30 days."].concat()
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

/// How long ago, as briefly as it can be said: the time today and yesterday, else the day.
/// `day_before` is the wall clock 24 hours before `now`.
#[must_use]
pub fn ago(then: LocalTime, now: LocalTime, day_before: LocalTime) -> String {
    if then.is_same_day(now) {
        ["today ", &hours(then)].concat()
    } else if then.is_same_day(day_before) {
        ["yesterday ", &hours(then)].concat()
    } else {
        day(then)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn time(month: u32, day: u32, hour: u32, minute: u32) -> LocalTime {
        LocalTime {
            year: 2026,
            month,
            day,
            hour,
            minute,
        }
    }

    #[test]
    fn what_is_near_has_its_time_and_what_is_far_its_day() {
        let (now, day_before) = (time(3, 1, 9, 0), time(2, 28, 9, 0));
        assert_eq!(ago(time(3, 1, 8, 30), now, day_before), "today 08:30");
        assert_eq!(ago(time(2, 28, 23, 59), now, day_before), "yesterday 23:59");
        assert_eq!(ago(time(2, 27, 23, 59), now, day_before), "2026-02-27");
    }
}

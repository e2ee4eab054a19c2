//! The list of drafts, in English.

use crate::text::interface::library::Library;
use crate::timeline::local::{LocalTime, day, hours};

pub const WORDS: Library = Library {
    heading: "Postmortems",
    list: "Drafts",
    new: "New postmortem",
    import: "Import files",
    import_button: "Import files…",
    empty_heading: "Write your first postmortem",
    empty: "Debrief helps you write the postmortem of an incident: it checks what you write while you \
    type, and shows the finished report beside it. Everything stays in this browser; you take it with you as \
    Markdown, HTML or JSON.",
    empty_ways: "Begin a new one, drop or paste one that you already have anywhere on this page, or look \
    at a finished one first.",
    example: "Open the finished example",
    example_failed: "The example was not opened, because a part of Debrief could not be loaded. Check the \
    connection and try again.",
    search: "Search drafts",
    search_hint: "Search titles, text, owners, tickets",
    none_found: "No draft has all of these words.",
    show_all: "Show all drafts",
    search_failed: "The drafts were not searched, because a part of Debrief could not be loaded. Check the \
    connection and try again.",
    sort: "Sort by",
    by_change: "Last change",
    by_title: "Title",
    by_date: "Date of the incident",
    by_severity: "Severity",
    drop_hint: "Drop or paste a postmortem anywhere on this page to import it.",
    back_up: "Back up all",
    back_up_now: "Back up now",
    not_now: "Not now",
    reminder: "These drafts are in this browser alone, and there is no recent backup of them.",
    back_up_failed: "No backup was made, because a part of Debrief could not be loaded. Check the \
    connection and try again.",
    duplicate: "Duplicate",
    undo: "Undo",
    undo_failed: "The draft could not be brought back: the browser refused. It is in the bin; try again \
    there.",
    untitled: "Untitled",
    no_date: "no date",
    not_stored: "not stored yet",
    just_begun: "just begun",
    ready: "no problems",
    error: "error",
    errors: "errors",
    warning: "warning",
    warnings: "warnings",
    hint: "hint",
    hints: "hints",
    delete: "Delete",
    set_aside_heading: "Set aside",
    set_aside: "These records in this browser's storage cannot be read as drafts, so they are left as \
    they are. Download them to keep them or to look inside.",
    newer: "written by a newer Debrief; reload the page to get it",
    damaged: "damaged",
    download_record: "Download the record",
    blocked: "This browser does not let Debrief store anything, so drafts cannot be listed and will be \
    lost when the page is closed. Allow storage for this site, or download what you write.",
    less_safe: "Drafts are kept less safely than usual: this browser does not let Debrief use its database. \
    Drafts that were kept there do not show, and if the browser stops without warning, the last minute of writing may \
    be lost. Back up what matters.",
    reading: "Reading the drafts…",
    searching: "Still reading drafts; more may be found.",
    quick_gone: "The browser has cleared part of what it keeps for this site. No draft was lost: all of \
    them are in its database.",
    understood: "Understood",
    unreadable: "The browser refused to list its storage. Reload the page to try again; nothing has been \
    changed.",
    gone,
    restored,
    count,
    problems,
    changed,
    delete_titled,
    duplicate_titled,
    copy_of,
    duplicated,
    not_duplicated,
    found,
    bin,
    backed_up,
    download_record_of,
    deleted,
    not_deleted,
    ago,
};

fn gone(titles: &[String], restored: usize) -> String {
    let names: Vec<String> = titles
        .iter()
        .take(5)
        .map(|title| {
            let title = if title.is_empty() {
                WORDS.untitled
            } else {
                title
            };
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

fn restored(count: usize) -> String {
    match count {
        1 => "One draft was put back from a second copy.".to_owned(),
        count => format!("{count} drafts were put back from a second copy."),
    }
}

pub(super) fn count(drafts: usize) -> String {
    if drafts == 1 {
        "1 draft".to_owned()
    } else {
        [drafts.to_string().as_str(), "drafts"].join(" ")
    }
}

fn problems(count: usize, one: &str, many: &str) -> String {
    [
        count.to_string().as_str(),
        if count == 1 { one } else { many },
    ]
    .join(" ")
}

fn changed(when: &str) -> String {
    ["changed", when].join(" ")
}

fn delete_titled(title: &str) -> String {
    ["Delete “", title, "”"].concat()
}

fn duplicate_titled(title: &str) -> String {
    ["Duplicate “", title, "”"].concat()
}

fn copy_of(title: &str) -> String {
    [title, " (copy)"].concat()
}

fn duplicated(title: &str) -> String {
    ["“", title, "” is duplicated."].concat()
}

fn not_duplicated(title: &str) -> String {
    [
        "The duplicate of “",
        title,
        "” could not be stored: the browser refuses. Make room or allow storage for this site, then try again.",
    ]
    .concat()
}

fn found(found: usize, drafts: usize) -> String {
    [&found.to_string(), " of ", &count(drafts)].concat()
}

fn bin(drafts: usize) -> String {
    ["Bin (", &drafts.to_string(), ")"].concat()
}

fn backed_up(file: &str, drafts: usize) -> String {
    [
        &count(drafts),
        " in ",
        file,
        ". Import that file to have them again, here or elsewhere.",
    ]
    .concat()
}

fn download_record_of(key: &str) -> String {
    ["Download the record ", key].concat()
}

fn deleted(title: &str) -> String {
    ["“", title, "” is in the bin, for 30 days."].concat()
}

fn not_deleted(title: &str) -> String {
    [
        "“",
        title,
        "” could not be deleted: the browser refused. It is still in the list; try again.",
    ]
    .concat()
}

fn ago(then: LocalTime, now: LocalTime, day_before: LocalTime) -> String {
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
    fn recent_changes_show_the_time_and_older_ones_the_day() {
        let (now, day_before) = (time(3, 1, 9, 0), time(2, 28, 9, 0));
        assert_eq!(ago(time(3, 1, 8, 30), now, day_before), "today 08:30");
        assert_eq!(ago(time(2, 28, 23, 59), now, day_before), "yesterday 23:59");
        assert_eq!(ago(time(2, 27, 23, 59), now, day_before), "2026-02-27");
    }
}

//! The health of a document, in English.

use crate::text::interface::health::Health;

pub const WORDS: Health = Health {
    error: "Error",
    warning: "Warning",
    hint: "Hint",
    errors: "Errors",
    warnings: "Warnings",
    hints: "Hints",
    document: "the document",
    fine: "No problems found.",
    none_of_these: "None of these.",
    only: "Show only",
    whole: "Whole document",
    facts: "Facts",
    go: "Go to",
    not_checked: "Not checked: the draft is open as plain text.",
    checking: "Checking…",
    nothing_yet: "Nothing is written yet. What you write is checked while you type.",
    show: "Show",
    sign_ok: "no problems",
    sign_empty: "empty",
    sign_hint: "has a hint",
    sign_warning: "has a warning",
    sign_error: "has an error",
    ignore: "Ignore",
    ignored: "Ignored",
    reason: "Why can this be ignored?",
    set_aside: "Ignore",
    bring_back: "Bring back",
    sort: "Sort the entries by time",
    take_rows: "Make entries of them",
    rows_stay: "These rows stay as text: their file would be written differently. Write a time in front of each of them.",
    remove: "Remove the invisible character",
    more: "More",
    more_about,
    about: "About the rule",
    about_rule,
    show_errors: "Show the errors",
    open_errors,
    ignore_what,
    bring_back_what,
    because,
    replace,
    write,
    set_zone,
    add,
    go_to,
    show_what,
};

fn more_about(what: &str) -> String {
    [WORDS.more, ": ", what].concat()
}

fn about_rule(rule: &str) -> String {
    [WORDS.about, " About the rule ", rule, " (new tab)"].concat()
}

fn open_errors(count: usize) -> String {
    let errors = match count {
        1 => "One error is".to_owned(),
        count => format!("{count} errors are"),
    };
    [
        errors.as_str(),
        " still open in this postmortem, and whoever reads it will meet them. Mend them or ignore them with a \
         reason, then download or copy it again.",
    ]
    .concat()
}

fn ignore_what(what: &str) -> String {
    ["Ignore: ", what].concat()
}

fn bring_back_what(what: &str) -> String {
    ["Bring back: ", what].concat()
}

fn because(reason: &str) -> String {
    ["Ignored because: ", reason].concat()
}

fn replace(old: &str, new: &str) -> String {
    ["Replace “", &short(old), "” with “", &short(new), "”"].concat()
}

fn write(new: &str) -> String {
    ["Add “", &short(new), "”"].concat()
}

fn set_zone(zone: &str) -> String {
    ["Set the time zone to ", zone].concat()
}

fn add(heading: &str) -> String {
    ["Add “", heading, "”"].concat()
}

fn go_to(place: &str, what: &str) -> String {
    ["Go to ", place, ": ", what].concat()
}

fn show_what(what: &str) -> String {
    ["Show: ", what].concat()
}

/// The beginning and the end of a text that is too long for a button.
fn short(text: &str) -> String {
    let count = text.chars().count();
    if count <= 60 {
        return text.to_owned();
    }
    let head = text.chars().take(28);
    let tail = text.chars().skip(count - 28);
    head.chain(['…']).chain(tail).collect()
}

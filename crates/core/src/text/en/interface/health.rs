//! The health of a document.

pub const ERROR: &str = "Error";
pub const WARNING: &str = "Warning";
pub const HINT: &str = "Hint";
pub const ERRORS: &str = "Errors";
pub const WARNINGS: &str = "Warnings";
pub const HINTS: &str = "Hints";
pub const DOCUMENT: &str = "the document";
pub const FINE: &str = "No problems found.";
pub const NONE_OF_THESE: &str = "None of these.";
pub const ONLY: &str = "Show only";
pub const WHOLE: &str = "Whole document";
pub const FACTS: &str = "Facts";
pub const GO: &str = "Go to";
pub const NOT_CHECKED: &str = "Not checked: the draft is open as plain text.";
pub const CHECKING: &str = "Checking…";
pub const NOTHING_YET: &str = "Nothing is written yet. What you write is checked while you type.";
pub const SHOW: &str = "Show";
pub const SIGN_OK: &str = "no problems";
pub const SIGN_EMPTY: &str = "empty";
pub const SIGN_HINT: &str = "has a hint";
pub const SIGN_WARNING: &str = "has a warning";
pub const SIGN_ERROR: &str = "has an error";

pub const IGNORE: &str = "Ignore";
pub const IGNORED: &str = "Ignored";
pub const REASON: &str = "Why can this be ignored?";
pub const SET_ASIDE: &str = "Ignore";
pub const BRING_BACK: &str = "Bring back";
pub const SORT: &str = "Sort the entries by time";
pub const REMOVE: &str = "Remove the invisible character";

pub const MORE: &str = "More";

/// The button that shows why a finding matters and what to do about it.
#[must_use]
pub fn more(what: &str) -> String {
    [MORE, ": ", what].concat()
}

pub const ABOUT: &str = "About the rule";

/// The link to what is said about a rule, which opens in a new tab.
#[must_use]
pub fn about(rule: &str) -> String {
    [ABOUT, " About the rule ", rule, " (new tab)"].concat()
}

pub const SHOW_ERRORS: &str = "Show the errors";

/// That a document which has just been downloaded or copied has errors that nobody has mended or set aside.
#[must_use]
pub fn open_errors(count: usize) -> String {
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

/// The button that sets a finding aside.
#[must_use]
pub fn ignore(what: &str) -> String {
    ["Ignore: ", what].concat()
}

/// The button that brings a finding back.
#[must_use]
pub fn bring_back(what: &str) -> String {
    ["Bring back: ", what].concat()
}

/// Why a finding is set aside.
#[must_use]
pub fn because(reason: &str) -> String {
    ["Ignored because: ", reason].concat()
}

/// The button that writes other words in the place of some.
#[must_use]
pub fn replace(old: &str, new: &str) -> String {
    ["Replace “", &short(old), "” with “", &short(new), "”"].concat()
}

/// The button that adds words where there are none.
#[must_use]
pub fn write(new: &str) -> String {
    ["Add “", &short(new), "”"].concat()
}

/// The button that sets the time zone of the document.
#[must_use]
pub fn set_zone(zone: &str) -> String {
    ["Set the time zone to ", zone].concat()
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

/// The button that adds the section that is missing.
#[must_use]
pub fn add(heading: &str) -> String {
    ["Add “", heading, "”"].concat()
}

/// The button that leads to the place of a finding.
#[must_use]
pub fn go_to(place: &str, what: &str) -> String {
    ["Go to ", place, ": ", what].concat()
}

/// The button beside a field that shows the words a finding is about.
#[must_use]
pub fn show(what: &str) -> String {
    ["Show: ", what].concat()
}

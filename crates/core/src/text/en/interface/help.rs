//! Help: shortcuts, what is promised, where the program comes from.

pub const HEADING: &str = "Help";
pub const SHORTCUTS: &str = "Keyboard shortcuts";
pub const CLOSE: &str = "Close";
pub const KEYS: &[(&str, &[(&str, &str)])] = &[
    ("Everywhere", &[("?", "Show these shortcuts")]),
    (
        "Writing",
        &[
            (
                "Ctrl+Z, Ctrl+Shift+Z",
                "Undo and redo, over the whole postmortem",
            ),
            (
                "Ctrl+F",
                "Find words in the postmortem; press it again for the browser's own search",
            ),
            ("F3, Shift+F3", "Go to the next or the previous place"),
            (
                "Ctrl+V, Ctrl+Shift+V",
                "Paste formatted text as Markdown, or its words alone",
            ),
            (
                "Ctrl+S",
                "Save to the file that the draft was opened from; otherwise, keep it in the browser at once",
            ),
            ("Ctrl+B, Ctrl+I, Ctrl+K", "Bold, italic, link"),
            (
                "Enter in a list",
                "Begin the next item; in an empty item, end the list",
            ),
        ],
    ),
    (
        "Sections",
        &[("Alt+↑, Alt+↓ on its menu", "Move the section")],
    ),
    (
        "Timeline and action items",
        &[
            ("Enter", "Add a row below"),
            ("Shift+Enter", "Begin a line in the same row"),
            ("Alt+↑, Alt+↓", "Move the row"),
        ],
    ),
    (
        "Menus and dialogs",
        &[
            ("↑, ↓, Home, End", "Move in a menu"),
            ("Esc", "Close without doing anything"),
        ],
    ),
];
pub const RULES: &str = "Rules";
pub const RULES_LINK: &str = "What is looked for in a postmortem, why, and who says so";
pub const RULES_LEAD: &str = "A finding says what was found, why it matters and what to do. Words in quotation marks, code, \
    links and comments are passed over; word lists are in English and Spanish. A finding can be ignored with a reason.";
pub const SOURCE: &str = "Source:";
pub const FIRES: &str = "This is found:";
pub const SILENT: &str = "This is not:";
pub const PRIVACY: &str = "Privacy";
pub const PRIVACY_TEXT: &[&str] = &[
    "Debrief has no server that could receive what you write. Your drafts are in this browser's storage, and they leave \
     it only when you download, copy or print them.",
    "The page may not send a request to any other site: its content-security policy forbids it, and the browser \
     enforces that. There is no account, no cookie, no analytics, and no font or script from elsewhere.",
    "After the first visit everything works without a network.",
];
pub const ABOUT: &str = "About";
pub const LICENCE: &str = "Debrief is free software under the MIT licence or the Apache licence 2.0, at your choice. \
    It is written in Rust and made with Leptos, pulldown-cmark, serde and wasm-bindgen, which are under the same licences.";

/// The version of the program, and the commit that it was built from where that is known: "Debrief 0.1.0
/// (commit 1a2b3c4d5e)".
#[must_use]
pub fn version(version: &str, commit: Option<&str>) -> String {
    let commit = commit.map(|commit| [" (commit ", commit, ")"].concat());
    [super::PRODUCT, " ", version, &commit.unwrap_or_default()].concat()
}

/// What opens the examples of a rule.
#[must_use]
pub fn example_of(rule: &str) -> String {
    ["Examples of ", rule].concat()
}

/// What switches a rule on.
#[must_use]
pub fn look_for(rule: &str) -> String {
    ["Look for ", rule, " in this browser"].concat()
}

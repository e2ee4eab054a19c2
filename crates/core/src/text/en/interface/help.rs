//! Help: shortcuts, what is promised, where the program comes from, in English.

use crate::text::interface::PRODUCT;
use crate::text::interface::help::{Group, Help};

pub const WORDS: Help = Help {
    heading: "Help",
    shortcuts: "Keyboard shortcuts",
    close: "Close",
    rules: "Rules",
    rules_link: "What is looked for in a postmortem, why, and who says so",
    rules_lead: "A finding says what was found, why it matters and what to do. Words in quotation marks, code, \
    links and comments are passed over; word lists are in English and Spanish. A finding can be ignored with a reason.",
    source: "Source:",
    fires: "This is found:",
    silent: "This is not:",
    privacy: "Privacy",
    privacy_drafts: "Debrief has no server that could receive what you write. Your drafts are in this browser's storage, and they leave \
     it only when you download, copy or print them.",
    privacy_requests: "The page may not send a request to any other site: its content-security policy forbids it, and the browser \
     enforces that. There is no account, no cookie, no analytics, and no font or script from elsewhere.",
    privacy_offline: "After the first visit everything works without a network.",
    about: "About",
    licence: "Debrief is free software under the MIT licence or the Apache licence 2.0, at your choice. \
    It is written in Rust and made with Leptos, pulldown-cmark, serde and wasm-bindgen, which are under the same licences.",
    keys,
    version,
    example_of,
    look_for,
};

fn keys() -> Vec<Group> {
    vec![
        ("Everywhere", vec![("?", "Show these shortcuts")]),
        (
            "Writing",
            vec![
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
            vec![("Alt+↑, Alt+↓ on its menu", "Move the section")],
        ),
        (
            "Timeline and action items",
            vec![
                ("Enter", "Add a row below"),
                ("Shift+Enter", "Begin a line in the same row"),
                ("Alt+↑, Alt+↓", "Move the row"),
            ],
        ),
        (
            "Menus and dialogs",
            vec![
                ("↑, ↓, Home, End", "Move in a menu"),
                ("Esc", "Close without doing anything"),
            ],
        ),
    ]
}

fn version(version: &str, commit: Option<&str>) -> String {
    let commit = commit.map(|commit| [" (commit ", commit, ")"].concat());
    [PRODUCT, " ", version, &commit.unwrap_or_default()].concat()
}

fn example_of(rule: &str) -> String {
    ["Examples of ", rule].concat()
}

fn look_for(rule: &str) -> String {
    ["Look for ", rule, " in this browser"].concat()
}

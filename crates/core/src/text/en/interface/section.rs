//! The sections in the editor.

pub const OPENING: &str = "Opening text";
pub const TIMELINE: &str = "Timeline";
pub const ACTION_ITEMS: &str = "Action items";
pub const ADD_ENTRY: &str = "Add entry";
pub const ADD_ITEM: &str = "Add action item";
pub const BEFORE_HINT: &str = "Text before the list";
pub const AFTER_HINT: &str = "Text after the list";
pub const KEYS: &str = "Enter adds a row, Shift+Enter a line; Alt+↑ and Alt+↓ move a row.";
pub const ROW: &str = "Row";
pub const NO_ENTRIES: &str = "No entries yet.";
pub const NO_ITEMS: &str = "No action items yet.";
pub const RENAME: &str = "Rename or change kind";
pub const UP: &str = "Move up (Alt+↑)";
pub const DOWN: &str = "Move down (Alt+↓)";
pub const ADD_BELOW: &str = "Add a section below";
pub const DELETE: &str = "Delete";
pub const ADD_SECTION: &str = "Add section";
pub const HEADING: &str = "Heading";
pub const KIND: &str = "Kind of section";
pub const DONE: &str = "Done";
pub const CANCEL: &str = "Cancel";

/// The name of the menu of a section.
#[must_use]
pub fn deeds(name: &str) -> String {
    ["Section “", name, "”: actions"].concat()
}

/// A section was taken away, with those nested in it; `count` is how many that makes.
#[must_use]
pub fn gone(name: &str, count: usize) -> String {
    match count {
        0 | 1 => ["“", name, "” is deleted."].concat(),
        2 => ["“", name, "” and the section below it are deleted."].concat(),
        _ => {
            let below = (count - 1).to_string();
            [
                "“",
                name,
                "” and the ",
                &below,
                " sections below it are deleted.",
            ]
            .concat()
        }
    }
}

/// The name of a section whose heading stands in the document more than once.
#[must_use]
pub fn repeated(name: &str, count: usize) -> String {
    [name, " (", &count.to_string(), ")"].concat()
}

/// The name of a section whose heading is also the name of a field.
#[must_use]
pub fn same_as_field(heading: &str) -> String {
    [heading, " (section)"].concat()
}

/// The name of the prose before a list.
#[must_use]
pub fn before(name: &str) -> String {
    [name, ", before"].concat()
}

/// The name of the prose after a list.
#[must_use]
pub fn after(name: &str) -> String {
    [name, ", after"].concat()
}

/// The name of the button that takes a row away, with the beginning of its text.
#[must_use]
pub fn remove(start: &str) -> String {
    if start.is_empty() {
        "Remove this row".to_owned()
    } else {
        ["Remove “", start, "”"].concat()
    }
}

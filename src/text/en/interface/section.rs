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

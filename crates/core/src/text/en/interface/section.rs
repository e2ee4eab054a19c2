//! The sections in the editor, in English.

use crate::text::interface::section::Section;

pub const WORDS: Section = Section {
    opening: "Opening text",
    timeline: "Timeline",
    action_items: "Action items",
    add_entry: "Add entry",
    add_item: "Add action item",
    before_hint: "Text before the list",
    after_hint: "Text after the list",
    keys: "Enter adds a row, Shift+Enter a line; Alt+↑ and Alt+↓ move a row.",
    row: "Row",
    no_entries: "No entries yet.",
    no_items: "No action items yet.",
    rename: "Rename or change kind",
    up: "Move up (Alt+↑)",
    down: "Move down (Alt+↓)",
    add_below: "Add a section below",
    delete: "Delete",
    add_section: "Add section",
    heading: "Heading",
    kind: "Kind of section",
    done: "Done",
    cancel: "Cancel",
    menu_of,
    gone,
    repeated,
    same_as_field,
    before,
    after,
    remove,
};

fn menu_of(name: &str) -> String {
    ["Section “", name, "”: actions"].concat()
}

fn gone(name: &str, count: usize) -> String {
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

fn repeated(name: &str, count: usize) -> String {
    [name, " (", &count.to_string(), ")"].concat()
}

fn same_as_field(heading: &str) -> String {
    [heading, " (section)"].concat()
}

fn before(name: &str) -> String {
    [name, ", before"].concat()
}

fn after(name: &str) -> String {
    [name, ", after"].concat()
}

fn remove(start: &str) -> String {
    if start.is_empty() {
        "Remove this row".to_owned()
    } else {
        ["Remove “", start, "”"].concat()
    }
}

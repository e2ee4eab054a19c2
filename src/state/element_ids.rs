//! The ids of elements of the editor. The page puts them on its elements; findings, the outline and the
//! search use them to get there.

#[must_use]
pub(crate) fn section(key: u32) -> String {
    id_with_key("section-", key)
}

#[must_use]
pub(crate) fn heading(key: u32) -> String {
    id_with_key("heading-", key)
}

/// The text field for the heading of a section.
#[must_use]
pub(crate) fn heading_field(key: u32) -> String {
    id_with_key("heading-field-", key)
}

/// The select for the kind of a section.
#[must_use]
pub(crate) fn kind_field(key: u32) -> String {
    id_with_key("kind-field-", key)
}

/// The menu of actions for a section, such as moving or deleting it.
#[must_use]
pub(crate) fn section_menu(key: u32) -> String {
    id_with_key("deeds-", key)
}

/// The id of the heading of the health panel.
pub(crate) const HEALTH: &str = "health-heading";

/// The field of the search box.
pub(crate) const FIND: &str = "find";

/// The button that adds a section at the end of the document.
pub(crate) const ADD_SECTION: &str = "add-section";

/// The text area of a prose section.
#[must_use]
pub(crate) fn prose(key: u32) -> String {
    id_with_key("prose-", key)
}

/// The text area before a section's list.
#[must_use]
pub(crate) fn prose_before(key: u32) -> String {
    id_with_key("before-", key)
}

/// The text area after a section's list.
#[must_use]
pub(crate) fn prose_after(key: u32) -> String {
    id_with_key("after-", key)
}

/// The list of findings about a section.
#[must_use]
pub(crate) fn findings(key: u32) -> String {
    id_with_key("findings-", key)
}

/// The underline below words of a text field. `start` is where the words begin, in UTF-16 units.
#[must_use]
pub(crate) fn underline(field: &str, start: u32) -> String {
    ["mark-", field, "-", &start.to_string()].concat()
}

#[must_use]
pub(crate) fn preview(key: u32) -> String {
    id_with_key("preview-", key)
}

#[must_use]
pub(crate) fn row(key: u32) -> String {
    id_with_key("row-", key)
}

/// The key of the row that has this id; `None` for any other element.
#[must_use]
pub(crate) fn row_of(id: &str) -> Option<u32> {
    id.strip_prefix("row-")?.parse().ok()
}

/// A chunk of rows of a long list. `head` is the key of its first row.
#[must_use]
pub(crate) fn chunk(head: u32) -> String {
    id_with_key("chunk-", head)
}

/// The key of the first row of the chunk that has this id; `None` for any other element.
#[must_use]
pub(crate) fn chunk_of(id: &str) -> Option<u32> {
    id.strip_prefix("chunk-")?.parse().ok()
}

/// The button that adds a row to a section's list.
#[must_use]
pub(crate) fn add_button(key: u32) -> String {
    id_with_key("add-", key)
}

/// The button that removes a row.
#[must_use]
pub(crate) fn remove_button(key: u32) -> String {
    id_with_key("remove-", key)
}

/// The key of the row that the button with this id removes; `None` for any other element.
#[must_use]
pub(crate) fn row_of_remove_button(id: &str) -> Option<u32> {
    id.strip_prefix("remove-")?.parse().ok()
}

fn id_with_key(prefix: &str, key: u32) -> String {
    let mut id = String::from(prefix);
    id.push_str(&key.to_string());
    id
}

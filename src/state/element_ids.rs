//! The ids of the elements of the editor: what the page puts on them, and what leads to them.

/// The element of a section.
#[must_use]
pub(crate) fn section(key: u32) -> String {
    name("section-", key)
}

/// The heading of a section.
#[must_use]
pub(crate) fn heading(key: u32) -> String {
    name("heading-", key)
}

/// The field in which the heading of a section is written.
#[must_use]
pub(crate) fn heading_field(key: u32) -> String {
    name("heading-field-", key)
}

/// The field in which the kind of a section is chosen.
#[must_use]
pub(crate) fn kind_field(key: u32) -> String {
    name("kind-field-", key)
}

/// The menu of what can be done with a section.
#[must_use]
pub(crate) fn deeds(key: u32) -> String {
    name("deeds-", key)
}

/// The id of the heading of the health panel.
pub(crate) const HEALTH: &str = "health-heading";

/// The field that says what to find.
pub(crate) const FIND: &str = "find";

/// The button that adds a section at the end.
pub(crate) const ADD_SECTION: &str = "add-section";

/// The text area of a prose section.
#[must_use]
pub(crate) fn prose(key: u32) -> String {
    name("prose-", key)
}

/// The text area before a section's list.
#[must_use]
pub(crate) fn before(key: u32) -> String {
    name("before-", key)
}

/// The text area after a section's list.
#[must_use]
pub(crate) fn after(key: u32) -> String {
    name("after-", key)
}

/// The findings about a section.
#[must_use]
pub(crate) fn findings(key: u32) -> String {
    name("findings-", key)
}

/// The mark under words of a text field, by where these begin.
#[must_use]
pub(crate) fn marked(field: &str, start: u32) -> String {
    ["mark-", field, "-", &start.to_string()].concat()
}

/// A section in the preview.
#[must_use]
pub(crate) fn preview(key: u32) -> String {
    name("preview-", key)
}

/// A row of a list.
#[must_use]
pub(crate) fn row(key: u32) -> String {
    name("row-", key)
}

/// The key of the row with this id.
#[must_use]
pub(crate) fn row_of(id: &str) -> Option<u32> {
    id.strip_prefix("row-")?.parse().ok()
}

/// A chunk of rows.
#[must_use]
pub(crate) fn chunk(head: u32) -> String {
    name("chunk-", head)
}

/// The key of the first row of the chunk with this id.
#[must_use]
pub(crate) fn chunk_of(id: &str) -> Option<u32> {
    id.strip_prefix("chunk-")?.parse().ok()
}

/// The button that adds a row to a section's list.
#[must_use]
pub(crate) fn add(key: u32) -> String {
    name("add-", key)
}

/// The button that takes a row away.
#[must_use]
pub(crate) fn remove(key: u32) -> String {
    name("remove-", key)
}

/// The row that the button with this id takes away.
#[must_use]
pub(crate) fn removed(id: &str) -> Option<u32> {
    id.strip_prefix("remove-")?.parse().ok()
}

fn name(start: &str, key: u32) -> String {
    let mut id = String::from(start);
    id.push_str(&key.to_string());
    id
}

//! The values of an item's fields, and those that say that nothing is known yet.

use super::super::headings::normalise;
use super::words::NOBODY;
use crate::model::ActionItem;

/// Sets a field to the value that stands at its place, and returns the slot for that place. What says that nobody
/// or nothing is known yet, as `TBD`, is what the slot writes as long as the field has no value.
pub(super) fn slot(action: &mut ActionItem, name: &str, value: &str) -> String {
    if says_nothing(value) {
        return ["{", name, ":", value, "}"].concat();
    }
    set(action, name, value);
    ["{", name, "}"].concat()
}

pub(super) fn set(action: &mut ActionItem, name: &str, value: &str) {
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    match name {
        "type" => action.type_ = value,
        "priority" => action.priority = value,
        "owner" => action.owner = value,
        "due" => action.due = value,
        "ticket" => action.ticket = value,
        _ => {}
    }
}

/// Whether the text of a cell says that the value is not known: `TBD`, `—`.
pub(super) fn says_nothing(value: &str) -> bool {
    let plain = normalise(value);
    let bare = plain.is_empty() && !value.is_empty();
    (bare || NOBODY.contains(&plain.as_str())) && !value.contains(['{', '}', '|', '\\'])
}

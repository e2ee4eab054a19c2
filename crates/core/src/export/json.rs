//! Exports the model as JSON.

use super::Export;
use crate::model::{Postmortem, to_json_pretty};

/// JSON, from which an import restores the document with nothing lost.
pub(super) static EXPORT: Export = Export {
    id: "json",
    ending: "json",
    // RFC 8259.
    media_type: "application/json",
    write: json,
    is_offered: |_| true,
};

/// The JSON file: indented, with the fields in the order of the model, ending in a line feed.
#[must_use]
pub fn json(postmortem: &Postmortem) -> String {
    to_json_pretty(postmortem)
}

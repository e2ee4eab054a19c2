//! The JSON of the model as a file.

use super::Export;
use crate::model::{Postmortem, to_json_pretty};

/// JSON.
pub(super) static EXPORT: Export = Export {
    id: "json",
    ending: "json",
    // RFC 8259.
    media_type: "application/json",
    write: json,
    is_offered: |_| true,
};

/// The JSON file: indented, in the order of the model, ending in a line feed.
#[must_use]
pub fn json(postmortem: &Postmortem) -> String {
    to_json_pretty(postmortem)
}

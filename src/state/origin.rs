//! The file that a document came from, and whether it is JSON.

use std::sync::Arc;

use crate::platform::Handle;
use debrief_core::model::from_json;

/// The file that a document was read from, which may become a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The browser's handle of the file, with which it can be written back.
    pub(crate) handle: Handle,
    /// The content it had when it was read.
    pub(crate) bytes: Arc<Vec<u8>>,
}

/// Whether a file is JSON: its name ends in `.json`, or its content is a postmortem in JSON whatever its
/// name.
pub(crate) fn is_json(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return true;
    }
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('{') && from_json(text).is_ok()
}

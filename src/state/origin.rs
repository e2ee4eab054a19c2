//! Where a document came from: the file, what was in it, and whether that was JSON.

use std::sync::Arc;

use crate::platform::Handle;
use debrief_core::model::from_json;

/// Where a file came from that may become a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// The way to it.
    pub(crate) handle: Handle,
    /// What was in it.
    pub(crate) bytes: Arc<Vec<u8>>,
}

/// Whether a file is JSON: by its ending, or because it is a postmortem in JSON whatever its ending.
pub(crate) fn is_json(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending);
    if ending.is_some_and(|ending| ending.eq_ignore_ascii_case("json")) {
        return true;
    }
    let start = text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    start.starts_with('{') && from_json(text).is_ok()
}

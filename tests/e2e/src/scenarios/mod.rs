//! Scenarios: what a person does with the page, usually one file for each.
//!
//! A scenario asks the pool for a stage and uses the page by roles and names. It may share the browser with
//! other scenarios: its server has its own port, so its origin stores nothing of theirs.

pub(crate) mod another_language;
pub(crate) mod by_keyboard;
pub(crate) mod causes;
pub(crate) mod clipboard;
pub(crate) mod closing_comment;
pub(crate) mod file_to_file;
pub(crate) mod findings;
pub(crate) mod for_everybody;
pub(crate) mod front_matter;
pub(crate) mod imports;
pub(crate) mod kept;
pub(crate) mod library;
pub(crate) mod long_timeline;
pub(crate) mod not_understood;
pub(crate) mod nothing_leaves;
pub(crate) mod pasted;
pub(crate) mod recurrence;
pub(crate) mod report;
pub(crate) mod saved_back;
pub(crate) mod templates;
pub(crate) mod typed_on;

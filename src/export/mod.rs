//! Postmortem in, text out: Markdown as it was imported or in a template, and JSON.
//!
//! One file per form. Nothing here knows the page. `html` is the report as a part of a page,
//! `html_file` the report as a file of its own,
//! `formatted` what the clipboard gets.

mod as_imported;
mod file_name;
mod formatted;
pub mod html;
mod html_file;
mod template;

pub use as_imported::as_imported;
pub use file_name::file_name;
pub use formatted::formatted;
pub use html_file::html_file;
pub use template::in_template;

use crate::model::{Postmortem, to_json_pretty};

/// The Markdown that a download gives: the form of the file that the document came from, while its
/// template has not been switched, and the form of its template otherwise.
#[must_use]
pub fn markdown(postmortem: &Postmortem) -> String {
    if postmortem.keeps_imported_form() {
        as_imported(postmortem)
    } else {
        in_template(postmortem)
    }
}

/// The JSON file: indented, in the order of the model, ending in a line feed.
#[must_use]
pub fn json(postmortem: &Postmortem) -> String {
    to_json_pretty(postmortem)
}

//! Writes a postmortem as text: one file for each form, and one line in `ALL`.
//!
//! Nothing here depends on the page. `html` renders the report for the page, `html_file` writes it to a file
//! of its own, and `formatted` is for the clipboard. To add a form, write a file with an `Export`, add a line
//! to `ALL`, and give it a name in `text::interface::exports`.

mod added;
mod as_imported;
mod as_meant;
mod closing;
mod file_name;
mod formatted;
mod gfm;
pub mod html;
mod html_file;
mod json;
mod markdown;
mod plain_text;
pub mod round_trip;
mod template;

use crate::model::Postmortem;

pub use as_imported::as_imported;
pub use closing::{
    closing, in_template_with_closing, markdown_with_closing, may_have_closing, without_closing,
};
pub use file_name::file_name;
pub use formatted::formatted;
pub use html_file::html_file;
pub use json::json;
pub use markdown::markdown;
pub use plain_text::plain_text;
pub use template::in_template;

/// The media type of Markdown (RFC 7763).
const MEDIA_TYPE: &str = "text/markdown;charset=utf-8";

/// A form in which a postmortem can be exported to a file.
#[derive(Debug)]
pub struct Export {
    /// The stable name, used on the command line and to look up the words of the interface for it.
    pub id: &'static str,
    /// The extension of the file name, without the dot.
    pub ending: &'static str,
    /// The media type of the file.
    pub media_type: &'static str,
    /// Returns the content of the file.
    pub write: fn(&Postmortem) -> String,
    /// Whether menus offer the form for this document; the command line always does.
    pub is_offered: fn(&Postmortem) -> bool,
}

/// Every form, in the order in which menus offer them.
pub static ALL: &[&Export] = &[
    &markdown::EXPORT,
    &template::EXPORT,
    &as_imported::EXPORT,
    &json::EXPORT,
    &html_file::EXPORT,
    &plain_text::EXPORT,
];

/// The form in which nothing at all is lost.
pub static JSON: &Export = &json::EXPORT;

/// The form with this name, such as `markdown`; `None` if there is none.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Export> {
    ALL.iter().copied().find(|export| export.id == id)
}

//! The Markdown that people expect: that of their file while they keep its form, and that of the template
//! otherwise.

use super::{Export, MEDIA_TYPE, as_imported, in_template, markdown_with_closing};
use crate::model::Postmortem;

/// Markdown.
pub(super) static EXPORT: Export = Export {
    id: "markdown",
    ending: "md",
    media_type: MEDIA_TYPE,
    write: markdown_with_closing,
    is_offered: |_| true,
};

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

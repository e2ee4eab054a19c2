//! Exports the Markdown that people expect: in the form of their file as long as they keep it, otherwise in
//! that of the template.

use super::{Export, MEDIA_TYPE, as_imported, in_template, markdown_with_closing};
use crate::model::Postmortem;

/// Markdown as a download gives it, with the closing comment if there is one.
pub(super) static EXPORT: Export = Export {
    id: "markdown",
    ending: "md",
    media_type: MEDIA_TYPE,
    write: markdown_with_closing,
    is_offered: |_| true,
};

/// Markdown without the closing comment: in the form of the imported file as long as the template has not
/// been switched, otherwise in the form of the template.
#[must_use]
pub fn markdown(postmortem: &Postmortem) -> String {
    if postmortem.keeps_imported_form() {
        as_imported(postmortem)
    } else {
        in_template(postmortem)
    }
}

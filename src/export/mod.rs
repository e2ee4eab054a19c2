//! Postmortem in, text out.
pub mod html;

use crate::model::Postmortem;

/// The Markdown that a download gives: the imported form while it is kept, else the template's.
#[must_use]
pub fn markdown(postmortem: &Postmortem) -> String {
    postmortem.title.clone().unwrap_or_default()
}

/// The Markdown in the form of the document's template.
#[must_use]
pub fn in_template(postmortem: &Postmortem) -> String {
    postmortem.title.clone().unwrap_or_default()
}

/// The JSON file.
#[must_use]
pub fn json(postmortem: &Postmortem) -> String {
    crate::model::to_json_pretty(postmortem)
}

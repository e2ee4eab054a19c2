//! The forms in which a postmortem can be had as a file, in English.

use crate::text::interface::exports::Exports;

pub const WORDS: Exports = Exports { name };

fn name(id: &str) -> &'static str {
    match id {
        "markdown" => "Markdown",
        "template" => "Markdown in the template",
        "as-imported" => "Markdown as imported",
        "json" => "JSON",
        "html" => "HTML",
        "text" => "Plain text",
        _ => UNNAMED,
    }
}

/// A form whose name was forgotten here; a test finds it.
const UNNAMED: &str = "File";

#[cfg(test)]
mod tests {
    use super::{UNNAMED, name};
    use crate::export;

    #[test]
    fn every_form_has_a_name_in_the_menus() {
        for form in export::ALL {
            assert_ne!(name(form.id), UNNAMED, "{} has no name", form.id);
        }
    }
}
